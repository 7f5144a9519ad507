# Runs the program once and compares: exit status; standard output and standard error byte for byte with
# expected-NAME.out and expected-NAME.err (nothing is expected where there is no such file).
# cmake -DPROGRAM=.. -DFOLDER=.. -DNAME=.. -DSTATUS=.. -DINPUT=.. "-DARGUMENTS=a;b" -P run.cmake
if(INPUT)
  set(input INPUT_FILE ${FOLDER}/${INPUT})
endif()
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} WORKING_DIRECTORY ${FOLDER} ${input}
                RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(NOT status STREQUAL STATUS)
  message(SEND_ERROR "exit status ${status}, expected ${STATUS}")
endif()
foreach(stream out err)
  set(expected "")
  if(EXISTS ${FOLDER}/expected-${NAME}.${stream})
    file(READ ${FOLDER}/expected-${NAME}.${stream} expected)
  endif()
  if(NOT ${stream} STREQUAL expected)
    message(SEND_ERROR "standard ${stream}:\n${${stream}}\nexpected:\n${expected}")
  endif()
endforeach()
