#include "models/patterns.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_texts;
using Strings = std::vector<std::string>;

// The bytes of every hit, as "pattern:match".
Strings found(const Corpus& corpus, const Strings& patterns) {
  const Patterns compiled(corpus.vocabulary, patterns);
  Strings out;
  for (const Document& document : corpus.documents) {
    for (const Hit& hit : compiled.find(document)) {
      out.push_back(std::to_string(hit.pattern) + ":" +
                    std::string(slice(document.text, hit_span(document, hit))));
    }
  }
  return out;
}

Strings found_in(const std::string& text, const Strings& patterns) {
  return found(plain_texts({text}), patterns);
}

TEST(Patterns, FindWordsInAnyCase) {
  EXPECT_EQ(found_in("Pirates and pirates and PIRATE", {"Pirates"}),
            (Strings{"0:Pirates", "0:pirates"}));
}

TEST(Patterns, StarStandsForAnyLettersAndQuestionMarkForOne) {
  EXPECT_EQ(found_in("pirate pirates piracy unpirated", {"pira*"}),
            (Strings{"0:pirate", "0:pirates", "0:piracy"}));
  EXPECT_EQ(found_in("pirate pirates piracy", {"pirate?"}), Strings{"0:pirates"});
  EXPECT_EQ(found_in("pirate unpirated", {"*pirate*"}), (Strings{"0:pirate", "0:unpirated"}));
  EXPECT_EQ(found_in("1998 2005 1985b", {"19?*"}), (Strings{"0:1998", "0:1985b"}));
  EXPECT_EQ(found_in("naïve naive nave", {"na?ve"}), (Strings{"0:naïve", "0:naive"}));
}

TEST(Patterns, StarBacktracks) {
  EXPECT_EQ(found_in("abababc abab", {"*abc"}), Strings{"0:abababc"});
  EXPECT_EQ(found_in("mississippi", {"m*iss*p?"}), Strings{"0:mississippi"});
  EXPECT_EQ(found_in("mississippi", {"m*iss*p"}), Strings{});
}

TEST(Patterns, PhrasesAreWordsInARow) {
  EXPECT_EQ(found_in("It is closed in Orvania, not closed near Orvania", {"closed in Orvania"}),
            Strings{"0:closed in Orvania"});
  EXPECT_EQ(found_in("the port of Lunt, the old port", {"the * port"}), Strings{"0:the old port"});
}

TEST(Patterns, AreSplitIntoWordsLikeTexts) {
  EXPECT_EQ(found_in("the al-Qarib brigade and Al Qarib", {"al-Qarib"}),
            (Strings{"0:al-Qarib", "0:Al Qarib"}));
  EXPECT_EQ(found_in("U.S. ships and US ships", {"U.S."}), Strings{"0:U.S"});
}

TEST(Patterns, MatchPossessivesWithoutTheirEnding) {
  EXPECT_EQ(found_in("Orvania’s port, Orvania's ships", {"Orvania"}),
            (Strings{"0:Orvania", "0:Orvania"}));
  EXPECT_EQ(found_in("Orvania’s port’s gate", {"Orvania's port"}), Strings{"0:Orvania’s port"});
}

TEST(Patterns, PhrasesDoNotCrossSentencesOrBoilerplate) {
  EXPECT_EQ(found_in("They left the port. Authority was gone", {"port authority"}), Strings{});
  Corpus corpus = plain_texts({"port authority and port authority"});
  corpus.documents[0].tokens.zone[1] = Zone::boilerplate;
  EXPECT_EQ(found(corpus, {"port authority", "authority"}), Strings{"0:port authority"});
}

TEST(Patterns, FindInEveryZoneButBoilerplate) {
  Corpus corpus = plain_texts({"port port port"});
  corpus.documents[0].tokens.zone = {Zone::headline, Zone::caption, Zone::boilerplate};
  EXPECT_EQ(found(corpus, {"port"}).size(), 2u);
}

TEST(Patterns, TheLongestWinsAndHitsDoNotOverlap) {
  EXPECT_EQ(found_in("armed group leader", {"armed", "armed group", "group leader"}),
            Strings{"1:armed group"});
  EXPECT_EQ(found_in("port port port", {"port port"}), Strings{"0:port port"});
  // Of equally long ones the first given.
  EXPECT_EQ(found_in("pirates", {"pirate*", "pirates"}), Strings{"0:pirates"});
}

TEST(Patterns, ThatNobodyUsesFindNothing) {
  EXPECT_EQ(found_in("the port", {"dolphin", "port dolphin", "dolphin*"}), Strings{});
}

TEST(Patterns, IgnoreTermsThatCameLater) {
  Corpus corpus = plain_texts({"the port"});
  const Strings wanted{"p*"};
  const Patterns patterns(corpus.vocabulary, wanted);
  corpus.documents.push_back(test::plain_document("new pier port"));
  intern(corpus.documents.back(), corpus.vocabulary);
  ASSERT_EQ(patterns.find(corpus.documents.back()).size(), 1u);
  EXPECT_EQ(patterns.find(corpus.documents.back())[0].tokens, (Span{2, 3}));
}

// What folds for matching only: the shown match is the text as it stands.
TEST(Matching, FoldsCaseInFull) {
  EXPECT_EQ(found_in("Die STRASSE, die Straße", {"straße"}), (Strings{"0:STRASSE", "0:Straße"}));
  EXPECT_EQ(found_in("ПОРТ и Порт", {"порт"}), (Strings{"0:ПОРТ", "0:Порт"}));
}

TEST(Matching, ComposesAccents) {
  EXPECT_EQ(found_in("Cafe\u0301 and caf\u00E9", {"caf\u00E9"}),
            (Strings{"0:Cafe\u0301", "0:caf\u00E9"}));
  EXPECT_EQ(found_in("Caf\u00E9", {"cafe\u0301"}), (Strings{"0:Caf\u00E9"}));
}

TEST(Matching, TakesCurlyAndStraightApostrophesForOne) {
  EXPECT_EQ(found_in("We don\u2019t, we don't", {"don't"}), (Strings{"0:don\u2019t", "0:don't"}));
  EXPECT_EQ(found_in("O\u2019Hara", {"o'hara"}), (Strings{"0:O\u2019Hara"}));
  EXPECT_EQ(found_in("O'Hara", {"o\u2019hara"}), (Strings{"0:O'Hara"}));
}

TEST(Matching, TakesEveryDashBetweenWordsForASpace) {
  for (const char* dash :
       {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", " \u2013 ", " "}) {
    const std::string written = std::string("cease") + dash + "fire";
    EXPECT_EQ(found_in("The " + written + " holds", {"cease-fire"}), (Strings{"0:" + written}));
    EXPECT_EQ(found_in("The cease-fire holds", {written}), (Strings{"0:cease-fire"}));
  }
}

TEST(Matching, TakesNoBreakSpacesForSpaces) {
  EXPECT_EQ(found_in("Kel\u00A0Harbor", {"kel harbor"}), (Strings{"0:Kel\u00A0Harbor"}));
  EXPECT_EQ(found_in("Kel Harbor", {"kel\u00A0harbor"}), (Strings{"0:Kel Harbor"}));
  EXPECT_EQ(found_in("\u00AB\u202FKel\u202F\u00BB", {"kel"}), (Strings{"0:\u202FKel\u202F"}));
}

TEST(Matching, TakesQuotationMarksForNothing) {
  EXPECT_EQ(found_in("the \u201Cstate\u201D media", {"state media"}),
            (Strings{"0:state\u201D media"}));
}

TEST(Matching, OverlooksSoftHyphensAndMarksOfDirection) {
  EXPECT_EQ(found_in("Cease\u00ADless", {"ceaseless"}), (Strings{"0:Cease\u00ADless"}));
  EXPECT_EQ(found_in("\u0643\u0644\u0645\u0629\u200F", {"\u0643\u0644\u0645\u0629"}),
            (Strings{"0:\u0643\u0644\u0645\u0629\u200F"}));
}

TEST(Matching, FindsAWildcardInAnyWordOfAPhrase) {
  EXPECT_EQ(found_in("The Upland\u2011Fronts left", {"up* front?"}),
            (Strings{"0:Upland\u2011Fronts"}));
  EXPECT_EQ(found_in("Don\u2019t stop", {"don'* st?p"}), (Strings{"0:Don\u2019t stop"}));
}

TEST(Matching, LooksForAFrenchElisionWithoutItWhereItIsNotFound) {
  EXPECT_EQ(found_in("armée", {"l’armée"}), (Strings{"0:armée"}));
  EXPECT_EQ(found_in("l’armée et armée", {"l'armée"}), (Strings{"0:l’armée"}));
}

// What found() shows of patterns with keys, scopes and phrases that exclude.
Strings found_all(const std::string& text, const std::vector<Pattern>& patterns) {
  const Corpus corpus = plain_texts({text});
  Strings out;
  for (const Hit& hit : Patterns(corpus.vocabulary, patterns).find(corpus.documents[0])) {
    out.push_back(std::to_string(hit.pattern) + ":" +
                  std::string(slice(corpus.documents[0].text, hit_span(corpus.documents[0], hit))));
  }
  return out;
}

TEST(Patterns, OfOneScopeDoNotOverlapAndThoseOfAnotherMay) {
  const std::vector<Pattern> patterns = {
      {"armed group", 7, 0}, {"group", 8, 0}, {"group", 9, 1}, {"armed*", 9, 1}};
  EXPECT_EQ(found_all("an armed group and a group", patterns),
            (Strings{"7:armed group", "9:armed", "9:group", "8:group", "9:group"}));
}

TEST(Patterns, ExcludeHitsOfTheirKeyThatShareAWordWithAPhrase) {
  using enum Pattern::Role;
  const std::vector<Pattern> patterns = {{"opposition", 1, 0, counts},
                                         {"opposition party", 1, 0, excludes},
                                         {"in opposition to", 1, 0, excludes},
                                         {"opposition", 2, 1, counts}};
  EXPECT_EQ(found_all("The opposition met. An opposition party, in opposition to it.", patterns),
            (Strings{"1:opposition", "2:opposition", "2:opposition", "2:opposition"}));
}

TEST(Patterns, MakeRoomForShorterOnesWhereAPhraseExcludes) {
  using enum Pattern::Role;
  const std::vector<Pattern> patterns = {{"port authority", 1, 0, counts},
                                         {"port authority board", 1, 0, excludes},
                                         {"port", 2, 0, counts}};
  EXPECT_EQ(found_all("the port authority; the port authority board", patterns),
            (Strings{"1:port authority", "2:port"}));
}

TEST(Patterns, MatchEveryWordWithTheStem) {
  EXPECT_EQ(found_in("They bombed it, bombing, bombs, a bombardier", {"stem:bomb"}),
            (Strings{"0:bombed", "0:bombing", "0:bombs"}));
  EXPECT_EQ(found_in("They bombed ports and port gates", {"stem:bombs stem:port"}),
            Strings{"0:bombed ports"});
  // "бомбили" and "бомбить" are one stem in Russian.
  EXPECT_EQ(found_all("Порт бомбили", {{"stem:бомбить", 3, 0, Pattern::Role::counts, "ru"}}),
            Strings{"3:бомбили"});
  const Vocabulary vocabulary;
  const std::vector<Pattern> unknown = {{"stem:port", 0, 0, Pattern::Role::counts, "xx"}};
  EXPECT_THROW(Patterns(vocabulary, unknown), UsageError);
}

TEST(Patterns, MatchCapitalsWhereTheyAreAskedFor) {
  EXPECT_EQ(found_in("The US told us; U.S. ships", {"case:US"}), Strings{"0:US"});
  EXPECT_EQ(found_in("Where IS is strong, the is-ought", {"case:IS is"}), Strings{"0:IS is"});
  EXPECT_EQ(found_in("Front men at the front of O\u2019Hara", {"case:Fr*", "case:O'Hara"}),
            (Strings{"0:Front", "1:O\u2019Hara"}));
  EXPECT_EQ(found_in("the US’s ships", {"case:US"}), Strings{"0:US"});
}

TEST(Patterns, TakeSignsOfRegularExpressionsForSpaces) {
  EXPECT_EQ(found_in("a (port) gate, portgate", {"[p]ort+|gate"}), Strings{});
  EXPECT_EQ(found_in("a (port) gate, portgate", {"(port)$ ^gate"}), Strings{"0:port) gate"});
}

TEST(Patterns, FindWordsWrittenFromRightToLeft) {
  EXPECT_EQ(found_in("وصل المسلحون إلى الميناء", {"*مسلحون"}), Strings{"0:المسلحون"});
  EXPECT_EQ(found_in("הכוחות הגיעו לנמל", {"הגיעו לנמל"}), Strings{"0:הגיעו לנמל"});
}

// 10,000 types of one wildcard, and 20,000 patterns: the numbers that matter are in docs.
TEST(Patterns, MayBeManyAndMatchManyTypes) {
  std::string text;
  Strings many{"w*"};
  for (int i = 0; i < 10'000; ++i) {
    text += "w" + std::to_string(i) + " ";
    many.push_back("x" + std::to_string(i) + "*");
    many.push_back("w" + std::to_string(i) + " w" + std::to_string(i + 1));
  }
  const Corpus corpus = plain_texts({text});
  const Patterns patterns(corpus.vocabulary, many);
  EXPECT_EQ(patterns.types()[0], 10'000u);
  EXPECT_EQ(patterns.types()[1], 0u);
  EXPECT_EQ(patterns.types()[2], 2u);
  EXPECT_EQ(patterns.find(corpus.documents[0]).size(), 5'000u);  // the phrases, two words each
}

TEST(Patterns, WithoutALetterDigitOrWildcardAreRefused) {
  const Vocabulary vocabulary;
  for (const char* bad : {"", " ", "--", "“”"}) {
    const Strings patterns{bad};
    EXPECT_THROW(Patterns(vocabulary, patterns), UsageError) << bad;
  }
  const Strings star{"*"};
  EXPECT_NO_THROW(Patterns(vocabulary, star));
}

TEST(PatternWords, AreFoldedAndKeepTheirWildcards) {
  EXPECT_EQ(pattern_words("al-Qarib*"), (Strings{"al", "qarib*"}));
  EXPECT_EQ(pattern_words("The ?ort’s"), (Strings{"the", "?ort"}));
  EXPECT_EQ(pattern_words("…"), Strings{});
  EXPECT_EQ(pattern_words("the case:Al-Qarib stem:Ports' gate"),
            (Strings{"the", "case:Al", "case:Qarib", "stem:ports", "gate"}));
}

}  // namespace
}  // namespace slantwise
