#include "apps/lexicons.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "apps/sha256.h"
#include "apps/suggest.h"
#include "core/resources.h"
#include "models/lexicon_reader.h"

namespace slantwise {
namespace {

constexpr std::string_view kFolder = "corpora/lexicons/";
constexpr std::string_view kDefault = "corpora/lexicons/conflict.yaml";

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path, "this lexicon cannot be opened; check the path");
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad() || bytes.empty())
    throw InputError(path, "this lexicon cannot be read or is empty");
  return bytes;
}

std::string resource(const std::string& path) {
  for (const Resource& one : resources::all()) {
    if (one.name == path) return std::string(one.bytes);
  }
  throw InputError(path, "no such lexicon is built in");
}

// Lists of voice rules stand in the same folder; they have a format of their own.
bool is_lexicon(std::string_view bytes) {
  return bytes.find("\nterms:") != std::string_view::npos ||
         bytes.find("\nsets:") != std::string_view::npos ||
         bytes.find("\nincludes:") != std::string_view::npos;
}

void add(const LexiconSource& source, LoadedLexicons& out) {
  std::vector<std::pair<std::string, std::string>> included;
  const LexiconFiles open = [&](const std::string& path) {
    std::string bytes = source.open(path);
    included.emplace_back("included " + path, sha256(bytes));
    return bytes;
  };
  Lexicon lexicon = read_lexicon(source.bytes, source.where, open);
  out.hashes.emplace_back(lexicon.name + ' ' + lexicon.version, sha256(source.bytes));
  out.hashes.insert(out.hashes.end(), included.begin(), included.end());
  out.lexicons.push_back(std::move(lexicon));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> built_in_lexicons() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const Resource& one : resources::all()) {
    if (!one.name.starts_with(kFolder) || !is_lexicon(one.bytes)) continue;
    std::string name(one.name.substr(kFolder.size()));
    name = name.substr(0, name.rfind('.'));
    found.emplace_back(std::move(name), std::string(one.name));
  }
  return found;
}

LexiconSource open_lexicon(const std::string& given) {
  if (std::ifstream(given, std::ios::binary)) return {given, contents(given), contents};
  std::vector<std::string> names;
  for (const auto& [name, path] : built_in_lexicons()) {
    // English needs no ".en".
    if (name == given || name == given + ".en") return {path, resource(path), resource};
    names.push_back(name);
  }
  std::string close = did_you_mean(given, names);
  if (close.empty()) close = "; check the path, or name one that is built in: " + listed(names);
  throw InputError(given, "this lexicon cannot be opened" + close);
}

LoadedLexicons load_lexicons(const LexiconOptions& options) {
  LoadedLexicons lexicons;
  if (options.files.empty()) {
    const std::string path(kDefault);
    add({path, resource(path), resource}, lexicons);
  }
  for (const std::string& given : options.files) add(open_lexicon(given), lexicons);
  return lexicons;
}

}  // namespace slantwise
