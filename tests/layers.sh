#!/bin/sh
# core <- models <- apps, and nothing below apps prints, exits, opens files or reads the clock.
set -u
cd "$1" || exit 1
status=0
refuse() {  # refuse MESSAGE PATTERN FOLDER...
  message=$1 pattern=$2
  shift 2
  if grep -rnE --include='*.h' --include='*.cpp' "$pattern" "$@"; then
    echo "layers: $message"
    status=1
  fi
}
refuse "core must not include models or apps" '#include "(models|apps)/' core
refuse "models must not include apps" '#include "apps/' models
refuse "core and models do not print, exit, or touch files, the environment, the clock or threads" \
  'std::(cout|cerr|clog|exit|abort|ifstream|ofstream|fstream|getenv|thread|jthread|async)|[^_a-z]printf\(|<fstream>|<iostream>|<filesystem>|<chrono>|<thread>' core models
refuse "Boost.Program_options stays in apps/options and apps/commands" 'boost/program_options' core models
refuse "ICU stays in core/text, core/clean, core/voice sources" '#include <unicode/' models
refuse "std::regex is not used" '<regex>' core models apps
exit $status
