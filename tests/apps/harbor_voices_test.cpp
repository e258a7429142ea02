// Whose words the bundled corpus prints, against its truth files: floors where a program has to
// guess. Floors may be raised, not lowered.
//
// The first fourteen articles were there while the rules of voices were written; the others were
// written afterward, by the truth alone, and no rule was changed for them.
#include <gtest/gtest.h>

#include <map>

#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

using test::each_token;
using test::harbor;
using test::is_boilerplate;
using test::print;
using test::Score;
using test::Stretch;
using test::Stretches;
using test::true_voice;

// Measured, then rounded down.
struct Floors {
  const char* what;
  double voices, speakers;
  std::map<std::string, double> precision, recall;
};

const Floors kFirst{"01 to 14",
                    0.92,
                    0.92,
                    {{"narration", 0.97}, {"paraphrase", 0.76}, {"quote", 0.99}, {"insert", 1.0}},
                    {{"narration", 0.90}, {"paraphrase", 0.93}, {"quote", 0.98}, {"insert", 1.0}}};
const Floors kLater{"15 to 97",
                    0.90,
                    0.82,
                    {{"narration", 0.96}, {"paraphrase", 0.68}, {"quote", 0.99}, {"insert", 1.0}},
                    {{"narration", 0.88}, {"paraphrase", 0.90}, {"quote", 0.99}, {"insert", 1.0}}};
constexpr double kInsideFloor = 0.95, kCutFloor = 0.98, kKeptFloor = 0.995;

// Whose floors an article is held to.
const Floors& floors_of(const Document& document) {
  return document.article.id < "15" ? kFirst : kLater;
}

struct Voices {
  Score agreement, contaminated;
  std::map<std::string, Score> precision, recall;
};

Voices voices_of(const Floors& floors) {
  const Stretches voices = test::stretches("truth/voices.csv");
  const Stretches zones = test::stretches("truth/zones.csv");
  Voices found;
  each_token([&](const Document& document, std::size_t at, Span span) {
    if (&floors_of(document) != &floors || is_boilerplate(zones, document, span)) return;
    const std::string want = true_voice(voices, document, span);
    const std::string got(name(document.tokens.voice[at]));
    found.agreement.add(got == want);
    found.recall[want].add(got == want);
    found.precision[got].add(got == want);
    if (got == "narration") found.contaminated.add(want != "narration");
  });
  return found;
}

TEST(HarborVoices, SayWhoSpeaks) {
  for (const Floors* floors : {&kFirst, &kLater}) {
    Voices found = voices_of(*floors);
    std::printf("  articles %s\n", floors->what);
    print("tokens with the true voice", found.agreement, floors->voices);
    for (const char* voice : {"narration", "paraphrase", "quote", "insert"}) {
      print((std::string(voice) + " precision").c_str(), found.precision[voice],
            floors->precision.at(voice));
      print((std::string(voice) + " recall").c_str(), found.recall[voice],
            floors->recall.at(voice));
      EXPECT_GE(found.precision[voice].value(), floors->precision.at(voice)) << voice;
      EXPECT_GE(found.recall[voice].value(), floors->recall.at(voice)) << voice;
    }
    std::printf("  own words that are a source's: %.3f\n", found.contaminated.value());
    EXPECT_GE(found.agreement.value(), floors->voices);
  }
}

Score speakers_of(const Floors& floors) {
  const Stretches voices = test::stretches("truth/voices.csv");
  Score score;
  for (const Document& document : harbor().documents) {
    if (&floors_of(document) != &floors) continue;
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
  return score;
}

TEST(HarborVoices, NameTheSpeakersOfQuotations) {
  for (const Floors* floors : {&kFirst, &kLater}) {
    const Score score = speakers_of(*floors);
    print("quotations with the true speaker", score, floors->speakers);
    EXPECT_GE(score.value(), floors->speakers) << floors->what;
  }
}

TEST(HarborVoices, FindEveryInsertAndItsSigner) {
  Score inside;
  for (const test::Row& row : test::truth("truth/voices.csv")) {
    if (row[3] != "insert") continue;
    const auto begin = static_cast<std::uint32_t>(std::stoul(row[1]));
    const std::string note =
        test::file_bytes("corpora/harbor/" + row[0]).substr(begin, std::stoul(row[2]) - begin);
    const bool formula = note.find("outlawed in Kelmara") != std::string::npos;
    int matches = 0;
    for (const Document& document : harbor().documents) {
      if (document.article.id != row[0]) continue;
      for (const Insert& insert : document.inserts) {
        if (document.source.source(insert.span).span.begin != begin) continue;
        ++matches;
        inside.add(name(insert.inside) == row[5]);
        EXPECT_EQ(insert.signed_by, row[6]) << row[0];
        EXPECT_EQ(insert.legal_formula, formula) << row[0] << ": " << note;
      }
    }
    EXPECT_EQ(matches, 1) << row[0] << " at " << row[1];
  }
  print("inserts inside the true voice", inside, kInsideFloor);
  EXPECT_GE(inside.value(), kInsideFloor);
}

TEST(HarborVoices, LeaveBoilerplateOutAndNothingElse) {
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
