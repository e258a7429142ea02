#include "apps/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "core/error.h"

namespace slantwise {
namespace {

InputError failure(const std::string& path, std::string_view advice) {
  return {path, fmt::format("cannot be written: {}{}", std::strerror(errno), advice)};
}

constexpr std::string_view kAdvice = "; choose another place with -o";

// A file that is gone again unless it was kept.
class Temporary {
 public:
  explicit Temporary(const std::string& path) : path_(path), name_(path + ".XXXXXX") {
    if (std::filesystem::is_directory(path)) {
      errno = EISDIR;
      throw failure(path_, kAdvice);
    }
    file_ = mkostemp(name_.data(), O_CLOEXEC);
    if (file_ < 0) throw failure(path_, kAdvice);
  }
  ~Temporary() {
    if (file_ >= 0) close(file_);
    if (!kept_) unlink(name_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(file_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw failure(path_, "; is the disk full?");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // The bytes are on the disk; what is left to do cannot fail for want of room.
  void settle() {
    const mode_t mask = umask(0);
    umask(mask);
    // mkostemp makes it private; a report is an ordinary file.
    if (fchmod(file_, 0666 & ~mask) != 0 || fsync(file_) != 0) throw failure(path_, "");
  }

  void keep() {
    if (std::rename(name_.c_str(), path_.c_str()) != 0) throw failure(path_, kAdvice);
    kept_ = true;
  }

 private:
  const std::string& path_;
  std::string name_;
  int file_ = -1;
  bool kept_ = false;
};

}  // namespace

// A device such as /dev/stdout is written to as it is.
bool is_special(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error) &&
         !std::filesystem::is_directory(path, error);
}

void check_writable(const std::string& path) {
  if (is_special(path)) return;
  Temporary probe(path);
}

void write_file(const std::string& path, std::string_view bytes) {
  if (is_special(path)) {
    std::ofstream device(path, std::ios::binary);
    device << bytes << std::flush;
    if (!device) throw failure(path, kAdvice);
    return;
  }
  Temporary file(path);
  file.write_all(bytes);
  file.settle();
  file.keep();
}

void write_files(const std::vector<NewFile>& files) {
  std::vector<std::unique_ptr<Temporary>> all;
  for (const NewFile& file : files) {
    all.push_back(std::make_unique<Temporary>(file.path));
    all.back()->write_all(file.bytes);
    all.back()->settle();
  }
  for (const auto& file : all) file->keep();
}

}  // namespace slantwise
