// One JSON object a line; also a .json file that is one object or an array of objects.
#include <charconv>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/decoded_stream.h"
#include "core/json_values.h"
#include "core/lines.h"
#include "core/reader.h"
#include "core/record.h"

namespace slantwise::readers {
namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kExtensions[] = {".jsonl", ".ndjson", ".json"};
constexpr std::string_view kBlank = " \t\r\n";

std::string text_of(dom::element value);

std::string joined(dom::array values) {
  std::string result;
  for (const dom::element value : values) {
    const std::string part = text_of(value);
    if (part.empty()) continue;
    if (!result.empty()) result += "; ";
    result += part;
  }
  return result;
}

// A scalar as it reads, the parts of an array, the "name" of an object ({"name": "Gazette"}).
std::string text_of(dom::element value) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return std::string(value.get_string().value());
    case dom::element_type::INT64:
      return fmt::format("{}", value.get_int64().value());
    case dom::element_type::UINT64:
      return fmt::format("{}", value.get_uint64().value());
    case dom::element_type::DOUBLE:
      return fmt::format("{}", value.get_double().value());
    case dom::element_type::BOOL:
      return value.get_bool().value() ? "true" : "false";
    case dom::element_type::ARRAY:
      return joined(value.get_array().value());
    case dom::element_type::OBJECT: {
      std::string_view name;
      return value["name"].get(name) ? "" : std::string(name);
    }
    case dom::element_type::NULL_VALUE:
      break;
  }
  return "";
}

// The four digits of an escape \uXXXX at `at`, or -1.
int escaped_unit(std::string_view json, std::size_t at) {
  int unit = -1;
  if (json.size() < at + 6 || json[at] != '\\' || json[at + 1] != 'u') return -1;
  const char* const end = json.data() + at + 6;
  return std::from_chars(end - 4, end, unit, 16).ptr == end ? unit : -1;
}

// Escapes of half a UTF-16 pair (\ud800 without its other half) stand for no character: U+FFFD.
// Returns how many there were.
std::size_t replace_halves(std::string& json) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = json.find('\\', at)) != json.npos;) {
    const int unit = escaped_unit(json, at);
    const int next = escaped_unit(json, at + 6);
    if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      at += 12;
    } else if (unit >= 0xD800 && unit < 0xE000) {
      json.replace(at, 6, "\\ufffd");
      ++count;
      at += 6;
    } else {
      at += 2;
    }
  }
  return count;
}

class Records {
 public:
  Records(const ReadOptions& options, const ArticleSink& article, const ProblemSink& problem)
      : options_(options),
        article_(article),
        problem_(problem),
        names_(options.map),
        record_(names_) {}

  void take(std::string_view json, const RecordPlace& place) {
    std::string storage;
    simdjson::simdjson_result<dom::element> parsed = parse(json);
    if (parsed.error() == simdjson::UTF8_ERROR) {
      parsed = parse(repaired({json}, storage, place.where, problem_));
    }
    if (parsed.error() == simdjson::STRING_ERROR) {
      std::string whole = padded_;
      if (const std::size_t halves = replace_halves(whole); halves > 0) {
        parsed = parse(whole);
        if (parsed.error() == simdjson::SUCCESS) note_halves(halves, place);
      }
    }
    dom::object object;
    if (parsed.error() != simdjson::SUCCESS) return malformed(place, parsed.error());
    if (parsed.get(object) != simdjson::SUCCESS) {
      return skip(place, "not a JSON object: a record looks like {\"outlet\": ..., \"text\": ...}");
    }
    fill(object);
    emit_record(record_, names_, place, options_, article_, problem_);
  }

  void skip(const RecordPlace& place, std::string what) {
    problem_({Problem::Kind::skipped, place.where, std::move(what)});
  }

 private:
  simdjson::simdjson_result<dom::element> parse(std::string_view json) {
    padded_.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    padded_.assign(json);
    return parser_.parse(padded_.data(), padded_.size(), false);
  }

  void malformed(const RecordPlace& place, simdjson::error_code error) {
    skip(place, fmt::format("not valid JSON ({}); the record was skipped",
                            simdjson::error_message(error)));
  }

  void note_halves(std::size_t count, const RecordPlace& place) {
    problem_({Problem::Kind::repaired, place.where,
              fmt::format("{} of a character beyond U+FFFF {} without its other half (\\ud800 to "
                          "\\udfff) and became U+FFFD",
                          count == 1 ? "1 escape" : fmt::format("{} escapes", count),
                          count == 1 ? "was" : "were")});
  }

  void fill(dom::object object) {
    for (const auto [key, value] : object) {
      if (!record_.wants(key)) continue;
      std::string_view string;
      if (value.get(string) == simdjson::SUCCESS) {
        record_.set(key, string);
      } else {
        record_.set(key, text_of(value));
      }
    }
  }

  const ReadOptions& options_;
  const ArticleSink& article_;
  const ProblemSink& problem_;
  FieldNames names_;
  RecordFields record_;
  dom::parser parser_;
  std::string padded_;
};

class File {
 public:
  File(std::istream& in, const ReadOptions& options, const ArticleSink& article,
       const ProblemSink& problem)
      : in_(in),
        options_(options),
        problem_(problem),
        lines_(in, options.max_record + 2),
        records_(options, article, problem) {}

  void read() {
    bool first = true;
    while (lines_.next()) {
      std::string_view line = lines_.piece();
      if (first) line = without_bom(line, options_.path, problem_);
      const std::size_t begin = line.find_first_not_of(kBlank);
      if (first && begin != std::string_view::npos) {
        first = false;
        if (spans_lines(line.substr(begin))) return read_values(line);
      }
      if (begin != std::string_view::npos) read_line(line);
    }
  }

 private:
  // An array, or in a .json file an object that does not end in its first line.
  bool spans_lines(std::string_view line) const {
    if (line.front() == '[') return true;
    const bool ends = line[line.find_last_not_of(kBlank)] == '}';
    return !ends && lower(options_.path).find(".jsonl") == std::string::npos &&
           lower(options_.path).find(".json") != std::string::npos;
  }

  void read_line(std::string_view line) {
    const std::string where = fmt::format("{}:{}", options_.path, lines_.number());
    if (!lines_.whole()) {
      if (lines_.ends()) records_.skip({where, where}, overlong_sentence(options_.max_record));
      return;
    }
    line.remove_suffix(line.size() - line.find_last_not_of(kBlank) - 1);
    // Without its line end the last record of a broken stream is half a record.
    if (in_.bad() && lines_.piece().back() != '\n') return;
    records_.take(line, {where, where});
  }

  void read_values(std::string_view first) {
    std::size_t number = 0;
    JsonValues values(options_.max_record, [&](std::string_view json) {
      ++number;
      const RecordPlace place{fmt::format("{}:record {}", options_.path, number),
                              fmt::format("{}:{}", options_.path, number)};
      if (json.empty()) return records_.skip(place, overlong_sentence(options_.max_record));
      records_.take(json, place);
    });
    values.feed(first);
    while (lines_.next()) values.feed(lines_.piece());
    if (in_.bad()) return;
    if (!values.complete()) {
      return records_.skip({fmt::format("{}:record {}", options_.path, number + 1), ""},
                           "the JSON ends inside this record, which was skipped");
    }
    if (number == 0) records_.skip({options_.path, ""}, "no JSON object in this array");
  }

  std::istream& in_;
  const ReadOptions& options_;
  const ProblemSink& problem_;
  LineReader lines_;
  Records records_;
};

void read(std::istream& in, const ReadOptions& options, const ArticleSink& article,
          const ProblemSink& problem) {
  DecodedStream decoded(in, options, problem);
  File(decoded.in(), options, article, problem).read();
  decoded.finish();
}

}  // namespace

extern constinit const Reader jsonl{
    .name = "jsonl",
    .summary = "one JSON object a line; a .json file may be one object or an array of objects",
    .extensions = kExtensions,
    .read = read,
};

}  // namespace slantwise::readers
