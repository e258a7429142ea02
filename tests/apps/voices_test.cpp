// voices --spans and quotes: what their columns promise, on the bundled articles.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "apps/distance_tables.h"
#include "apps/pipeline.h"
#include "apps/quote_rows.h"
#include "apps/voice_records.h"
#include "apps/voice_screen.h"
#include "core/error.h"
#include "models/labeled_spans.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::program;
using Json = nlohmann::json;

Corpus three() {
  return test::corpus_of(
      {test::article("a", "Gazette",
                     "Storm\n\nThe port is shut. \"Never again,\" Mayor Jane Roe said."),
       test::article(
           "b", "Herald",
           "Storm\n\nJane Roe claimed that taxes fall. \"We do not agree,\" Adam Poe said."),
       test::article("c", "Herald", "Storm\n\nIt rained.")});
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST(Spans, HaveTheColumnsThatAreDocumented) {
  EXPECT_EQ(first_line(span_csv(three())), "article,field,begin,end,zone,voice,rule,confidence");
  // "Never again," stands at bytes 25 to 39 of the text, marks included.
  EXPECT_NE(span_csv(three()).find("\na,text,25,39,lead,quote,double-marks,high\n"),
            std::string::npos);
}

TEST(Spans, AreTheSameAsJson) {
  const Json rows = Json::parse(to_json(span_records(three())));
  EXPECT_EQ(rows.size() + 1, lines(span_csv(three())));
  EXPECT_EQ(rows[0]["zone"], "headline");
  EXPECT_EQ(rows[0]["begin"], 0);
}

TEST(Spans, OfTheBundledArticlesDoNotOverlapAndSumToTheirLength) {
  std::istringstream in;
  std::ostringstream out, err;
  InputOptions options;
  options.paths = {"corpora/harbor"};
  const Corpus corpus = load(options, {in, out, err});
  ASSERT_GE(corpus.documents.size(), 90u);
  for (const Document& document : corpus.documents) {
    std::size_t tokens = 0;
    SourceSpan last;
    for (const LabeledSpan& one : labeled_spans(document)) {
      const SourceSpan here = document.source.source(one.span);
      if (here.field == last.field) {
        EXPECT_LE(last.span.end, here.span.begin) << document.article.id;
      }
      last = here;
      tokens += one.tokens;
    }
    EXPECT_EQ(tokens, document.tokens.size()) << document.article.id;
  }
}

TEST(Voices, RefuseTwoTablesAtOnce) {
  const auto outcome = program({"voices", "corpora/harbor", "--first", "--spans"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("exclude each other"), std::string::npos);
}

TEST(Voices, ListArticlesWhateverTheirNumber) {
  std::string records;
  for (int i = 0; i < 60; ++i) {
    records += test::record("r" + std::to_string(i), "Gazette", "It rained in the port.");
  }
  const auto outcome = program({"voices", "-", "--by", "article", "--csv"}, records);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(lines(outcome.out), 61u);
}

TEST(Voices, GiveTheSameBytesForAnyNumberOfThreads) {
  const auto one = program({"voices", "corpora/harbor", "--threads", "1"});
  EXPECT_EQ(one.out, program({"voices", "corpora/harbor", "--threads", "2"}).out);
}

TEST(VoiceRecords, ShareWordsByKindOfSpeaker) {
  const Records records = category_records(voice_rows(three(), By::outlet));
  EXPECT_EQ(records.columns,
            (std::vector<std::string>{"article", "outlet", "date", "category", "quoted", "reported",
                                      "share", "articles", "share_low", "share_high"}));
  double herald = 0;
  for (const auto& row : records.rows) {
    if (std::get<std::string>(row[1]) == "Herald") herald += std::get<double>(row[6]);
  }
  EXPECT_DOUBLE_EQ(herald, 1);
}

TEST(VoiceRecords, CountVerbsByClass) {
  const std::string csv = to_csv(verb_records(voice_rows(three(), By::outlet)));
  EXPECT_EQ(csv,
            "article,outlet,date,class,verb,uses,resolved\n"
            ",Gazette,,neutral,say,1,1\n"
            ",Herald,,neutral,say,1,1\n"
            ",Herald,,doubting,claim,1,1\n");
}

TEST(VoiceRecords, LeaveOutWhatIsNotHeard) {
  const Records records = first_records(three());
  ASSERT_EQ(records.rows.size(), 3u);
  EXPECT_EQ(std::get<std::string>(records.rows[0][5]), "lead");
  EXPECT_EQ(std::get<double>(records.rows[0][8]), 4);  // The port is shut
  EXPECT_EQ(std::get<std::string>(records.rows[2][3]), "narration");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(records.rows[2][4]));
}

TEST(VoiceRecords, GiveARateOfOwnWordsToTheOutletsDistanceOnly) {
  const Corpus corpus = test::corpus_of({test::article(
      "a", "Gazette",
      "Storm\n\nThe so-called reform sank. Jane Roe said that the so-called tax sank.")});
  const Records records = distance_records(voice_rows(corpus, By::outlet));
  EXPECT_EQ(records.columns,
            (std::vector<std::string>{"article", "outlet", "date", "kind", "owner", "speaker",
                                      "category", "uses", "per_1000", "words"}));
  ASSERT_EQ(records.rows.size(), 2u);
  // Own words: Storm, The so called reform sank, Jane Roe said: 1 of 9 is 111 of 1,000.
  EXPECT_EQ(std::get<std::string>(records.rows[0][4]), "outlet");
  EXPECT_NEAR(std::get<double>(records.rows[0][8]), 1000.0 / 9, 1e-9);
  EXPECT_EQ(std::get<std::string>(records.rows[1][4]), "source");
  EXPECT_EQ(std::get<std::string>(records.rows[1][5]), "Jane Roe");
  EXPECT_TRUE(std::isnan(std::get<double>(records.rows[1][8])));
}

TEST(VoiceScreen, SaysWhatIsHeldAtADistanceByWhom) {
  const std::string text =
      "Storm\\n\\nThe so-called reform sank. Jane Roe said that the so-called tax sank.";
  const auto shown = program({"voices", "-", "--distance"}, test::record("a", "Gazette", text));
  EXPECT_NE(shown.out.find("so-called           the outlet     1"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("so-called           Jane Roe       1"), std::string::npos) << shown.out;
  const auto none =
      program({"voices", "-", "--distance"}, test::record("a", "Gazette", "It rained."));
  EXPECT_EQ(none.out, "Nothing is held at a distance in these articles, as far as is found.\n");
}

TEST(VoiceScreen, SumsUpFourOutletsOnOneScreen) {
  std::string records;
  for (const char* outlet : {"Courier", "Gazette", "Herald", "Times"}) {
    records +=
        test::record(outlet, outlet, "Jane Roe said that taxes fall. The “free” lunch sank.");
  }
  const auto shown = program({"voices", "-"}, records);
  EXPECT_EQ(lines(shown.out), 24u) << shown.out;
  EXPECT_NE(shown.out.find("Jane Roe 3"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("scare quotes 1"), std::string::npos) << shown.out;
}

TEST(VoiceScreen, CountsHowTheArticlesOfAnOutletBegin) {
  const std::string table = first_table(three(), By::outlet);
  EXPECT_NE(table.find("own words 2"), std::string::npos) << table;
  EXPECT_NE(table.find("nobody 1, reported 1"), std::string::npos) << table;
}

TEST(Quotes, KeepThoseThatFitEveryList) {
  const Corpus corpus = three();
  EXPECT_EQ(find_quotes(corpus, {}).size(), 3u);
  EXPECT_EQ(find_quotes(corpus, {.speakers = {"roe"}}).size(), 2u);
  EXPECT_EQ(find_quotes(corpus, {.speakers = {"JANE ROE", "poe"}}).size(), 3u);
  EXPECT_EQ(find_quotes(corpus, {.speakers = {"roe"}, .kinds = {"indirect"}}).size(), 1u);
  EXPECT_EQ(find_quotes(corpus, {.classes = {"doubting", "heated"}}).size(), 1u);
  EXPECT_TRUE(find_quotes(corpus, {.kinds = {"mixed"}}).empty());
}

TEST(Quotes, RefuseWhatThereIsNotWithASuggestion) {
  const auto message = [](const QuoteFilter& filter) -> std::string {
    try {
      find_quotes(three(), filter);
    } catch (const UsageError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_NE(message({.speakers = {"Rou"}}).find("did you mean \"Roe\"?"), std::string::npos);
  EXPECT_NE(message({.speakers = {"ane"}}), "");  // whole words only
  EXPECT_NE(message({.categories = {"milltary"}}).find("did you mean \"military\"?"),
            std::string::npos);
  EXPECT_NE(message({.kinds = {"zzzzzz"}}).find("direct, indirect and mixed"), std::string::npos);
  EXPECT_NE(message({.classes = {"heatd"}}).find("did you mean \"heated\"?"), std::string::npos);
}

TEST(Quotes, HaveTheColumnsThatAreDocumented) {
  const Corpus corpus = three();
  const std::string csv = to_csv(quote_records(corpus, find_quotes(corpus, {.kinds = {"direct"}})));
  EXPECT_EQ(first_line(csv),
            "article,outlet,date,kind,field,content_begin,content_end,source_begin,source_end,"
            "speaker,category,cue_begin,cue_end,verb,class,rule,confidence");
}

TEST(Quotes, PointIntoTheSource) {
  const Corpus corpus = three();
  const Records records = quote_records(corpus, find_quotes(corpus, {.speakers = {"Poe"}}));
  ASSERT_EQ(records.rows.size(), 1u);
  const auto& row = records.rows[0];
  const std::string& text = corpus.documents[1].article.text;
  const auto bytes = [&](std::size_t at) {
    const auto begin = static_cast<std::size_t>(std::get<double>(row[at]));
    return text.substr(begin, static_cast<std::size_t>(std::get<double>(row[at + 1])) - begin);
  };
  EXPECT_EQ(bytes(5).substr(0, 15), "We do not agree");
  EXPECT_EQ(bytes(7), "Adam Poe");
  EXPECT_EQ(bytes(11), "said");
}

TEST(Quotes, LeaveCellsEmptyWhereThereIsNoSourceOrCue) {
  Corpus corpus = test::corpus_of({test::article("a", "Gazette", "Storm\n\n\"Never again.\"")});
  const Records records = quote_records(corpus, find_quotes(corpus, {}));
  ASSERT_EQ(records.rows.size(), 1u);
  for (const std::size_t at : {7u, 8u, 11u, 12u}) {
    EXPECT_TRUE(std::holds_alternative<std::monostate>(records.rows[0][at])) << at;
  }
}

TEST(Quotes, StandUnderTheirArticlesOnTheScreen) {
  const Corpus corpus = three();
  const std::string table = quote_table(corpus, find_quotes(corpus, {}));
  EXPECT_EQ(first_line(table), "  speaker   verb   how       words");
  EXPECT_NE(table.find("\nGazette, no date, a\n  Jane Roe  say    quoted    Never again"),
            std::string::npos)
      << table;
  EXPECT_NE(
      table.find("\nHerald, no date, b\n  Jane Roe  claim  reported  that taxes fall\n  Adam"),
      std::string::npos)
      << table;
}

TEST(Quotes, SayWhenNothingIsFound) {
  const auto outcome = program({"quotes", "-"}, test::record("a", "Gazette", "It rained."));
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("nobody's words that fit were found in these 1 article"),
            std::string::npos);
}

TEST(Quotes, SayThatVoicesAreMeasuredOnEnglishOnly) {
  const std::string german =
      R"({"id": "g", "outlet": "Gazette", "language": "de", "text": "Der Hafen ist zu."})";
  for (const char* command : {"quotes", "voices"}) {
    EXPECT_NE(program({command, "-"}, german + "\n").err.find("measured on English only"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace slantwise
