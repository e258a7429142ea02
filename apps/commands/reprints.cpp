#include <algorithm>
#include <ostream>

#include "apps/command.h"
#include "apps/copy_rows.h"
#include "apps/decisions.h"
#include "apps/lexicons.h"
#include "apps/pipeline.h"
#include "apps/reprint_rows.h"
#include "apps/suggest.h"

namespace slantwise::commands {

extern const Command reprints;

namespace {

const std::vector<std::string> kRows = {"article", "outlet", "pair", "substitution"};

struct Options {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  std::string by = "article";
  bool changes = false;
  std::size_t top = 20;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("by", po::value(&options.by)->value_name("ROW")->default_value(options.by),
      "rows of --csv and --json: article (families and texts made by others), outlet, pair (every "
      "two texts that share a tenth or more), or substitution (words in others' place)");
  add("changes", po::bool_switch(&options.changes),
      "what each copy changed: left out, put in, replaced, moved, in another voice; and which "
      "words "
      "stand in others' place");
  add("top", number(options.top, "top"),
      "how many families, and articles of each, are shown on a screen; 0: all");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  add_lexicon_options(description, options.lexicons);
  return description;
}

void check(const Options& options) {
  if (std::ranges::find(kRows, options.by) == kRows.end()) {
    throw UsageError("--by cannot be \"" + options.by + "\"; it is " + listed(kRows) +
                     did_you_mean(options.by, kRows));
  }
  if (options.input.own_writing) {
    throw UsageError("reprints tells what is copied; --own-writing is for the other commands");
  }
}

Records records(const Corpus& corpus, const Reprints& found, const std::string& by) {
  if (by == "outlet") return outlet_records(found);
  return by == "pair" ? pair_records(corpus, found) : member_records(corpus, found);
}

std::string changed(const Corpus& corpus, const CopyReport& report, const Options& options,
                    Format wanted) {
  if (!options.changes) return written(substitution_records(report.table), wanted);
  if (wanted == Format::json) return changes_json(corpus, report);
  if (wanted != Format::text) return written(change_records(corpus, report.copies), wanted);
  const std::string text = changes_text(corpus, report);
  return text.empty() ? "No copy with its source is among these articles.\n" : text;
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "reprints", reprints.summary, streams, &options.input)) {
    return;
  }
  check(options);
  const Format wanted = format(options.output);
  if (options.changes && options.by != "article") {
    throw UsageError("--changes has rows of its own: give it without --by " + options.by);
  }
  if (wanted == Format::text && options.by != "article") {
    throw UsageError("--by " + options.by +
                     " is for --csv, --json and tables; the screen shows "
                     "families and outlets");
  }
  const LoadedLexicons lexicons = load_lexicons(options.lexicons);
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  const Decisions decisions(options.input.decisions);
  const DecidedLines decided = decided_directions(decisions.all(), corpus);
  const Reprints found =
      slantwise::reprints(corpus, decided.directions, in_parallel(options.input.threads));
  check_one_family(decided, corpus, found.found);
  if (options.changes || options.by == "substitution") {
    const CopyReport report =
        copy_report(corpus, found, lexicons.lexicons, in_parallel(options.input.threads));
    deliver(changed(corpus, report, options, wanted), options.output, streams);
    const bool all = options.changes && (wanted == Format::text || wanted == Format::json);
    if (!all && !options.input.quiet) streams.err << left_out_text(report);
    return;
  }
  deliver(wanted == Format::text ? reprints_text(corpus, found, options.top)
                                 : written(records(corpus, found, options.by), wanted),
          options.output, streams);
}

}  // namespace

extern constinit const Command reprints{
    .name = "reprints",
    .summary = "which articles are one text, whose it is, and how much each outlet wrote itself",
    .run = run,
};

}  // namespace slantwise::commands
