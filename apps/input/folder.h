// A folder of articles: by its manifest, by one sub-folder an outlet, by the data files in it. Zip
// archives in it are folders.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "apps/input/manifest.h"
#include "apps/input/session.h"
#include "apps/input/tree.h"

namespace slantwise {

// Why a file of this name is not read: a sentence with advice; empty if it may be.
std::string refusal_of(const std::string& path);

class Folders {
 public:
  explicit Folders(Session& session) : session_(session) {}

  // Throws InputError for a folder with nothing to read or without outlets.
  void read(const Tree& tree, const std::string& shown, FilePlace::Record record);

  bool is_manifest(OpenFile& file, const FilePlace& place) const;
  // Reads the files that the manifest names; returns them.
  std::set<std::string> read_manifest(const Tree& tree, OpenFile& file, const FilePlace& place);
  // What an articles.csv in the same folder says of a text file.
  Article known_beside(const Tree& tree, const std::string& file);

 private:
  struct Left;  // files that were not read, by reason

  std::set<std::string> claim_by_manifests(const Tree& tree, FilePlace::Record record);
  void note_unnamed(const Tree& tree, const FilePlace& manifest,
                    const std::set<std::string>& named);
  void read_row(const Tree& tree, const FilePlace& manifest, const ManifestRow& row);
  void note_left(const std::string& shown, const Left& left);
  std::size_t read_others(const Tree& tree, const std::set<std::string>& claimed, Left& left,
                          FilePlace::Record record);

  Session& session_;
  std::map<std::string, std::map<std::string, Article>> known_;  // manifest -> file -> row
};

}  // namespace slantwise
