// A sub-command: one file in apps/commands/ defines one Command.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

using Arguments = std::vector<std::string>;

// Data goes to `out`, words to `err`. The only way a command talks.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

struct Command {
  std::string_view name;
  std::string_view summary;  // one line
  // `arguments` without the command's name. Throws UsageError, InputError.
  void (*run)(const Arguments& arguments, const Streams& streams);
};

namespace commands {
std::span<const Command* const> all();
}  // namespace commands

// The whole program: dispatches, turns exceptions into sentences on `err`. Returns the exit code:
// 0 done, 1 bad input, 2 bad usage, 70 a bug.
int run(const Arguments& arguments, const Streams& streams);

}  // namespace slantwise
