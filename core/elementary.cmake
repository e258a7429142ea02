# Logarithms and exponentials that are the same numbers everywhere: the C library's own are other
# code on every kind of processor, and their last digits differ. musl's are one code, and the
# browser edition's too, for Emscripten's C library is musl. Without it (Debian: musl-dev) the
# machine's own are used, and numbers may differ in their 15th digit.
find_file(MUSL_ARCHIVE libc.a PATHS /usr/lib/${CMAKE_SYSTEM_PROCESSOR}-linux-musl NO_DEFAULT_PATH)
if(NOT MUSL_ARCHIVE)
  message(STATUS "musl not found (Debian: musl-dev): last digits will be this machine's")
  return()
endif()
set(names acos asin cos erf exp exp2 exp_data expm1 lgamma lgamma_r log log10 log1p log2 log2_data
  log_data pow pow_data sin __cos __math_divzero __math_invalid __math_oflow __math_uflow
  __math_xflow __rem_pio2 __rem_pio2_large __sin)
list(TRANSFORM names APPEND .lo)
set(folder ${CMAKE_CURRENT_BINARY_DIR}/elementary)
list(TRANSFORM names PREPEND ${folder}/ OUTPUT_VARIABLE objects)
file(MAKE_DIRECTORY ${folder})
add_custom_command(OUTPUT ${objects} WORKING_DIRECTORY ${folder} DEPENDS ${MUSL_ARCHIVE} VERBATIM
  COMMAND ${CMAKE_AR} x ${MUSL_ARCHIVE} ${names})
set_source_files_properties(${objects} PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
target_sources(slantwise_core PRIVATE ${objects})  # before the C library, which is linked last
