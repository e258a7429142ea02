#include <algorithm>
#include <map>

#include "apps/agency_rows.h"
#include "apps/category_rows.h"
#include "apps/command.h"
#include "apps/decisions.h"
#include "apps/filter.h"
#include "apps/frames_table.h"
#include "apps/lexicon_check.h"
#include "apps/lexicons.h"
#include "apps/name_words.h"
#include "apps/naming_rows.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/shares.h"
#include "apps/style_rows.h"
#include "apps/suggest.h"

namespace slantwise::commands {

extern const Command frames;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  std::string by = "outlet";
  std::string table = "counts";
  std::string check;
  std::vector<std::string> suggest;
  bool yaml = false;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  description.add_options()("by",
                            po::value(&options.by)->value_name("ROW")->default_value(options.by),
                            "outlet, or article (up to 50)");
  auto add = description.add_options();
  add("table", po::value(&options.table)->value_name("NAME")->default_value(options.table),
      "what --csv and --json hold: counts; categories (of the terms, outlet against outlet); of "
      "name choices shares, tests, first, switches, periods, anchors. Also on the screen: agency "
      "(who is "
      "said to have done harm) and its agency-clauses, house-style (spellings)");
  add("check", po::value(&options.check)->value_name("FILE"),
      "only look at a lexicon: is it in order, what does it hold, and with PATH how many words can "
      "it match");
  add("suggest", po::value(&options.suggest)->value_name("NAME")->composing(),
      "words that stand before or beside a name, by outlet and voice; again for another spelling");
  add("yaml", po::bool_switch(&options.yaml), "with --suggest: a naming set to edit");
  add_lexicon_options(description, options.lexicons);
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

Records table(const Corpus& corpus, std::span<const Lexicon> lexicons, const Comparison& comparison,
              const Options& options) {
  if (options.table == "counts") return frames_records(comparison, find_by(options.by));
  if (options.table == "categories") {
    return category_records(corpus, lexicons, comparison, in_parallel(options.input.threads));
  }
  return naming_records(comparison, options.table);
}

// Tables that need no lexicon of the user's.
constexpr std::string_view kAsides[] = {"agency", "agency-clauses", "house-style"};

bool is_aside(const Options& options) {
  return std::ranges::find(kAsides, options.table) != std::end(kAsides);
}

void check_table(const Options& options) {
  std::vector<std::string> names = {"counts", "categories"};
  names.insert(names.end(), std::begin(kAsides), std::end(kAsides));
  for (const std::string_view name : naming_tables()) names.emplace_back(name);
  if (std::ranges::count(names, options.table) > 0) return;
  const std::string close = did_you_mean(options.table, names);
  throw UsageError("--table has no \"" + options.table + "\"" +
                   (close.empty() ? "; there are " + listed(names) : close));
}

// The same in the format that is asked for.
template <typename View>
std::string shown(const View& view, const Records& rows, Format wanted) {
  return wanted == Format::text ? screen(view) : written(rows, wanted);
}

std::string aside(const Corpus& corpus, const Options& options, Format wanted) {
  const ForEach for_each = in_parallel(options.input.threads);
  if (options.table == "house-style") {
    const std::vector<StyleRow> rows = styles_of(corpus, for_each);
    return wanted == Format::text ? style_screen(rows) : written(style_records(rows), wanted);
  }
  const std::vector<AgencyRow> rows = agency_of(corpus, for_each);
  if (wanted == Format::text) return agency_screen(rows);
  const bool clauses = options.table == "agency-clauses";
  return written(clauses ? agency_clauses(corpus, rows) : agency_records(rows), wanted);
}

// A lexicon needs no articles to be looked at.
void run_check(const Options& options, const Streams& streams) {
  Corpus corpus;
  if (!options.input.paths.empty()) corpus = load(options.input, streams);
  const LexiconCheck check =
      check_lexicon(options.check, options.input.paths.empty() ? nullptr : &corpus);
  deliver(shown(check, check.terms, format(options.output)), options.output, streams);
  if (check.complaints.empty()) return;
  throw InputError(options.check,
                   "this lexicon has mistakes: " + std::to_string(check.complaints.size()) +
                       "; correct them in the lines named");
}

void run_suggest(const Options& options, const Streams& streams) {
  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  std::map<std::string, std::size_t> index;
  for (const Document& document : corpus.documents) index.emplace(document.article.outlet, 0);
  std::vector<std::string> outlets;
  for (auto& [name, at] : index) {
    at = outlets.size();
    outlets.push_back(name);
  }
  std::vector<std::size_t> outlet_of;
  for (const Document& document : corpus.documents) {
    outlet_of.push_back(index.at(document.article.outlet));
  }
  const NameWords found = suggest_names({corpus, outlet_of, outlets.size()}, options.suggest);
  const NameWordsView view{found, options.suggest, outlets, corpus};
  const Format wanted = format(options.output);
  deliver(options.yaml ? set_to_edit(view) : shown(view, records(view), wanted), options.output,
          streams);
}

// --check alone needs no PATH, so one is put in its place while the options are read.
bool read_options(Options& options, Arguments arguments, const Streams& streams) {
  const bool check = std::ranges::any_of(arguments, [](const std::string& word) {
    return word == "--check" || word.starts_with("--check=");
  });
  if (check) arguments.emplace_back("-");
  if (!parse(describe(options), arguments, "frames", frames.summary, streams, &options.input)) {
    return false;
  }
  if (check) options.input.paths.pop_back();
  return true;
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!read_options(options, arguments, streams)) return;
  const By by = find_by(options.by);
  const Format wanted = format(options.output);
  check_table(options);
  if (options.yaml && options.suggest.empty()) {
    throw UsageError("--yaml goes with --suggest NAME");
  }
  prepare(options.output);
  if (!options.check.empty()) return run_check(options, streams);
  if (!options.suggest.empty()) return run_suggest(options, streams);
  const LoadedLexicons lexicons = load_lexicons(options.lexicons);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  if (is_aside(options)) {
    return deliver(aside(corpus, options, wanted), options.output, streams);
  }
  const Decisions decisions(options.input.decisions);
  const Comparison comparison =
      compare(corpus, lexicons.lexicons,
              {.full_text = CompareOptions::FullText::never,
               .asides = CompareOptions::Asides::none,
               .decisions = decisions.all(),
               .input = leaves_out(options.input) ? CompareOptions::Input::part
                                                  : CompareOptions::Input::whole,
               .distances = {}},
              in_parallel(options.input.threads));
  const auto rows = [&] { return table(corpus, lexicons.lexicons, comparison, options); };
  const std::string bytes = wanted == Format::text
                                ? screen_note(lexicons.lexicons) + frames_screen(comparison, by)
                                : written(rows(), wanted);
  deliver(bytes, options.output, streams);
}

}  // namespace

extern constinit const Command frames{
    .name = "frames",
    .summary = "framing terms and name choices of a lexicon: who is called what, by whom",
    .run = run,
};

}  // namespace slantwise::commands
