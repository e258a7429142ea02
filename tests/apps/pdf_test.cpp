#include "apps/pdf.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <thread>

#include "core/error.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using test::Folder;
using test::program;

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// A variable of the environment, as it was again afterwards.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() { before_.empty() ? unsetenv(name_) : setenv(name_, before_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string before_;
};

// A program of these lines of shell in place of Chromium. $PDF is what it is asked to write.
std::string printer(const Folder& folder, const std::string& lines) {
  const std::string path = folder.write(
      "bin/chromium",
      "#!/bin/sh\nfor a in \"$@\"; do case $a in --print-to-pdf=*) PDF=${a#*=};; esac; done\n" +
          lines + "\n");
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

std::string failure(const Folder& folder, const std::string& lines, milliseconds limit) {
  try {
    write_pdf(folder.path("r.pdf"), "<body></body>", {printer(folder, lines), limit});
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

constexpr milliseconds kLong{20'000};

std::string articles(const Folder& folder) {
  return folder.write(
      "a.jsonl", test::record("1", "Gazette", "A tax.") + test::record("2", "Herald", "A tax."));
}

TEST(Pdf, IsPrintedWhereChromiumIs) {
  const Folder folder;
  Printer real;
  try {
    real = find_printer("r.pdf");
  } catch (const InputError&) {
    GTEST_SKIP() << "skipped: there is no Chromium here";
  }
  const auto outcome =
      program({"compare", articles(folder), "--pdf", folder.path("a b%.pdf"), "--quiet"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const std::string bytes = folder.read("a b%.pdf");
  EXPECT_TRUE(bytes.starts_with("%PDF-"));
  EXPECT_GT(bytes.size(), 5'000u);
  EXPECT_TRUE(says(outcome.out, "Coverage compared"));
}

TEST(Pdf, StartsThePrinterWithItsArgumentsAndAFolderThatIsGoneAfterwards) {
  const Folder folder;
  fs::create_directory(folder.path("t m%p"));
  const Variable temporary("TMPDIR", folder.path("t m%p"));
  write_pdf(
      folder.path("r.pdf"), "<body><details>x</details></body>",
      {printer(folder, "for a in \"$@\"; do echo \"$a\"; done > '" + folder.path("arguments") +
                           "'\nenv > '" + folder.path("variables") +
                           "'\nprintf '%%PDF-1.7\\n%%%%EOF\\n' > \"$PDF\""),
       kLong});
  EXPECT_EQ(folder.read("r.pdf"), "%PDF-1.7\n%%EOF\n");
  const std::string given = folder.read("arguments");
  EXPECT_TRUE(says(given, "--headless\n")) << given;
  EXPECT_TRUE(says(given, "--host-resolver-rules=MAP * ~NOTFOUND\n")) << given;
  EXPECT_TRUE(says(given, "--user-data-dir=" + folder.path("t m%p"))) << given;
  EXPECT_TRUE(says(given, "/t%20m%25p/slantwise-pdf-")) << given;
  EXPECT_TRUE(says(folder.read("variables"), "HOME=" + folder.path("t m%p")));
  EXPECT_TRUE(fs::is_empty(folder.path("t m%p")));
}

TEST(Pdf, SaysWhatFailedAndLeavesNoFile) {
  const Folder folder;
  EXPECT_TRUE(says(failure(folder, "exit 3", kLong), "chromium ended with 3; write -o report.html"))
      << failure(folder, "exit 3", kLong);
  EXPECT_TRUE(says(failure(folder, "exit 0", kLong), "wrote no PDF"));
  EXPECT_TRUE(says(failure(folder, "echo Half > \"$PDF\"", kLong), "wrote no PDF"));
  EXPECT_TRUE(says(failure(folder, "printf '%%PDF-1.7 cut' > \"$PDF\"", kLong), "wrote no PDF"));
  EXPECT_TRUE(says(failure(folder, "kill -9 $$", kLong), "was ended by signal 9"));
  EXPECT_FALSE(fs::exists(folder.path("r.pdf")));
}

TEST(Pdf, EndsAPrinterThatHangs) {
  const Folder folder;
  const auto start = std::chrono::steady_clock::now();
  // Its child would hold it for half a minute.
  EXPECT_TRUE(says(failure(folder, "sleep 30 & wait", milliseconds(300)),
                   "took longer than 0.3 seconds and was ended"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  EXPECT_FALSE(fs::exists(folder.path("r.pdf")));
}

// The printer in place of Chromium interrupts the program that waits for it, and goes on writing.
TEST(Pdf, EndsThePrinterWhenItIsInterrupted) {
  for (const auto& [signal, name] : {std::pair(SIGTERM, "TERM"), std::pair(SIGINT, "INT")}) {
    // A shell starts what it puts into the background deaf to INT, and the program keeps to that.
    const auto before_test = std::signal(signal, SIG_DFL);
    const Folder folder;
    fs::create_directory(folder.path("tmp"));
    const Variable temporary("TMPDIR", folder.path("tmp"));
    const std::string beats = folder.path("beats");
    const Printer fake{
        printer(folder, std::string("kill -") + name + " $PPID\nwhile true; do echo x >> '" +
                            beats + "'; sleep 0.05; done"),
        kLong};
    EXPECT_EXIT(write_pdf(folder.path("r.pdf"), "<body></body>", fake),
                testing::KilledBySignal(signal), "");
    EXPECT_TRUE(fs::is_empty(folder.path("tmp")));
    const std::string before = folder.read("beats");
    std::this_thread::sleep_for(milliseconds(300));
    EXPECT_EQ(folder.read("beats"), before) << name;
    std::signal(signal, before_test);
  }
}

TEST(Pdf, KeepsASignalIgnoredThatItWasStartedToIgnore) {
  const Folder folder;
  const auto before = std::signal(SIGINT, SIG_IGN);
  EXPECT_TRUE(says(failure(folder, "kill -INT $PPID; exit 3", kLong), "chromium ended with 3"));
  std::signal(SIGINT, before);
}

TEST(Pdf, SeesTheEndOfAPrinterThatNobodyWaitsFor) {
  const Folder folder;
  const auto start = std::chrono::steady_clock::now();
  const auto before = std::signal(SIGCHLD, SIG_IGN);
  EXPECT_TRUE(says(failure(folder, "exit 0", kLong), "wrote no PDF"));
  std::signal(SIGCHLD, before);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(Pdf, SaysThatThereIsNoFolderForPrinting) {
  const Folder folder;
  const std::string fake = printer(folder, "exit 0");
  const Variable temporary("TMPDIR", folder.path("none"));
  try {
    write_pdf("r.pdf", "<body></body>", {fake, kLong});
    FAIL() << "no error";
  } catch (const InputError& error) {
    EXPECT_TRUE(says(error.what(), "/none\", which is no folder here")) << error.what();
  }
}

TEST(Pdf, IsRefusedBeforeTheWorkWhereNothingPrints) {
  const Folder folder;
  const Variable nowhere("PATH", folder.path("none"));
  const Variable unset("CHROMIUM", "");
  const auto none = program({"compare", "no-such-file", "--pdf", folder.path("r.pdf")});
  EXPECT_EQ(none.code, 1);
  EXPECT_TRUE(says(none.err,
                   "r.pdf: a PDF is printed by Chromium, and there is none here: install "
                   "chromium, or name its program in the environment's CHROMIUM"))
      << none.err;
  const Variable wrong("CHROMIUM", folder.path("wrong"));
  const auto named = program({"compare", "no-such-file", "--pdf", folder.path("r.pdf")});
  EXPECT_EQ(named.code, 1);
  EXPECT_TRUE(says(named.err, "wrong\", which is no program here")) << named.err;
  EXPECT_FALSE(fs::exists(folder.path("r.pdf")));
}

TEST(Pdf, IsAskedForByTheExtensionToo) {
  const Folder folder;
  const Variable fake("CHROMIUM", printer(folder, "printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$PDF\""));
  const auto by_name = program({"compare", articles(folder), "-o", folder.path("x.pdf")});
  EXPECT_EQ(by_name.code, 0) << by_name.err;
  EXPECT_EQ(folder.read("x.pdf"), "%PDF-1.7\n%%EOF\n");
  EXPECT_TRUE(says(by_name.out, "Coverage compared"));
  EXPECT_EQ(program({"compare", "a", "-o", "x.pdf", "--pdf", "y.pdf"}).code, 2);
  EXPECT_EQ(program({"compare", "a", "--event", "e", "--pdf", "y.pdf"}).code, 2);
}

TEST(OnPaper, OpensWhatIsFoldedAndLeavesTheScriptOut) {
  EXPECT_EQ(
      on_paper("<style>a<details</style><body>\n<details class=\"x\">&lt;details&gt;</details>"
               "\n<script>'<details>'</script>\n</body>\n</html>\n"),
      "<style>a<details</style><body>\n<details open class=\"x\">&lt;details&gt;</details>"
      "\n</body>\n</html>\n");
  EXPECT_EQ(on_paper("<body>no script</body>"), "<body>no script</body>");
}

}  // namespace
}  // namespace slantwise
