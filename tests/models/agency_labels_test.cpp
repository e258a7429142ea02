// The rules of models/agency.h against harm words that were labeled by hand in real news:
// tests/data/agency_labels.tsv. The articles are not part of the project.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "core/analyzer.h"
#include "core/reader.h"
#include "core/resources.h"
#include "models/agency.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

struct Label {
  std::string part;
  Span bytes;
  std::string kind;
};

std::map<std::string, std::vector<Label>> labels() {
  std::map<std::string, std::vector<Label>> found;
  std::ifstream file("tests/data/agency_labels.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    Label label;
    std::string id;
    fields >> label.part >> id >> label.bytes.begin >> label.bytes.end >> label.kind;
    found[id].push_back(label);
  }
  return found;
}

struct Score {
  int labeled = 0, found = 0, right = 0;
  double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
  double recall() const { return labeled == 0 ? 1 : static_cast<double>(right) / labeled; }
};
using Scores = std::map<std::string, Score>;  // by part and kind

// The kind of the clause whose verb holds byte `at` of the article's text.
std::string kind_at(const Document& document, const std::vector<HarmClause>& clauses, Span bytes) {
  for (const HarmClause& clause : clauses) {
    if (clause.kind == HarmKind::no_verb) continue;
    const std::uint32_t first = clause.verb.begin;
    const Span clean{document.tokens.begin[first],
                     document.tokens.begin[first] + document.tokens.length[first]};
    const SourceSpan source = document.source.source(clean);
    if (source.field == Field::text && source.span.begin <= bytes.begin &&
        bytes.begin < source.span.end) {
      return std::string(name(clause.kind));
    }
  }
  return "none";
}

void count(Score& score, bool labeled, bool found) {
  score.labeled += labeled;
  score.found += found;
  score.right += labeled && found;
}

void add(const Label& label, const std::string& found, Scores& scores) {
  for (const char* kind : {"passive", "passive-by", "active", "active-thing"}) {
    count(scores[label.part + ' ' + kind], label.kind == kind, found == kind);
  }
  Score& all = scores[label.part + " all"];  // a clause counts if its kind is right
  all.labeled += label.kind != "none";
  all.found += found != "none";
  all.right += label.kind != "none" && found == label.kind;
  if (std::getenv("SLANTWISE_SHOW_AGENCY") != nullptr && label.part == "develop" &&
      found != label.kind) {
    std::printf("at %u: %s, found %s\n", label.bytes.begin, label.kind.c_str(), found.c_str());
  }
}

Scores measure(const std::string& path) {
  const Lexicon lexicon = parse_lexicon(resources::get(kAgencyLexicon), kAgencyLexicon);
  const auto gold = labels();
  Analyzer analyzer;
  Scores scores;
  test::for_each_line(path, [&](const std::string& line) {
    std::istringstream record(line);
    ReadResult read = read_all(readers::find("jsonl"), record, {.path = "news.jsonl"});
    for (Article& article : read.articles) {
      const auto found = gold.find(article.id);
      if (found == gold.end()) continue;
      Document document = analyzer.analyze(std::move(article));
      Vocabulary vocabulary;
      intern(document, vocabulary);
      const auto clauses = Agency(vocabulary, lexicon).find(document);
      for (const Label& label : found->second) {
        add(label, kind_at(document, clauses, label.bytes), scores);
      }
    }
  });
  return scores;
}

// The mark (methods 7.2, V13): precision .90, recall .75.
TEST(AgencyLabels, AreFoundAsOftenAsTheMarkAsks) {
  const auto news = test::shared_data("news/articles.jsonl.gz");
  if (!news) GTEST_SKIP() << "skipped: no ../shared/data/news";
  const Scores scores = measure(*news);
  for (const auto& [name, score] : scores) {
    std::printf("%-22s found %3d, precision %.3f; labeled %3d, recall %.3f\n", name.c_str(),
                score.found, score.precision(), score.labeled, score.recall());
  }
  for (const char* name : {"develop all", "check all", "develop passive", "check passive"}) {
    ASSERT_TRUE(scores.contains(name)) << name;
    EXPECT_GE(scores.at(name).precision(), .90) << name;
    EXPECT_GE(scores.at(name).recall(), .75) << name;
  }
}

}  // namespace
}  // namespace slantwise
