#include "core/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/csv_rows.h"
#include "core/text/unicode.h"
#include "core/voice/overruled.h"

namespace slantwise {
namespace {

using Kind = Decision::Kind;

struct Named {
  std::string_view name;
  Kind kind;
};
constexpr std::array<Named, 10> kKinds = {{{"boilerplate", Kind::boilerplate},
                                           {"voice", Kind::voice},
                                           {"mention", Kind::mention},
                                           {"family", Kind::family},
                                           {"event", Kind::event},
                                           {"opinion", Kind::opinion},
                                           {"note", Kind::note},
                                           {"direction", Kind::direction},
                                           {"speaker", Kind::speaker},
                                           {"referent", Kind::referent}}};
constexpr std::array<std::string_view, 9> kColumns = {"kind", "article", "field", "begin", "end",
                                                      "was",  "now",     "who",   "why"};
constexpr std::string_view kHeader = "kind,article,field,begin,end,was,now,who,why";

// The cells of one line by column.
class Line {
 public:
  Line(std::string where, const std::vector<std::string>& cells,
       const std::array<std::size_t, kColumns.size()>& column)
      : where_(std::move(where)), cells_(cells), column_(column) {}

  std::string cell(std::string_view name) const {
    const auto at = std::ranges::find(kColumns, name) - kColumns.begin();
    const std::size_t column = column_[static_cast<std::size_t>(at)];
    return column < cells_.size() ? cells_[column] : std::string();
  }
  std::optional<std::uint32_t> number(std::string_view name) const {
    const std::string text = cell(name);
    if (text.empty()) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
      refuse(fmt::format("'{}' is a number of bytes, not \"{}\"", name, text));
    }
    return value;
  }
  [[noreturn]] void refuse(const std::string& what) const { throw InputError(where_, what); }
  const std::string& where() const { return where_; }

 private:
  std::string where_;
  const std::vector<std::string>& cells_;
  const std::array<std::size_t, kColumns.size()>& column_;
};

Kind kind_of(const Line& line) {
  const std::string name = line.cell("kind");
  const auto found = std::ranges::find(kKinds, name, &Named::name);
  if (found != kKinds.end()) return found->kind;
  line.refuse(
      fmt::format("there is no kind '{}'; use boilerplate, voice, speaker, mention, referent, "
                  "family, direction, event, opinion or note",
                  name));
}

Field field_of(const Line& line) {
  const std::string name = line.cell("field");
  if (name.empty() || name == "text") return Field::text;
  if (name == "title") return Field::title;
  line.refuse(fmt::format("there is no field '{}'; use text or title", name));
}

std::optional<Voice> voice_of(std::string_view now) {
  for (int i = 0; i < kVoices; ++i) {
    if (name(static_cast<Voice>(i)) == now) return static_cast<Voice>(i);
  }
  return std::nullopt;
}

void check_now(const Decision& decision, const Line& line) {
  const std::string& now = decision.now;
  std::string_view choice;
  if (decision.kind == Kind::boilerplate && now != "keep" && now != "cut") choice = "keep or cut";
  if (decision.kind == Kind::mention && now != "keep" && now != "drop") choice = "keep or drop";
  if (decision.kind == Kind::opinion && now != "opinion" && now != "news") {
    choice = "opinion or news";
  }
  if (decision.kind == Kind::voice && !voice_of(now)) {
    choice = "narration, paraphrase, quote or insert";
  }
  if (decision.kind == Kind::direction && now.empty()) {
    choice = "the id of the article that is copied, or independent,";
  }
  if (decision.kind == Kind::referent && now.empty()) choice = "a naming set's id or none";
  if (choice.empty()) return;
  line.refuse(fmt::format("'now' is {} for this kind, not \"{}\"", choice, now));
}

void check_event(const Decision& decision, const Line& line) {
  if (!decision.was.empty()) {
    line.refuse("'was' is empty for a whole event; one mention needs 'begin' and 'end'");
  }
  if (decision.now == kNoReferent) {
    line.refuse("'none' is for one mention: write its 'begin', 'end' and 'was'");
  }
}

Decision decision_of(const Line& line) {
  Decision out;
  out.where = line.where();
  out.kind = kind_of(line);
  out.article = line.cell("article");
  if (out.article.empty()) line.refuse("'article' is empty: write the article's id");
  out.field = field_of(line);
  out.was = line.cell("was");
  out.now = line.cell("now");
  out.who = line.cell("who");
  out.why = line.cell("why");
  check_now(out, line);
  const auto begin = line.number("begin");
  const auto end = line.number("end");
  const bool event = out.kind == Kind::referent && !begin && !end;
  const bool needs_words = concerns_words(out) || out.kind == Kind::mention ||
                           out.kind == Kind::speaker || (out.kind == Kind::referent && !event);
  if (event) check_event(out, line);
  if (needs_words && (!begin || !end || *begin >= *end)) {
    line.refuse("'begin' and 'end' must be the first byte of the words and the one behind them");
  }
  if (begin && end) out.span = {*begin, *end};
  return out;
}

std::array<std::size_t, kColumns.size()> columns_of(const CsvRow& row, const std::string& path) {
  std::array<std::size_t, kColumns.size()> column{};
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const auto found = std::ranges::find(row.cells, kColumns[i]);
    if (found == row.cells.end()) {
      throw InputError(
          fmt::format("{}:{}", path, row.line),
          fmt::format("there is no column '{}'; the first line must be {}", kColumns[i], kHeader));
    }
    column[i] = static_cast<std::size_t>(found - row.cells.begin());
  }
  return column;
}

// The first byte of the cleaned text that comes from `at` of the field or from behind it.
std::uint32_t clean_offset(const Document& document, Field field, std::uint32_t at) {
  std::uint32_t low = 0;
  std::uint32_t high = document.source.size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const SourceSpan source = document.source.source({middle, middle + 1});
    const bool before = source.field == field ? source.span.begin < at
                                              : source.field == Field::title;  // titles come first
    if (before) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

Span clean_span(const Decision& decision, const Document& document) {
  return {clean_offset(document, decision.field, decision.span.begin),
          clean_offset(document, decision.field, decision.span.end)};
}

const std::string& bytes_of(const Article& article, Field field) {
  return field == Field::title ? article.title : article.text;
}

// What the outputs print for these bytes: the cleaned words, where the source's cannot be shown.
std::string_view shown(const Decision& decision, const Document& document) {
  const Article& article = document.article;
  const std::string_view bytes = slice(bytes_of(article, decision.field), decision.span);
  const bool coded = decision.field == Field::text && !article.encoding.empty();
  if (!coded && is_utf8(bytes) && bytes.find('\0') == bytes.npos) return bytes;
  return slice(document.text, clean_span(decision, document));
}

void set_field(const Decision& decision, std::string& field, std::string_view name) {
  if (field != decision.was) {
    throw InputError(decision.where,
                     fmt::format("the {} of {} is \"{}\", not \"{}\" as 'was' says; decide again "
                                 "or take the line out",
                                 name, decision.article, field, decision.was));
  }
  field = decision.now;
}

}  // namespace

bool concerns_words(const Decision& decision) {
  return decision.kind == Kind::boilerplate || decision.kind == Kind::voice;
}

bool concerns_event(const Decision& decision) {
  return decision.kind == Kind::referent && decision.span.empty();
}

std::vector<Decision> read_decisions(std::istream& in, const std::string& path) {
  std::vector<Decision> decisions;
  std::optional<std::array<std::size_t, kColumns.size()>> column;
  ReadOptions options;
  options.path = path;
  read_csv_rows(
      in, options,
      [&](CsvRow&& row) {
        if (!column) {
          column = columns_of(row, path);
          return;
        }
        decisions.push_back(
            decision_of(Line(fmt::format("{}:{}", path, row.line), row.cells, *column)));
      },
      [](Problem&& problem) {
        if (problem.kind == Problem::Kind::skipped) throw InputError(problem.where, problem.what);
      });
  if (!column) {
    throw InputError(path, fmt::format("is empty; its first line must be {}", kHeader));
  }
  check_directions(decisions);
  return decisions;
}

void apply(const Decision& decision, Article& article) {
  if (decision.kind == Kind::family) set_field(decision, article.family, "family");
  if (decision.kind == Kind::event) set_field(decision, article.event, "event");
  if (decision.kind == Kind::opinion) set_field(decision, article.genre, "genre");
  const bool independent = decision.kind == Kind::direction && decision.now == kIndependent;
  if (independent && article.family.empty()) article.family = "independent " + article.id;
}

std::string_view name(Kind kind) { return std::ranges::find(kKinds, kind, &Named::kind)->name; }

void check(const Decision& decision, const Document& document) {
  const bool always =
      concerns_words(decision) || decision.kind == Kind::mention || decision.kind == Kind::speaker;
  const bool remark = decision.kind == Kind::note && !decision.was.empty();
  const bool has_bytes = (remark || decision.kind == Kind::referent) && !decision.span.empty();
  if (!always && !has_bytes) return;
  const std::string& bytes = bytes_of(document.article, decision.field);
  const bool inside = decision.span.begin < decision.span.end && decision.span.end <= bytes.size();
  if (inside && slice(bytes, decision.span) == decision.was) return;
  if (inside && shown(decision, document) == decision.was) return;
  throw InputError(
      decision.where,
      fmt::format("bytes {} to {} of {} are not what 'was' says: the text has changed; decide "
                  "again or take the line out",
                  decision.span.begin, decision.span.end, decision.article));
}

Overrule overrule(const Decision& decision, const Document& document) {
  check(decision, document);
  Overrule out;
  out.rule = "decision";
  out.span = clean_span(decision, document);
  if (decision.kind == Kind::voice) {
    out.kind = Overrule::Kind::voice;
    out.voice = *voice_of(decision.now);
    return out;
  }
  if (decision.field == Field::title) {
    throw InputError(decision.where, "a given title is never boilerplate; take the line out");
  }
  out.kind = decision.now == "keep" ? Overrule::Kind::keep : Overrule::Kind::cut;
  return out;
}

void name_speaker(const Decision& decision, Document& document) {
  if (decision.kind != Kind::speaker) return;
  if (overrule_speaker(document, clean_span(decision, document), decision.now)) return;
  throw InputError(decision.where,
                   fmt::format("bytes {} to {} of {} are not all that somebody says there; take "
                               "content_begin and content_end of `quotes --csv`, or decide their "
                               "voice as well",
                               decision.span.begin, decision.span.end, decision.article));
}

}  // namespace slantwise
