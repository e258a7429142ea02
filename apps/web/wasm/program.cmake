# The program for the browser: the same sources, linked as a worker's engine.
# A narrower std::size_t is no mistake here: the native build reports the conversions that are.
target_compile_options(slantwise_flags INTERFACE -Wno-shorten-64-to-32 -Wno-sign-conversion)
# Half of the time that a source takes is that of these headers.
foreach(name core models apps)
  target_precompile_headers(slantwise_${name} PRIVATE <algorithm> <array> <charconv> <cmath>
    <functional> <map> <memory> <numeric> <optional> <set> <span> <sstream> <string> <string_view>
    <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <tsl/robin_map.h>
    <Eigen/SparseCore>)
  target_compile_options(slantwise_${name} PRIVATE -Xclang -fno-pch-timestamp)  # for ccache
endforeach()

# All is compiled to be small but where the time goes: shuffles and distances.
file(GLOB quick ${PROJECT_SOURCE_DIR}/models/distances/*.cpp)
foreach(name distance_excess text_rows estimate/bit_sums estimate/group_tests estimate/permutation
    estimate/philox estimate/pooled_null estimate/shuffles estimate/sums estimate/word_scores)
  list(APPEND quick ${PROJECT_SOURCE_DIR}/models/${name}.cpp)
endforeach()
set_source_files_properties(${quick} TARGET_DIRECTORY slantwise_models PROPERTIES COMPILE_OPTIONS -O2
  SKIP_PRECOMPILE_HEADERS ON)  # which is compiled to be small

# Instead of the terminal's.
get_target_property(sources slantwise_apps SOURCES)
list(FILTER sources EXCLUDE REGEX "/progress\\.cpp$")
set_property(TARGET slantwise_apps PROPERTY SOURCES ${sources} ${PROJECT_SOURCE_DIR}/apps/web/wasm/stand_ins/progress.cpp)

# Not -Oz: it brings other, smaller logarithms, whose last digits differ.
target_link_options(slantwise PRIVATE -Os --js-library ${web}/engine_library.js
  -sMODULARIZE=1 -sEXPORT_NAME=slantwiseProgram -sENVIRONMENT=worker -sINVOKE_RUN=0
  -sEXPORTED_RUNTIME_METHODS=FS,callMain -sFORCE_FILESYSTEM=1 -sDYNAMIC_EXECUTION=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=8MB)
set_target_properties(slantwise PROPERTIES SUFFIX .js LINK_DEPENDS ${web}/engine_library.js)

# The decoder that unpacks the engine in the page: no library, no JavaScript of its own.
set(decoder ${from}/7zip/C)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/unpack.wasm VERBATIM
  DEPENDS ${web}/unpack.c ${decoder}/LzmaDec.c
  COMMAND ${CMAKE_C_COMPILER} --target=wasm32-unknown-unknown -Oz -nostdlib -mbulk-memory
          -isystem ${CMAKE_SYSROOT}/include -I${decoder} ${web}/unpack.c ${decoder}/LzmaDec.c
          -Wl,--no-entry -Wl,--export=__heap_base -o ${CMAKE_BINARY_DIR}/unpack.wasm)
add_custom_target(unpack ALL DEPENDS ${CMAKE_BINARY_DIR}/unpack.wasm)
add_dependencies(slantwise unpack)
