# Debian's emscripten 3.1.6 with a newer libc++: its own (13) has no algorithms of std::ranges.
# That library's sources come with fetch.sh; libraries.cmake builds them. Compiles by the
# clang that emcc would call, with the flags that emcc would give it (emcc's own start costs half a
# second a file); links by em++.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_CROSSCOMPILING TRUE)
set(EMSCRIPTEN TRUE)
get_filename_component(SLANTWISE_WEB ${CMAKE_CURRENT_LIST_DIR} ABSOLUTE)
get_filename_component(SLANTWISE_SOURCES ${SLANTWISE_WEB}/../../../build/web/sources ABSOLUTE)

set(CMAKE_C_COMPILER /usr/bin/clang-14)
set(CMAKE_CXX_COMPILER /usr/bin/clang++-14)
set(CMAKE_ASM_COMPILER /usr/bin/clang-14)
set(CMAKE_AR /usr/bin/llvm-ar-14 CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/llvm-ranlib-14 CACHE FILEPATH "")
set(CMAKE_C_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_CXX_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_ASM_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_SYSROOT /usr/share/emscripten/cache/sysroot)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(emcc "-DEMSCRIPTEN -D__EMSCRIPTEN_major__=3 -D__EMSCRIPTEN_minor__=1 -D__EMSCRIPTEN_tiny__=6 \
-Dunix -D__unix -D__unix__ -fvisibility=default -fno-threadsafe-statics -fwasm-exceptions \
-mllvm -combiner-global-alias-analysis=false -mllvm -disable-lsr \
-Xclang -iwithsysroot/include/compat")
set(CMAKE_C_FLAGS_INIT "${emcc} -Werror=implicit-function-declaration")
set(CMAKE_CXX_FLAGS_INIT "${emcc} -nostdinc++ -isystem ${SLANTWISE_WEB}/config/libcxx \
-isystem ${SLANTWISE_SOURCES}/llvm-toolchain-16/libcxx/include")
# em++ optimizes its script with Debian's acorn, which another node would not find.
set(CMAKE_CXX_LINK_EXECUTABLE
  "env NODE_PATH=/usr/share/nodejs em++ -fwasm-exceptions <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")
