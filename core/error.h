// The two failures that slantwise reports to its user; everything else is a bug.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace slantwise {

// The command line asks for something that does not exist. Exit code 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// An input cannot be used. `where` is "path", "path:line" or "path:record 7"; `what` is a sentence
// that says what is wrong and what to do. what() is "where: what". Exit code 1.
struct InputError : std::runtime_error {
  InputError(std::string_view where, std::string_view what)
      : std::runtime_error(std::string(where) + ": " + std::string(what)) {}
};

// One thing wrong with one file, record or field that did not stop the run.
// `--strict` turns the first one into an InputError.
struct Problem {
  enum class Kind {
    skipped,   // the record is not in the corpus
    repaired,  // the record is in, some of its bytes were changed (bad UTF-8, NUL)
    noted,     // the record is in, unchanged (unknown date, byte order mark, renamed id)
  };
  Kind kind = Kind::skipped;
  std::string where;
  std::string what;
};

}  // namespace slantwise
