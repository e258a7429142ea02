#include "apps/lexicons.h"

#include <openssl/sha.h>

#include <fstream>
#include <iterator>

#include "core/resources.h"

namespace slantwise {
namespace {

constexpr std::string_view kBuiltIn = "corpora/lexicons/conflict.yaml";

std::string sha256(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path, "this lexicon cannot be opened; check the path");
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad() || bytes.empty())
    throw InputError(path, "this lexicon cannot be read or is empty");
  return bytes;
}

void add(LoadedLexicons& lexicons, std::string_view yaml, std::string_view where) {
  Lexicon lexicon = parse_lexicon(yaml, where);
  lexicons.hashes.emplace_back(lexicon.name + ' ' + lexicon.version, sha256(yaml));
  lexicons.lexicons.push_back(std::move(lexicon));
}

}  // namespace

LoadedLexicons load_lexicons(const LexiconOptions& options) {
  LoadedLexicons lexicons;
  if (options.files.empty()) add(lexicons, resources::get(kBuiltIn), kBuiltIn);
  for (const std::string& path : options.files) add(lexicons, contents(path), path);
  return lexicons;
}

}  // namespace slantwise
