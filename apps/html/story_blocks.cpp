#include "apps/html/story_blocks.h"

#include <algorithm>

#include "apps/html/look.h"

namespace slantwise::html {
namespace {

void table_start(Markup& out, Literal label, std::initializer_list<Literal> heads) {
  out << "<div class=\"scroll made-by\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{label} << "\"><table class=\"plain sides\"><caption class=\"sr\">" << Say{label}
      << "</caption><thead><tr>";
  for (const Literal head : heads) out << "<th scope=\"col\">" << Say{head} << "</th>";
  out << "</tr></thead><tbody>";
}

constexpr Literal kTableEnd = "</tbody></table></div>";

void row_start(Markup& out, const StoryBlock& block, std::uint32_t article) {
  out << "<tr><th scope=\"row\">";
  story_article(out, block.comparison, article);
  out << "</th>";
}

// "The first 3 of 17 are shown."
void first_of(Markup& out, std::size_t shown, std::size_t found) {
  if (found <= shown) return;
  out << "<p class=\"note\">" << Say{"story.first", {{"n", shown}, {"found", found}}} << "</p>";
}

void fact(Markup& out, const StoryBlock& block, const StoryFact& one) {
  constexpr std::size_t kWords = 8;
  out << "<div class=\"fact\"><p>"
      << Say{"story.told-by", {{"outlets", one.outlets}, {"families", one.families}}};
  if (!one.words.empty()) {
    std::vector<std::string> words = one.words;
    if (words.size() > kWords) words.resize(kWords);
    out << " <span class=\"faint\">" << Say{"story.in-all", {{"words", words}}} << "</span>";
  }
  out << "</p>";
  table_start(out, "story.sentences", {"table.article", "story.sentence"});
  for (const StorySentence& line : one.sentences) {
    row_start(out, block, line.article);
    out << "<td><q dir=\"auto\">" << Brief{line.text} << "</q></td></tr>";
  }
  out << kTableEnd;
  first_of(out, one.sentences.size(), one.found);
  out << "</div>";
}

// Of a large story not all articles that were supplied are compared.
Choice which(const StoryBlock& block) {
  return {block.story.left_out > 0 ? "compared" : "supplied"};
}

void missing_row(Markup& out, const StoryBlock& block, const StoryMissing& row) {
  out << "<tr><th scope=\"row\">" << Isolated{row.item} << " <span class=\"faint\">"
      << Say{"story.item", {{"kind", Choice{row.kind}}}} << "</span></th>";
  for (std::size_t o = 0; o < row.cells.size(); ++o) {
    const StoryCell& cell = row.cells[o];
    out << "<td data-label=\"" << Text{block.story.outlets[o]} << "\">";
    if (cell.missing) {
      out << "<b class=\"not-found\">"
          << Say{"story.not-found-in",
                 {{"n", cell.articles},
                  {"outlet", block.story.outlets[o]},
                  {"which", which(block)}}}
          << "</b>";
    } else {
      out << Say{"story.in-articles", {{"n", cell.with}, {"articles", cell.articles}}};
    }
    out << "</td>";
  }
  out << "</tr>";
}

// What was cut, put in or replaced against the longest version.
void cuts(Markup& out, const StoryQuote& quote) {
  if (quote.cuts.empty()) return;
  out << "<ul class=\"plain-list\">";
  for (const StoryQuote::Cut& cut : quote.cuts) {
    out << "<li>";
    if (!cut.longest.empty()) {
      out << "<span class=\"edit\">" << Say{"edit.without"} << "</span> <del>"
          << Brief{cut.longest, 160} << "</del> ";
    }
    if (!cut.here.empty()) {
      out << "<span class=\"edit\">" << Say{"edit.here"} << "</span> <ins>" << Brief{cut.here, 160}
          << "</ins>";
    }
    out << "</li>";
  }
  out << "</ul>";
}

void version(Markup& out, const StoryBlock& block, const StoryQuote& one) {
  row_start(out, block, one.article);
  out << "<td data-label=\"" << Label{"story.how"} << "\">";
  if (one.longest) {
    out << Say{"story.longest"};
  } else {
    out << Say{"story.class", {{"class", Choice{one.how}}}};
  }
  if (one.unclear_speaker) out << "<br><small>" << Say{"story.speaker-unclear"} << "</small>";
  cuts(out, one);
  out << "</td><td data-label=\"" << Label{"story.said"} << "\">";
  if (one.speaker.empty() && one.verb.empty()) {
    out << "<span class=\"faint\">" << Say{"story.nobody"} << "</span>";
  } else {
    out << Isolated{one.speaker} << " <em>" << Isolated{one.verb} << "</em>";
  }
  out << "</td><td><q dir=\"auto\">" << Brief{one.text} << "</q></td></tr>";
}

bool has_reader(const Comparison& comparison, std::uint32_t article) {
  return std::ranges::any_of(comparison.reader,
                             [&](const ReaderText& text) { return text.article == article; });
}

// The end of the last letter before `at`, so that none is cut in two.
std::size_t letter_end(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace

Markup& operator<<(Markup& out, const Brief& brief) {
  if (brief.text.size() <= brief.most) return out << Text{brief.text};
  const std::size_t head = letter_end(brief.text, brief.most * 2 / 3);
  const std::size_t tail = letter_end(brief.text, brief.text.size() - brief.most / 3);
  return out << Text{brief.text.substr(0, head)} << " […] " << Text{brief.text.substr(tail)};
}

void story_article(Markup& out, const Comparison& comparison, std::uint32_t article) {
  const ArticleSummary& one = comparison.articles.at(article);
  const bool linked = has_reader(comparison, article);
  if (linked) out << "<a href=\"#a-" << article << "\">";
  out << "<span class=\"outlet\">" << Isolated{one.outlet} << "</span>";
  if (linked) out << "</a>";
  out << " <span class=\"date\">" << Date{one.date} << "</span>";
}

void story_openings(Markup& out, const StoryBlock& block) {
  table_start(out, "story.openings", {"table.outlet", "story.headline", "story.lead"});
  for (const StoryOpeningText& one : block.story.openings) {
    row_start(out, block, one.article);
    out << "<td class=\"head\" dir=\"auto\"><q>" << Brief{one.headline}
        << "</q></td><td dir=\"auto\"><q>" << Brief{one.lead} << "</q></td></tr>";
  }
  out << kTableEnd;
  first_of(out, block.story.openings.size(), block.story.openings_found);
}

void story_shared(Markup& out, const StoryBlock& block) {
  if (block.story.shared.empty()) {
    out << "<p>" << Say{"story.none-shared"} << "</p>";
    return;
  }
  out << "<p class=\"note\">" << Say{"story.shared-lead"} << "</p>";
  for (const StoryFact& one : block.story.shared) fact(out, block, one);
  first_of(out, block.story.shared.size(), block.story.shared_found);
}

void story_not_found(Markup& out, const StoryBlock& block) {
  out << "<p class=\"note\">" << Say{"story.not-found-lead", {{"which", which(block)}}} << "</p>";
  if (block.story.missing.empty()) {
    out << "<p>" << Say{"story.none-missing"} << "</p>";
    return;
  }
  out << "<div class=\"scroll made-by\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"story.not-found"} << "\"><table class=\"plain sides\"><caption class=\"sr\">"
      << Say{"story.not-found"} << "</caption><thead><tr><th scope=\"col\">"
      << Say{"story.item-head"} << "</th>";
  for (const std::string& outlet : block.story.outlets) {
    out << "<th scope=\"col\"><span class=\"outlet\">" << Isolated{outlet} << "</span></th>";
  }
  out << "</tr></thead><tbody>";
  for (const StoryMissing& row : block.story.missing) missing_row(out, block, row);
  out << kTableEnd;
  first_of(out, block.story.missing.size(), block.story.missing_found);
}

void story_quotes(Markup& out, const StoryBlock& block) {
  out << "<p class=\"note\">" << Say{"story.quotes-lead"} << "</p>";
  for (const std::vector<StoryQuote>& versions : block.story.quotes) {
    table_start(out, "story.one-quote",
                {"table.article", "story.how", "story.said", "story.words"});
    for (const StoryQuote& one : versions) version(out, block, one);
    out << kTableEnd;
  }
  first_of(out, block.story.quotes.size(), block.story.quotes_found);
}

}  // namespace slantwise::html
