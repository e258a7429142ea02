#include "apps/charts/voice_strip.h"
#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/narrow.h"
#include "apps/html/places.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

// Pieces of one voice run, split by framing terms, share a span: one box, one border.
bool same_run(const Piece& a, const Piece& b) {
  return a.cut == b.cut && a.voice == b.voice && a.confidence == b.confidence && a.rule == b.rule &&
         a.speaker == b.speaker;
}

// The bytes of the run that begins with pieces[first]; empty if what is shown is not these.
SourceSpan run_place(const std::vector<Piece>& pieces, std::size_t first) {
  SourceSpan place = pieces[first].source;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i > first && !same_run(pieces[i - 1], piece)) break;
    const bool joins = i == first || (piece.source.field == place.field &&
                                      piece.source.span.begin == place.span.end);
    const bool exact = piece.source.span.size() == piece.text.size() && shown_as_is(piece.text);
    if (!joins || !exact) return {};
    place.span.end = piece.source.span.end;
  }
  return place;
}

void open_run(Markup& out, const std::vector<Piece>& pieces, std::size_t first,
              const std::string& paragraph_rule) {
  const Piece& piece = pieces[first];
  const std::string& rule = piece.cut && piece.rule.empty() ? paragraph_rule : piece.rule;
  if (piece.cut) {
    out << "<del class=\"cut\" data-who=\"" << Label{"reader.cut"} << "\"";
  } else {
    const Look& l = look(shown(piece.voice, piece.confidence));
    out << "<span class=\"" << l.css << "\" data-who=\"" << Label{l.name} << "\" data-voice=\""
        << Text{name(piece.voice)} << "\"";
    if (const SourceSpan place = run_place(pieces, first); !place.span.empty()) {
      place_of_words(out, place);
    }
  }
  if (!piece.speaker.empty()) out << " data-speaker=\"" << Text{piece.speaker} << "\"";
  if (!rule.empty()) out << " data-rule=\"" << Text{rule} << "\"";
  out << ">";
}

void close_run(Markup& out, const Piece& piece) {
  if (piece.cut) {
    out << "</del>";
  } else {
    out << "</span>";
  }
}

// Underlined; its number is what its passages link to.
void term(Markup& out, const Piece& piece, std::optional<std::uint32_t> mark) {
  out << "<mark";
  if (mark) out << " id=\"m-" << *mark << "\" data-passage=\"" << *mark << "\"";
  out << ">" << Text{piece.text} << "</mark>";
}

struct Texts {
  const Comparison& comparison;
  const Places places{comparison};
  const Stories stories{comparison};
};

void pieces(Markup& out, const Texts& texts, std::uint32_t article,
            const ReaderParagraph& paragraph) {
  const auto& all = paragraph.pieces;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || !same_run(all[i - 1], all[i])) open_run(out, all, i, paragraph.rule);
    if (all[i].term.empty()) {
      out << Text{all[i].text};
    } else {
      term(out, all[i], texts.places.mark_of(article, all[i]));
    }
    if (i + 1 == all.size() || !same_run(all[i], all[i + 1])) close_run(out, all[i]);
  }
}

bool all_cut(const ReaderParagraph& paragraph) {
  for (const Piece& part : paragraph.pieces) {
    if (!part.cut) return false;
  }
  return true;
}

void paragraph(Markup& out, const Texts& texts, std::uint32_t article,
               const ReaderParagraph& paragraph) {
  out << "<p dir=\"auto\" class=\"";
  if (paragraph.zone == Zone::headline) out << "headline ";
  if (paragraph.zone == Zone::lead) out << "in-lead ";
  if (paragraph.zone == Zone::caption) out << "caption ";
  if (paragraph.subhead) out << "subhead ";
  if (all_cut(paragraph)) out << "gone ";
  out << "\">";
  pieces(out, texts, article, paragraph);
  out << "</p>";
}

struct CutText {
  std::string_view text, rule;
  std::uint32_t articles;
};

std::vector<CutText> cut_text(const ReaderText& text) {
  std::vector<CutText> result;
  for (const ReaderParagraph& paragraph : text.paragraphs) {
    for (const Piece& part : paragraph.pieces) {
      if (!part.cut) continue;
      result.push_back({part.text, part.rule.empty() ? paragraph.rule : part.rule, part.articles});
    }
  }
  return result;
}

void cuts(Markup& out, const ReaderText& text, const ArticleSummary& article) {
  const auto list = cut_text(text);
  if (list.empty()) return;
  const std::uint64_t cut = article.ledger.zone[static_cast<std::size_t>(Zone::boilerplate)];
  const std::uint64_t caption = article.ledger.zone[static_cast<std::size_t>(Zone::caption)];
  out << "<details class=\"cut-list\"><summary>"
      << Say{"reader.not-counted", {{"n", cut + caption}}} << "</summary><ul>";
  for (const CutText& piece : list) {
    out << "<li><q dir=\"auto\">" << Text{piece.text} << "</q> <span class=\"rule\">"
        << Text{piece.rule} << "</span>";
    if (piece.articles > 0) {
      out << " " << Say{"reader.repeated", {{"n", std::uint64_t{piece.articles}}}};
    }
    out << "</li>";
  }
  out << "</ul></details>";
}

void top(Markup& out, const Comparison& comparison, const ReaderText& text) {
  const ArticleSummary& article = comparison.articles.at(text.article);
  out << "<header><p class=\"outlet\">" << Isolated{article.outlet} << "</p><p class=\"date\">"
      << Date{article.date} << "</p><p class=\"made\">" << Say{"reader.text-by"} << " ";
  origin(out, article);
  out << "</p>";
  const std::string_view link = safe_link(article.url);
  if (!link.empty()) {
    out << "<p class=\"link\"><a rel=\"noopener noreferrer\" href=\"" << Text{link} << "\">"
        << Say{"reader.link"} << "</a></p>";
  }
  const std::string label =
      plain({"chart.strip",
             {{"outlet", article.outlet}, {"date", shown_date(article.date, out.messages())}}},
            out.messages());
  out << voice_strip(out.messages(), text, label) << "<p class=\"file\"><bdi>" << Text{article.id}
      << "</bdi></p></header>";
}

// One link an article: on a narrow screen the columns stand one by one.
void tabs(Markup& out, const Comparison& comparison) {
  out << "<nav class=\"tabs\" aria-label=\"" << Label{"reader.tabs"} << "\"><ul>";
  for (const ReaderText& text : comparison.reader) {
    const ArticleSummary& article = comparison.articles.at(text.article);
    out << "<li><a href=\"#a-" << text.article << "\"><span class=\"outlet\">"
        << Isolated{article.outlet} << "</span> <span class=\"date\">" << Date{article.date}
        << "</span></a></li>";
  }
  out << "</ul></nav>";
}

void column(Markup& out, const Texts& texts, const ReaderText& text) {
  out << "<article class=\"column\" id=\"a-" << text.article << "\" data-article=\""
      << Text{texts.comparison.articles.at(text.article).id} << "\"";
  const std::string& event = texts.stories.of(text.article);
  if (!event.empty()) out << " data-event=\"" << Text{event} << "\"";
  out << " tabindex=\"-1\">";
  top(out, texts.comparison, text);
  for (const ReaderParagraph& part : text.paragraphs) paragraph(out, texts, text.article, part);
  cuts(out, text, texts.comparison.articles.at(text.article));
  out << "</article>";
}

}  // namespace

void reader(Markup& out, const Comparison& comparison) {
  if (comparison.reader.empty()) return;
  const Texts texts{comparison};
  out << "<section id=\"reader\" class=\"wide\"><h2>" << Say{"reader.heading"}
      << "</h2><p class=\"lead\">" << Say{"reader.lead"} << " <span class=\"only-js\">"
      << Say{"reader.touch"} << "</span></p>";
  tabs(out, comparison);
  out << "<div class=\"columns\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"reader.region"} << "\">";
  for (const ReaderText& text : comparison.reader) column(out, texts, text);
  out << "</div></section>";
}

}  // namespace slantwise::html
