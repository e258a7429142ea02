// A list: one word, phrase or pattern a line; lines that begin with # are comments.
#include <algorithm>

#include "core/fields.h"
#include "models/lexicon_build.h"
#include "models/lexicon_fields.h"
#include "models/lexicon_reader.h"

namespace slantwise::lexicon_readers {
namespace {

constexpr std::string_view kExtensions[] = {".txt", ".lst"};

// Anything may be a list of lines, but a YAML file with a mistake in it should be called that.
int fits(std::string_view) { return 0; }

Lexicon read(std::string_view bytes, std::string_view where, const LexiconFiles&) {
  require_utf8(bytes, where);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  CategoryBuilder out(where, "a list of words");
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = trimmed(bytes.substr(at, end - at));
    at = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    out.add_pattern(out.add({std::string(line)}, number), line, number);
  }
  Lexicon lexicon = out.build();
  lexicon.longest = Lexicon::Longest::of_all;
  return lexicon;
}

}  // namespace

extern constinit const LexiconReader plain{
    .name = "plain",
    .summary = "one word, phrase or pattern a line",
    .extensions = kExtensions,
    .fits = fits,
    .read = read,
    .complaints = nullptr,
};

}  // namespace slantwise::lexicon_readers
