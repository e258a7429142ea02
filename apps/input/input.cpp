#include "apps/input/input.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "apps/input/archives.h"
#include "apps/input/folder.h"
#include "apps/input/session.h"
#include "apps/input/tree.h"
#include "core/fields.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDemo = "demo:";
constexpr std::size_t kMaxZipFile = 512u << 20;

bool exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// Every path that will be read, or InputError before anything is.
std::vector<std::string> expanded(const std::vector<std::string>& paths) {
  std::vector<std::string> all;
  for (const std::string& path : paths) {
    if (path == "-" || path.starts_with(kDemo) || exists(path)) {
      all.push_back(path);
      continue;
    }
    const std::vector<std::string> found = glob_paths(path);
    if (found.empty()) {
      throw InputError(path,
                       "no such file or folder; check the spelling, or try the built-in articles "
                       "with demo:harbor");
    }
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

class Paths {
 public:
  Paths(Session& session, std::istream& standard_input)
      : session_(session), folders_(session), standard_input_(standard_input) {}

  void read(const std::string& path) {
    if (path == "-") return read_standard_input();
    if (path.starts_with(kDemo)) {
      return folders_.read(demo_tree(path.substr(kDemo.size())), path, FilePlace::Record::yes);
    }
    if (is_folder(path)) {
      const std::size_t max_files = session_.settings().max_files;
      const Tree tree = with_archives(disk_tree(path, max_files), session_.limits(), max_files);
      return folders_.read(tree, path, FilePlace::Record::yes);
    }
    read_file(path);
  }

 private:
  void read_standard_input() {
    const FilePlace place{.prefix = "", .path = "stdin"};
    OpenFile file(Source::stream(standard_input_, place.path), place.path, session_.limits());
    session_.read(file, place, nullptr, {});
  }

  void read_file(const std::string& path) {
    const FilePlace place{.prefix = "", .path = last_part(path)};
    const std::string refusal = refusal_of(path);
    if (!refusal.empty()) return session_.skip(place.path, refusal);
    OpenFile file(Source::file(path, place.path), place.path, session_.limits());
    if (packing_of(file.first()) == Packing::zip) return read_zip(file, place);
    const Reader* reader = readers::for_path(without_packing(path));
    const std::string folder = fs::path(path).parent_path().string();
    const Tree beside = unlisted_tree(folder.empty() ? "." : folder);
    if (reader != nullptr && reader->name == "csv" && folders_.is_manifest(file, place)) {
      folders_.read_manifest(beside, file, place);
      return;
    }
    const bool text = reader != nullptr && reader->name == "text";
    session_.read(file, place, reader,
                  text ? folders_.known_beside(beside, place.path) : Article{});
  }

  void read_zip(OpenFile& file, const FilePlace& place) {
    session_.stream(file, place, [&](std::istream&, const ProblemSink&) {
      const std::string bytes = drain([&] { return file.next(); }, kMaxZipFile, place.path);
      const Tree tree =
          zip_tree(bytes, place.path, session_.limits(), session_.settings().max_files);
      folders_.read(tree, place.path, FilePlace::Record::no);
    });
  }

  Session& session_;
  Folders folders_;
  std::istream& standard_input_;
};

}  // namespace

void read_articles(const std::vector<std::string>& paths, const InputSettings& settings,
                   std::istream& standard_input, const std::function<void(Article&&)>& article,
                   const std::function<void(Problem&&)>& problem, std::vector<InputFile>& inputs,
                   std::size_t& duplicates) {
  const FieldNames checked(settings.map);  // a wrong --map fails before any file is opened
  const InputSinks sinks{article, problem, inputs, duplicates};
  Session session(settings, sinks);
  Paths all(session, standard_input);
  const std::vector<std::string> found = expanded(paths);
  for (const std::string& path : found) all.read(path);
  session.finish(found.empty() ? "input" : found.front());
}

}  // namespace slantwise
