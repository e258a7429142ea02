// Option groups that commands share. Boost.Program_options stays in apps/options.* and
// apps/commands/.
#pragma once

#include <boost/program_options.hpp>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/command.h"
#include "core/counts.h"
#include "core/error.h"
#include "core/text/token_steps.h"
#include "models/window.h"

namespace slantwise {

// What to read and which articles of it to keep.
struct InputOptions {
  std::vector<std::string> paths;
  std::vector<std::string> map;      // "outlet=publisher"
  std::vector<std::string> where;    // "section=world"
  std::vector<std::string> outlets;  // from --outlets A,B
  std::string since, until, language;
  std::string decisions;               // a person's corrections; empty: none
  bool mentions = false;               // the command follows decisions of kind mention
  std::string cut_repeated = "lines";  // boilerplate learned per outlet: none, lines or all
  bool own_writing = false;            // without what is copied; else as published
  std::string encoding;                // of encoding_names(); empty: recognized
  unsigned threads = 0;                // 0: all processors
  bool strict = false, quiet = false;
  std::size_t max_record = 32u << 20;
  std::size_t max_expansion = 1000;
  std::size_t max_files = 1'000'000;
};

// How to print.
struct OutputOptions {
  std::string output;  // -o FILE; empty: stdout
  bool json = false, csv = false;
};

// What is done to words before they are counted.
struct StepOptions {
  std::string stop, stem;
  std::string ngrams = "1";
};

// Which framing terms and naming sets to look for.
struct LexiconOptions {
  std::vector<std::string> files;  // empty: the built-in corpora/lexicons/conflict.yaml
};

// How far "near" reaches.
struct WindowOptions {
  std::string words, left, right;  // numbers; empty: not said
  bool sentence = false, across = false;
  bool given() const { return !(words + left + right).empty() || sentence || across; }
};

namespace po = boost::program_options;

void add_input_options(po::options_description& description, InputOptions& options);
void add_output_options(po::options_description& description, OutputOptions& options);
void add_step_options(po::options_description& description, StepOptions& options);
void add_lexicon_options(po::options_description& description, LexiconOptions& options);

void add_window_options(po::options_description& description, WindowOptions& options);

// What the options say, `usual` where they say nothing. Throws UsageError for what is no number.
Window window(const WindowOptions& options, const Window& usual = {});

// Whose words: a scope by its name, or as people see it ("own", "reported", "quoted", "note").
// Throws UsageError.
Scope find_scope(const std::string& wanted);

// Throws UsageError for n-grams that are none and languages that there are not.
TokenSteps token_steps(const StepOptions& options);

// "A,B" -> {"A", "B"}: trimmed, empty parts dropped. A part with a comma stands in quotation marks,
// which are doubled inside, as in CSV: "A, Inc",B -> {"A, Inc", "B"}.
std::vector<std::string> split_list(std::string_view text);

// A whole number; --help shows the field's own value as the default. Boost would read "-1" into an
// unsigned field, so this does not use its conversion.
template <class Number>
po::typed_value<std::string>* number(Number& field, std::string_view option) {
  return po::value<std::string>()
      ->value_name("N")
      ->default_value(std::to_string(field))
      ->notifier([&field, option = std::string(option)](const std::string& text) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), field);
        if (error != std::errc() || end != text.data() + text.size()) {
          throw UsageError("--" + option + " takes a whole number, not \"" + text + "\"");
        }
      });
}

// Parses `arguments` with PATH... as positional "path". Prints help to streams.out and returns
// false when --help was all there was to do. Throws UsageError ("did you mean --outlets?").
// `command` is the command's name, or its whole usage line when it takes more than paths
// ("kwic PATTERN PATH..."). With `input` a nullptr no positional argument is allowed, otherwise at
// least one is needed.
bool parse(const po::options_description& description, const Arguments& arguments,
           std::string_view command, std::string_view summary, const Streams& streams,
           InputOptions* input);

}  // namespace slantwise
