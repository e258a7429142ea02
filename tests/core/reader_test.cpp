#include "core/reader.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace slantwise {
namespace {

using std::string_literals::operator""s;

constexpr std::string_view kRecord = R"({"outlet": "Gazette", "text": "Taxes rise."})";

Article from(std::string_view outlet) {
  Article article;
  article.outlet = outlet;
  return article;
}

ReadResult read(std::string_view reader, const std::string& bytes, ReadOptions options) {
  std::istringstream in(bytes);
  return read_all(readers::find(reader), in, options);
}

ReadResult read_jsonl(const std::string& bytes) {
  return read("jsonl", bytes, {.path = "news.jsonl"});
}
ReadResult read_csv(const std::string& bytes) { return read("csv", bytes, {.path = "news.csv"}); }

std::string message_of(const std::string& reader, const std::string& bytes,
                       const ReadOptions& options) {
  try {
    read(reader, bytes, options);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no InputError";
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// Holds for every file in core/readers/.
class EveryReader : public testing::TestWithParam<const Reader*> {};

TEST_P(EveryReader, HasANameASummaryAndExtensions) {
  EXPECT_FALSE(GetParam()->name.empty());
  EXPECT_FALSE(GetParam()->summary.empty());
  ASSERT_FALSE(GetParam()->extensions.empty());
  for (const std::string_view extension : GetParam()->extensions) {
    EXPECT_EQ(readers::for_path("a" + std::string(extension)), GetParam());
  }
  EXPECT_EQ(&readers::find(GetParam()->name), GetParam());
}

TEST_P(EveryReader, SurvivesBytesThatMeanNothing) {
  const std::string nul = "\0\0{\0}\n\0,\"\0"s;
  for (const std::string& bytes :
       {std::string(), std::string("\n\n"), std::string("\xff\xfe\n\x80"), nul,
        std::string("\xEF\xBB\xBF"), std::string(10'000, '['), std::string(10'000, '"')}) {
    try {
      read(GetParam()->name, bytes, {.path = "x", .defaults = from("Gazette")});
    } catch (const InputError& error) {
      EXPECT_TRUE(says(error.what(), "x")) << error.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Table, EveryReader,
                         testing::ValuesIn(readers::all().begin(), readers::all().end()),
                         [](const auto& entry) { return std::string(entry.param->name); });

TEST(Readers, UnknownNameIsAnsweredWithTheNamesThereAre) {
  try {
    readers::find("xml");
    FAIL() << "no UsageError";
  } catch (const UsageError& error) {
    EXPECT_TRUE(says(error.what(), "xml"));
    EXPECT_TRUE(says(error.what(), "jsonl"));
  }
}

TEST(Readers, AreChosenByExtensionInAnyCase) {
  ASSERT_NE(readers::for_path("News.JSONL"), nullptr);
  EXPECT_EQ(readers::for_path("News.JSONL")->name, "jsonl");
  EXPECT_EQ(readers::for_path("a.tsv")->name, "csv");
  EXPECT_EQ(readers::for_path("picture.png"), nullptr);
}

TEST(Jsonl, ReadsEveryFieldOfARecord) {
  const ReadResult result = read_jsonl(
      R"({"id":"a1","outlet":" Gazette ","date":"Jan. 22, 2018","title":"Up","text":"Taxes rise.",)"
      R"("url":"http://g.example/1","language":"en","author":["Ann Lee","Bo Ray"],)"
      R"("section":"news","genre":"report","family":"f1","event":7})");
  ASSERT_EQ(result.articles.size(), 1u);
  const Article& article = result.articles.front();
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.outlet, "Gazette");
  EXPECT_EQ(article.date, "2018-01-22");
  EXPECT_EQ(article.title, "Up");
  EXPECT_EQ(article.text, "Taxes rise.");
  EXPECT_EQ(article.url, "http://g.example/1");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.author, "Ann Lee; Bo Ray");
  EXPECT_EQ(article.section, "news");
  EXPECT_EQ(article.genre, "report");
  EXPECT_EQ(article.family, "f1");
  EXPECT_EQ(article.event, "7");
  EXPECT_EQ(article.where, "news.jsonl:1");
  EXPECT_TRUE(result.problems.empty());
}

TEST(Jsonl, IdIsTheIdElseTheUrlElseTheLine) {
  const ReadResult result = read_jsonl(
      "{\"id\":5,\"url\":\"u\",\"outlet\":\"G\",\"text\":\"a\"}\n"
      "{\"id\":null,\"url\":\"u\",\"outlet\":\"G\",\"text\":\"a\"}\n\n"
      "{\"outlet\":\"G\",\"text\":\"a\"}\n");
  ASSERT_EQ(result.articles.size(), 3u);
  EXPECT_EQ(result.articles[0].id, "5");
  EXPECT_EQ(result.articles[1].id, "u");
  EXPECT_EQ(result.articles[2].id, "news.jsonl:4");
}

TEST(Jsonl, MalformedLineSevenOfTenIsNamedAndTheOthersAreKept) {
  std::string bytes;
  for (int line = 1; line <= 10; ++line) {
    bytes += line == 7 ? "{\"outlet\": \"Gazette\", \"text\": " : std::string(kRecord);
    bytes += '\n';
  }
  const ReadResult result = read_jsonl(bytes);
  EXPECT_EQ(result.articles.size(), 9u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:7");
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::skipped);
  EXPECT_TRUE(says(result.problems[0].what, "not valid JSON")) << result.problems[0].what;
}

TEST(Jsonl, RecordWithoutTextOrOutletSaysWhatWasLookedFor) {
  const ReadResult result =
      read_jsonl("{\"outlet\":\"Gazette\"}\n{\"text\":\"Taxes rise.\"}\n" + std::string(kRecord));
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:1");
  EXPECT_TRUE(says(result.problems[0].what, "text, body, content, maintext"));
  EXPECT_EQ(result.problems[1].where, "news.jsonl:2");
  EXPECT_TRUE(says(result.problems[1].what, "outlet, source, publisher"));
}

TEST(Jsonl, LineThatIsNoObjectIsSkipped) {
  const ReadResult result = read_jsonl(std::string(kRecord) + "\n17\n");
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:2");
}

TEST(Jsonl, RepairsBytesThatAreNotUtf8AndSaysSo) {
  const ReadResult result = read_jsonl("{\"outlet\":\"Gazette\",\"text\":\"Caf\xff tax\"}");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, "Caf\xEF\xBF\xBD tax");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::repaired);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:1");
  // {"outlet":"Gazette","text":"Caf is 31 bytes.
  EXPECT_EQ(result.problems[0].what,
            "1 byte sequence was not valid UTF-8 and became U+FFFD, the first at byte 31 of the "
            "record");
}

TEST(Csv, SaysWhereAFieldIsNotUtf8) {
  const ReadResult result = read_csv("outlet,text\nGazette,Quiet \xE9\xFF day\xC3\n");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, "Quiet \uFFFD\uFFFD day\uFFFD");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.csv:2");
  EXPECT_EQ(result.problems[0].what,
            "3 byte sequences were not valid UTF-8 and became U+FFFD, the first at byte 6 of "
            "\"text\"");
}

// D2 and FF stand for nothing in windows-1253.
TEST(EveryReaderOfRecords, SaysOnceWhatTheEncodingHasNoCharacterFor) {
  const std::string json =
      "{\"outlet\":\"G\",\"text\":\"a\xD2z\"}\n{\"outlet\":\"G\",\"text\":\"\xFF\"}";
  const std::string csv = "outlet,text\nG,a\xD2z\nG,\xFF\n";
  for (const auto& [reader, bytes, first] :
       {std::tuple{"jsonl", json, json.find('\xD2')}, std::tuple{"csv", csv, csv.find('\xD2')}}) {
    const ReadResult result = read(reader, bytes, {.path = "news", .encoding = "windows-1253"});
    ASSERT_EQ(result.articles.size(), 2u);
    EXPECT_EQ(result.articles[0].text, "a\uFFFDz");
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(result.problems[0].kind, Problem::Kind::repaired);
    EXPECT_EQ(result.problems[0].where, "news");
    EXPECT_EQ(result.problems[0].what,
              "2 byte sequences are nothing in windows-1253 and became U+FFFD, the first at byte " +
                  std::to_string(first) + "; another --encoding may fit");
  }
}

TEST(Jsonl, RecognizesAnEncodingAndSaysSoOnce) {
  const ReadResult result = read_jsonl(
      "{\"outlet\":\"Gazette\",\"text\":\"Caf\xe9 tax\"}\n"
      "{\"outlet\":\"Gazette\",\"text\":\"The na\xefve tax\"}\n");
  ASSERT_EQ(result.articles.size(), 2u);
  EXPECT_EQ(result.articles[0].text, "Caf\u00E9 tax");
  EXPECT_EQ(result.articles[1].text, "The na\u00EFve tax");
  EXPECT_EQ(result.articles[0].encoding, "");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_EQ(result.problems[0].where, "news.jsonl");
  EXPECT_EQ(result.problems[0].what,
            "read as windows-1252 (recognized; --encoding NAME overrides)");
}

TEST(Jsonl, TakesHalfAPairOfEscapesForAnUnknownCharacter) {
  const ReadResult result =
      read_jsonl(R"({"outlet":"Gazette","text":"a \ud800 \\ud800 \ud83d\ude00 \ude00b"})");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, "a \uFFFD \\ud800 \U0001F600 \uFFFDb");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::repaired);
  EXPECT_TRUE(says(result.problems[0].what, "2 escapes"));
}

TEST(Text, RecognizesItsEncodingAndKeepsTheBytes) {
  const std::string bytes = "The caf\xe9 stays.";
  std::istringstream in(bytes);
  ReadOptions options{.path = "one.txt"};
  options.defaults.outlet = "Gazette";
  const ReadResult result = read_all(readers::find("text"), in, options);
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, bytes);
  EXPECT_EQ(result.articles[0].encoding, "windows-1252");
  EXPECT_EQ(result.problems.size(), 1u);
}

TEST(Text, TakesTheEncodingItIsGivenWithoutAWord) {
  std::istringstream in("The caf\xe9 stays.");
  ReadOptions options{.path = "one.txt", .encoding = "windows-1251"};
  options.defaults.outlet = "Gazette";
  const ReadResult result = read_all(readers::find("text"), in, options);
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].encoding, "windows-1251");
  EXPECT_TRUE(result.problems.empty());
}

TEST(Jsonl, SkipsAByteOrderMarkAndNotesIt) {
  const ReadResult result = read_jsonl("\xEF\xBB\xBF" + std::string(kRecord));
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_TRUE(says(result.problems[0].what, "byte order mark"));
}

TEST(Jsonl, RawNulMakesALineMalformedAnEscapedOneIsKept) {
  const std::string raw = "{\"outlet\":\"G\",\"text\":\"a\0b\"}\n"s;
  const ReadResult result = read_jsonl(raw + "{\"outlet\":\"G\",\"text\":\"a\\u0000b\"}\n");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, std::string("a\0b", 3));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:1");
}

TEST(Jsonl, DateThatIsNoneIsNotedAndUnknown) {
  const ReadResult result = read_jsonl(R"({"outlet":"G","text":"a","date":"Nov 44"})");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].date, "");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:1");
  EXPECT_TRUE(says(result.problems[0].what, "\"Nov 44\""));
}

TEST(Jsonl, EmptyDateIsUnknownWithoutAProblem) {
  EXPECT_TRUE(read_jsonl(R"({"outlet":"G","text":"a","date":""})").problems.empty());
}

TEST(Jsonl, RecordBeyondTheLimitNamesTheFlagAndReadingGoesOn) {
  const std::string long_line = R"({"outlet":"G","text":")" + std::string(200, 'a') + "\"}\n";
  const ReadResult result = read("jsonl", long_line + std::string(kRecord) + "\n" + long_line,
                                 {.path = "news.jsonl", .max_record = 100});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:1");
  EXPECT_EQ(result.problems[1].where, "news.jsonl:3");
  EXPECT_TRUE(says(result.problems[0].what, "--max-record"));
}

// One line of `size` bytes that nobody has in memory, then a record.
class LongLine : public std::streambuf {
 public:
  LongLine(std::string head, std::size_t size, std::string tail)
      : parts_{std::move(head), std::string(), std::move(tail)},
        left_(size),
        filler_(1 << 16, 'x') {
    set(parts_[0]);
  }

 protected:
  int_type underflow() override {
    if (left_ > 0) {
      left_ -= std::min(left_, filler_.size());
      set(filler_);
    } else if (!ended_) {
      ended_ = true;
      set(parts_[2]);
    }
    return gptr() == egptr() ? traits_type::eof() : traits_type::to_int_type(*gptr());
  }

 private:
  void set(std::string& bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
  std::array<std::string, 3> parts_;
  std::size_t left_;
  std::string filler_;
  bool ended_ = false;
};

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

TEST(EveryReaderOfRecords, SkipsALongLineInLittleMemory) {
  constexpr std::size_t kLine = 100'000'000, kLimit = 1'000'000;
#ifdef __SANITIZE_ADDRESS__
  constexpr std::size_t kMemory = 600'000'000;  // what is freed stays for a while
#else
  constexpr std::size_t kMemory = 40'000'000;
#endif
  const std::array<std::array<std::string, 3>, 2> files = {{
      {"jsonl", "{\"outlet\":\"G\",\"text\":\"", "\"}\n" + std::string(kRecord) + "\n"},
      {"csv", "outlet,text\nG,\"", "\"\nGazette,Taxes rise.\n"},
  }};
  for (const auto& [reader, head, tail] : files) {
    const std::size_t before = peak_bytes();
    LongLine buffer(head, kLine, tail);
    std::istream in(&buffer);
    const ReadResult result =
        read_all(readers::find(reader), in, {.path = "news", .max_record = kLimit});
    EXPECT_EQ(result.articles.size(), 1u) << reader;
    ASSERT_EQ(result.problems.size(), 1u) << reader;
    EXPECT_TRUE(says(result.problems[0].what, "longer than the limit of 1000000 bytes"));
    EXPECT_LT(peak_bytes() - before, kMemory) << reader;
  }
}

TEST(EveryReaderOfRecords, SurvivesTheSeedsOfTheFuzzer) {
  const std::filesystem::path seeds = "tests/fuzz/seeds/readers";
  ASSERT_TRUE(std::filesystem::exists(seeds));
  for (const auto& seed : std::filesystem::directory_iterator(seeds)) {
    std::ifstream file(seed.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    for (const Reader* reader : readers::all()) {
      for (const char* path : {"fuzz.csv", "fuzz.tsv", "fuzz.json"}) {
        for (const char* outlet : {"", "Gazette"}) {
          try {
            read(reader->name, bytes, {.path = path, .defaults = from(outlet), .max_record = 4096});
          } catch (const InputError& error) {
            EXPECT_TRUE(says(error.what(), path)) << error.what();
          }
        }
      }
    }
  }
}

TEST(Json, ReadsAnArrayOfArticlesOverLines) {
  const ReadResult result = read("jsonl",
                                 "[\n  {\"outlet\": \"G\",\n   \"text\": \"a ] } \\\" b\"},\n"
                                 "  {\"outlet\": \"H\", \"tags\": [{}], \"text\": \"c\"}\n]\n",
                                 {.path = "news.json"});
  ASSERT_EQ(result.articles.size(), 2u);
  EXPECT_EQ(result.articles[0].text, "a ] } \" b");
  EXPECT_EQ(result.articles[1].where, "news.json:record 2");
  EXPECT_TRUE(result.problems.empty());
}

TEST(Json, ReadsOneArticleAFileAsTrafilaturaWritesIt) {
  const ReadResult result =
      read("jsonl",
           "{\n  \"title\": \"Strike\",\n  \"hostname\": \"courier.example\",\n"
           "  \"source-hostname\": \"Harbor Courier\",\n  \"id\": null,\n"
           "  \"source\": \"https://courier.example/1\",\n"
           "  \"raw_text\": \"x\",\n  \"text\": \"Dockers strike.\"\n}\n",
           {.path = "a.json"});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Harbor Courier");
  EXPECT_EQ(result.articles[0].text, "Dockers strike.");
  EXPECT_EQ(result.articles[0].id, "https://courier.example/1");
}

TEST(Json, ReadsOneArticleAFileAsNewsPleaseWritesIt) {
  const ReadResult result =
      read("jsonl",
           R"({"authors": ["Ann Lee"], "date_publish": "2018-01-22 10:00:00", "language": "en",)"
           R"( "maintext": "Dockers strike.", "source_domain": "courier.example",)"
           R"( "title": "Strike", "url": "https://courier.example/1"})",
           {.path = "a.json"});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "courier.example");
  EXPECT_EQ(result.articles[0].date, "2018-01-22");
  EXPECT_EQ(result.articles[0].author, "Ann Lee");
}

TEST(Json, ArrayThatBreaksOffNamesTheRecord) {
  const ReadResult result =
      read("jsonl", "[" + std::string(kRecord) + ", {\"outlet\": \"G\"", {.path = "news.json"});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.json:record 2");
}

TEST(Csv, ReadsQuotedCellsOverLines) {
  const ReadResult result = read_csv(
      "outlet,date,title,text\n"
      "Gazette,2018-01-22,\"Up, again\",\"Taxes rise.\n\n\"\"Why?\"\" they ask.\"\n"
      "Courier,,Down,Taxes fall.\n");
  ASSERT_EQ(result.articles.size(), 2u);
  EXPECT_EQ(result.articles[0].title, "Up, again");
  EXPECT_EQ(result.articles[0].text, "Taxes rise.\n\n\"Why?\" they ask.");
  EXPECT_EQ(result.articles[0].where, "news.csv:2");
  EXPECT_EQ(result.articles[1].id, "news.csv:5");
  EXPECT_TRUE(result.problems.empty());
}

TEST(Csv, FindsTheDelimiter) {
  EXPECT_EQ(read_csv("outlet;text\nGazette;Taxes, they rise.\n").articles.at(0).text,
            "Taxes, they rise.");
  EXPECT_EQ(read_csv("outlet\ttext\nGazette\tTaxes rise.\n").articles.at(0).outlet, "Gazette");
  const ReadResult tsv =
      read("csv", "outlet\ttext\nGazette\tTaxes; they rise.\n", {.path = "news.tsv"});
  EXPECT_EQ(tsv.articles.at(0).text, "Taxes; they rise.");
}

TEST(Csv, UnclosedQuoteNamesItsLineAndKeepsTheRowsBefore) {
  const ReadResult result = read_csv(
      "outlet,text\nGazette,Taxes rise.\nCourier,\"Two\nlines.\"\n"
      "Herald,\"Never closed\nGazette,Lost.\n");
  EXPECT_EQ(result.articles.size(), 2u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.csv:5");
  EXPECT_TRUE(says(result.problems[0].what, "never closed"));
}

TEST(Csv, NamesTheLineOfTheQuoteNotOfItsRow) {
  const ReadResult result = read_csv("outlet,title,text\nGazette,\"Up\nand up\",\"Open\nLost.\n");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.csv:3");
}

TEST(Csv, RowWithTooManyCellsIsSkippedOneWithTooFewLacksTheirFields) {
  const ReadResult result =
      read_csv("outlet,text,title\nGazette,Taxes rise,again,and again\nCourier,Taxes fall.\nH\n");
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Courier");
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problems[0].where, "news.csv:2");
  EXPECT_TRUE(says(result.problems[0].what, "4 cells under 3 columns"));
  EXPECT_EQ(result.problems[1].where, "news.csv:4");
}

TEST(Csv, HeaderWithoutTextNamesItsColumnsAndTheFlag) {
  const std::string message = message_of("csv", "outlet,story\nG,x\n", {.path = "news.csv"});
  EXPECT_TRUE(says(message, "news.csv:1: ")) << message;
  EXPECT_TRUE(says(message, "outlet, story")) << message;
  EXPECT_TRUE(says(message, "--map text=COLUMN")) << message;
}

TEST(Csv, MapNamesTheColumns) {
  const ReadResult result =
      read("csv", "paper,story\nGazette,Taxes rise.\n",
           {.path = "news.csv", .map = {{"outlet", "paper"}, {"text", "story"}}});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Gazette");
}

TEST(Csv, EmptyTableIsRefused) {
  EXPECT_TRUE(says(message_of("csv", "\n\n", {.path = "news.csv"}), "empty"));
}

TEST(Csv, SurvivesByteOrderMarkNulAndBadUtf8) {
  const std::string bytes = "\xEF\xBB\xBFoutlet,text\nGaz\xff,a\0b\n"s;
  const ReadResult result = read_csv(bytes);
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Gaz\xEF\xBF\xBD");
  EXPECT_EQ(result.articles[0].text, std::string("a\0b", 3));
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_EQ(result.problems[1].kind, Problem::Kind::repaired);
  EXPECT_EQ(result.problems[1].where, "news.csv:2");
}

TEST(Csv, RowBeyondTheLimitNamesTheFlagAndReadingGoesOn) {
  const std::string rows = "outlet,text\nGazette,\"" + std::string(300, 'a') + "\n" +
                           std::string(300, ' ') + "\"\nCourier,Taxes fall.\n";
  const ReadResult result = read("csv", rows, {.path = "news.csv", .max_record = 200});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Courier");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "news.csv:2");
  EXPECT_TRUE(says(result.problems[0].what, "--max-record"));
}

TEST(Csv, ReadsCarriageReturnsAsLineEnds) {
  EXPECT_EQ(read_csv("outlet,text\r\nG,a\r\nH,b\r\n").articles.size(), 2u);
  EXPECT_EQ(read_csv("outlet,text\rG,a\rH,b\r").articles.size(), 2u);
}

TEST(Text, TheWholeFileIsOneArticleByteForByte) {
  const std::string bytes = "\xEF\xBB\xBFTaxes\r\nrise\0.\xff\n"s;
  const ReadResult result =
      read("text", bytes, {.path = "Gazette/a.txt", .defaults = from("Gazette")});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].text, bytes);
  EXPECT_EQ(result.articles[0].id, "Gazette/a.txt");
  EXPECT_EQ(result.articles[0].outlet, "Gazette");
}

TEST(Text, NeedsAnOutletAndWords) {
  const ReadResult no_outlet = read("text", "Taxes rise.", {.path = "a.txt"});
  ASSERT_EQ(no_outlet.problems.size(), 1u);
  EXPECT_EQ(no_outlet.problems[0].where, "a.txt");
  EXPECT_TRUE(says(no_outlet.problems[0].what, "articles.csv"));
  const ReadResult empty = read("text", " \n", {.path = "a.txt", .defaults = from("G")});
  ASSERT_EQ(empty.problems.size(), 1u);
  EXPECT_TRUE(says(empty.problems[0].what, "empty"));
}

TEST(Text, BeyondTheLimitNamesTheFlag) {
  const ReadResult result =
      read("text", "Taxes rise.", {.path = "a.txt", .defaults = from("G"), .max_record = 10});
  EXPECT_TRUE(result.articles.empty());
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].what, "--max-record"));
}

}  // namespace
}  // namespace slantwise
