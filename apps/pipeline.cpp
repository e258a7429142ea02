#include "apps/pipeline.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

#include "apps/decisions.h"
#include "apps/filter.h"
#include "apps/input/input.h"
#include "apps/progress.h"
#include "apps/reprint_rows.h"
#include "core/analyzer.h"
#include "core/clean/genre.h"
#include "core/clean/learned.h"
#include "models/languages.h"
#include "models/own_writing.h"

namespace slantwise {
namespace {

// One batch is analyzed while the next is read; memory in flight is two batches.
constexpr std::size_t kBatch = 256;

// Articles in, documents out, in order, whatever the number of threads.
class Stage {
 public:
  Stage(Corpus& corpus, unsigned threads) : corpus_(corpus), arena_(concurrency(threads)) {}
  // A reader may have thrown while a batch was being analyzed.
  ~Stage() {
    arena_.execute([&] { running_.wait(); });
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  void add(Article&& article) {
    batch_.push_back(std::move(article));
    if (batch_.size() == kBatch) start();
  }

  void finish() {
    start();
    collect();
  }

  // Looks again at every document that anything is said of. Its words are the same, so the
  // vocabulary stays as it is.
  void overrule(const std::vector<std::vector<Overrule>>& overrules) {
    arena_.execute([&] {
      tbb::parallel_for(std::size_t{0}, overrules.size(), [&](std::size_t i) {
        if (overrules[i].empty()) return;
        Document& document = corpus_.documents[i];
        document = analyzers_.local().analyze(std::move(document.article), overrules[i]);
        document.problems.clear();
      });
    });
    for (std::size_t i = 0; i < overrules.size(); ++i) {
      if (!overrules[i].empty()) intern(corpus_.documents[i], corpus_.vocabulary);
    }
  }

 private:
  void start() {
    collect();
    articles_.swap(batch_);
    batch_.clear();
    documents_.clear();
    documents_.resize(articles_.size());
    arena_.execute([&] { running_.run([&] { analyze(); }); });
  }

  void analyze() {
    tbb::parallel_for(std::size_t{0}, articles_.size(), [&](std::size_t i) {
      documents_[i] = analyzers_.local().analyze(std::move(articles_[i]));
    });
  }

  // Terms are numbered here, one document after the other: that is what makes runs repeatable.
  void collect() {
    arena_.execute([&] { running_.wait(); });
    for (Document& document : documents_) {
      intern(document, corpus_.vocabulary);
      std::ranges::move(document.problems, std::back_inserter(corpus_.problems));
      document.problems.clear();
      corpus_.documents.push_back(std::move(document));
    }
    documents_.clear();
  }

  Corpus& corpus_;
  tbb::task_arena arena_;
  tbb::task_group running_;
  tbb::enumerable_thread_specific<Analyzer> analyzers_;
  std::vector<Article> batch_, articles_;
  std::vector<Document> documents_;
};

}  // namespace

InputSettings input_settings(const InputOptions& options) {
  InputSettings out;
  for (const std::string& pair : options.map) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
      throw UsageError("--map " + pair + ": write it as FIELD=COLUMN, such as outlet=publisher");
    }
    out.map[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  out.encoding = options.encoding;
  out.max_record = options.max_record;
  out.max_expansion = options.max_expansion;
  out.max_files = options.max_files;
  out.strict = options.strict;
  return out;
}

void print_problems(const std::vector<Problem>& problems, const InputOptions& options,
                    const Streams& streams) {
  constexpr std::size_t kShown = 50;
  if (options.quiet) return;
  for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i) {
    streams.err << problems[i].where << ": " << problems[i].what << '\n';
  }
  if (problems.size() > kShown) {
    streams.err << "... and " << problems.size() - kShown
                << " more; compare --json lists all of them\n";
  }
}

void say_unmeasured(const Corpus& corpus, const InputOptions& options, const Streams& streams) {
  const std::string sentence = unmeasured_sentence(count_languages(corpus.documents));
  if (!options.quiet && !sentence.empty()) streams.err << sentence << '\n';
}

int concurrency(unsigned threads) {
  // More than there are would make oneTBB print a warning of its own.
  const auto most = static_cast<unsigned>(std::max(1, tbb::info::default_concurrency()));
  return static_cast<int>(threads == 0 ? most : std::min(threads, most));
}

namespace {

// What is learned comes first: a person's decisions overrule it.
std::vector<std::vector<Overrule>> find_overrules(const Corpus& corpus, const Decisions& decisions,
                                                  const InputOptions& options) {
  std::vector<std::vector<Overrule>> overrules(corpus.documents.size());
  if (options.cut_repeated != "none") {
    const bool all = options.cut_repeated == "all";
    overrules = learn_boilerplate(corpus.documents, all ? Repeats::all : Repeats::lines);
  }
  if (decisions.empty()) return overrules;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    std::ranges::move(decisions.overrules(corpus.documents[i]), std::back_inserter(overrules[i]));
  }
  return overrules;
}

// A decision that changes nothing here must not look as if it did.
void say_mentions(const Decisions& decisions, const InputOptions& options, const Streams& streams) {
  const auto mentions =
      std::ranges::count(decisions.all(), Decision::Kind::mention, &Decision::kind);
  if (mentions == 0 || options.mentions) return;
  streams.err << options.decisions << ": what is decided about mentions (" << mentions
              << ") changes kwic and collocates only\n";
}

void print_left_out(const Filter& filter, const Streams& streams) {
  const auto say = [&](std::size_t n, std::string_view without, std::string_view options) {
    if (n == 0) return;
    streams.err << n << (n == 1 ? " article " : " articles ") << without
                << (n == 1 ? " is" : " are") << " left out by " << options << '\n';
  };
  say(filter.undated(), "without a date", "--since/--until");
  say(filter.of_unknown_language(), "whose language is not known", "--language");
}

void print_own(const OwnWriting& own, const Streams& streams) {
  using enum OwnWriting::Why;
  const auto left_out = [&](OwnWriting::Why why) { return std::ranges::count(own.why, why); };
  const auto others = left_out(other_origin), copies = left_out(copy);
  const auto copied =
      std::ranges::count_if(own.copied, [](const auto& spans) { return !spans.empty(); });
  streams.err << "own writing: left out are " << others << (others == 1 ? " article" : " articles")
              << " of other origin, " << copies << (copies == 1 ? " copy" : " copies")
              << " of another outlet's text and " << left_out(two_outlets)
              << " that two outlets print and nothing tells whose; " << copied
              << (copied == 1 ? " other has" : " others have") << " copied passages, not counted\n";
}

// Here, so that every command counts the same words.
void keep_own(Corpus& corpus, const Decisions& decisions, const InputOptions& options,
              const Streams& streams) {
  if (!options.own_writing) return;
  const ForEach for_each = in_parallel(options.threads);
  const DecidedLines decided = decided_directions(decisions.all(), corpus);
  const FoundReuse reuse = find_reuse(corpus.documents, for_each);
  const Families found = families(corpus.documents, reuse);
  check_one_family(decided, corpus, found);
  const std::vector<FamilyRole> roles = family_roles(corpus.documents, found, decided.directions);
  const OwnWriting own = own_writing(corpus.documents, {reuse, found, roles}, for_each);
  keep_own_writing(own, corpus);
  if (corpus.documents.empty()) {
    throw UsageError("no article is left after --own-writing: all are copies, or of other origin");
  }
  if (!options.quiet) print_own(own, streams);
}

// What is refused is kept for later: a reader would take it for an error of its file, and skip
// that.
void apply(Decisions& decisions, Article& article, std::optional<InputError>& refused) {
  try {
    decisions.apply(article);
  } catch (const InputError& error) {
    if (!refused) refused = error;
  }
}

}  // namespace

Corpus load(const InputOptions& options, const Streams& streams) {
  Filter filter(options);
  Decisions decisions(options.decisions);
  std::optional<InputError> refused;
  const GenreMarks genres;
  Corpus corpus;
  Stage stage(corpus, options.threads);
  Progress progress(options.quiet ? Talk::quiet : Talk::normal, streams);
  read_articles(
      options.paths, input_settings(options), streams.in,
      [&](Article&& article) {
        genres.apply(article);
        apply(decisions, article, refused);
        if (filter.keeps(article)) stage.add(std::move(article));
        progress.step();
      },
      [&](Problem&& problem) { corpus.problems.push_back(std::move(problem)); }, corpus.inputs,
      corpus.duplicates);
  stage.finish();
  if (refused) throw InputError(*refused);
  decisions.check();
  stage.overrule(find_overrules(corpus, decisions, options));
  for (Document& document : corpus.documents) decisions.name_speakers(document);
  progress.done();
  if (options.strict && !corpus.problems.empty()) {
    throw InputError(corpus.problems.front().where, corpus.problems.front().what);
  }
  print_problems(corpus.problems, options, streams);
  filter.check();
  keep_own(corpus, decisions, options, streams);
  if (!options.quiet) {
    print_left_out(filter, streams);
    say_mentions(decisions, options, streams);
  }
  return corpus;
}

ForEach in_parallel(unsigned threads) {
  auto arena = std::make_shared<tbb::task_arena>(concurrency(threads));
  return [arena](std::size_t n, const std::function<void(std::size_t)>& body) {
    arena->execute([&] { tbb::parallel_for(std::size_t{0}, n, body); });
  };
}

}  // namespace slantwise
