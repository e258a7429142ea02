// PolNeAR as the validation program reads it: articles, and who says what in them.
#pragma once

#include <simdjson.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise::validate {

using Words = std::set<std::uint32_t>;  // tokens of the document

// Spans of code points; the parts of a role may lie apart.
using Parts = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

struct GoldAttribution {
  Parts source, cue, content;
};

struct Gold {
  std::string part;  // "train" or "dev"
  std::string text;
  std::string annotator;
  std::vector<GoldAttribution> attributions;
};

using Golds = std::map<std::string, Gold>;

inline Golds read_articles(const char* path) {
  Golds golds;
  simdjson::dom::parser parser;
  for (const simdjson::dom::element record : parser.load_many(path, 32u << 20)) {
    Gold& gold = golds[std::string{std::string_view(record["id"])}];
    gold.part = std::string_view(record["compartment"]);
    gold.text = std::string_view(record["text"]);
  }
  return golds;
}

inline Parts parts_of(const simdjson::dom::element& role) {
  Parts parts;
  for (const simdjson::dom::element part : role) {
    parts.emplace_back(part["span"].at(0), part["span"].at(1));
  }
  return parts;
}

// Of articles with several annotators, the one whose id sorts first.
inline void read_attributions(const char* path, Golds& golds) {
  simdjson::dom::parser parser;
  for (const simdjson::dom::element record : parser.load_many(path, 32u << 20)) {
    Gold& gold = golds[std::string{std::string_view(record["doc"])}];
    const std::string annotator{std::string_view(record["annotator"])};
    if (!gold.annotator.empty() && annotator > gold.annotator) continue;
    if (annotator != gold.annotator) gold.attributions.clear();
    gold.annotator = annotator;
    gold.attributions.push_back({parts_of(record["source"].value()),
                                 parts_of(record["cue"].value()),
                                 parts_of(record["content"].value())});
  }
}

// Turns spans of the source text into the words of its document that begin in them.
class WordIndex {
 public:
  WordIndex(const Gold& gold, const Document& document) {
    for (std::size_t i = 0; i < gold.text.size(); ++i) {
      if ((static_cast<unsigned char>(gold.text[i]) & 0xC0) != 0x80) byte_of_.push_back(i);
    }
    byte_of_.push_back(gold.text.size());
    const Tokens& tokens = document.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      const Span at{tokens.begin[i], tokens.begin[i] + 1};
      word_at_[document.source.source(at).span.begin] = i;
      word_in_text_[tokens.begin[i]] = i;
    }
  }

  Words gold(const Parts& parts) const {
    Words words;
    for (const auto& [begin, end] : parts)
      add(word_at_, byte_of_.at(begin), byte_of_.at(end), words);
    return words;
  }
  void found(Span span, Words& words) const { add(word_in_text_, span.begin, span.end, words); }

 private:
  using Map = std::map<std::size_t, std::uint32_t>;
  static void add(const Map& map, std::size_t begin, std::size_t end, Words& words) {
    for (auto at = map.lower_bound(begin); at != map.end() && at->first < end; ++at) {
      words.insert(at->second);
    }
  }

  std::vector<std::size_t> byte_of_;
  Map word_at_;       // by byte of the source
  Map word_in_text_;  // by byte of the document
};

}  // namespace slantwise::validate
