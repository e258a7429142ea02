#include "apps/pdf.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "apps/output.h"
#include "core/error.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::string_view kAdvice = "; write -o report.html and print it from a browser";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_program(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && access(path.c_str(), X_OK) == 0;
}

// `name` as it is if it is a path, else where PATH has it; empty: nowhere.
std::string found(const std::string& name) {
  if (name.find('/') != std::string::npos) return is_program(name) ? name : "";
  const std::string folders = environment("PATH");
  for (std::size_t at = 0; at <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', at), folders.size());
    const std::string path = folders.substr(at, end - at) + "/" + name;
    if (end > at && is_program(path)) return path;
    at = end + 1;
  }
  return "";
}

volatile std::sig_atomic_t interrupted = 0;  // the signal; a handler may do no more than this

void remember(int signal) { interrupted = signal; }

// While it lives, a signal that would end this program waits until the printer is ended and its
// folder gone: it is raised again afterwards.
class Interrupts {
 public:
  Interrupts() {
    interrupted = 0;
    struct sigaction handler {};
    handler.sa_handler = remember;
    sigemptyset(&handler.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
      sigaction(kSignals[i], nullptr, &before_[i]);
      if (before_[i].sa_handler == SIG_DFL) sigaction(kSignals[i], &handler, nullptr);
    }
  }
  ~Interrupts() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
    if (interrupted != 0) raise(interrupted);
  }
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

 private:
  static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, kSignals.size()> before_{};
};

// Gone with everything in it.
class Workplace {
 public:
  explicit Workplace(const std::string& pdf) {
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    if (error) {
      throw InputError(pdf, fmt::format("no folder for printing can be made: TMPDIR names \"{}\", "
                                        "which is no folder here",
                                        environment("TMPDIR")));
    }
    std::string name = (parent / "slantwise-pdf-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw InputError(pdf, fmt::format("no folder for printing can be made in {}: {}",
                                        parent.string(), std::strerror(errno)));
    }
    path_ = name;
  }
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  std::string path(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  fs::path path_;
};

// A file's address. Bytes that mean something in one are written as %XX.
std::string address(const std::string& path) {
  std::string out = "file://";
  for (const char c : path) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                       std::string_view("/-_.~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::vector<std::string> command(const Printer& printer, const Workplace& place) {
  std::vector<std::string> words = {printer.program,
                                    "--headless",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-extensions",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run",
                                    "--no-default-browser-check",
                                    "--host-resolver-rules=MAP * ~NOTFOUND",
                                    "--no-pdf-header-footer",
                                    "--user-data-dir=" + place.path("profile"),
                                    "--print-to-pdf=" + place.path("page.pdf")};
  // Chromium refuses its sandbox to root.
  if (geteuid() == 0) words.emplace_back("--no-sandbox");
  words.push_back(address(place.path("page.html")));
  return words;
}

// Nothing of the user's own settings, and no proxy.
std::vector<std::string> surroundings(const Workplace& place) {
  std::vector<std::string> out = {"HOME=" + place.path(), "TMPDIR=" + place.path()};
  for (const char* name : {"PATH", "LANG", "LC_ALL", "FONTCONFIG_FILE", "FONTCONFIG_PATH"}) {
    if (const std::string value = environment(name); !value.empty()) {
      out.push_back(std::string(name) + "=" + value);
    }
  }
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

// In a group of its own, with all that it starts; it hears and says nothing.
std::optional<pid_t> start(std::vector<std::string> words, std::vector<std::string> variables) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t process = 0;
  const int failed = posix_spawn(&process, words.front().c_str(), &files, &attributes,
                                 pointers(words).data(), pointers(variables).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  if (failed == 0) return process;
  errno = failed;
  return std::nullopt;
}

bool has_ended(pid_t process) {
  siginfo_t info{};
  const int failed = waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOWAIT | WNOHANG);
  return failed == 0 ? info.si_pid == process : errno == ECHILD;  // nobody's child any more
}

// What went wrong, or "".
std::string end_of(pid_t process, std::chrono::milliseconds limit) {
  const Clock::time_point start = Clock::now();
  while (!has_ended(process) && interrupted == 0 && Clock::now() - start < limit) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  const bool ended = has_ended(process);
  kill(-process, SIGKILL);  // the group: whatever it started and left behind
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  if (interrupted != 0) return "was interrupted";
  if (!ended) {
    return fmt::format("took longer than {} seconds and was ended",
                       std::chrono::duration<double>(limit).count());
  }
  if (WIFSIGNALED(status)) return fmt::format("was ended by signal {}", WTERMSIG(status));
  return WEXITSTATUS(status) == 0 ? "" : fmt::format("ended with {}", WEXITSTATUS(status));
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_whole_pdf(std::string_view bytes) {
  const std::string_view end =
      bytes.substr(bytes.size() - std::min<std::size_t>(1024, bytes.size()));
  return bytes.starts_with("%PDF-") && end.find("%%EOF") != std::string_view::npos;
}

}  // namespace

Printer find_printer(const std::string& pdf) {
  if (const std::string named = environment("CHROMIUM"); !named.empty()) {
    if (const std::string path = found(named); !path.empty()) return {path};
    throw InputError(pdf,
                     fmt::format("the environment's CHROMIUM names \"{}\", which is no program "
                                 "here{}",
                                 named, kAdvice));
  }
  for (const char* name :
       {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}) {
    if (const std::string path = found(name); !path.empty()) return {path};
  }
  throw InputError(pdf, fmt::format("a PDF is printed by Chromium, and there is none here: install "
                                    "chromium, or name its program in the environment's "
                                    "CHROMIUM{}",
                                    kAdvice));
}

void write_pdf(const std::string& pdf, std::string_view page, const Printer& printer) {
  const Interrupts interrupts;  // ends last
  const Workplace place(pdf);
  write_file(place.path("page.html"), on_paper(page));
  const auto process = start(command(printer, place), surroundings(place));
  const std::string what = process ? end_of(*process, printer.limit)
                                   : fmt::format("cannot be started: {}", std::strerror(errno));
  const std::string bytes = what.empty() ? contents(place.path("page.pdf")) : "";
  if (!is_whole_pdf(bytes)) {
    throw InputError(pdf, fmt::format("{} {}{}", printer.program,
                                      what.empty() ? "wrote no PDF" : what, kAdvice));
  }
  write_file(pdf, bytes);
}

std::string on_paper(std::string_view page) {
  constexpr std::string_view kBody = "<body>", kScript = "\n<script>", kDetails = "<details";
  const std::size_t body = std::min(page.find(kBody), page.size());
  const std::size_t script = std::min(page.rfind(kScript), page.size());
  std::string out(page.substr(0, body));
  for (std::size_t at = body; at < script;) {
    const std::size_t next = std::min(page.find(kDetails, at), script);
    out += page.substr(at, next - at);
    if (next < script) out += "<details open";
    at = next < script ? next + kDetails.size() : script;
  }
  if (script < page.size()) out += "\n</body>\n</html>\n";
  return out;
}

}  // namespace slantwise
