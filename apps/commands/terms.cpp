#include <algorithm>
#include <fstream>
#include <ostream>
#include <set>

#include "apps/command.h"
#include "apps/feature_table.h"
#include "apps/outlet_terms.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "apps/statistic_table.h"
#include "apps/table.h"
#include "apps/term_columns.h"
#include "apps/term_records.h"
#include "apps/term_screen.h"
#include "apps/term_table.h"

namespace slantwise::commands {

extern const Command terms;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  StepOptions step_options;
  TokenSteps steps;
  std::vector<std::string> contrasts;
  std::string statistics, dispersions, compat, reference;
  StatisticOptions referee;  // what these four ask for
  bool by_voice = false, list = false;
  std::size_t min_count = 1, min_texts = 1, top = 0;
  std::uint64_t seed = 1;
  std::string adjust = "bh", pairs;
  std::vector<OutletPair> chosen;  // what --pairs asks for
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("by-voice", po::bool_switch(&options.by_voice),
      "beside the outlets' own words: reported, quoted, editor's notes and all voices");
  add("contrast", po::value(&options.contrasts)->value_name("TERM")->composing(),
      "a word chosen before looking: its interval is shown from 4 independent texts on");
  add("statistics", po::value(&options.statistics)->value_name("NAME,..."),
      "a table of keyness statistics instead, as slantwise list statistics names them; "
      "NAME:PARAMETER=VALUE changes a parameter");
  add("compat", po::value(&options.compat)->value_name("quanteda|mcq"),
      "the same with the columns of other tools");
  add("dispersion", po::value(&options.dispersions)->value_name("NAME,..."),
      "the same with measures of slantwise list dispersions, for each side");
  add("reference", po::value(&options.reference)->value_name("FILE"),
      "the same against a word list (word,count) instead of the other outlets");
  add("list", po::bool_switch(&options.list),
      "the word list: how often and in how many texts each word is used");
  add("min-count", number(options.min_count, "min-count"), "leave out words used fewer times");
  add("min-texts", number(options.min_texts, "min-texts"),
      "leave out words in fewer articles; from 2 on long n-grams take little memory");
  add("top", number(options.top, "top"), "print only the first N words; 0: all, on a screen 25");
  add("pairs", po::value(&options.pairs)->value_name("A:B,...|all"),
      "compare these outlets with each other, instead of each with the mean of the others");
  add("adjust", po::value(&options.adjust)->value_name("bh|by|storey")->default_value("bh"),
      "how q corrects for the number of words: Benjamini and Hochberg, Benjamini and Yekutieli "
      "(any dependence) or Storey (from 1,000 tested words on)");
  add("seed", number(options.seed, "seed"), "another number, other shuffles behind p and q");
  add_step_options(description, options.step_options);
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

std::vector<Scope> scopes(const Options& options) {
  if (!options.by_voice) return {Scope::narration};
  return {std::begin(kScopes), std::end(kScopes)};
}

// Two outlets named on the command line; then they need no columns of their own.
bool is_pair(const Options& options) {
  const auto& named = options.input.outlets;
  return options.chosen.empty() && named.size() == 2 && named[0] != named[1];
}

std::vector<OutletPair> pairs(const Options& options) {
  if (!is_pair(options)) return options.chosen;
  return {{options.input.outlets[0], options.input.outlets[1]}};
}

Adjust adjust(const Options& options) {
  constexpr std::string_view kNames[] = {"bh", "by", "storey"};
  const auto found = std::ranges::find(kNames, options.adjust);
  if (found == std::end(kNames)) {
    throw UsageError("--adjust takes bh, by or storey, not \"" + options.adjust + "\"");
  }
  return static_cast<Adjust>(found - std::begin(kNames));
}

// What the outlet's own texts would allow if the others had as many.
Tier tier_alone(const TermTable& table) { return tier(static_cast<std::size_t>(table.families_a)); }

// Of the contrasts; `shown` are those that stand in a table.
void say_unknown(const Corpus& corpus, const Options& options, const std::set<std::string>& shown,
                 const Streams& streams) {
  const bool plain = options.steps.none();
  for (const std::string& term : options.contrasts) {
    const auto forms = written_terms(corpus, {term}, options.steps);
    const auto known = [&](const std::string& form) {
      return plain ? corpus.vocabulary.find(form) != kNoTerm : shown.contains(form);
    };
    if (std::ranges::any_of(forms, known)) continue;
    streams.err << "--contrast " << term << ": not found, "
                << (plain ? "as one word, " : "after the steps for words, ")
                << "in these articles\n";
  }
}

// Said where the table is for a program; on a screen it stands above the table.
void say_withheld(bool held_back, bool no_storey, const Options& options, const Streams& streams) {
  if (options.input.quiet) return;
  if (held_back) {
    streams.err << "ratios are withheld where an outlet with fewer than 4 independent texts is on "
                   "one side; name larger ones with --outlets (slantwise voices lists them)\n";
  }
  if (no_storey && format(options.output) != Format::text) {
    streams.err << "--adjust storey needs 1,000 tested words and 1,000 shuffles: q is Benjamini "
                   "and Hochberg's where there are fewer\n";
  }
}

TermTableOptions table_options(const Options& options) {
  TermTableOptions out{
      pairs(options), scopes(options), options.contrasts, static_cast<double>(options.min_count),
      options.seed,   adjust(options), options.steps,     options.min_texts};
  return out;
}

// Tables go out one by one: with many outlets all of them would not fit into memory.
void print_tables(const Corpus& corpus, const Options& options, const Streams& streams) {
  const Format wanted = format(options.output);
  TermTableOptions how = table_options(options);
  const ForEach for_each = in_parallel(options.input.threads);
  const Families found = families(corpus.documents, for_each);
  how.families = &found;
  how.events = events_of(corpus, found, for_each);
  TermRecords records({!is_pair(options), !how.events.empty()}, how);
  std::string text = wanted == Format::csv ? csv_header(records.columns()) : "";
  bool held_back = false, no_storey = false;
  std::set<std::string> shown;  // of the contrasts
  term_tables(corpus, how, for_each, [&](const TermTable& table) {
    held_back |= table.tier == Tier::read && tier_alone(table) > Tier::read;
    no_storey |= table.tested.searched > 0 && table.tested.adjust != how.adjust;
    for (const TermLine& line : table.lines) {
      if (line.contrast) shown.insert(line.term);
    }
    if (wanted == Format::text) text += term_screen(table, options.top == 0 ? 25 : options.top);
    const std::size_t n =
        options.top == 0 ? table.lines.size() : std::min(options.top, table.lines.size());
    if (wanted == Format::csv) {
      for (const TermLine& line : std::span(table.lines).first(n)) {
        append_csv(text, records.cells(table, line));
      }
    }
    const bool whole = wanted != Format::text && wanted != Format::csv;
    if (whole) records.add(table, n);
    if (!options.output.output.empty() || whole) return;
    streams.out << text;
    text.clear();
  });
  if (wanted == Format::json) text = records.json();
  if (wanted == Format::tsv || wanted == Format::html) text = written(records.records(), wanted);
  deliver(text, options.output, streams);
  say_unknown(corpus, options, shown, streams);
  say_withheld(held_back, no_storey, options, streams);
}

StatisticOptions referee_options(const Options& options) {
  StatisticOptions out;
  for (const std::string& one : split_list(options.statistics)) {
    out.statistics.push_back(statistic_column(one));
  }
  if (!options.compat.empty()) {
    for (const Statistic* one : statistics::compatible(options.compat)) {
      out.statistics.push_back(statistic_column(std::string(one->name)));
    }
  }
  for (const std::string& one : split_list(options.dispersions)) {
    out.dispersions.push_back(&dispersions::find(one));
  }
  if (!options.reference.empty()) {
    std::ifstream file(options.reference, std::ios::binary);
    if (!file) throw InputError(options.reference, "this list cannot be opened; check the path");
    out.reference = read_reference_list(file, options.reference);
    out.reference_name = options.reference.substr(options.reference.find_last_of('/') + 1);
    if (out.statistics.empty() && out.dispersions.empty()) {
      for (const char* one : {"log-ratio", "g2-four-cell"}) {
        out.statistics.push_back(statistic_column(one));
      }
    }
  }
  if (!options.compat.empty()) out.others = Others::pooled;  // so do the tools it compares with
  out.scopes = scopes(options);
  out.min_count = static_cast<double>(options.min_count);
  out.steps = options.steps;
  return out;
}

void print_referee_table(const Corpus& corpus, const Options& options, const Streams& streams) {
  Records records = statistic_table(corpus, options.referee, in_parallel(options.input.threads));
  const Format wanted = format(options.output);
  if (wanted != Format::text && options.top > 0 && records.rows.size() > options.top) {
    records.rows.resize(options.top);
  }
  const std::size_t top = options.top == 0 ? 25 : options.top;
  deliver(wanted == Format::text ? statistic_screen(records, top) : written(records, wanted),
          options.output, streams);
  if (options.input.quiet) return;
  streams.err << "these statistics take every word as independent of its text, or are for ordering "
                 "only: large values are no evidence (docs/statistics.md)\n";
}

void print_list(const Corpus& corpus, const Options& options, const Streams& streams) {
  const Format wanted = format(options.output);
  Records records{{"term", "voice", "count", "rate", "articles", "families", "outlets"}, {}};
  std::string text;
  for (const Scope scope : scopes(options)) {
    auto lines = word_list(corpus, {scope, options.steps, options.min_texts},
                           in_parallel(options.input.threads));
    std::erase_if(lines, [&](const RangeLine& line) {
      return line.count < static_cast<double>(options.min_count);
    });
    const std::size_t top = options.top == 0 && wanted == Format::text ? 25 : options.top;
    if (top > 0 && lines.size() > top) lines.resize(top);
    if (wanted == Format::text) text += list_screen(lines, scope);
    for (const RangeLine& line : lines) {
      records.rows.push_back({line.term, std::string(name(scope)), line.count, line.rate,
                              line.articles, line.families, line.outlets});
    }
  }
  if (wanted != Format::text) text = written(records, wanted);
  deliver(text, options.output, streams);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "terms", terms.summary, streams, &options.input)) return;
  format(options.output);
  prepare(options.output);
  options.steps = token_steps(options.step_options);
  options.referee = referee_options(options);

  adjust(options);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  say_skipped(options.steps, count_languages(corpus.documents), options.input, streams);
  if (options.list) return print_list(corpus, options, streams);
  if (options.referee.reference) return print_referee_table(corpus, options, streams);
  if (const Outlets outlets = outlets_of(corpus); outlets.names.size() < 2) {
    throw InputError(
        options.input.paths.front(),
        std::string(options.input.own_writing
                        ? "all articles that --own-writing leaves are from one outlet ("
                        : "all articles are from one outlet (") +
            outlets.names.front() +
            "), so there is nothing to compare it with; add articles of another "
            "outlet, or use --list for its words");
  }
  if (!options.pairs.empty())
    options.chosen = outlet_pairs(options.pairs, outlets_of(corpus).names);
  options.referee.pairs = pairs(options);
  options.referee.name_outlets = !is_pair(options);
  if (options.referee.any()) return print_referee_table(corpus, options, streams);
  print_tables(corpus, options, streams);
}

}  // namespace

extern constinit const Command terms{
    .name = "terms",
    .summary = "which words an outlet uses more or less than the others, voice by voice",
    .run = run,
};

}  // namespace slantwise::commands
