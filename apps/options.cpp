#include "apps/options.h"

#include <algorithm>
#include <ostream>

#include "apps/suggest.h"
#include "core/clean/encoding.h"

namespace slantwise {
namespace {

const std::vector<std::string> kFields = {"author",  "date", "event",    "family",
                                          "genre",   "id",   "language", "outlet",
                                          "section", "text", "title",    "url"};

// Notifier of --map and --where: every value must be FIELD=VALUE with a field that exists.
auto check_pairs(std::string option) {
  return [option = std::move(option)](const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      const auto equals = value.find('=');
      if (equals == std::string::npos || equals == 0 || equals + 1 == value.size()) {
        throw UsageError("--" + option + " takes FIELD=VALUE, not \"" + value + "\"");
      }
      const std::string field = value.substr(0, equals);
      if (std::ranges::find(kFields, field) != kFields.end()) continue;
      const std::string suggestion = did_you_mean(field, kFields);
      throw UsageError("--" + option + ": there is no field \"" + field + "\"" +
                       (suggestion.empty() ? "; the fields are " + listed(kFields) : suggestion));
    }
  };
}

void settle_encoding(std::string& encoding) {
  const std::string name = encoding_name(encoding);
  if (!name.empty()) {
    encoding = name;
    return;
  }
  const std::vector<std::string> names(encoding_names().begin(), encoding_names().end());
  const std::string suggestion = did_you_mean(encoding, names);
  throw UsageError("--encoding: there is no encoding \"" + encoding + "\"" +
                   (suggestion.empty() ? "; there are " + listed(names) : suggestion));
}

std::string usage_line(std::string_view command, const InputOptions* input) {
  std::string line = "Usage: slantwise " + std::string(command);
  if (command.find(' ') == std::string_view::npos && input != nullptr) line += " PATH...";
  return line + " [options]\n";
}

std::string_view first_word(std::string_view command) {
  return command.substr(0, command.find(' '));
}

std::vector<std::string> long_names(const po::options_description& description) {
  std::vector<std::string> names;
  for (const auto& option : description.options()) {
    if (option->long_name() != "path") names.push_back("--" + option->long_name());
  }
  return names;
}

po::variables_map read(const po::options_description& all, const Arguments& arguments,
                       std::string_view command, bool paths_allowed) {
  po::positional_options_description positional;
  if (paths_allowed) positional.add("path", -1);
  // No guessing: an abbreviation that works today would be ambiguous tomorrow.
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  const std::string see = " (slantwise " + std::string(first_word(command)) + " --help)";
  po::variables_map given;
  try {
    po::store(
        po::command_line_parser(arguments).options(all).positional(positional).style(style).run(),
        given);
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    const std::string suggestion = did_you_mean(name, long_names(all));
    throw UsageError("there is no option " + name + (suggestion.empty() ? see : suggestion));
  } catch (const po::too_many_positional_options_error&) {
    throw UsageError("too many arguments" + see);
  } catch (const po::error& error) {
    throw UsageError(error.what() + see);
  }
  return given;
}

// A part in quotation marks at the start of `text`, which is moved behind it: "A, B" or, with a
// mark in it, "the ""A""". Empty, and `text` as it was, if what stands there is no such part.
std::string take_quoted(std::string_view& text) {
  std::string part;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"' && text.substr(at + 1).starts_with('"')) {
      ++at;
    } else if (text[at] == '"') {
      const auto next = std::min(text.find_first_not_of(' ', at + 1), text.size());
      if (next < text.size() && text[next] != ',') return "";
      text.remove_prefix(next);
      return part;
    }
    part += text[at];
  }
  return "";
}

}  // namespace

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    if (text.starts_with(' ') || text.starts_with(',')) {
      text.remove_prefix(1);
      continue;
    }
    std::string part = text.starts_with('"') ? take_quoted(text) : "";
    if (part.empty()) {
      const auto comma = text.find(',');
      part = text.substr(0, comma);
      text.remove_prefix(std::min(comma, text.size()));
    }
    while (part.ends_with(' ')) part.pop_back();
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

void check_cut_repeated(const std::string& value) {
  if (value == "none" || value == "lines" || value == "all") return;
  throw UsageError("--cut-repeated " + value + ": write none, lines or all");
}

void add_input_options(po::options_description& description, InputOptions& options) {
  using Strings = std::vector<std::string>;
  const auto split_outlets = [&options](const Strings& values) {
    options.outlets.clear();
    for (const std::string& value : values) {
      for (std::string& name : split_list(value)) options.outlets.push_back(std::move(name));
    }
    if (options.outlets.empty()) throw UsageError("--outlets names no outlet");
  };
  auto add = description.add_options();
  add("outlets", po::value<Strings>()->value_name("A,B")->composing()->notifier(split_outlets),
      "only these outlets; a name with a comma in quotation marks: '\"A, Inc\",B'");
  add("since", po::value(&options.since)->value_name("DATE"), "only from this day on: 2018-01-31");
  add("until", po::value(&options.until)->value_name("DATE"), "only up to this day");
  add("where",
      po::value(&options.where)->value_name("F=V")->composing()->notifier(check_pairs("where")),
      "only articles whose field F is V: section=world");
  add("language", po::value(&options.language)->value_name("L"),
      "only articles in this language, by their field or as detected: en");
  add("map", po::value(&options.map)->value_name("F=C")->composing()->notifier(check_pairs("map")),
      "field F stands in column or key C: outlet=publisher");
  add("decisions", po::value(&options.decisions)->value_name("FILE"),
      "a person's corrections: a CSV table of decisions");
  add("cut-repeated",
      po::value(&options.cut_repeated)->value_name("WHAT")->notifier(check_cut_repeated),
      "cut what an outlet repeats from article to article: none, lines (default) or all");
  add("own-writing", po::bool_switch(&options.own_writing),
      "without copies of other outlets and agencies, copied passages, and texts that two outlets "
      "print and nothing tells whose; default: as published");
  add("encoding",
      po::value(&options.encoding)->value_name("NAME")->notifier([&options](const std::string&) {
        settle_encoding(options.encoding);
      }),
      "what all files are in, such as windows-1251; default: recognized for each file");
  add("threads", number(options.threads, "threads"), "how many threads; 0: all processors");
  add("strict", po::bool_switch(&options.strict), "refuse input with any problem");
  add("quiet", po::bool_switch(&options.quiet), "no progress and no notes about problems");
  add("max-record", number(options.max_record, "max-record"), "longest record, in bytes");
  add("max-expansion", number(options.max_expansion, "max-expansion"),
      "refuse archives that grow more than N times");
  add("max-files", number(options.max_files, "max-files"), "most files to read");
}

void add_output_options(po::options_description& description, OutputOptions& options) {
  auto add = description.add_options();
  add("output,o", po::value(&options.output)->value_name("FILE"),
      "write to FILE instead of standard output");
  add("json", po::bool_switch(&options.json), "print JSON");
  add("csv", po::bool_switch(&options.csv), "print CSV");
}

void add_step_options(po::options_description& description, StepOptions& options) {
  auto add = description.add_options();
  add("stop", po::value(&options.stop)->value_name("LANG"),
      "leave out the stop words of a language, or with auto of each article's own");
  add("stem", po::value(&options.stem)->value_name("LANG"),
      "count stems, by Snowball's rules for a language or with auto for each article's own");
  add("ngrams", po::value(&options.ngrams)->value_name("N")->default_value(options.ngrams),
      "words a feature: 1 to 4, or a range such as 1-2");
}

void add_window_options(po::options_description& description, WindowOptions& options) {
  auto add = description.add_options();
  const auto words = [](std::string& field) { return po::value(&field)->value_name("N"); };
  add("window", words(options.words), "how many words to either side");
  add("left", words(options.left), "how many to the left");
  add("right", words(options.right), "how many to the right");
  add("sentence", po::bool_switch(&options.sentence), "the whole sentence");
  add("across", po::bool_switch(&options.across),
      "across sentences too, within a paragraph; else a window ends with its sentence");
}

Window window(const WindowOptions& options, const Window& usual) {
  Window result = usual;
  if (options.sentence) result = {Window::kAll, Window::kAll, Window::Within::sentence};
  if (options.across) result.within = Window::Within::paragraph;
  const auto set = [](std::uint32_t& side, const std::string& text, std::string_view option) {
    if (text.empty()) return;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
    if (error == std::errc() && end == text.data() + text.size()) return;
    throw UsageError("--" + std::string(option) + " takes a whole number, not \"" + text + "\"");
  };
  if (options.sentence && !(options.words + options.left + options.right).empty()) {
    throw UsageError("--sentence excludes --window, --left and --right: it is all of the sentence");
  }
  if (options.sentence && options.across) {
    throw UsageError("--sentence and --across exclude each other");
  }
  set(result.left, options.words, "window");
  result.right = options.words.empty() ? result.right : result.left;
  set(result.left, options.left, "left");
  set(result.right, options.right, "right");
  return result;
}

Scope find_scope(const std::string& wanted) {
  constexpr std::string_view kShort[] = {"own", "reported", "quoted", "note", "all"};
  std::vector<std::string> names;
  for (const Scope scope : kScopes) {
    if (name(scope) == wanted || kShort[static_cast<std::size_t>(scope)] == wanted) return scope;
    names.emplace_back(name(scope));
  }
  throw UsageError("--voice cannot be \"" + wanted + "\"; the voices are " + listed(names));
}

TokenSteps token_steps(const StepOptions& options) {
  TokenSteps steps{.stem = options.stem, .stop = options.stop};
  set_ngrams(steps, options.ngrams);
  TokenPipe check(steps);  // an unknown language is refused before the work
  return steps;
}

void add_lexicon_options(po::options_description& description, LexiconOptions& options) {
  description.add_options()(
      "lexicon", po::value(&options.files)->value_name("FILE")->composing(),
      "framing terms and naming sets to look for: a file, or the name of a built-in one; may be "
      "given several times (default: conflict)");
}

bool parse(const po::options_description& description, const Arguments& arguments,
           std::string_view command, std::string_view summary, const Streams& streams,
           InputOptions* input) {
  po::options_description shown;
  po::options_description help;
  help.add_options()("help,h", "print this");
  shown.add(description).add(help);
  po::options_description all;
  all.add(shown);
  std::vector<std::string> unused;
  all.add_options()("path", po::value(input != nullptr ? &input->paths : &unused), "");

  const po::variables_map given = read(all, arguments, command, input != nullptr);
  if (given.count("help") > 0) {
    streams.out << "slantwise " << first_word(command) << ": " << summary << "\n\n"
                << usage_line(command, input) << shown;
    return false;
  }
  po::variables_map settled = given;
  po::notify(settled);
  if (input != nullptr && input->paths.empty()) {
    throw UsageError("no input: name a file, a folder or - for standard input (slantwise " +
                     std::string(first_word(command)) + " --help)");
  }
  return true;
}

}  // namespace slantwise
