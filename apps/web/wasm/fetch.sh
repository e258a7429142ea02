#!/bin/sh
# The sources of the libraries that the browser edition is built from, as Debian has them, into
# FOLDER. Asks Debian's mirror with a list of sources of its own: the machine's stays as it is.
set -eu
folder=${1:?usage: fetch.sh FOLDER}
mkdir -p "$folder/lists"
cd "$folder"
here=$(pwd)

# Debian's name, then the paths that are unpacked (none: all).
fetch() {
  name=$1; shift
  [ -f "$name/.whole" ] && return 0
  rm -rf "$name" "$name.tar" && mkdir -p "$name" "$name.tar"
  echo "web: fetching $name" >&2
  [ -f lists/.asked ] || ask update && touch lists/.asked
  (cd "$name.tar" && ask source --tar-only --only-source "$name") >"$name.log" 2>&1 ||
    { cat "$name.log" >&2; exit 1; }
  # Only the upstream tarball: Debian's patches of these are for its own packaging and tests.
  tar xf "$name.tar"/*.orig.tar.?z* -C "$name" --strip-components=1 "$@" || {
    echo "web: $name cannot be unpacked" >&2; exit 1; }
  rm -rf "$name.tar" && touch "$name/.whole"
}
ask() {
  apt-get -qq -o Dir::Etc::sourcelist="$here/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$here/lists" -o APT::Sandbox::User="$(id -un)" "$@"
}

echo "deb-src http://deb.debian.org/debian bookworm main" >sources.list
fetch 7zip --wildcards '*/C/LzmaDec.*' '*/C/7zTypes.h' '*/C/Compiler.h' '*/C/Precomp.h'
fetch boost1.74 --wildcards '*/libs/program_options/src/*'
fetch cld2 --wildcards '*/internal/*' '*/public/*'
fetch fmtlib
fetch icu --wildcards '*/source/common/*' '*/source/i18n/*' '*/source/stubdata/*' \
  '*/source/data/in/icudt*.dat'
fetch libarchive
fetch libcsv
fetch libmd
fetch libxml2
fetch llvm-toolchain-16 --wildcards '*/libcxx/src/*' '*/libcxx/include/*' '*/libcxxabi/include/*' \
  '*/libcxxabi/src/stdlib_stdexcept.cpp'
fetch re2
fetch simdjson --wildcards '*/singleheader/*'
fetch snowball
fetch yaml-cpp
fetch zlib

# RE2's tables, made as Debian makes them: from its package unicode-data.
if [ ! -f re2/re2/unicode_groups.cc ]; then
  sed -i 's|^_UNICODE_DIR = .*|_UNICODE_DIR = "/usr/share/unicode"|' re2/re2/unicode.py
  (cd re2/re2 && perl make_perl_groups.pl >perl_groups.cc && python3 make_unicode_casefold.py >unicode_casefold.cc &&
    python3 make_unicode_groups.py >unicode_groups.new && mv unicode_groups.new unicode_groups.cc)
fi

# Snowball's compiler runs here, and what it makes is C for any machine.
if [ ! -f snowball/libstemmer/libstemmer_utf8.c ]; then
  make -C snowball libstemmer.a libstemmer/modules_utf8.h libstemmer/libstemmer_utf8.c \
    >snowball.log 2>&1 || { tail -20 snowball.log >&2; exit 1; }
fi
