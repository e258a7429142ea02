#include "apps/feature_table.h"

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "apps/filter.h"
#include "apps/input/input.h"
#include "apps/pipeline.h"
#include "apps/progress.h"
#include "core/clean/encoding.h"
#include "core/clean/language.h"
#include "models/features.h"

namespace slantwise {
namespace {

// Counts one batch of texts while the next is read. One counter sees all texts in order, so the
// result is the same for any number of threads.
class RawStage {
 public:
  RawStage(const FeaturePlan& plan, unsigned threads)
      : counter_(plan.tokens, plan.steps), arena_(concurrency(threads)) {}
  ~RawStage() { wait(); }
  RawStage(const RawStage&) = delete;
  RawStage& operator=(const RawStage&) = delete;

  void add(std::string&& text, std::string&& language) {
    bytes_ += text.size();
    batch_.push_back({std::move(text), std::move(language)});
    if (bytes_ >= kBatchBytes) start();
  }

  RawFeatures finish() {
    start();
    wait();
    return counter_.finish();
  }

 private:
  static constexpr std::size_t kBatchBytes = 1u << 20;

  void wait() {
    arena_.execute([&] { running_.wait(); });
  }

  void start() {
    wait();
    counted_.swap(batch_);
    batch_.clear();
    bytes_ = 0;
    arena_.execute([&] {
      running_.run([&] {
        for (const auto& [text, language] : counted_) counter_.add(text, language);
      });
    });
  }

  RawCounter counter_;
  tbb::task_arena arena_;
  tbb::task_group running_;
  std::vector<std::pair<std::string, std::string>> batch_, counted_;  // text, language
  std::size_t bytes_ = 0;
};

// Rows of the same outlet become one, in order of names.
void sum_by_outlet(FeatureTable& table) {
  std::map<std::string, std::size_t> numbers;
  for (const RowName& row : table.rows) numbers.emplace(row.outlet, 0);
  std::vector<RowName> outlets;
  for (auto& [name, number] : numbers) {
    number = outlets.size();
    outlets.push_back({"", name, ""});
  }
  std::vector<std::size_t> groups;
  for (const RowName& row : table.rows) groups.push_back(numbers.at(row.outlet));
  table.matrix = sum_rows(table.matrix, groups, outlets.size());
  table.rows = std::move(outlets);
}

void finish(FeatureTable& table, const FeaturePlan& plan) {
  if (plan.by == By::outlet) sum_by_outlet(table);
  if (plan.weight != Weight::count) weigh_in_place(table.matrix, plan.weight);
}

std::vector<RowName> rows_of(const Corpus& corpus) {
  std::vector<RowName> rows;
  for (const Document& document : corpus.documents) {
    rows.push_back({document.article.id, document.article.outlet, document.article.date});
  }
  return rows;
}

FeatureTable begin_table(const Corpus& corpus) {
  FeatureTable table;
  table.rows = rows_of(corpus);
  table.languages = count_languages(corpus.documents);
  table.inputs = corpus.inputs;
  return table;
}

// Keeps the columns that are used, in the order of their bytes: that is code point order.
void sort_columns(FeatureTable& table, const std::vector<std::string>& terms) {
  std::vector<bool> used(terms.size());
  for (int row = 0; row < table.matrix.rows(); ++row) {
    for (FeatureMatrix::InnerIterator cell(table.matrix, row); cell; ++cell) {
      used[static_cast<std::size_t>(cell.col())] = true;
    }
  }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (used[i]) order.push_back(i);
  }
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return terms[i]; });
  std::vector<int> rank(terms.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    rank[order[at]] = static_cast<int>(at);
    table.terms.push_back(terms[order[at]]);
  }
  std::vector<Eigen::Triplet<double>> cells;
  for (int row = 0; row < table.matrix.rows(); ++row) {
    for (FeatureMatrix::InnerIterator cell(table.matrix, row); cell; ++cell) {
      cells.emplace_back(row, rank[static_cast<std::size_t>(cell.col())], cell.value());
    }
  }
  FeatureMatrix sorted(table.matrix.rows(), static_cast<int>(order.size()));
  sorted.setFromTriplets(cells.begin(), cells.end());
  table.matrix = std::move(sorted);
}

void count_steps(const Corpus& corpus, const FeaturePlan& plan, FeatureTable& table) {
  RawCounter counter(TokenMode::unicode, plan.steps);
  for (const Document& document : corpus.documents) {
    counter.add(document, corpus.vocabulary, plan.scope);
  }
  RawFeatures counted = counter.finish();
  table.terms = std::move(counted.terms);
  table.matrix.swap(counted.counts);
  finish(table, plan);
}

}  // namespace

void say_skipped(const TokenSteps& steps, std::span<const LanguageCount> languages,
                 const InputOptions& input, const Streams& streams) {
  if (input.quiet) return;
  for (const std::string& sentence : skipped_steps(steps, languages)) {
    streams.err << sentence << '\n';
  }
}

FeatureTable raw_features(const InputOptions& input, const FeaturePlan& plan,
                          const Streams& streams) {
  Filter filter(input);
  FeatureTable table;
  std::vector<Problem> problems;
  std::vector<InputFile> files;
  std::size_t duplicates = 0;
  std::vector<ArticleLanguage> languages;
  RawStage stage(plan, input.threads);
  Progress progress(input.quiet ? Talk::quiet : Talk::normal, streams);
  read_articles(
      input.paths, input_settings(input), streams.in,
      [&](Article&& article) {
        progress.step();
        if (!filter.keeps(article)) return;
        table.rows.push_back({article.id, article.outlet, article.date});
        ArticleLanguage language;
        if (plan.steps.by_language()) language = article_language(article);
        if (plan.steps.by_language()) languages.push_back(language);
        stage.add(article.encoding.empty() ? std::move(article.text)
                                           : decode(article.text, article.encoding).text,
                  std::move(language.code));
      },
      [&](Problem&& problem) { problems.push_back(std::move(problem)); }, files, duplicates);
  RawFeatures counted = stage.finish();
  progress.done();
  print_problems(problems, input, streams);
  filter.check();
  table.languages = count_languages(languages);
  table.inputs = std::move(files);
  say_skipped(plan.steps, table.languages, input, streams);
  table.terms = std::move(counted.terms);
  table.matrix.swap(counted.counts);  // Eigen 3.4 would copy where others move
  finish(table, plan);
  return table;
}

FeatureTable word_features(const InputOptions& input, const FeaturePlan& plan,
                           const Streams& streams) {
  const Corpus corpus = load(input, streams);
  FeatureTable table = begin_table(corpus);
  if (!plan.steps.none()) {
    say_skipped(plan.steps, table.languages, input, streams);
    count_steps(corpus, plan, table);
    return table;
  }
  table.matrix =
      count(corpus.documents, corpus.vocabulary.size(), plan.scope, in_parallel(input.threads))
          .matrix;
  std::vector<std::string> terms;
  for (std::size_t i = 0; i < corpus.vocabulary.size(); ++i) {
    terms.emplace_back(corpus.vocabulary.term(TermId{static_cast<std::uint32_t>(i)}));
  }
  sort_columns(table, terms);
  finish(table, plan);
  return table;
}

FeatureTable lexicon_features(const InputOptions& input, const std::vector<Lexicon>& lexicons,
                              const FeaturePlan& plan, const Streams& streams) {
  std::map<std::string, LexiconTerm> by_label;  // a label of two lists is one column
  for (const Lexicon& lexicon : lexicons) {
    for (const LexiconTerm& term : lexicon.terms) by_label.emplace(term.label, term);
    for (const NamingSet& set : lexicon.sets) {
      for (const LexiconTerm& label : set.labels) by_label.emplace(label.label, label);
    }
  }
  const Corpus corpus = load(input, streams);
  FeatureTable table = begin_table(corpus);
  std::vector<LexiconTerm> terms;
  for (const auto& [label, term] : by_label) {
    table.terms.push_back(label);
    terms.push_back(term);
  }
  table.matrix = count_terms(corpus.documents, corpus.vocabulary, terms, plan.scope);
  finish(table, plan);
  return table;
}

}  // namespace slantwise
