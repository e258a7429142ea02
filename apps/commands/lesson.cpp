#include <optional>
#include <ostream>

#include "apps/command.h"
#include "apps/lesson/pages.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/pipeline.h"

namespace slantwise::commands {
namespace {

struct Options {
  InputOptions input;
  std::string output = "whose-words.html";
  std::string article;
};

po::options_description describe(Options& options) {
  po::options_description description("Lesson");
  auto add = description.add_options();
  add("output,o", po::value(&options.output)->value_name("FILE")->default_value(options.output),
      "the students' page; the key goes beside it with -key in its name");
  add("article", po::value(&options.article)->value_name("ID"),
      "the text to work on; default: the most mixed one, with an editor's note inside a quote if "
      "there is one");
  add_input_options(description, options.input);
  return description;
}

// whose-words.html -> whose-words-key.html
std::string key_path(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool extension = dot != std::string::npos && (slash == std::string::npos || dot > slash);
  const std::size_t at = extension ? dot : path.size();
  return path.substr(0, at) + "-key" + path.substr(at);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "lesson",
             "Makes the exercise \"Whose words?\" and its key from one article.", streams,
             &options.input)) {
    return;
  }
  const std::string key = key_path(options.output);
  check_writable(options.output);
  check_writable(key);
  const Corpus corpus = load(options.input, streams);
  const std::optional<std::string> id =
      options.article.empty() ? std::nullopt : std::optional(options.article);
  const lesson::ColoredText exercise = lesson::colored_text(lesson::choose(corpus.documents, id));
  write_file(options.output, lesson::student_page(exercise));
  write_file(key, lesson::key_page(exercise));
  if (options.input.quiet) return;
  streams.err << "Whose words? " << exercise.answers.size() << " pieces of " << exercise.id << " ("
              << exercise.outlet << ")\n"
              << "  for the class:   " << options.output << "\n"
              << "  for the teacher: " << key << "\n";
}

}  // namespace

extern constinit const Command lesson{
    .name = "lesson",
    .summary = "an exercise and its key as pages for a class",
    .run = run,
};

}  // namespace slantwise::commands
