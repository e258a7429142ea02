// The bundled corpus against its truth files: exact where the truth is plain, floors where a
// program has to guess. Floors may be raised, not lowered.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>

#include "apps/pipeline.h"
#include "core/resources.h"
#include "models/families.h"
#include "models/lexicon.h"
#include "models/patterns.h"
#include "tests/apps/harbor_truth.h"

namespace slantwise {
namespace {

using test::Stretch;
using test::Stretches;

// Measured, then rounded down.
constexpr double kVoiceFloor = 0.92, kPlantFloor = 0.91, kSpeakerFloor = 0.92, kInsideFloor = 0.85,
                 kCutFloor = 0.98, kKeptFloor = 0.995;
const std::map<std::string, double> kPrecision{
    {"narration", 0.97}, {"paraphrase", 0.76}, {"quote", 0.99}, {"insert", 0.95}};
const std::map<std::string, double> kRecall{
    {"narration", 0.90}, {"paraphrase", 0.93}, {"quote", 0.98}, {"insert", 1.0}};

const Corpus& harbor() {
  static const Corpus corpus = [] {
    std::istringstream in;
    std::ostringstream out, err;
    InputOptions options;
    options.paths = {"corpora/harbor"};
    options.quiet = true;
    return load(options, {in, out, err});
  }();
  return corpus;
}

// Shares of tokens, printed beside the floor that they are held to.
struct Score {
  double right = 0, all = 0;
  double value() const { return all > 0 ? right / all : 0; }
  void add(std::size_t hit) {
    right += static_cast<double>(hit);
    ++all;
  }
};

void print(const char* what, const Score& score, double floor) {
  std::printf("  %-34s %4.0f of %4.0f = %.3f (floor %.2f)\n", what, score.right, score.all,
              score.value(), floor);
}

// Calls use(document, token, bytes in the source) for every token of a text; given titles aside.
template <typename Use>
void each_token(Use use) {
  for (const Document& document : harbor().documents) {
    for (std::size_t at = 0; at < document.tokens.size(); ++at) {
      const SourceSpan source = document.source.source(match_span(document, at));
      if (source.field == Field::text) use(document, at, source.span);
    }
  }
}

std::string true_voice(const Stretches& voices, const Document& document, Span span) {
  const Stretch* found = test::stretch_at(voices, document.article.id, span.begin);
  return found != nullptr ? found->kind : "narration";
}

bool is_boilerplate(const Stretches& zones, const Document& document, Span span) {
  const Stretch* found = test::stretch_at(zones, document.article.id, span.begin);
  return found != nullptr && found->kind == "boilerplate";
}

TEST(HarborTruth, IsMadeFromTheMarkedTexts) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "skipped: no python3";
  EXPECT_EQ(std::system("python3 corpora/harbor/truth/make_truth.py --check"), 0);
}

TEST(HarborTruth, NamesEveryArticleOnce) {
  std::set<std::string> manifest, origins, events;
  for (const test::Row& row : test::truth("articles.csv")) manifest.insert(row[0]);
  for (const test::Row& row : test::truth("truth/origin.csv")) origins.insert(row[0]);
  for (const test::Row& row : test::truth("truth/events.csv")) events.insert(row[0]);
  EXPECT_EQ(manifest.size(), 14u);
  EXPECT_EQ(origins, manifest);
  EXPECT_EQ(events, manifest);
}

TEST(HarborTruth, HasSortedDisjointSpansInsideTheFiles) {
  for (const char* name : {"truth/voices.csv", "truth/zones.csv"}) {
    for (const auto& [article, all] : test::stretches(name)) {
      const std::string text = test::file_bytes("corpora/harbor/" + article);
      std::uint32_t end = 0;
      for (const Stretch& one : all) {
        EXPECT_GE(one.span.begin, end) << article;
        EXPECT_LT(one.span.begin, one.span.end) << article;
        end = one.span.end;
      }
      EXPECT_LE(end, text.size()) << article;
    }
  }
}

TEST(HarborTruth, QuotesTheEvidenceOfEachOrigin) {
  for (const test::Row& row : test::truth("truth/origin.csv")) {
    const std::string text = test::file_bytes("corpora/harbor/" + row[0]);
    EXPECT_NE(text.find(row[2]), std::string::npos) << row[0];
  }
}

TEST(Harbor, IsReadWhole) {
  ASSERT_EQ(harbor().documents.size(), 14u);
  EXPECT_EQ(harbor().duplicates, 0u);
  const std::vector<test::Row> events = test::truth("truth/events.csv");
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(harbor().documents[i].article.id, events[i][0]);
    EXPECT_EQ(harbor().documents[i].article.event, events[i][1]);
    EXPECT_EQ(harbor().documents[i].article.date.empty(), events[i][0].starts_with("09"));
    EXPECT_FALSE(harbor().documents[i].title.empty()) << events[i][0];
  }
}

TEST(Harbor, KnowsWhoMadeEachText) {
  for (const test::Row& row : test::truth("truth/origin.csv")) {
    for (const Document& document : harbor().documents) {
      if (document.article.id != row[0]) continue;
      EXPECT_EQ(document.origin.agency, row[1]) << row[0];
      EXPECT_EQ(document.origin.by_mark, !row[2].empty()) << row[0];
    }
  }
}

TEST(Harbor, CountsTheReprintWithItsOriginal) {
  const Families found = families(harbor().documents);
  EXPECT_EQ(found.count, 13u);
  EXPECT_EQ(found.of[0], found.of[3]);  // 01 and 04: the same words
  EXPECT_NE(found.of[5], found.of[8]);  // 06 and 09: edited
}

using Plants =
    std::map<std::string, std::map<std::string, int>>;  // "term,outlet" -> voice -> count

// Hits of the conflict lexicon's terms by the voice that `voice_of` gives to their first byte.
template <typename VoiceOf>
Plants count_plants(VoiceOf voice_of) {
  const Lexicon lexicon =
      parse_lexicon(resources::get("corpora/lexicons/conflict.yaml"), "conflict.yaml");
  std::vector<std::string> patterns, labels;
  for (const LexiconTerm& term : lexicon.terms) {
    for (const std::string& pattern : term.patterns) {
      patterns.push_back(pattern);
      labels.push_back(pattern);
    }
  }
  const Patterns compiled(harbor().vocabulary, patterns);
  Plants counts;
  for (const Document& document : harbor().documents) {
    for (const Hit& hit : compiled.find(document)) {
      ++counts[labels[hit.pattern] + "," + document.article.outlet][voice_of(document, hit)];
    }
  }
  return counts;
}

Plants planted() {
  Plants counts;
  for (const test::Row& row : test::truth("truth/framing.csv")) {
    counts[row[0] + "," + row[1]][row[2]] = std::stoi(row[3]);
  }
  return counts;
}

TEST(Harbor, HoldsEveryPlantedTermInItsTrueVoice) {
  const Stretches voices = test::stretches("truth/voices.csv");
  Plants found = count_plants([&](const Document& document, const Hit& hit) {
    const SourceSpan source = document.source.source(hit_span(document, hit));
    if (source.field == Field::title) return std::string("narration");
    return true_voice(voices, document, source.span);
  });
  for (const auto& [key, by_voice] : planted()) EXPECT_EQ(found[key], by_voice) << key;
}

TEST(Harbor, FindsTheVoicesOfPlantedTerms) {
  Plants found = count_plants([](const Document& document, const Hit& hit) {
    return std::string(name(document.tokens.voice[hit.tokens.begin]));
  });
  Score score;
  for (const auto& [key, by_voice] : planted()) {
    for (const auto& [voice, count] : by_voice) {
      score.right += std::min(found[key][voice], count);
      score.all += count;
      if (found[key][voice] != count) {
        std::printf("    %s %s: planted %d, found %d\n", key.c_str(), voice.c_str(), count,
                    found[key][voice]);
      }
    }
  }
  print("planted terms in their voice", score, kPlantFloor);
  EXPECT_GE(score.value(), kPlantFloor);
}

TEST(Harbor, FindsWhoSpeaks) {
  const Stretches voices = test::stretches("truth/voices.csv");
  const Stretches zones = test::stretches("truth/zones.csv");
  Score agreement, contaminated;
  std::map<std::string, Score> precision, recall;
  each_token([&](const Document& document, std::size_t at, Span span) {
    if (is_boilerplate(zones, document, span)) return;
    const std::string want = true_voice(voices, document, span);
    const std::string got(name(document.tokens.voice[at]));
    agreement.add(got == want);
    recall[want].add(got == want);
    precision[got].add(got == want);
    if (got == "narration") contaminated.add(want != "narration");
  });
  print("tokens with the true voice", agreement, kVoiceFloor);
  for (const char* voice : {"narration", "paraphrase", "quote", "insert"}) {
    print((std::string(voice) + " precision").c_str(), precision[voice], kPrecision.at(voice));
    print((std::string(voice) + " recall").c_str(), recall[voice], kRecall.at(voice));
    EXPECT_GE(precision[voice].value(), kPrecision.at(voice)) << voice;
    EXPECT_GE(recall[voice].value(), kRecall.at(voice)) << voice;
  }
  std::printf("  own words that are a source's: %.3f\n", contaminated.value());
  EXPECT_GE(agreement.value(), kVoiceFloor);
}

TEST(Harbor, FindsTheSpeakersOfQuotations) {
  const Stretches voices = test::stretches("truth/voices.csv");
  Score score;
  for (const Document& document : harbor().documents) {
    for (const Attribution& quote : document.attributions) {
      if (quote.kind == Attribution::Kind::indirect || quote.content.empty()) continue;
      const SourceSpan source = document.source.source(quote.content);
      const Stretch* want = test::stretch_at(voices, document.article.id, source.span.begin);
      if (want == nullptr || want->kind != "quote") continue;
      score.add(quote.speaker == want->speaker);
      if (quote.speaker != want->speaker) {
        std::printf("    %s: %s, found \"%s\"\n", document.article.id.c_str(),
                    want->speaker.c_str(), quote.speaker.c_str());
      }
    }
  }
  print("quotations with the true speaker", score, kSpeakerFloor);
  EXPECT_GE(score.value(), kSpeakerFloor);
}

TEST(Harbor, FindsEveryInsertAndItsSigner) {
  Score inside;
  for (const test::Row& row : test::truth("truth/voices.csv")) {
    if (row[3] != "insert") continue;
    const auto begin = static_cast<std::uint32_t>(std::stoul(row[1]));
    int matches = 0;
    for (const Document& document : harbor().documents) {
      if (document.article.id != row[0]) continue;
      for (const Insert& insert : document.inserts) {
        if (document.source.source(insert.span).span.begin != begin) continue;
        ++matches;
        inside.add(name(insert.inside) == row[5]);
        EXPECT_EQ(insert.signed_by, row[6]) << row[0];
        EXPECT_TRUE(insert.legal_formula) << row[0];
      }
    }
    EXPECT_EQ(matches, 1) << row[0] << " at " << row[1];
  }
  print("inserts inside the true voice", inside, kInsideFloor);
  EXPECT_GE(inside.value(), kInsideFloor);
}

TEST(Harbor, CutsBoilerplateAndNothingElse) {
  const Stretches zones = test::stretches("truth/zones.csv");
  Score cut, kept;
  each_token([&](const Document& document, std::size_t at, Span span) {
    const bool is_cut = document.tokens.zone[at] == Zone::boilerplate;
    if (is_boilerplate(zones, document, span)) {
      cut.add(is_cut);
    } else {
      kept.add(!is_cut);
    }
  });
  print("boilerplate cut", cut, kCutFloor);
  print("everything else kept", kept, kKeptFloor);
  EXPECT_GE(cut.value(), kCutFloor);
  EXPECT_GE(kept.value(), kKeptFloor);
}

}  // namespace
}  // namespace slantwise
