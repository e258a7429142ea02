// An article as its reader found it: the first value of the pipeline.
//
//   paths -> ARTICLE -> Document -> Counts, Moments -> Comparison -> report
#pragma once

#include <string>

namespace slantwise {

// Which source string a passage stands in. Text files have one, `text`: the whole file.
enum class Field : unsigned char { text, title };

struct Article {
  std::string id;      // path below the given root, record id, url, or "file:line"; unique in a run
  std::string outlet;  // as given, trimmed; never empty
  std::string date;    // "2018-01-22", or empty: unknown
  std::string title;   // as given; empty when the text carries its own headline
  std::string text;    // the source bytes: offsets in every output count from its start
  std::string encoding;  // of `text`: "windows-1251", ...; empty: UTF-8. Every other field is UTF-8
  std::string url;
  std::string language;  // "en", or empty: unknown
  std::string author;
  std::string section;
  std::string genre;
  std::string family;  // given by the user, or empty: found by slantwise
  std::string event;   // given by the user, or empty: unknown
  std::string where;   // "news.jsonl:17" or "seeds/000.txt": for messages
};

}  // namespace slantwise
