#include <filesystem>
#include <ostream>

#include "apps/command.h"
#include "apps/feature_record.h"
#include "apps/feature_table.h"
#include "apps/output.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "models/matrix_market.h"

namespace slantwise::commands {

extern const Command features;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  bool raw = false;
  std::string tokens = "unicode", weight = "count", by = "article", voice = "all";
  StepOptions steps;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  const auto word = [](std::string& field, const char* name) {
    return po::value(&field)->value_name(name)->default_value(field);
  };
  add("raw", po::bool_switch(&options.raw),
      "the text field as given: no title, no cleaning, no voices");
  add("tokens", word(options.tokens, "HOW"),
      "with --raw: unicode, unicode-strict, sklearn or whitespace");
  add("weight", word(options.weight, "HOW"), "count, tfidf-sklearn or tfidf-quanteda");
  add("by", word(options.by, "ROW"), "article or outlet");
  add("voice", word(options.voice, "WHOSE"),
      "without --raw: all, narration, paraphrase, quote or insert");
  add_step_options(description, options.steps);
  add_lexicon_options(description, options.lexicons);
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

FeaturePlan plan(const Options& options) {
  FeaturePlan plan;
  if (options.raw) plan.source = FeaturePlan::Source::raw;
  plan.tokens = find_token_mode(options.tokens);
  plan.weight = find_weight(options.weight);
  plan.by = find_by(options.by);
  plan.scope = find_scope(options.voice);
  plan.steps = token_steps(options.steps);
  if (!plan.steps.none() && !options.lexicons.files.empty()) {
    throw UsageError("--lexicon excludes --stem, --stop and --ngrams: a lexicon names its words");
  }
  if (options.raw && !options.lexicons.files.empty()) {
    throw UsageError("--raw and --lexicon exclude each other: a lexicon needs voices");
  }
  if (options.raw && plan.scope != Scope::all) {
    throw UsageError("--raw and --voice exclude each other: raw texts have no voices");
  }
  if (!options.raw && plan.tokens != TokenMode::unicode) {
    throw UsageError("--tokens " + options.tokens + " needs --raw");
  }
  return plan;
}

std::string column_file(const FeatureTable& table) {
  std::string text = "term\n";
  for (const std::string& term : table.terms) text += one_line(term) + '\n';
  return text;
}

std::string row_file(const FeatureTable& table, By by) {
  std::string text = by == By::article ? "article\toutlet\tdate\n" : "outlet\n";
  for (const RowName& row : table.rows) {
    if (by == By::article) text += one_line(row.article) + '\t';
    text += one_line(row.outlet);
    if (by == By::article) text += '\t' + row.date;
    text += '\n';
  }
  return text;
}

void write_folder(const FeatureTable& table, const FeaturePlan& plan, const std::string& folder) {
  write_file(folder + "/matrix.mtx", to_matrix_market(table.matrix));
  write_file(folder + "/rows.tsv", row_file(table, plan.by));
  write_file(folder + "/cols.tsv", column_file(table));
  write_file(folder + "/run.json", feature_record(table, plan));
}

// Row, term and value of every cell that is not zero, a line each.
void print_triples(const FeatureTable& table, const Options& options, By by,
                   const Streams& streams) {
  Records records{{by == By::article ? "article" : "outlet", "term", "value"}, {}};
  std::string text = options.output.json ? "" : csv_header(records.columns);
  for (int row = 0; row < table.matrix.rows(); ++row) {
    const RowName& name = table.rows[static_cast<std::size_t>(row)];
    for (FeatureMatrix::InnerIterator cell(table.matrix, row); cell; ++cell) {
      const std::vector<Cell> triple = {by == By::article ? name.article : name.outlet,
                                        table.terms[static_cast<std::size_t>(cell.col())],
                                        cell.value()};
      options.output.json ? records.rows.push_back(triple) : append_csv(text, triple);
    }
    streams.out << text;
    text.clear();
  }
  if (options.output.json) streams.out << to_json(records);
}

void prepare_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw InputError(folder, "this folder cannot be made: " + error.message());
  for (const char* name : {"/matrix.mtx", "/rows.tsv", "/cols.tsv", "/run.json"})
    check_writable(folder + name);
}

void say_size(const FeatureTable& table, const Options& options, const Streams& streams) {
  const std::string& folder = options.output.output;
  std::ostream& stream = folder.empty() ? streams.out : streams.err;
  if (!folder.empty() && options.input.quiet) return;
  const auto size = [](Eigen::Index n) { return grouped(static_cast<std::uint64_t>(n)); };
  stream << size(table.matrix.rows()) << " rows, " << size(table.matrix.cols()) << " features, "
         << size(table.matrix.nonZeros()) << " cells"
         << (folder.empty() ? "; -o DIR or --csv writes them\n" : " in " + folder + "\n");
}

FeatureTable table_of(const Options& options, const FeaturePlan& plan, const Streams& streams) {
  if (options.raw) return raw_features(options.input, plan, streams);
  if (options.lexicons.files.empty()) return word_features(options.input, plan, streams);
  return lexicon_features(options.input, load_lexicons(options.lexicons).lexicons, plan, streams);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "features", features.summary, streams, &options.input)) {
    return;
  }
  const FeaturePlan how = plan(options);
  const std::string& folder = options.output.output;
  if (options.output.csv && options.output.json) {
    throw UsageError("--csv and --json exclude each other");
  }
  const bool triples = options.output.csv || options.output.json;
  if (triples && !folder.empty()) {
    throw UsageError("-o DIR takes matrix.mtx and two tables, so it excludes --csv and --json");
  }
  if (!folder.empty()) prepare_folder(folder);

  const FeatureTable table = table_of(options, how, streams);
  if (!folder.empty()) {
    write_folder(table, how, folder);
  } else if (triples) {
    print_triples(table, options, how.by, streams);
  }
  if (!triples) say_size(table, options, streams);
}

}  // namespace

extern constinit const Command features{
    .name = "features",
    .summary = "document-feature matrix: counts, TF-IDF or lexicon terms per article or outlet",
    .run = run,
};

}  // namespace slantwise::commands
