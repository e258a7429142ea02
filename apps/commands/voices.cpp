#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "apps/command.h"
#include "apps/distance_tables.h"
#include "apps/explanation.h"
#include "apps/html/explain.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/shares.h"
#include "apps/voice_records.h"
#include "apps/voice_screen.h"
#include "apps/voice_summary.h"

namespace slantwise::commands {

extern const Command voices;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  std::string by = "outlet";
  bool speakers = false, categories = false, verbs = false, distance = false, first = false,
       spans = false;
  std::size_t top = 5;
  std::string explain;  // the id of an article
  bool html = false;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("by", po::value(&options.by)->value_name("ROW")->default_value(options.by),
      "outlet or article");
  add("speakers", po::bool_switch(&options.speakers), "who speaks, instead of the shares");
  add("categories", po::bool_switch(&options.categories), "which kinds of speaker are heard");
  add("verbs", po::bool_switch(&options.verbs), "the verbs that introduce them, by class");
  add("distance", po::bool_switch(&options.distance),
      "words held at a distance: scare quotes, so-called, alleged, claims; by the outlet or a "
      "source");
  add("first", po::bool_switch(&options.first),
      "what each article opens with, and who is heard first");
  add("spans", po::bool_switch(&options.spans),
      "every run of one voice: where it is, its rule and confidence");
  add("explain", po::value(&options.explain)->value_name("ARTICLE"),
      "one article in full: whose words each part is, and by which rule; -o FILE.html for a page");
  add("html", po::bool_switch(&options.html), "with --explain: print the page");
  add("top", number(options.top, "top"),
      "with --speakers on a screen: how many of each row; 0: all");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

enum class Part { all, speakers, categories, verbs, distance, first, spans };

Part part(const Options& options) {
  const std::pair<bool, Part> given[] = {
      {options.speakers, Part::speakers}, {options.categories, Part::categories},
      {options.verbs, Part::verbs},       {options.distance, Part::distance},
      {options.first, Part::first},       {options.spans, Part::spans}};
  Part wanted = Part::all;
  for (const auto& [set, which] : given) {
    if (!set) continue;
    if (wanted != Part::all) {
      throw UsageError(
          "--speakers, --categories, --verbs, --distance, --first and --spans exclude each other");
    }
    wanted = which;
  }
  return wanted;
}

// What is asked for, of what was read.
struct Task {
  const Corpus& corpus;
  const Options& options;
  Part part;
  By by;

  std::vector<VoiceRow> rows() const {
    return voice_rows(corpus, by, in_parallel(options.input.threads));
  }
};

Records records(const Task& task) {
  switch (task.part) {
    case Part::speakers:
      return speaker_records(task.rows());
    case Part::categories:
      return category_records(task.rows());
    case Part::verbs:
      return verb_records(task.rows());
    case Part::distance:
      return distance_records(task.rows());
    case Part::first:
      return first_records(task.corpus);
    default:
      return share_records(task.rows());
  }
}

std::string distances(const Task& task) {
  const std::string table = distance_table(task.rows());
  if (table.empty())
    return "Nothing is held at a distance in these articles, as far as is found.\n";
  return table +
         "\nUses, and uses per 1,000 of the outlet's own words. What stands in quoted or "
         "unclear words is\nnot counted.\n";
}

std::string screen(const Task& task) {
  switch (task.part) {
    case Part::speakers:
      return speaker_table(task.rows(), task.options.top);
    case Part::categories:
      return category_table(task.rows());
    case Part::verbs:
      return verb_table(task.rows());
    case Part::distance:
      return distances(task);
    case Part::first:
      return first_table(task.corpus, task.by);
    case Part::spans:
      return span_table(task.corpus);
    default:
      return voice_summary(task.corpus, task.rows(), task.by);
  }
}

std::string render(const Task& task, Format format) {
  if (format == Format::text) return screen(task);
  if (task.part == Part::spans) {
    return format == Format::csv ? span_csv(task.corpus)
                                 : written(span_records(task.corpus), format);
  }
  return written(records(task), format);
}

// Color only where somebody sees it, and never against their wish.
Paint paint(const OutputOptions& output, const Streams& streams) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = (no_color != nullptr && *no_color != '\0') ||
                       (terminal != nullptr && std::string_view(terminal) == "dumb");
  const bool screen =
      output.output.empty() && &streams.out == &std::cout && isatty(STDOUT_FILENO) == 1;
  return screen && !refused ? Paint::color : Paint::none;
}

bool wants_page(const Options& options) {
  const std::string& path = options.output.output;
  const bool page = options.html || path.ends_with(".html") || path.ends_with(".htm");
  if (options.html && options.explain.empty()) {
    throw UsageError(
        "a page of one article is made by --explain ARTICLE; of a whole comparison by "
        "slantwise compare");
  }
  return page;
}

// --explain shows one article to a person; tables are for programs.
void check_explain(const Options& options, Part wanted) {
  if (wanted != Part::all || options.output.csv || options.output.json) {
    throw UsageError(
        "--explain prints text or a page, no table; for the same labels as rows: --spans --csv");
  }
  if (!wants_page(options)) format(options.output);
}

void explain(const Options& options, const Streams& streams) {
  prepare(options.output);
  const Corpus corpus = load(options.input, streams);
  const Explanation explanation =
      slantwise::explain(find_article(corpus.documents, options.explain));
  const std::string bytes = wants_page(options)
                                ? html::explain_page(explanation)
                                : explain_text(explanation, paint(options.output, streams));
  deliver(bytes, options.output, streams);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "voices", voices.summary, streams, &options.input)) {
    return;
  }
  const By by = find_by(options.by);
  const Part wanted = part(options);
  if (!options.explain.empty()) {
    check_explain(options, wanted);
    return explain(options, streams);
  }
  wants_page(options);
  const Format how = format(options.output);
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  deliver(render({corpus, options, wanted, by}, how), options.output, streams);
}

}  // namespace

extern constinit const Command voices{
    .name = "voices",
    .summary = "how much is own words, quoted, reported; who speaks, introduced by which verbs",
    .run = run,
};

}  // namespace slantwise::commands
