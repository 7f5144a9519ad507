# Installs the build into a folder of its own and builds a user of the library there.
# cmake -DBUILD=.. -DSOURCE=.. -DFOLDER=.. -DCOMPILER=.. -DFLAGS=.. -DSAMPLE=.. -P install.cmake
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/installed)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER}/build -DCMAKE_PREFIX_PATH=${FOLDER}/installed
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${FOLDER}/build)
run(${FOLDER}/build/who_opposed_whom ${SAMPLE})
run(${FOLDER}/installed/bin/annals --version)

# The README shows this very program.
file(READ ${SOURCE}/who_opposed_whom.cpp example)
file(READ ${SOURCE}/../../README.md readme)
string(FIND "${readme}" "${example}" at)
if(at EQUAL -1)
  message(FATAL_ERROR "README.md does not show who_opposed_whom.cpp as it is")
endif()
