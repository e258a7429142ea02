// The explanation of one article for a terminal.
#include <algorithm>

#include <fmt/format.h>

#include "apps/explanation.h"
#include "apps/screen.h"
#include "apps/table.h"
#include "core/text/unicode.h"
#include "models/validation.h"

namespace slantwise {
namespace {

constexpr int kWidth = 96;
constexpr std::string_view kReset = "\x1b[0m";

// Foreground colors that are told apart on light and dark screens.
std::string_view color_of(const Note& note) {
  if (note.cut) return "\x1b[2;9m";
  if (note.confidence == Confidence::low) return "\x1b[33m";
  constexpr std::string_view kColors[] = {"", "\x1b[32m", "\x1b[34m", "\x1b[35m"};
  return kColors[static_cast<std::size_t>(note.voice)];
}

constexpr std::string_view kUnderline = "\x1b[4m";

struct Style {
  std::string_view color;
  bool cue = false;
  bool operator==(const Style&) const = default;
};

// Fills lines with words; a word may be made of parts of several styles.
class Lines {
 public:
  Lines(std::string& out, Paint paint, int indent) : out_(out), paint_(paint), indent_(indent) {}

  void put(std::string_view text, Style style) {
    for (const char c : text) {
      if (c == ' ' || c == '\n' || c == '\t') {
        end_word(style);
      } else if (!word_.empty() && word_.back().second == style) {
        word_.back().first += c;
      } else {
        word_.emplace_back(std::string(1, c), style);
      }
    }
  }

  void end() {
    end_word({});
    if (column_ > 0) end_line();
  }

 private:
  void end_word(Style after) {
    if (word_.empty()) {
      after_ = after;
      return;
    }
    int width = 0;
    for (auto& [part, style] : word_) width += display_width(part = one_line(part));
    if (column_ > 0 && column_ + 1 + width > kWidth - indent_) {
      end_line();
    }
    if (column_ == 0) {
      out_ += std::string(static_cast<std::size_t>(indent_), ' ');
    } else {
      paint(" ", word_.front().second == after_ ? after_ : Style{});
      ++column_;
    }
    for (const auto& [part, style] : word_) paint(part, style);
    column_ += width;
    word_.clear();
    after_ = after;
  }

  void paint(std::string_view text, Style style) {
    change(style);
    out_ += text;
  }

  void change(Style style) {
    if (paint_ == Paint::none || style == painted_) return;
    if (!(painted_ == Style{})) out_ += kReset;
    out_ += style.color;
    if (style.cue) out_ += kUnderline;
    painted_ = style;
  }

  void end_line() {
    change({});
    out_ += '\n';
    column_ = 0;
  }

  std::string& out_;
  Paint paint_;
  int indent_;
  int column_ = 0;
  std::vector<std::pair<std::string, Style>> word_;
  Style painted_;  // what the terminal is set to
  Style after_;    // of the blank before the next word
};

char letter_of(const Note& note) {
  if (note.silent) return '~';
  return note.cut ? '-' : letter(note.voice, note.confidence);
}

std::string opening(const Note& note, std::size_t number) {
  return fmt::format("[{}{}\u00a0", letter_of(note), number);
}

// `range` of the piece's text, what introduces somebody underlined, marks without speech in
// brackets.
void put_words(Lines& lines, const Explanation& explanation, const ExplainedPiece& piece,
               Span range, Style style) {
  std::uint32_t at = range.begin;
  for (const ExplainedPart& part : piece.parts) {
    lines.put(slice(piece.text, {at, part.span.begin}), style);
    const std::string_view words = slice(piece.text, part.span);
    if (part.note == 0) {
      lines.put(words, {style.color, true});
    } else {
      lines.put(opening(explanation.notes[part.note - 1], part.note), style);
      lines.put(words, style);
      lines.put("]", style);
    }
    at = part.span.end;
  }
  lines.put(slice(piece.text, {at, range.end}), style);
}

void put_piece(Lines& lines, const Explanation& explanation, const ExplainedPiece& piece) {
  const auto size = static_cast<std::uint32_t>(piece.text.size());
  if (piece.note == 0) return put_words(lines, explanation, piece, {0, size}, {});
  const Note& note = explanation.notes[piece.note - 1];
  const Style style{color_of(note)};
  // White space stays outside of the brackets.
  const auto begin = static_cast<std::uint32_t>(
      std::min<std::size_t>(size, piece.text.find_first_not_of(" \t\n")));
  const auto end = static_cast<std::uint32_t>(piece.text.find_last_not_of(" \t\n") + 1);
  lines.put(slice(piece.text, {0, begin}), {});
  lines.put(opening(note, piece.note), style);
  put_words(lines, explanation, piece, {begin, std::max(begin, end)}, style);
  lines.put("]", style);
  lines.put(slice(piece.text, {std::max(begin, end), size}), {});
}

std::string text_of(const Explanation& explanation, Paint paint) {
  std::string out;
  const ExplainedParagraph* last = nullptr;
  for (const ExplainedParagraph& paragraph : explanation.paragraphs) {
    const bool same = last != nullptr && last->zone == paragraph.zone;
    out += same ? "\n" : fmt::format("\n{}\n", name(paragraph.zone));
    last = &paragraph;
    Lines lines(out, paint, 2);
    for (const ExplainedPiece& piece : paragraph.pieces) put_piece(lines, explanation, piece);
    lines.end();
  }
  return out;
}

std::string introduced(const Note& note) {
  if (note.cue.empty()) return "";
  return note.klass.empty() ? note.cue : fmt::format("{} ({})", note.cue, note.klass);
}

std::string whose(const Note& note) {
  if (note.cut) return "cut";
  if (note.silent) return "nobody’s speech";
  return note.confidence == Confidence::low ? "unclear" : std::string(shown(note.voice));
}

std::string note_table(const Explanation& explanation) {
  Table table({{"", Align::right},
               {"whose words", Align::left},
               {"rule", Align::left, 30},
               {"sure", Align::left},
               {"who", Align::left, 28},
               {"introduced by", Align::left, 20}});
  for (std::size_t i = 0; i < explanation.notes.size(); ++i) {
    const Note& note = explanation.notes[i];
    const std::string category =
        note.category.empty() || note.category == note.who ? "" : " (" + note.category + ")";
    table.add({fmt::format("{}{}", letter_of(note), i + 1), whose(note),
               note.source_by.empty() ? note.rule : note.rule + ", " + note.source_by,
               note.cut || note.silent ? "" : std::string(name(note.confidence)),
               note.who + category, introduced(note)});
  }
  return table.text(2);
}

std::string rule_list(const Explanation& explanation) {
  std::string out;
  for (const RuleSentence& rule : explanation.rules) {
    out += "  " + rule.rule + '\n' + wrapped(rule.sentence, kWidth, 6);
  }
  return out;
}

}  // namespace

std::string explain_text(const Explanation& explanation, Paint paint) {
  std::string out = one_line(fmt::format("{}, {}, {}", explanation.outlet,
                                         shown_date(explanation.date), explanation.id)) +
                    "\n";
  if (!explanation.not_measured.empty()) out += explanation.not_measured + "\n";
  out += text_of(explanation, paint);
  out += "\n" + std::string(letter_key()) + "   - cut";
  if (std::ranges::any_of(explanation.notes, &Note::silent)) out += "   ~ marks without speech";
  out += "\nWords without brackets are the outlet's own.\n";
  if (!explanation.notes.empty()) {
    out += "\nWhat the rules say\n" + note_table(explanation);
    out += "\nWhat these rules mean\n" + rule_list(explanation);
  }
  return out + "\n" + wrapped(voice_error_sentence(), kWidth);
}

}  // namespace slantwise
