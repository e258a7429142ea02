#include "apps/input/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

namespace slantwise {
namespace {

namespace fs = std::filesystem;
using std::string_literals::operator""s;

struct Result {
  std::vector<Article> articles;
  std::vector<Problem> problems;
  std::vector<InputFile> inputs;
  std::size_t duplicates = 0;
};

std::string record(const std::string& outlet, const std::string& text) {
  return "{\"outlet\": \"" + outlet + "\", \"text\": \"" + text + "\"}\n";
}

std::string records(int count) {
  std::string all;
  for (int i = 1; i <= count; ++i) all += record("Gazette", "Taxes rise " + std::to_string(i));
  return all;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// A folder of its own for each test.
class Input : public testing::Test {
 protected:
  Input() {
    std::string name = (fs::temp_directory_path() / "slantwise-XXXXXX").string();
    root_ = mkdtemp(name.data());
  }
  ~Input() override {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  std::string path(const std::string& file) const { return (root_ / file).string(); }

  void write(const std::string& file, const std::string& bytes) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << bytes;
  }

  static Result read(const std::vector<std::string>& paths, const InputSettings& settings = {},
                     const std::string& standard_input = "") {
    Result result;
    std::istringstream in(standard_input);
    read_articles(
        paths, settings, in, [&](Article&& a) { result.articles.push_back(std::move(a)); },
        [&](Problem&& p) { result.problems.push_back(std::move(p)); }, result.inputs,
        result.duplicates);
    return result;
  }

  static std::string error_of(const std::vector<std::string>& paths,
                              const InputSettings& settings = {},
                              const std::string& standard_input = "") {
    try {
      read(paths, settings, standard_input);
    } catch (const InputError& error) {
      return error.what();
    }
    return "no InputError";
  }

  // What --strict says: the same file and sentence as the problem.
  static void expect_strict_refuses(const std::vector<std::string>& paths, const Problem& problem,
                                    InputSettings settings = {}) {
    settings.strict = true;
    EXPECT_EQ(error_of(paths, settings), problem.where + ": " + problem.what);
  }

  fs::path root_;
};

// Compresses with libarchive, as the tools do.
std::string packed(const std::string& bytes, int (*add_filter)(archive*)) {
  std::string out(bytes.size() * 2 + 4096, '\0');
  std::size_t used = 0;
  archive* a = archive_write_new();
  archive_write_set_format_raw(a);
  add_filter(a);
  archive_write_set_bytes_in_last_block(a, 1);
  archive_write_open_memory(a, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(a, entry);
  archive_write_data(a, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(a);
  archive_write_free(a);
  out.resize(used);
  return out;
}

std::string zipped(const std::map<std::string, std::string>& files) {
  std::size_t size = 4096, used = 0;
  for (const auto& [name, bytes] : files) size += 2 * bytes.size() + 1024;
  std::string out(size, '\0');
  archive* a = archive_write_new();
  archive_write_set_format_zip(a);
  archive_write_set_bytes_in_last_block(a, 1);
  archive_write_open_memory(a, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_write_header(a, entry);
    archive_write_data(a, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(a);
  archive_write_free(a);
  out.resize(used);
  return out;
}

TEST_F(Input, ReadsAFileWithItsHashAndCounts) {
  write("news.jsonl", record("Gazette", "Taxes rise.") + "oops\n");
  const Result result = read({path("news.jsonl")});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].id, "news.jsonl:1");
  EXPECT_EQ(result.articles[0].where, "news.jsonl:1");
  ASSERT_EQ(result.inputs.size(), 1u);
  EXPECT_EQ(result.inputs[0].path, "news.jsonl");
  EXPECT_EQ(result.inputs[0].bytes, record("Gazette", "Taxes rise.").size() + 5);
  EXPECT_EQ(result.inputs[0].articles, 1u);
  EXPECT_EQ(result.inputs[0].problems, 1u);
}

TEST_F(Input, HashIsSha256OfTheBytesOnDisk) {
  write("G/a.txt", "abc");  // FIPS 180-2, example B.1
  const Result result = read({root_.string()});
  ASSERT_EQ(result.inputs.size(), 1u);
  EXPECT_EQ(result.inputs[0].sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(result.inputs[0].path, "G/a.txt");
}

TEST_F(Input, MissingPathIsRefusedBeforeAnythingIsRead) {
  write("news.jsonl", records(1));
  const std::string error = error_of({path("news.jsonl"), path("gone.jsonl")});
  EXPECT_TRUE(says(error, "gone.jsonl: no such file or folder")) << error;
}

TEST_F(Input, EmptyFolderIsRefusedWithAdvice) {
  const std::string error = error_of({root_.string()});
  EXPECT_TRUE(says(error, root_.string())) << error;
  EXPECT_TRUE(says(error, "empty")) << error;
  EXPECT_TRUE(says(error, "articles.csv")) << error;
}

TEST_F(Input, FolderWithoutOutletsIsRefusedWithAdvice) {
  write("a.txt", "Taxes rise.");
  write("b.txt", "Taxes fall.");
  const std::string error = error_of({root_.string()});
  EXPECT_TRUE(says(error, "no outlet is known for 2 text files (a.txt, b.txt)")) << error;
  EXPECT_TRUE(says(error, "articles.csv")) << error;
}

TEST_F(Input, FolderWithNothingToReadIsRefused) {
  write("picture.png", "x");
  EXPECT_TRUE(says(error_of({root_.string()}), "looked for articles.csv"));
}

TEST_F(Input, OneFolderPerOutletGivesItsNameToTheTexts) {
  write("Herald/2018/b.txt", "Taxes fall.");
  write("Gazette/a.txt", "\xEF\xBB\xBFTaxes rise.");
  write("README.md", "About these texts.");
  write(".hidden/c.txt", "x");
  const Result result = read({root_.string() + "/"});
  ASSERT_EQ(result.articles.size(), 2u);
  EXPECT_EQ(result.articles[0].id, "Gazette/a.txt");
  EXPECT_EQ(result.articles[0].outlet, "Gazette");
  EXPECT_EQ(result.articles[0].text, "\xEF\xBB\xBFTaxes rise.");
  EXPECT_EQ(result.articles[0].where, root_.filename().string() + "/Gazette/a.txt");
  EXPECT_EQ(result.articles[1].id, "Herald/2018/b.txt");
  EXPECT_EQ(result.articles[1].outlet, "Herald");
  EXPECT_TRUE(result.problems.empty());
}

TEST_F(Input, TextOutsideTheOutletFoldersIsNamedAndTheRestIsKept) {
  write("Gazette/a.txt", "Taxes rise.");
  write("lost.txt", "Taxes fall.");
  const Result result = read({root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].where, "/lost.txt"));
  expect_strict_refuses({root_.string()}, result.problems[0]);
}

TEST_F(Input, FolderMayHoldDataFiles) {
  write("a.jsonl", record("Gazette", "Taxes rise."));
  write("b.csv", "outlet,text\nHerald,Taxes fall.\n");
  write("Courier/c.jsonl", "{\"text\": \"Taxes stay.\"}\n");
  const Result result = read({root_.string()});
  ASSERT_EQ(result.articles.size(), 3u);
  EXPECT_EQ(result.articles[0].id, "Courier/c.jsonl:1");
  EXPECT_EQ(result.articles[0].outlet, "Courier");
  EXPECT_EQ(result.articles[2].outlet, "Herald");
}

TEST_F(Input, ManifestSaysWhatIsKnownOfItsFiles) {
  write("articles.csv",
        "file,outlet,date,title,url,language,section,genre,author,family,event\n"
        "b.txt,Herald,22 January 2018,Down,http://h.example,en,news,report,Ann Lee,f1,e1\n"
        "in/a.txt,Gazette,,,,,,,,,\n");
  write("b.txt", "Taxes fall.");
  write("in/a.txt", "Taxes rise.");
  const Result result = read({root_.string()});
  ASSERT_EQ(result.articles.size(), 2u);
  const Article& first = result.articles[0];
  EXPECT_EQ(first.id, "b.txt");
  EXPECT_EQ(first.outlet, "Herald");
  EXPECT_EQ(first.date, "2018-01-22");
  EXPECT_EQ(first.title, "Down");
  EXPECT_EQ(first.url, "http://h.example");
  EXPECT_EQ(first.language, "en");
  EXPECT_EQ(first.section, "news");
  EXPECT_EQ(first.genre, "report");
  EXPECT_EQ(first.author, "Ann Lee");
  EXPECT_EQ(first.family, "f1");
  EXPECT_EQ(first.event, "e1");
  EXPECT_EQ(result.articles[1].id, "in/a.txt");
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.inputs.size(), 3u);
  EXPECT_EQ(result.inputs[0].path, "articles.csv");
}

TEST_F(Input, ManifestMayBeTabSeparatedOrGivenItself) {
  write("articles.tsv", "file\toutlet\na.txt\tGazette\n");
  write("a.txt", "Taxes rise.");
  EXPECT_EQ(read({root_.string()}).articles.size(), 1u);
  const Result result = read({path("articles.tsv")});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].id, "a.txt");
  EXPECT_EQ(result.articles[0].outlet, "Gazette");
}

TEST_F(Input, TextGivenByItselfIsLookedUpInTheManifestBesideIt) {
  write("articles.csv", "file,outlet,date\na.txt,Gazette,2018-01-22\n");
  write("a.txt", "Taxes rise.");
  const Result result = read({path("a.txt")});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].outlet, "Gazette");
  EXPECT_EQ(result.articles[0].date, "2018-01-22");
}

TEST_F(Input, ManifestThatNamesAMissingFileNamesTheLine) {
  write("articles.csv", "file,outlet\na.txt,Gazette\ngone.txt,Herald\n");
  write("a.txt", "Taxes rise.");
  const Result result = read({root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].where, "/articles.csv:3"));
  EXPECT_TRUE(says(result.problems[0].what, "gone.txt"));
  expect_strict_refuses({root_.string()}, result.problems[0]);
}

TEST_F(Input, FilesThatTheManifestDoesNotNameAreCountedInOneSentence) {
  write("articles.csv", "file,outlet\na.txt,Gazette\n");
  for (const char* file : {"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"}) write(file, "Taxes rise.");
  write("README.txt", "About these texts.");
  write("truth.csv", "a,b\n");
  const Result result = read({root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_TRUE(says(result.problems[0].what, "4 files (b.txt, c.txt, d.txt, ...)"))
      << result.problems[0].what;
}

TEST_F(Input, ManifestCannotReachOutsideItsFolder) {
  write("secret.txt", "x");
  write("in/articles.csv",
        "file,outlet\n../secret.txt,G\n/etc/passwd,G\na/../../secret.txt,G\na.txt,G\n");
  write("in/a.txt", "Taxes rise.");
  const Result result = read({path("in")});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 3u);
  for (const Problem& problem : result.problems) EXPECT_TRUE(says(problem.what, "outside"));
}

TEST_F(Input, ManifestRowWithoutOutletOrWithABadDateNamesItsLine) {
  write("articles.csv", "file,outlet,date\na.txt,,2018-01-22\nb.txt,Herald,Nov 44\n");
  write("a.txt", "Taxes rise.");
  write("b.txt", "Taxes fall.");
  const Result result = read({root_.string()});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].date, "");
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_TRUE(says(result.problems[0].where, "articles.csv:2"));
  EXPECT_TRUE(says(result.problems[0].what, "no outlet"));
  EXPECT_TRUE(says(result.problems[1].where, "articles.csv:3"));
  EXPECT_TRUE(says(result.problems[1].what, "Nov 44"));
}

TEST_F(Input, EveryProblemOfAFileIsToldAndStrictRefusesIt) {
  const std::map<std::string, std::pair<std::string, std::string>> cases = {
      {"json.jsonl", {records(6) + "{\"outlet\": \n" + records(3), "json.jsonl:7"}},
      {"text.jsonl", {records(1) + "{\"outlet\": \"G\"}\n", "text.jsonl:2"}},
      {"outlet.jsonl", {records(1) + "{\"text\": \"x\"}\n", "outlet.jsonl:2"}},
      {"quote.csv", {"outlet,text\nG,a\nH,\"b\nI,c\n", "quote.csv:3"}},
      {"utf8.jsonl", {record("G", "Caf\xff"), "utf8.jsonl:1"}},
      {"latin.jsonl", {record("G", "Caf\xe9"), "latin.jsonl"}},
      {"latin.csv", {"outlet,text\nG,Caf\xe9\n", "latin.csv"}},
      {"bom.jsonl", {"\xEF\xBB\xBF" + records(1), "bom.jsonl:1"}},
      {"nul.jsonl", {records(1) + "{\"text\":\"a\0\"}\n"s, "nul.jsonl:2"}},
      {"date.jsonl", {"{\"outlet\":\"G\",\"text\":\"a\",\"date\":\"Nov 44\"}\n", "date.jsonl:1"}},
  };
  for (const auto& [file, expected] : cases) {
    write(file, expected.first);
    const Result result = read({path(file)});
    EXPECT_GE(result.articles.size(), 1u) << file;
    ASSERT_EQ(result.problems.size(), 1u) << file;
    EXPECT_EQ(result.problems[0].where, expected.second) << file;
    expect_strict_refuses({path(file)}, result.problems[0]);
  }
}

TEST_F(Input, WebPageIsAnsweredWithTheTrafilaturaCommand) {
  write("page.html", "<p>Taxes rise.</p>");
  const std::string error = error_of({path("page.html")});
  EXPECT_TRUE(says(error, "page.html: ")) << error;
  EXPECT_TRUE(says(error, "trafilatura --json -u")) << error;
  write("Gazette/a.txt", "Taxes rise.");
  const Result result = read({root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].where, "/page.html"));
}

TEST_F(Input, TarIsRefusedInASentence) {
  write("news.tar.gz", "x");
  EXPECT_TRUE(says(error_of({path("news.tar.gz")}), "unpack it"));
}

TEST_F(Input, ReadsCompressedFilesWhateverTheirName) {
  write("a.jsonl.gz", packed(records(5), archive_write_add_filter_gzip));
  write("b.jsonl.zst", packed(records(5), archive_write_add_filter_zstd));
  write("c.jsonl.xz", packed(records(5), archive_write_add_filter_xz));
  write("d.jsonl.bz2", packed(records(5), archive_write_add_filter_bzip2));
  write("e.jsonl", packed(records(5), archive_write_add_filter_gzip));
  for (const char* file : {"a.jsonl.gz", "b.jsonl.zst", "c.jsonl.xz", "d.jsonl.bz2", "e.jsonl"}) {
    const Result result = read({path(file)});
    ASSERT_EQ(result.articles.size(), 5u) << file;
    EXPECT_EQ(result.articles[4].id, std::string(file) + ":5");
    EXPECT_EQ(result.inputs[0].bytes, fs::file_size(path(file)));
    EXPECT_TRUE(result.problems.empty()) << file;
  }
}

TEST_F(Input, ReadsGzipOfSeveralMembers) {
  write("a.jsonl.gz", packed(records(2), archive_write_add_filter_gzip) +
                          packed(records(3), archive_write_add_filter_gzip));
  EXPECT_EQ(read({path("a.jsonl.gz")}).articles.size(), 5u);
}

TEST_F(Input, TruncatedGzipKeepsWhatCameBeforeAndNamesTheFile) {
  std::string noisy;  // numbers do not compress away, so half the bytes are half the records
  for (unsigned i = 1; i <= 200; ++i) noisy += record("G", std::to_string(i * 2654435761u));
  const std::string whole = packed(noisy, archive_write_add_filter_gzip);
  write("cut.jsonl.gz", whole.substr(0, whole.size() / 2));
  const Result result = read({path("cut.jsonl.gz")});
  EXPECT_GT(result.articles.size(), 60u);
  EXPECT_LT(result.articles.size(), 140u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "cut.jsonl.gz");
  EXPECT_TRUE(says(result.problems[0].what, "cut off")) << result.problems[0].what;
  expect_strict_refuses({path("cut.jsonl.gz")}, result.problems[0]);
}

TEST_F(Input, HalfATextIsNoArticle) {
  const std::string whole = packed(records(200), archive_write_add_filter_gzip);
  write("G/a.txt.gz", whole.substr(0, whole.size() / 2));
  write("G/b.txt", "Taxes rise.");
  const Result result = read({root_.string()});
  ASSERT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.articles[0].id, "G/b.txt");
  EXPECT_EQ(result.problems.size(), 1u);
}

TEST_F(Input, ZipBombIsRefusedWithTheFlagThatRaisesTheLimit) {
  const std::string big = records(3) + std::string(8u << 20, ' ') + "\n" + records(1);
  write("bomb.jsonl.gz", packed(big, archive_write_add_filter_gzip));
  InputSettings settings;
  settings.max_expansion = 100;
  const Result result = read({path("bomb.jsonl.gz")}, settings);
  EXPECT_EQ(result.articles.size(), 3u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].where, "bomb.jsonl.gz");
  EXPECT_TRUE(says(result.problems[0].what, "--max-expansion"));
  expect_strict_refuses({path("bomb.jsonl.gz")}, result.problems[0], settings);

  settings.max_expansion = 10'000;
  EXPECT_EQ(read({path("bomb.jsonl.gz")}, settings).articles.size(), 4u);

  write("bomb.zip", zipped({{"G/a.txt", big}}));
  settings.max_expansion = 100;
  EXPECT_TRUE(says(error_of({path("bomb.zip")}, settings), "--max-expansion"));
}

TEST_F(Input, ZipIsAFolder) {
  write("news.zip", zipped({{"Gazette/a.txt", "Taxes rise."},
                            {"__MACOSX/._a.txt", "x"},
                            {"b.jsonl", records(2)}}));
  const Result result = read({path("news.zip")});
  ASSERT_EQ(result.articles.size(), 3u);
  EXPECT_EQ(result.articles[0].id, "Gazette/a.txt");
  EXPECT_EQ(result.articles[0].where, "news.zip/Gazette/a.txt");
  EXPECT_EQ(result.articles[2].id, "b.jsonl:2");
  ASSERT_EQ(result.inputs.size(), 1u);
  EXPECT_EQ(result.inputs[0].path, "news.zip");
  EXPECT_EQ(result.inputs[0].articles, 3u);
}

TEST_F(Input, ZipInAFolderIsAFolderToo) {
  write("news/Gazette/2023.zip", zipped({{"a.txt", "Taxes rise."}, {"more/b.txt", "Taxes fall."}}));
  write("news/all.zip", zipped({{"Quay/c.txt", "Tides rise."}, {"d.jsonl", records(2)}}));
  write("news/listed.zip", zipped({{"articles.csv", "file,outlet,date\ne.txt,Pier,2023-03-01\n"},
                                   {"e.txt", "Tides fall."}}));
  write("news/Strait.zip", zipped({{"f.txt", "Rain."}, {"deep.zip", zipped({{"g.txt", "No."}})}}));
  const Result result = read({path("news")});
  std::map<std::string, std::string> outlets;
  for (const Article& article : result.articles) outlets[article.id] = article.outlet;
  EXPECT_EQ(outlets, (std::map<std::string, std::string>{{"Gazette/2023.zip/a.txt", "Gazette"},
                                                         {"Gazette/2023.zip/more/b.txt", "Gazette"},
                                                         {"all.zip/Quay/c.txt", "Quay"},
                                                         {"all.zip/d.jsonl:1", "Gazette"},
                                                         {"all.zip/d.jsonl:2", "Gazette"},
                                                         {"listed.zip/e.txt", "Pier"},
                                                         {"Strait.zip/f.txt", "Strait"}}));
  EXPECT_EQ(result.articles[0].where, "news/listed.zip/e.txt");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].what, "Strait.zip/deep.zip"));
  EXPECT_TRUE(says(result.problems[0].what, "not opened inside another archive"));
}

TEST_F(Input, DamagedZipInAFolderIsNamedAndTheRestIsKept) {
  write("news/a.zip", zipped({{"Gazette/a.txt", records(50)}}).substr(0, 60));
  write("news/b.zip", "no archive");
  write("news/Gazette/c.txt", "Taxes rise.");
  const Result result = read({path("news")});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 2u);
  EXPECT_EQ(result.problems[0].where, "news/a.zip");
  EXPECT_EQ(result.problems[1].where, "news/b.zip");
  fs::remove(path("news/Gazette/c.txt"));
  EXPECT_TRUE(says(error_of({path("news")}), "news/a.zip: "));
}

TEST_F(Input, ArchivesCountAgainstTheLimitsOfAFolder) {
  write("news/G/a.zip", zipped({{"1.txt", "a"}, {"2.txt", "b"}, {"3.txt", "c"}}));
  InputSettings settings;
  settings.max_files = 2;
  EXPECT_TRUE(says(error_of({path("news")}, settings), "--max-files"));
  write("news/G/a.zip", zipped({{"1.txt", std::string(4u << 20, 'a')}}));
  settings.max_expansion = 100;
  EXPECT_TRUE(says(error_of({path("news")}, settings), "--max-expansion"));
}

TEST_F(Input, DamagedZipIsNamed) {
  write("news.zip", zipped({{"Gazette/a.txt", records(50)}}).substr(0, 60));
  EXPECT_TRUE(says(error_of({path("news.zip")}), "news.zip: "));
}

TEST_F(Input, SameIdWithTheSameContentCountsOnce) {
  const std::string one = "{\"id\":\"x\",\"outlet\":\"G\",\"text\":\"Taxes rise.\"}\n";
  write("news.jsonl", one + one);
  const Result result = read({path("news.jsonl")});
  EXPECT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.duplicates, 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::noted);
  EXPECT_EQ(result.problems[0].where, "news.jsonl:2");
  EXPECT_TRUE(says(result.problems[0].what, "\"x\""));
  expect_strict_refuses({path("news.jsonl")}, result.problems[0]);
}

TEST_F(Input, SameIdWithOtherContentIsKeptUnderAnotherName) {
  std::string bytes;
  for (const char* text : {"a", "b", "c", "b"}) {
    bytes += "{\"id\":\"x\",\"outlet\":\"G\",\"text\":\""s + text + "\"}\n";
  }
  write("news.jsonl", "{\"id\":\"x~2\",\"outlet\":\"G\",\"text\":\"own\"}\n" + bytes);
  const Result result = read({path("news.jsonl")});
  ASSERT_EQ(result.articles.size(), 4u);
  EXPECT_EQ(result.articles[1].id, "x");
  EXPECT_EQ(result.articles[2].id, "x~3");  // "x~2" was taken
  EXPECT_EQ(result.articles[3].id, "x~4");
  EXPECT_EQ(result.duplicates, 1u);
  ASSERT_EQ(result.problems.size(), 3u);
  EXPECT_TRUE(says(result.problems[0].what, "\"x~3\""));
}

TEST_F(Input, SameFileTwiceCountsOnce) {
  write("Gazette/a.txt", "Taxes rise.");
  const Result result = read({root_.string(), root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  EXPECT_EQ(result.duplicates, 1u);
}

TEST_F(Input, NothingUsableIsAnErrorThatSaysWhy) {
  write("news.jsonl", "{\"outlet\": \"G\"}\n");
  const std::string error = error_of({path("news.jsonl")});
  EXPECT_TRUE(says(error, "news.jsonl:1: ")) << error;
  EXPECT_TRUE(says(error, "looked for text, body")) << error;
  write("empty.jsonl", "");
  EXPECT_TRUE(says(error_of({path("empty.jsonl")}), "empty.jsonl: "));
}

TEST_F(Input, TooManyFilesNamesTheFlag) {
  for (const char* file : {"G/a.txt", "G/b.txt", "G/c.txt"}) write(file, "Taxes rise.");
  InputSettings settings;
  settings.max_files = 2;
  EXPECT_TRUE(says(error_of({root_.string()}, settings), "--max-files"));
}

TEST_F(Input, StandardInputMayBeJsonLinesOrATable) {
  EXPECT_EQ(read({"-"}, {}, records(2)).articles.at(1).id, "stdin:2");
  EXPECT_EQ(read({"-"}, {}, "outlet,text\nG,a\n").articles.size(), 1u);
  EXPECT_EQ(read({"-"}, {}, packed(records(2), archive_write_add_filter_gzip)).articles.size(), 2u);
  const std::string error = error_of({"-"}, {}, "Taxes rise.\n");
  EXPECT_TRUE(says(error, "stdin: no outlet")) << error;
  EXPECT_TRUE(says(error_of({"-"}, {}, ""), "stdin"));
}

TEST_F(Input, FileOfUnknownExtensionIsReadByItsFirstBytes) {
  write("news.dat", records(2));
  EXPECT_EQ(read({path("news.dat")}).articles.size(), 2u);
  write("table", "outlet;text\nG;a\n");
  EXPECT_EQ(read({path("table")}).articles.size(), 1u);
}

TEST_F(Input, PatternIsExpandedInOrder) {
  write("b.jsonl", records(1));
  write("a.jsonl", records(1));
  const Result result = read({path("*.jsonl")});
  ASSERT_EQ(result.articles.size(), 2u);
  EXPECT_EQ(result.articles[0].id, "a.jsonl:1");
}

TEST_F(Input, MapIsCheckedFirstAndUsed) {
  InputSettings settings;
  settings.map = {{"paper", "x"}};
  EXPECT_THROW(read({path("gone")}, settings), UsageError);
  write("news.jsonl", "{\"paper\": \"Gazette\", \"text\": \"Taxes rise.\"}\n");
  settings.map = {{"outlet", "paper"}};
  EXPECT_EQ(read({path("news.jsonl")}, settings).articles.at(0).outlet, "Gazette");
}

TEST_F(Input, UnknownDemoNamesTheOnesThereAre) {
  const std::string error = error_of({"demo:nowhere"});
  EXPECT_TRUE(says(error, "demo:nowhere: ")) << error;
  EXPECT_TRUE(says(error, "demo:harbor")) << error;
}

TEST_F(Input, DemoIsBuiltIn) {
  const Result result = read({"demo:harbor"});
  EXPECT_GE(result.articles.size(), 10u);
  EXPECT_TRUE(result.problems.empty());
  for (const Article& article : result.articles) EXPECT_FALSE(article.outlet.empty());
}

TEST_F(Input, UnreadableFileIsAProblemAndTheRestIsKept) {
  write("G/a.txt", "Taxes rise.");
  write("G/b.txt", "Taxes fall.");
  fs::permissions(path("G/a.txt"), fs::perms::none);
  if (std::ifstream(path("G/a.txt"))) GTEST_SKIP() << "skipped: this user may read everything";
  const Result result = read({root_.string()});
  EXPECT_EQ(result.articles.size(), 1u);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(says(result.problems[0].where, "G/a.txt"));
}

TEST_F(Input, ReadsTheSeeds) {
  if (!fs::exists("../shared/seeds")) GTEST_SKIP() << "skipped: ../shared/seeds is not here";
  const Result result = read({"../shared/seeds"});
  ASSERT_EQ(result.articles.size(), 5u);
  EXPECT_TRUE(result.problems.empty());
  EXPECT_EQ(result.articles[1].outlet, "SANA");
  EXPECT_EQ(result.articles[1].date, "");
  EXPECT_EQ(result.articles[1].text.size(), 3872u);
}

TEST_F(Input, AnEncodingWithoutTablesIsRefusedByFile) {
  InputSettings settings;
  settings.encoding = "no-such-encoding";
  for (const std::string name : {"news.jsonl", "news.csv", "Gazette/a.txt"}) {
    write(name, records(1));
    try {
      read({name.ends_with("txt") ? root_.string() : path(name)}, settings);
      FAIL() << name << " was read";
    } catch (const InputError& error) {
      EXPECT_TRUE(says(error.what(), "is in no-such-encoding, which this edition")) << error.what();
      EXPECT_TRUE(says(error.what(), name)) << error.what();
    }
    fs::remove(root_ / name);
  }
}

}  // namespace
}  // namespace slantwise
