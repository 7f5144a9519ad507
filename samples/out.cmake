# What the program makes of the articles in samples/, for out/ and for the test that compares with it.
# cmake -DPROGRAM=build/annals -DSAMPLES=samples -DOUT=out -P samples/out.cmake
set(veto veto.txt)
set(geneva geneva.txt)
set(paris paris.txt)
set(paris_later paris-later.txt)

function(annals)
  execute_process(COMMAND ${PROGRAM} ${ARGN} WORKING_DIRECTORY ${SAMPLES} RESULT_VARIABLE status)
  if(status GREATER 1 OR NOT status MATCHES "^[0-9]+$")
    message(FATAL_ERROR "annals ${ARGN}: ${status}")
  endif()
endfunction()

file(MAKE_DIRECTORY ${OUT})
annals(timeline ${veto} ${geneva} ${paris} -o ${OUT}/timeline.txt)
foreach(ending svg dot)
  annals(graph ${veto} ${geneva} ${paris} -o ${OUT}/opposition.${ending})
  annals(graph ${veto} --view events -o ${OUT}/events.${ending})
endforeach()
foreach(ending txt svg)
  annals(diff ${paris} ${paris_later} -o ${OUT}/diff.${ending})
endforeach()
