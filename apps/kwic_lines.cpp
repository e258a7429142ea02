#include "apps/kwic_lines.h"

#include <algorithm>

#include "apps/screen.h"
#include "apps/table.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr int kContextWidth = 38;  // columns either side: a line fits in 120
constexpr int kTextWidth = 100;

int outlet_width(const Corpus& corpus, const std::vector<Passage>& passages) {
  int width = 0;
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    width = std::max(width, std::min(16, display_width(article.outlet)));
  }
  return width;
}

int left_width(const std::vector<Passage>& passages, Room room) {
  if (room == Room::line) return kContextWidth;
  int width = 0;
  for (const Passage& passage : passages) {
    width = std::max(width, display_width(one_line(passage.left)));
  }
  return width;
}

std::string line(const Passage& passage, int left, Room room) {
  const std::string right = one_line(passage.right);
  return "  " + fit(one_line(passage.left), left, Align::right) + "  " + one_line(passage.match) +
         "  " + (room == Room::line ? shortened(right, kContextWidth) : right);
}

// True if the match is followed by (or, with Side::left, follows) white space in its source.
enum class Side { left, right };
bool spaced(const Article& article, const SourceSpan& source, Side side) {
  const std::string& field = source.field == Field::title ? article.title : article.text;
  const std::size_t at = side == Side::left ? source.span.begin - 1u : source.span.end;
  return at >= field.size() || static_cast<unsigned char>(field[at]) <= ' ';
}

std::string paragraph(const Article& article, const Passage& passage) {
  std::string text = one_line(passage.left);
  if (spaced(article, passage.source, Side::left)) text += ' ';
  text += "[[" + one_line(passage.match) + "]]";
  if (spaced(article, passage.source, Side::right)) text += ' ';
  return wrapped(text + one_line(passage.right), kTextWidth, 4);
}

}  // namespace

Records kwic_records(const Corpus& corpus, const std::vector<Passage>& passages,
                     const Mentions& mentions) {
  Records result{{"article", "outlet", "date", "field", "begin", "end", "zone", "voice", "speaker",
                  "left", "match", "right", "note"},
                 {}};
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    const auto& [field, span] = passage.source;
    result.rows.push_back({article.id, article.outlet, article.date,
                           std::string(field == Field::title ? "title" : "text"),
                           static_cast<double>(span.begin), static_cast<double>(span.end),
                           std::string(name(passage.zone)), std::string(name(passage.voice)),
                           passage.speaker, passage.left, passage.match, passage.right,
                           mentions.remarks(article.id, passage.source)});
  }
  return result;
}

std::string kwic_screen(const Corpus& corpus, const std::vector<Passage>& passages,
                        const Mentions& mentions, Room room) {
  std::string text;
  const int outlets = outlet_width(corpus, passages), left = left_width(passages, room);
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    std::string head = letter(passage.voice, passage.confidence) + std::string("  ") +
                       fit(one_line(article.outlet), outlets) + "  " +
                       fit(shown_date(article.date), 10);
    if (room == Room::text) {
      text += head + "  " + one_line(article.id) + '\n' + paragraph(article, passage);
    } else {
      head += line(passage, left, room);
      head.erase(head.find_last_not_of(' ') + 1);
      text += head + '\n';
    }
    const std::string remarks = one_line(mentions.remarks(article.id, passage.source));
    if (!remarks.empty()) text += wrapped("note: " + remarks, kTextWidth, 6);
  }
  if (!passages.empty()) text += "\n" + std::string(letter_key()) + "\n";
  return text;
}

}  // namespace slantwise
