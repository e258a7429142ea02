// What is planted in corpora/harbor (truth/edits.csv, quotes.csv): edits of copies and variants of
// quotations. Floors may be raised, not lowered.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "apps/lexicons.h"
#include "core/text/unicode.h"
#include "models/copy_changes.h"
#include "models/quote_variants.h"
#include "models/side_by_side.h"
#include "models/substitutions.h"
#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

using test::harbor;

std::uint32_t document(const std::string& id) {
  const auto& all = harbor().documents;
  const auto found =
      std::ranges::find_if(all, [&](const Document& one) { return one.article.id == id; });
  EXPECT_NE(found, all.end()) << id;
  return static_cast<std::uint32_t>(found - all.begin());
}

// Folded words without marks, each after a space.
std::string words(const std::string& text) {
  std::string out = " ", folded = fold(text);
  for (const std::string_view mark : {"“", "”", "‘", "–", "—", "…"}) {
    for (std::size_t at; (at = folded.find(mark)) != std::string::npos;) {
      folded.replace(at, mark.size(), " ");
    }
  }
  for (const char c : folded) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(c) || c == '\'';
    if (letter || out.back() != ' ') out += letter ? c : ' ';
  }
  return out.back() == ' ' ? out : out + ' ';
}

bool holds(const std::string& text, const std::string& part) {
  return words(text).find(words(part)) != std::string::npos;
}

struct Tally {
  std::size_t found = 0, all = 0;
};

void print(const std::map<std::string, Tally>& tallies) {
  for (const auto& [kind, tally] : tallies) {
    std::printf("  %-16s %3zu of %3zu\n", kind.c_str(), tally.found, tally.all);
  }
}

const LexiconHits& labels() {
  static const std::vector<Lexicon> lexicons = load_lexicons({}).lexicons;
  static const LexiconHits found = find_lexicons(harbor(), lexicons);
  return found;
}

TEST(HarborCopies, HoldEveryPlantedEdit) {
  ASSERT_FALSE(test::truth("truth/edits.csv").empty());
  std::map<std::string, Tally> tallies;
  for (const test::Row& row : test::truth("truth/edits.csv")) {
    const std::string &kind = row[2], &was = row[3], &now = row[4];
    const CopyChanges copy =
        copy_changes(harbor(), {document(row[1]), document(row[0])}, &labels());
    const bool found = std::ranges::any_of(copy.changes, [&](const CopyChange& one) {
      // A long replacement may be found in parts.
      const bool part =
          one.kind == CopyChange::Kind::replaced && holds(was, one.was) && holds(now, one.now);
      // Of two that change places either may be called the one that moved.
      if (kind == "moved" && one.kind == CopyChange::Kind::moved) return true;
      return name(one.kind) == kind && (part || (holds(one.was, was) && holds(one.now, now)));
    });
    ++tallies[kind].all;
    tallies[kind].found += found;
    if (!found) {
      std::printf("  not found: %s %s “%s” > “%s”\n", row[0].c_str(), kind.c_str(), was.c_str(),
                  now.c_str());
    }
  }
  print(tallies);
  for (const auto& [kind, tally] : tallies) EXPECT_EQ(tally.found, tally.all) << kind;
}

struct FoundVariant {
  const QuoteVariants* group = nullptr;
  std::string all;  // classes
};

std::string classes(const VersionClass& klass) {
  std::string all;
  if (klass.other_speaker || klass.unclear_speaker) all += "other speaker ";
  if (klass.bracketed) all += "bracketed ";
  if (klass.ellipsis) all += "ellipsis ";
  if (klass.changed) all += "changed ";
  if (klass.truncated) all += "truncated ";
  return all.empty() ? "identical " : all;
}

FoundVariant find(const std::vector<QuoteVariants>& quotes, std::uint32_t article,
                  const std::string& text) {
  for (const QuoteVariants& one : quotes) {
    for (std::size_t v = 0; v < one.quote.versions.size(); ++v) {
      const QuoteVersion& version = one.quote.versions[v];
      const bool same = holds(version.text, text) || holds(text, version.text);
      if (version.article == article && same) return {&one, classes(one.classes[v])};
    }
    for (const QuoteParaphrase& paraphrase : one.paraphrases) {
      const Document& document = harbor().documents[paraphrase.article];
      const Attribution& by =
          document.attributions[static_cast<std::size_t>(paraphrase.attribution)];
      const std::string here(slice(document.text, by.content));
      if (paraphrase.article == article && (holds(here, text) || holds(text, here))) {
        return {&one, "paraphrased "};
      }
    }
  }
  return {};
}

TEST(HarborCopies, HoldEveryPlantedQuoteVariant) {
  ASSERT_FALSE(test::truth("truth/quotes.csv").empty());
  const auto quotes = quote_variants(harbor());
  std::map<std::string, Tally> tallies;
  std::map<std::string, const QuoteVariants*> whole;
  const auto rows = test::truth("truth/quotes.csv");
  for (const test::Row& row : rows) {
    if (row[4] == "whole") whole[row[0]] = find(quotes, document(row[3]), row[5]).group;
  }
  for (const test::Row& row : rows) {
    const std::string variant = row[4] == "whole" ? "identical" : row[4];
    const FoundVariant here = find(quotes, document(row[3]), row[5]);
    const bool together = here.group != nullptr && here.group == whole[row[0]];
    const bool found = together && here.all.find(variant) != std::string::npos;
    ++tallies[row[4]].all;
    tallies[row[4]].found += found;
    if (!found) {
      std::printf("  not found: %s %s %s: %s%s “%s”\n", row[0].c_str(), row[3].c_str(),
                  row[4].c_str(), here.all.c_str(), together ? "" : "(apart)", row[5].c_str());
    }
  }
  print(tallies);
  // Measured, then rounded down.
  const std::map<std::string, double> floors{
      {"whole", .95},    {"identical", .9},   {"truncated", .84},   {"ellipsis", .95},
      {"bracketed", .9}, {"paraphrased", .4}, {"other speaker", .9}};
  for (const auto& [variant, tally] : tallies) {
    ASSERT_TRUE(floors.contains(variant)) << variant;
    EXPECT_GE(static_cast<double>(tally.found), floors.at(variant) * static_cast<double>(tally.all))
        << variant;
  }
}

// What is called another speaker surely is one, and most of the planted ones are.
TEST(HarborCopies, AreSureOfOtherSpeakersWhoAreOthers) {
  std::map<std::uint32_t, std::vector<std::string>> planted;
  for (const test::Row& row : test::truth("truth/quotes.csv")) {
    if (row[4] == "other speaker") planted[document(row[3])].push_back(row[5]);
  }
  std::size_t sure = 0;
  for (const QuoteVariants& one : quote_variants(harbor())) {
    for (std::size_t v = 0; v < one.classes.size(); ++v) {
      if (!one.classes[v].other_speaker) continue;
      const QuoteVersion& version = one.quote.versions[v];
      const auto& texts = planted[static_cast<std::uint32_t>(version.article)];
      EXPECT_TRUE(std::ranges::any_of(texts, [&](const std::string& text) {
        return holds(version.text, text) || holds(text, version.text);
      })) << version.text;
      ++sure;
    }
  }
  EXPECT_GE(sure, 9u);
}

// Each family of copies is a story. Planted: six stories or more, and one the other way round.
TEST(HarborCopies, OpenQuayPutsOtherWordsForTerrorists) {
  std::vector<CopyChanges> copies;
  for (const test::Row& row : test::truth("truth/reprints.csv")) {
    if (row[2] != "copy" && row[2] != "partly") continue;
    copies.push_back(copy_changes(harbor(), {document(row[1]), document(row[0])}, &labels()));
  }
  ASSERT_FALSE(copies.empty());
  const auto rows = substitutions(harbor(), copies, &labels());
  const auto row = std::ranges::find_if(rows, [](const Substitution& one) {
    return one.outlet == "Open Quay" && one.was == "terrorists" && one.now.empty();
  });
  ASSERT_NE(row, rows.end());
  EXPECT_GE(row->replaced.stories, 6u);
  EXPECT_GE(row->reverse.stories, 1u);
  EXPECT_LT(row->p, .05);
}

// The table of what is not found says it of every outlet that leaves a planted fact out. Facts that
// are neither a name nor a number ("shot-firer", "camera") are not looked for.
TEST(HarborStory, NamesThePlantedFactsThatAnOutletLeavesOut) {
  const auto facts = test::truth("truth/facts.csv");
  ASSERT_FALSE(facts.empty());
  std::map<std::string, std::vector<std::uint32_t>> events;
  for (std::uint32_t d = 0; d < harbor().documents.size(); ++d) {
    events[harbor().documents[d].article.event].push_back(d);
  }
  const Families grouped = families(harbor().documents);
  std::map<std::string, SideBySide> stories;
  Tally tally;
  for (const test::Row& row : facts) {
    if (!stories.contains(row[0])) {
      stories[row[0]] = side_by_side(harbor(), grouped, events[row[0]]);
    }
    const SideBySide& story = stories[row[0]];
    for (std::size_t o = 0; o < story.outlets.size(); ++o) {
      if (row[4].find(story.outlets[o]) == std::string::npos) continue;
      ++tally.all;
      const bool found = std::ranges::any_of(story.missing, [&](const OmissionRow& one) {
        return one.cells[o].missing && (holds(one.item, row[2]) || holds(row[2], one.item));
      });
      tally.found += found;
      if (!found) {
        std::printf("  not found: %s, %s: %s\n", row[0].c_str(), row[2].c_str(),
                    story.outlets[o].c_str());
      }
    }
  }
  std::printf("  facts left out   %3zu of %3zu\n", tally.found, tally.all);
  for (const auto& [event, story] : stories) {
    std::printf("  %s: %zu shared facts, %zu rows not found\n", event.c_str(), story.shared.size(),
                story.missing.size());
  }
  EXPECT_GE(static_cast<double>(tally.found), .85 * static_cast<double>(tally.all));
}

}  // namespace
}  // namespace slantwise
