#include "apps/input/folder.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/input/archives.h"
#include "core/fields.h"

namespace slantwise {
namespace {

constexpr std::string_view kManifests[] = {"articles.csv", "articles.tsv"};
constexpr std::size_t kShown = 3;

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// "a/b/c.txt" -> "a/b/"; "c.txt" -> "".
std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.rfind('/') + 1));
}

bool is_about(std::string_view path) {
  const std::string name = lower(name_of(path));
  return name.starts_with("readme") || name.starts_with("license") || name.starts_with("copying");
}

// "3 files (a, b, c)", "9 files (a, b, c, ...)".
std::string listed(const std::vector<std::string>& files, std::string_view kind) {
  std::vector<std::string> some(files.begin(), files.begin() + std::min(files.size(), kShown));
  if (files.size() > kShown) some.emplace_back("...");
  return fmt::format("{} {}{} ({})", files.size(), kind, files.size() == 1 ? "" : "s",
                     fmt::join(some, ", "));
}

constexpr std::string_view kOutletAdvice =
    "write a table articles.csv beside them (file,outlet,date), or put them into one folder for "
    "each outlet";

}  // namespace

struct Folders::Left {
  std::vector<std::string> refused;
  std::vector<std::string> unknown;  // no reader takes files of this name
  std::vector<std::string> archives;
  std::vector<std::string> without_outlet;
};

std::string refusal_of(const std::string& path) {
  const std::string name = lower(without_packing(path));
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) {
    return "slantwise does not take articles out of web pages; run `trafilatura --json -u URL` or "
           "`trafilatura --json --input-dir DIR` on the page and give slantwise what it writes";
  }
  for (const std::string_view archive : {".tar", ".tgz", ".7z", ".rar"}) {
    if (name.ends_with(archive))
      return "this kind of archive is not opened; unpack it and give the folder";
  }
  return "";
}

bool Folders::is_manifest(OpenFile& file, const FilePlace& place) const {
  return slantwise::is_manifest(file.first(), session_.options(place, {}));
}

std::set<std::string> Folders::read_manifest(const Tree& tree, OpenFile& file,
                                             const FilePlace& place) {
  std::vector<ManifestRow> rows;
  session_.stream(file, place, [&](std::istream& in, const ProblemSink& problem) {
    rows = slantwise::read_manifest(in, session_.options(place, {}), problem);
  });
  std::set<std::string> named;
  for (ManifestRow& row : rows) {
    row.file = folder_of(place.path) + row.file;
    if (row.usable) read_row(tree, place, row);
    named.insert(row.file);
  }
  return named;
}

void Folders::read_row(const Tree& tree, const FilePlace& manifest, const ManifestRow& row) {
  const std::string where = fmt::format("{}:{}", manifest.shown(), row.line);
  const std::string refusal = refusal_of(row.file);
  if (!refusal.empty()) return session_.skip(where, row.file + ": " + refusal);
  if (!tree.has(row.file)) {
    return session_.skip(where, fmt::format("names {}, which is not there; correct the name or "
                                            "take the row out",
                                            row.file));
  }
  const Reader* reader = readers::for_path(without_packing(row.file));
  const FilePlace place{.prefix = tree.prefix, .path = row.file, .record = manifest.record};
  session_.read(tree.open(row.file), place, reader ? reader : &readers::find("text"), row.article);
}

void Folders::note_unnamed(const Tree& tree, const FilePlace& manifest,
                           const std::set<std::string>& named) {
  std::vector<std::string> unnamed;
  for (const std::string& file : tree.files) {
    if (!file.starts_with(folder_of(manifest.path)) || named.contains(file)) continue;
    const Reader* reader = readers::for_path(without_packing(file));
    if (reader != nullptr && reader->name != "csv" && !is_about(file)) unnamed.push_back(file);
  }
  if (unnamed.empty()) return;
  session_.report({Problem::Kind::noted, manifest.shown(),
                   fmt::format("does not name {} of its folder, so they were left out",
                               listed(unnamed, "file"))});
}

// Reads the folders that have a manifest; returns them.
std::set<std::string> Folders::claim_by_manifests(const Tree& tree, FilePlace::Record record) {
  std::set<std::string> claimed;
  for (const std::string& file : tree.files) {
    if (std::ranges::count(kManifests, name_of(file)) == 0) continue;
    const auto below = [&](const std::string& folder) { return file.starts_with(folder); };
    if (std::ranges::any_of(claimed, below)) continue;
    const FilePlace place{.prefix = tree.prefix, .path = file, .record = record};
    OpenFile open(tree.open(file), place.shown(), session_.limits());
    if (!is_manifest(open, place)) continue;
    note_unnamed(tree, place, read_manifest(tree, open, place));
    claimed.insert(folder_of(file));
  }
  return claimed;
}

std::size_t Folders::read_others(const Tree& tree, const std::set<std::string>& claimed, Left& left,
                                 FilePlace::Record record) {
  std::size_t count = 0;
  for (const std::string& file : tree.files) {
    const auto below = [&](const std::string& folder) { return file.starts_with(folder); };
    if (std::ranges::any_of(claimed, below) || is_about(file)) continue;
    const Reader* reader = readers::for_path(without_packing(file));
    if (reader == nullptr) {
      const bool zip = lower(file).ends_with(".zip");
      (!refusal_of(file).empty() ? left.refused
       : zip                     ? left.archives
                                 : left.unknown)
          .push_back(file);
      continue;
    }
    Article defaults;
    defaults.outlet = first_folder(file);
    if (reader->name == "text" && defaults.outlet.empty()) {
      left.without_outlet.push_back(file);
      continue;
    }
    session_.read(tree.open(file), {tree.prefix, file, record}, reader, defaults);
    ++count;
  }
  return count;
}

// What was passed over for its name: one sentence for each reason, however many files.
void Folders::note_left(const std::string& shown, const Left& left) {
  if (!left.unknown.empty()) {
    std::vector<std::string_view> known;
    for (const Reader* reader : readers::all()) {
      known.insert(known.end(), reader->extensions.begin(), reader->extensions.end());
    }
    session_.report({Problem::Kind::noted, shown,
                     fmt::format("holds {} of a kind that is not read, left out; articles stand in "
                                 "{} files",
                                 listed(left.unknown, "file"), fmt::join(known, ", "))});
  }
  if (!left.archives.empty()) {
    session_.skip(shown, fmt::format("holds {}, not opened inside another archive; unpack it there",
                                     listed(left.archives, "zip archive")));
  }
}

void Folders::read(const Tree& tree, const std::string& shown, FilePlace::Record record) {
  for (Problem problem : tree.damaged) session_.report(std::move(problem));
  if (tree.files.empty() && tree.damaged.empty()) {
    throw InputError(shown,
                     "the folder is empty; it should hold articles.csv and the texts it names, one "
                     "folder of .txt files for each outlet, or .jsonl or .csv files");
  }
  const std::set<std::string> claimed = claim_by_manifests(tree, record);
  Left left;
  const std::size_t count = read_others(tree, claimed, left, record);
  const bool nothing = claimed.empty() && count == 0 && tree.damaged.empty();
  if (!nothing || !left.archives.empty()) note_left(last_part(shown), left);
  for (const std::string& file : left.refused) {
    session_.skip(tree.prefix + file, refusal_of(file));
  }
  if (!left.without_outlet.empty()) {
    const std::string what = fmt::format("no outlet is known for {}; {}",
                                         listed(left.without_outlet, "text file"), kOutletAdvice);
    if (nothing) throw InputError(shown, what);
    return session_.skip(tree.prefix + left.without_outlet.front(), what);
  }
  if (nothing && left.refused.empty() && left.archives.empty()) {
    throw InputError(shown,
                     "no articles in this folder; looked for articles.csv with the texts it names, "
                     "one folder of .txt files for each outlet, .jsonl and .csv files");
  }
}

Article Folders::known_beside(const Tree& tree, const std::string& file) {
  const auto [known, fresh] = known_.try_emplace(tree.prefix);
  for (const std::string_view name : kManifests) {
    const std::string manifest(name);
    if (!fresh || !tree.has(manifest)) continue;
    const FilePlace place{.prefix = tree.prefix, .path = manifest};
    OpenFile open(tree.open(manifest), place.shown(), session_.limits());
    if (!is_manifest(open, place)) continue;
    BlockBuffer buffer([&open] { return open.next(); });
    std::istream in(&buffer);
    const auto ignore = [](Problem&&) {};  // reported when the folder itself is read
    for (ManifestRow& row : slantwise::read_manifest(in, session_.options(place, {}), ignore)) {
      if (row.usable) known->second.try_emplace(row.file, std::move(row.article));
    }
  }
  const auto found = known->second.find(file);
  return found == known->second.end() ? Article{} : found->second;
}

}  // namespace slantwise
