// Dictionaries of quanteda as YAML: categories in categories, with lists of words at the ends.
//
//   economy:
//     growth: [boom*, "rising wages"]
#include "models/lexicon_build.h"
#include "models/lexicon_fields.h"
#include "models/lexicon_reader.h"

namespace slantwise::lexicon_readers {
namespace {

constexpr std::size_t kDeepest = 20;

// A line that opens a map or a list.
int fits(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line[0] == '#' || line.starts_with("---")) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return 0;
    const std::string_view rest = line.substr(colon + 1);
    const std::size_t value = rest.find_first_not_of(" \r");
    return value == std::string_view::npos || rest[value] == '[' || rest[value] == '{' ? 5 : 0;
  }
  return 0;
}

void add(const YAML::Node& node, const std::vector<std::string>& path, const LexiconFields& in,
         CategoryBuilder& out);

void add_words(const YAML::Node& node, std::size_t category, const LexiconFields& in,
               CategoryBuilder& out) {
  for (const YAML::Node& word : node) out.add_pattern(category, in.text(word), line_of(word));
}

// A list may mix words and categories.
void add_list(const YAML::Node& node, const std::vector<std::string>& path, const LexiconFields& in,
              CategoryBuilder& out) {
  const std::size_t category = out.add(path, line_of(node));
  for (const YAML::Node& entry : node) {
    if (entry.IsSequence()) {
      add_words(entry, category, in, out);
    } else if (entry.IsMap()) {
      add(entry, path, in, out);
    } else {
      out.add_pattern(category, in.text(entry), line_of(entry));
    }
  }
}

void add(const YAML::Node& node, const std::vector<std::string>& path, const LexiconFields& in,
         CategoryBuilder& out) {
  if (path.size() > kDeepest) in.fail(node.Mark(), "categories are nested too deeply");
  for (const auto& entry : node) {
    std::vector<std::string> below = path;
    below.push_back(in.text(entry.first));
    if (entry.second.IsMap()) {
      out.add(below, line_of(entry.first));
      add(entry.second, below, in, out);
    } else if (entry.second.IsSequence()) {
      add_list(entry.second, below, in, out);
    } else if (entry.second.IsScalar()) {
      out.add_pattern(out.add(below, line_of(entry.first)), in.text(entry.second),
                      line_of(entry.second));
    } else {
      in.fail(entry.first.Mark(), "the category \"" + below.back() + "\" is empty");
    }
  }
}

Lexicon read(std::string_view bytes, std::string_view where, const LexiconFiles&) {
  const LexiconFields in(where);
  const YAML::Node root = load_yaml(bytes, where);
  CategoryBuilder out(where, "a quanteda dictionary");
  if (!root.IsMap()) in.fail(root.Mark(), "expected categories with lists of words");
  add(root, {}, in, out);
  return out.build();
}

}  // namespace

extern constinit const LexiconReader quanteda{
    .name = "quanteda",
    .summary = "YAML of categories in categories, with lists of words and globs",
    .extensions = {},  // chosen by what is in it: a mistake in our own YAML is to be called that
    .fits = fits,
    .read = read,
    .complaints = nullptr,
};

}  // namespace slantwise::lexicon_readers
