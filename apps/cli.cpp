#include <algorithm>
#include <exception>
#include <filesystem>
#include <ostream>

#include "apps/command.h"
#include "apps/suggest.h"
#include "apps/version.h"
#include "core/clean/language.h"
#include "core/error.h"

namespace slantwise {
namespace {

const Command* find_command(std::string_view name) {
  for (const Command* command : commands::all()) {
    if (command->name == name) return command;
  }
  return nullptr;
}

void print_usage(std::ostream& out) {
  out << "slantwise " << program_version()
      << ": shows how outlets cover the same story, with the passages.\n\n"
         "  slantwise PATH... -o report.html     compare the articles in PATH\n"
         "  slantwise COMMAND PATH... [options]\n\n";
  for (const Command* command : commands::all()) {
    out << "  " << command->name
        << std::string(12 - std::min<std::size_t>(11, command->name.size()), ' ')
        << command->summary << '\n';
  }
  out << "\n  slantwise COMMAND --help             the options of a command\n"
         "  slantwise --version\n\n"
         "PATH is a file (JSON lines, CSV, TSV, text; .gz, .zst, .xz and .zip of them), a folder,\n"
         "a glob, or - for standard input. Data goes to standard output, words to standard "
         "error.\n";
}

void print_version(std::ostream& out) {
  out << "slantwise " << program_version() << " (ICU " << icu_version() << ", Unicode "
      << unicode_version() << ", "
      << (language_detector().empty() ? "no detection of languages" : language_detector()) << ")\n";
}

// "news.jsonl", "texts/", "*.txt", "-" and options are meant for compare; "trems" is a slip.
bool looks_like_path(const std::string& word) {
  if (word.starts_with('-') || word.find_first_of("./*?[\\") != std::string::npos) return true;
  std::error_code ignored;
  return std::filesystem::exists(word, ignored);
}

void unknown_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command* command : commands::all()) names.emplace_back(command->name);
  std::string message = "no command or file is called \"" + name + "\"";
  const std::string suggestion = did_you_mean(name, names);
  message += suggestion.empty() ? "; the commands are " + listed(names) : suggestion;
  throw UsageError(message);
}

int help(const Arguments& arguments, const Streams& streams) {
  if (arguments.size() < 2 || arguments[1].starts_with('-')) {
    print_usage(streams.out);
    return 0;
  }
  const Command* command = find_command(arguments[1]);
  if (command == nullptr) unknown_command(arguments[1]);
  command->run({"--help"}, streams);
  return 0;
}

int dispatch(const Arguments& arguments, const Streams& streams) {
  if (arguments.empty()) {
    print_usage(streams.err);
    return 2;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") return help(arguments, streams);
  if (first == "--version" || first == "version") {
    print_version(streams.out);
    return 0;
  }
  if (const Command* command = find_command(first)) {
    command->run({arguments.begin() + 1, arguments.end()}, streams);
    return 0;
  }
  const Command* compare = find_command("compare");
  if (compare == nullptr || !looks_like_path(first)) unknown_command(first);
  compare->run(arguments, streams);
  return 0;
}

int complain(const Streams& streams, const char* message, int code) {
  if (streams.out)
    streams.out.flush();  // what was printed before the failure stands before the complaint
  streams.err << "slantwise: " << message << '\n';
  return code;
}

}  // namespace

int run(const Arguments& arguments, const Streams& streams) {
  try {
    const int code = dispatch(arguments, streams);
    streams.out.flush();
    if (!streams.out) return complain(streams, "standard output cannot be written", 1);
    return code;
  } catch (const UsageError& error) {
    return complain(streams, error.what(), 2);
  } catch (const InputError& error) {
    return complain(streams, error.what(), 1);
  } catch (const std::exception& error) {
    return complain(streams, (std::string("internal error: ") + error.what()).c_str(), 70);
  }
}

}  // namespace slantwise
