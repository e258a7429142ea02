# The libraries of the browser edition, from Debian's sources (fetch.sh), under the names that
# the native ones have. What does not exist in a browser is a stand-in: stand_ins.
set(web ${CMAKE_CURRENT_LIST_DIR})
set(from ${SLANTWISE_SOURCES})
set(headers ${CMAKE_BINARY_DIR}/headers)

# Headers alone, and the machine's own: one folder of links, for -I/usr/include would bring the
# native C library's.
file(MAKE_DIRECTORY ${headers})
foreach(name Eigen=eigen3/Eigen tsl boost nlohmann xxhash.h xxh3.h)
  string(REGEX MATCH "[^=]+$" path ${name})
  string(REGEX MATCH "^[^=]+" name ${name})
  file(CREATE_LINK /usr/include/${path} ${headers}/${name} SYMBOLIC)
endforeach()

# web_library(NAME [INCLUDE FOLDER...] SOURCE...): sources are globs under `from`; no warnings, for
# they are not ours.
function(web_library name)
  cmake_parse_arguments(it "" "" "INCLUDE;DEFINE;WITHOUT" ${ARGN})
  list(TRANSFORM it_UNPARSED_ARGUMENTS PREPEND ${from}/)
  file(GLOB sources ${it_UNPARSED_ARGUMENTS})
  foreach(unwanted IN LISTS it_WITHOUT)
    list(FILTER sources EXCLUDE REGEX ${unwanted})
  endforeach()
  if(NOT sources)
    message(FATAL_ERROR "no sources of ${name} in ${from}: run ./dev web")
  endif()
  add_library(${name} STATIC ${sources})
  target_compile_options(${name} PRIVATE -w)
  target_include_directories(${name} SYSTEM PUBLIC ${it_INCLUDE})
  target_compile_definitions(${name} PUBLIC ${it_DEFINE})
endfunction()

set(llvm ${from}/llvm-toolchain-16)
web_library(web_cxx llvm-toolchain-16/libcxx/src/*.cpp llvm-toolchain-16/libcxx/src/filesystem/*.cpp
  llvm-toolchain-16/libcxx/src/ryu/*.cpp llvm-toolchain-16/libcxxabi/src/stdlib_stdexcept.cpp
  WITHOUT /new.cpp /debug.cpp /legacy_ /strstream.cpp int128_builtins)
target_include_directories(web_cxx PRIVATE ${llvm}/libcxx/src ${llvm}/libcxx/src/include
  ${llvm}/libcxxabi/include)
target_compile_definitions(web_cxx PRIVATE _LIBCPP_BUILDING_LIBRARY LIBCXX_BUILDING_LIBCXXABI)
link_libraries(web_cxx)

web_library(web_icu_uc icu/source/common/*.cpp INCLUDE ${from}/icu/source/common
  DEFINE U_STATIC_IMPLEMENTATION)
target_compile_definitions(web_icu_uc PRIVATE U_COMMON_IMPLEMENTATION)
# Without collation, calendars, dates, spelled-out numbers and what needs them.
web_library(web_icu_i18n icu/source/i18n/*.cpp INCLUDE ${from}/icu/source/i18n
  WITHOUT /coll /ucol /uca /bocsu /usrchimp /stsearch /search /usearch /regex /uregex /repattrn
  cal\\.cpp /calendar /cal /astro /gregoimp /olsontz /rbtz /simpletz /timezone /tz /vtzone /vzone
  /zonemeta /zrule /ztrans /basictz /dtrule /initz /wintz /smpdt /datefmt /dtfmt /dtptn /dtitv
  /reldtfmt /reldatefmt /udat /udtitv /ureldat /utmscale /rbnf /nf /uspoof /scriptset /alphaindex
  /listformatter /ulistf /numrange /tmu /uclean /gender /ucsdet_x /rematch /inputext_x /measfmt
  /fpositer_x /currfmt_x /region /uregion /formattedval_x /umsg /unumf /unumr /usimplen /unum)
target_compile_definitions(web_icu_i18n PRIVATE U_I18N_IMPLEMENTATION)

# Of ICU's data what the program uses: no dictionaries, two languages, encodings of a byte.
enable_language(ASM)
set(data ${CMAKE_BINARY_DIR}/icu_data)
add_custom_command(OUTPUT ${data}/icudt72l.dat
  COMMAND ${CMAKE_COMMAND} -E make_directory ${data}
  COMMAND ${web}/icu_data.py ${from}/icu/source/data/in/icudt72l.dat ${web}/config/icu_data.txt
          ${data}/icudt72l.dat
  DEPENDS ${web}/icu_data.py ${web}/config/icu_data.txt VERBATIM)
add_library(web_icu_data STATIC ${web}/config/icu_data.S ${web}/stand_ins/icu_formats.cpp)
target_include_directories(web_icu_data PRIVATE ${data})
set_source_files_properties(${web}/config/icu_data.S PROPERTIES
  OBJECT_DEPENDS ${data}/icudt72l.dat)
target_link_libraries(web_icu_i18n PUBLIC web_icu_uc web_icu_data)
target_link_libraries(web_icu_uc PUBLIC web_icu_data)
add_library(ICU::uc ALIAS web_icu_uc)
add_library(ICU::i18n ALIAS web_icu_i18n)
add_library(ICU::data ALIAS web_icu_data)

web_library(web_yaml yaml-cpp/src/*.cpp INCLUDE ${from}/yaml-cpp/include DEFINE YAML_CPP_STATIC_DEFINE)
add_library(yaml-cpp ALIAS web_yaml)
web_library(web_fmt fmtlib/src/format.cc INCLUDE ${from}/fmtlib/include)
add_library(fmt::fmt ALIAS web_fmt)
web_library(web_simdjson simdjson/singleheader/simdjson.cpp INCLUDE ${from}/simdjson/singleheader)
add_library(simdjson::simdjson ALIAS web_simdjson)
web_library(web_csv libcsv/libcsv.c INCLUDE ${from}/libcsv)
set(CSV_LIBRARY web_csv)
web_library(web_re2 re2/re2/*.cc re2/util/rune.cc re2/util/strutil.cc INCLUDE ${from}/re2)
set(RE2_LIBRARY web_re2)
web_library(web_stemmer snowball/libstemmer/libstemmer_utf8.c snowball/runtime/api.c
  snowball/runtime/utilities.c snowball/src_c/stem_UTF_8_*.c INCLUDE ${from}/snowball/include)
set(STEMMER_LIBRARY web_stemmer)
# The small tables, as in Debian's libcld2.
set(cld2 cld2/internal)
web_library(web_cld2 ${cld2}/cldutil.cc ${cld2}/cldutil_shared.cc ${cld2}/compact_lang_det.cc
  ${cld2}/compact_lang_det_hint_code.cc ${cld2}/compact_lang_det_impl.cc ${cld2}/debug.cc
  ${cld2}/fixunicodevalue.cc ${cld2}/generated_entities.cc ${cld2}/generated_language.cc
  ${cld2}/generated_ulscript.cc ${cld2}/getonescriptspan.cc ${cld2}/lang_script.cc
  ${cld2}/offsetmap.cc ${cld2}/scoreonescriptspan.cc ${cld2}/tote.cc ${cld2}/utf8statetable.cc
  ${cld2}/cld_generated_cjk_uni_prop_80.cc ${cld2}/cld2_generated_cjk_compatible.cc
  ${cld2}/cld_generated_cjk_delta_bi_4.cc ${cld2}/generated_distinct_bi_0.cc
  ${cld2}/cld2_generated_quadchrome_2.cc ${cld2}/cld2_generated_deltaoctachrome.cc
  ${cld2}/cld2_generated_distinctoctachrome.cc ${cld2}/cld_generated_score_quad_octa_2.cc)
target_compile_options(web_cld2 PRIVATE -Wno-narrowing)
file(CREATE_LINK ${from}/cld2 ${headers}/cld2 SYMBOLIC)
set(CLD2_LIBRARY web_cld2)
set(CLD2_INCLUDE_DIR ${headers})

web_library(web_zlib zlib/*.c INCLUDE ${from}/zlib)
add_library(ZLIB::ZLIB ALIAS web_zlib)
web_library(web_archive libarchive/libarchive/*.c INCLUDE ${from}/libarchive/libarchive
  WITHOUT write windows disk _program filter_fork support_format_all support_filter_all
  by_code set_format xxhash.c digest)
target_sources(web_archive PRIVATE ${web}/stand_ins/archive_program.c)
target_include_directories(web_archive PRIVATE ${web}/config/libarchive ${from}/libarchive)
target_compile_definitions(web_archive PRIVATE HAVE_CONFIG_H)
target_link_libraries(web_archive PUBLIC web_zlib)
add_library(LibArchive::LibArchive ALIAS web_archive)

foreach(part OUTPUT PUSH SAX1 TREE HTML)
  set(WITH_${part} 1)
endforeach()
foreach(part C14N CATALOG DEBUG DOCB FTP HTTP ICONV ICU ISO8859X LEGACY LZMA MEM_DEBUG MODULES PATTERN
    READER REGEXPS RUN_DEBUG SCHEMAS SCHEMATRON THREADS THREAD_ALLOC TRIO VALID WRITER XINCLUDE XPATH
    XPTR XPTR_LOCS ZLIB)
  set(WITH_${part} 0)
endforeach()
set(VERSION 2.9.14)
set(LIBXML_VERSION_NUMBER 20914)
configure_file(${from}/libxml2/include/libxml/xmlversion.h.in
  ${CMAKE_BINARY_DIR}/libxml2/libxml/xmlversion.h @ONLY)
web_library(web_xml libxml2/buf.c libxml2/chvalid.c libxml2/dict.c libxml2/encoding.c
  libxml2/entities.c libxml2/error.c libxml2/globals.c libxml2/hash.c libxml2/HTMLparser.c
  libxml2/HTMLtree.c libxml2/list.c libxml2/parser.c libxml2/parserInternals.c libxml2/SAX.c
  libxml2/SAX2.c libxml2/threads.c libxml2/tree.c libxml2/uri.c libxml2/valid.c libxml2/xmlIO.c
  libxml2/xmlmemory.c libxml2/xmlsave.c libxml2/xmlstring.c libxml2/xmlunicode.c
  INCLUDE ${CMAKE_BINARY_DIR}/libxml2 ${from}/libxml2/include)
target_include_directories(web_xml PRIVATE ${web}/config/libxml2 ${from}/libxml2)
add_library(LibXml2::LibXml2 ALIAS web_xml)

web_library(web_md libmd/src/sha2.c INCLUDE ${web}/stand_ins ${from}/libmd/include)
target_include_directories(web_md PRIVATE ${web}/config/libmd)
add_library(OpenSSL::Crypto ALIAS web_md)

# Boost 1.74 derives from std::unary_function, which is gone from newer standards.
set(unary _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION)
web_library(web_options boost1.74/libs/program_options/src/*.cpp INCLUDE ${headers}
  DEFINE ${unary}
  WITHOUT winmain.cpp)
add_library(Boost::program_options ALIAS web_options)

add_library(web_xxhash STATIC ${web}/config/xxhash.c)
target_include_directories(web_xxhash SYSTEM PUBLIC ${headers})
set(XXHASH_LIBRARY web_xxhash)

add_library(web_headers INTERFACE)
target_include_directories(web_headers SYSTEM INTERFACE ${headers})
target_compile_definitions(web_headers INTERFACE ${unary})
foreach(name Eigen3::Eigen tsl::robin_map Boost::headers nlohmann_json::nlohmann_json)
  add_library(${name} ALIAS web_headers)
endforeach()
add_library(web_stand_ins INTERFACE)
target_include_directories(web_stand_ins SYSTEM INTERFACE ${web}/stand_ins)
add_library(TBB::tbb ALIAS web_stand_ins)
foreach(name cld2 icu_i18n icu_uc re2)
  target_compile_options(web_${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)  # throw none
endforeach()
