#include "apps/input/archives.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/error.h"
#include "core/fields.h"

namespace slantwise {
namespace {

constexpr std::string_view kZip = ".zip";
constexpr std::size_t kMaxZipFile = 512u << 20;

bool is_zip(std::string_view file) { return lower(file).ends_with(kZip); }

// The archives of one folder, opened when something of them is asked for.
class Archives {
 public:
  Archives(Tree outer, const UnpackLimits& limits, std::size_t max_files)
      : outer_(std::move(outer)), limits_(limits), max_files_(max_files) {}

  const Tree& open(const std::string& archive) {
    if (archive == name_) return inner_;
    inner_ = {};
    name_.clear();
    const std::string shown = outer_.prefix + archive;
    Source source = outer_.open(archive);
    const std::string bytes = drain([&] { return source.next(); }, kMaxZipFile, shown);
    inner_ = zip_tree(bytes, shown, limits_, max_files_);
    name_ = archive;
    return inner_;
  }

  const Tree& outer() const { return outer_; }

 private:
  Tree outer_;
  UnpackLimits limits_;
  std::size_t max_files_;
  std::string name_;  // of the archive that inner_ holds
  Tree inner_;
};

// "a/b.zip" and "c.txt" for "a/b.zip/c.txt"; the first is empty for a file in no archive.
std::pair<std::string, std::string> split(const std::vector<std::string>& archives,
                                          const std::string& file) {
  for (const std::string& archive : archives) {
    if (file.starts_with(archive + "/")) return {archive, file.substr(archive.size() + 1)};
  }
  return {"", file};
}

}  // namespace

Tree with_archives(Tree tree, const UnpackLimits& limits, std::size_t max_files) {
  std::vector<std::string> archives;
  std::ranges::copy_if(tree.files, std::back_inserter(archives), is_zip);
  if (archives.empty()) return tree;
  Tree whole{.prefix = tree.prefix, .files = {}, .open = {}, .has = {}, .damaged = {}};
  const auto all = std::make_shared<Archives>(std::move(tree), limits, max_files);
  for (const std::string& file : all->outer().files) {
    if (!is_zip(file)) {
      whole.files.push_back(file);
      continue;
    }
    try {
      for (const std::string& inner : all->open(file).files) {
        whole.files.push_back(file + "/" + inner);
      }
    } catch (const InputError& error) {
      whole.damaged.push_back({Problem::Kind::skipped, whole.prefix + file,
                               sentence_of(error.what(), whole.prefix + file)});
    }
  }
  std::ranges::sort(whole.files);
  check_count(whole.files.size(), max_files, last_part(whole.prefix));
  whole.open = [all, archives](const std::string& file) {
    const auto [archive, inner] = split(archives, file);
    return archive.empty() ? all->outer().open(file) : all->open(archive).open(inner);
  };
  whole.has = [all, archives](const std::string& file) {
    const auto [archive, inner] = split(archives, file);
    if (archive.empty()) return all->outer().has(file);
    return all->open(archive).has(inner);
  };
  return whole;
}

std::string first_folder(const std::string& file) {
  std::string archive;
  for (std::size_t begin = 0, slash = 0; (slash = file.find('/', begin)) != file.npos;
       begin = slash + 1) {
    const std::string folder = file.substr(begin, slash - begin);
    if (!is_zip(folder)) return folder;
    if (archive.empty()) archive = folder.substr(0, folder.size() - kZip.size());
  }
  return archive;
}

}  // namespace slantwise
