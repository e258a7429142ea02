#include "apps/lesson/halves_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "apps/html/format.h"
#include "core/text/unicode.h"

namespace slantwise::lesson {
namespace {

using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;

void head(Markup& out, std::span<const Literal> columns) {
  out << "<table class=\"plain\"><thead><tr><th scope=\"col\">" << Say{"lesson.two_halves.word"}
      << "</th>";
  for (const Literal column : columns) {
    out << "<th scope=\"col\" class=\"num\">" << Say{column} << "</th>";
  }
  out << "</tr></thead><tbody>";
}

void cells(const HalfWord& word, const Material& material, Markup& out) {
  out << "<tr><th scope=\"row\">" << Isolated{material.masker.text(word.word)} << "</th>";
  for (std::size_t half = 0; half < 2; ++half) {
    out << "<td class=\"num\">" << html::Count{word.count(half)} << "</td>";
  }
  out << "<td class=\"num\">" << html::Count{word.texts()} << "</td>";
}

constexpr Literal kColumns[] = {"lesson.two_halves.half_1", "lesson.two_halves.half_2",
                                "lesson.two_halves.texts", "lesson.two_halves.g2",
                                "lesson.two_halves.q"};

bool names(std::string_view name, std::string_view word) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (term_key(name.substr(0, end)) == word) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

void noise(const Material& material, const Halves& halves, Markup& out) {
  for (const OutletNoise& one : material.comparison.noise) {
    if (one.outlet != halves.outlet || one.floor.splits == 0) continue;
    out << "<li>" << Say{"lesson.two_halves.key_noise"} << " "
        << noise_message(one.floor, one.outlet) << "</li>";
  }
}

}  // namespace

bool tells_outlet(const Material& material, std::string_view word) {
  if (!material.blind()) return false;
  if (material.masker.text(word) != word) return true;
  return std::ranges::any_of(material.comparison.articles, [&](const ArticleSummary& one) {
    return names(one.outlet, word) || names(one.agency, word);
  });
}

void halves_table(const Material& material, std::span<const HalfWord> rows, Markup& out) {
  head(out, std::span(kColumns).first(3));
  for (const HalfWord& word : rows) {
    cells(word, material, out);
    out << "</tr>";
  }
  out << "</tbody></table>";
}

void halves_result(const Material& material, const Halves& halves, Markup& out) {
  if (halves.called == 0) return;
  out << "<p>"
      << Say{"lesson.two_halves.all_called",
             {{"n", std::uint64_t{std::min(kMostRows, halves.called)}}}}
      << "</p>";
  head(out, kColumns);
  for (const HalfWord& word : std::span(halves.words).first(std::min(kMostRows, halves.called))) {
    cells(word, material, out);
    out << "<td class=\"num\">" << Text{fmt::format("{:.1f}", std::abs(word.g2))}
        << "</td><td class=\"num\">"
        << Text{std::isfinite(word.q) ? html::small_share(word.q) : std::string("–")}
        << "</td></tr>";
  }
  out << "</tbody></table>";
}

void halves_key(const Material& material, const Halves& halves, Markup& out) {
  const std::uint64_t tried = halves.words.size(), searched = halves.searched;
  out << "<ul><li>"
      << Say{"lesson.two_halves.key_called",
             {{"n", std::uint64_t{halves.called}},
              {"words", tried},
              {"share", html::percent(halves.called, tried)}}}
      << "</li><li>"
      << Say{"lesson.two_halves.key_single",
             {{"n", std::uint64_t{halves.single}},
              {"words", searched},
              {"share", html::percent(halves.single, searched)}}}
      << "</li><li>"
      << Say{"lesson.two_halves.key_found",
             {{"n", std::uint64_t{halves.found}}, {"words", searched}}}
      << "</li>";
  noise(material, halves, out);
  out << "</ul><p>" << Say{"lesson.two_halves.key_again"} << "</p>";
}

}  // namespace slantwise::lesson
