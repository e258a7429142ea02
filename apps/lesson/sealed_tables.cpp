#include "apps/lesson/sealed_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "apps/html/format.h"
#include "apps/html/joins.h"
#include "apps/lesson/drafts.h"

namespace slantwise::lesson {
namespace {

using html::Count;
using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;

constexpr int kNumber = 10;
constexpr std::size_t kOpenings = 2;

}  // namespace

void add_openings(const Material& material, const Sealed& sealed, std::size_t side, Markup& out) {
  std::vector<std::uint32_t> other, sealed_texts;
  for (const SealedText& text : sealed.sides[side].texts) sealed_texts.push_back(text.article);
  for (std::uint32_t i = 0; i < material.comparison.articles.size(); ++i) {
    const ArticleSummary& one = material.comparison.articles[i];
    const bool here = std::ranges::count(sealed.sides[side].outlets, one.outlet) > 0 && one.counted;
    const std::string& title = material.corpus.documents[i].title;
    if (here && !title.empty() && std::ranges::count(sealed_texts, i) == 0) other.push_back(i);
  }
  RandomStream random = draws(material, kNumber, static_cast<std::uint32_t>(10 + side));
  if (other.empty()) return;
  out << "<p>"
      << Say{"lesson.predict_then_test.openings", {{"outlet", side_name(material, sealed, side)}}}
      << "</p><ul>";
  for (const std::size_t i : drawn(other.size(), kOpenings, random)) {
    const std::string& title = material.corpus.documents[other[i]].title;
    out << "<li dir=\"auto\">" << Isolated{material.masker.text(title)} << "</li>";
  }
  out << "</ul>";
}

void sealed_table(const Material& material, const Sealed& sealed, Markup& out) {
  out << "<table class=\"plain\"><thead><tr><th scope=\"col\">"
      << Say{"lesson.predict_then_test.text"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.predict_then_test.uses"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.predict_then_test.own_words"} << "</th></tr></thead>";
  for (const std::size_t side : {0, 1}) {
    out << "<tbody><tr><th colspan=\"3\" scope=\"rowgroup\">"
        << Isolated{side_name(material, sealed, side)} << "</th></tr>";
    for (std::size_t i = 0; i < sealed.sides[side].texts.size(); ++i) {
      const SealedText& text = sealed.sides[side].texts[i];
      out << "<tr><th scope=\"row\">" << (side == 0 ? Literal("A") : Literal("B")) << i + 1
          << "</th><td class=\"num\">" << Count{text.uses()} << "</td><td class=\"num\">"
          << Count{text.own_words} << "</td></tr>";
    }
    out << "<tr><th scope=\"row\">" << Say{"lesson.predict_then_test.together"}
        << "</th><td class=\"num\"><b>" << Count{sealed.sides[side].uses}
        << "</b></td><td class=\"num\"><b>" << Count{sealed.sides[side].own_words}
        << "</b></td></tr></tbody>";
  }
  out << "</table>";
}

// What was counted, with the words around it.
void sealed_passages(const Material& material, const Sealed& sealed, Markup& out) {
  for (const std::size_t side : {0, 1}) {
    if (sealed.sides[side].uses == 0) continue;
    out << "<h3>" << Isolated{side_name(material, sealed, side)} << "</h3><ul>";
    for (std::size_t i = 0; i < sealed.sides[side].texts.size(); ++i) {
      for (const std::uint32_t at : sealed.sides[side].texts[i].passages) {
        const Passage& one = material.comparison.passages[at];
        const std::vector<std::string> words =
            material.masker.texts(std::array{one.left, one.match, one.right});
        out << "<li dir=\"auto\">" << (side == 0 ? Literal("A") : Literal("B")) << i + 1 << ": … "
            << Text{words[0]} << (html::joins_left(words[0]) ? Literal("") : Literal(" ")) << "<b>"
            << Text{words[1]} << "</b>"
            << (html::joins_right(words[2]) ? Literal("") : Literal(" ")) << Text{words[2]}
            << " …</li>";
      }
    }
    out << "</ul>";
  }
}

void sealed_answer(const Material& material, const Sealed& sealed, Markup& out) {
  Literal gap = "";
  for (const Message& one : ratio_sentences(material, sealed)) {
    out << gap << one;
    gap = " ";
  }
  const double q = sealed.contrast->q;
  if (std::isfinite(q)) {
    out << " "
        << Say{q <= .05 ? Literal("lesson.predict_then_test.beyond")
                        : Literal("lesson.predict_then_test.within"),
               {{"q", html::small_share(q)}}};
  } else {
    out << " " << Say{"lesson.predict_then_test.hint"};
  }
}

}  // namespace slantwise::lesson
