// Tell by its marks which text is somebody else's, and how many independent texts there are.
#include <algorithm>
#include <map>

#include "apps/lesson/extracts.h"
#include "apps/lesson/reprints.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Markup;
using html::Say;
using html::Text;
using lesson::Draws;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;

constexpr std::size_t kFewest = 3;
constexpr std::uint32_t kOpening = 2;  // paragraphs of the text that are shown at its start

struct Lesson {
  const Material& material;
  std::vector<std::uint32_t> texts;
  std::vector<std::string> makers = {};  // whom a text may be from, alphabetical

  const ArticleSummary& text(std::size_t at) const {
    return material.comparison.articles.at(texts[at]);
  }
};

// Who made the shown texts, and who printed them.
std::vector<std::string> makers(const Lesson& lesson) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < lesson.texts.size(); ++at) {
    names.insert(lesson.text(at).agency);
    names.insert(lesson.text(at).outlet);
  }
  return {names.begin(), names.end()};
}

// Which paragraphs are shown: the start, the end, and those with a mark.
std::vector<bool> shown(const Document& document) {
  std::vector<bool> out(document.paragraphs.size(), false);
  std::uint32_t texts = 0;
  for (std::size_t p = 0; p < out.size() && texts < kOpening; ++p) {
    out[p] = true;
    if (lesson::is_story(document.paragraphs[p])) ++texts;
  }
  for (const Cut& mark : document.origin.evidence) {
    for (std::size_t p = 0; p < out.size(); ++p) {
      if (document.paragraphs[p].span.contains(mark.span.begin) && !mark.span.empty())
        out[p] = true;
    }
  }
  for (std::size_t p = out.size(); p > 0; --p) {
    out[p - 1] = true;
    if (lesson::is_story(document.paragraphs[p - 1])) break;
  }
  return out;
}

Markup prompt(const Lesson& lesson, std::size_t at) {
  const Document& document = lesson.material.corpus.documents[lesson.texts[at]];
  Markup out(lesson.material.messages);
  out << "<h3>" << Say{"lesson.spot_the_reprint.text", {{"n", std::uint64_t{at + 1}}}} << " · ";
  put_source(out, lesson.material, lesson.texts[at]);
  out << "</h3><div class=\"extract\" dir=\"auto\">";
  const std::vector<bool> show = shown(document);
  for (std::size_t p = 0; p < show.size(); ++p) {
    if (!show[p] && show[p - 1]) out << "<p>[…]</p>";
    if (!show[p]) continue;
    const std::string_view text = slice(document.text, document.paragraphs[p].span);
    if (document.paragraphs[p].zone == Zone::headline) {
      out << "<p><b>" << Text{text} << "</b></p>";
    } else {
      out << "<p>" << Text{text} << "</p>";
    }
  }
  out << "</div>";
  return out;
}

std::string value_of(const Lesson& lesson, const std::string& maker) {
  const auto at = std::ranges::find(lesson.makers, maker) - lesson.makers.begin();
  return "from-" + std::to_string(at + 1);
}

Markup because(const Lesson& lesson, std::size_t at) {
  const ArticleSummary& one = lesson.text(at);
  Markup out(lesson.material.messages);
  if (!lesson::has_mark(lesson.material, lesson.texts[at])) {
    return out << Say{"lesson.spot_the_reprint.no_mark", {{"outlet", one.outlet}}};
  }
  if (one.copy_by_mark) {
    out << Say{"lesson.spot_the_reprint.by_mark", {{"agency", one.agency}}};
  } else {
    out << Say{"lesson.spot_the_reprint.own_mark", {{"outlet", one.outlet}}};
  }
  for (const std::string& mark : one.evidence) out << " <q>" << Text{mark} << "</q>";
  return out;
}

Item text_item(const Lesson& lesson, std::size_t at) {
  const ArticleSummary& one = lesson.text(at);
  Item out{.id = std::to_string(at + 1),
           .prompt = prompt(lesson, at),
           .question = {"lesson.spot_the_reprint.question"}};
  out.offers.push_back({"own", Message{"lesson.spot_the_reprint.own", {{"outlet", one.outlet}}}});
  for (const std::string& maker : lesson.makers) {
    if (maker == one.outlet) continue;
    out.offers.push_back(
        {value_of(lesson, maker), Message{"lesson.spot_the_reprint.copy_of", {{"agency", maker}}}});
  }
  out.offers.push_back({"cannot-tell", Message{"lesson.spot_the_reprint.cannot_tell"}});
  if (lesson::is_copy(lesson.material, lesson.texts[at]))
    out.right = {value_of(lesson, one.agency)};
  if (lesson::is_own(lesson.material, lesson.texts[at])) out.right = {"own"};
  out.because = because(lesson, at);
  return out;
}

// Texts by family, or by maker: the numbers of the texts.
template <typename Key>
std::map<Key, std::vector<std::size_t>> groups(const Lesson& lesson, Key ArticleSummary::*key) {
  std::map<Key, std::vector<std::size_t>> out;
  for (std::size_t at = 0; at < lesson.texts.size(); ++at) {
    out[lesson.text(at).*key].push_back(at + 1);
  }
  return out;
}

Item number_item(const Lesson& lesson, const char* id, Message question, std::size_t right) {
  Item out{.id = id, .prompt = Markup(lesson.material.messages), .question = std::move(question)};
  for (std::size_t n = 1; n <= lesson.texts.size(); ++n) {
    out.offers.push_back({std::to_string(n), std::to_string(n)});
  }
  out.right = {std::to_string(right)};
  return out;
}

Item makers_item(const Lesson& lesson) {
  const auto by_maker = groups(lesson, &ArticleSummary::agency);
  Item out =
      number_item(lesson, "makers",
                  {"lesson.spot_the_reprint.makers", {{"n", std::uint64_t{lesson.texts.size()}}}},
                  by_maker.size());
  std::vector<Message> list;
  for (const auto& [maker, texts] : by_maker) {
    list.push_back(
        {"lesson.spot_the_reprint.maker", {{"agency", maker}, {"n", std::uint64_t{texts.size()}}}});
  }
  out.because.emplace(lesson.material.messages);
  *out.because << Say{"lesson.spot_the_reprint.makers_because", {{"makers", list}}};
  return out;
}

Item independent_item(const Lesson& lesson) {
  const auto families = groups(lesson, &ArticleSummary::family);
  Item out = number_item(
      lesson, "independent",
      {"lesson.spot_the_reprint.independent", {{"n", std::uint64_t{lesson.texts.size()}}}},
      families.size());
  out.because.emplace(lesson.material.messages);
  bool any = false;
  for (const auto& [_, texts] : families) {
    if (texts.size() < 2) continue;
    any = true;
    std::vector<std::string> numbers;
    for (const std::size_t n : texts) numbers.push_back(std::to_string(n));
    *out.because << Say{"lesson.spot_the_reprint.one_text", {{"numbers", numbers}}} << " ";
  }
  if (!any) *out.because << Say{"lesson.spot_the_reprint.no_pair"};
  return out;
}

Item reason(const Lesson& lesson) {
  return {.id = "why",
          .control = lesson::Control::text,
          .prompt = Markup(lesson.material.messages),
          .question = {"lesson.spot_the_reprint.why"}};
}

void row(Markup& out, const Lesson& lesson, std::size_t at) {
  const ArticleSummary& one = lesson.text(at);
  out << "<tr><th scope=\"row\">" << at + 1 << "</th><td>" << Isolated{one.outlet} << "</td><td>"
      << Isolated{one.agency} << "</td><td>";
  for (const std::string& mark : one.evidence) out << "<div>" << Isolated{mark} << "</div>";
  out << "</td></tr>";
}

// Whose each text is.
Markup solution(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << html::Label{"lesson.spot_the_reprint.made_by"} << "\"><table class=\"plain\"><thead><tr>";
  for (const html::Literal head :
       {html::Literal("lesson.spot_the_reprint.number"), html::Literal("table.outlet"),
        html::Literal("lesson.spot_the_reprint.made_by"),
        html::Literal("lesson.spot_the_reprint.marks")}) {
    out << "<th scope=\"col\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (std::size_t at = 0; at < lesson.texts.size(); ++at) row(out, lesson, at);
  out << "</tbody></table></div>";
  return out;
}

// What is behind the articles at hand.
Markup corpus(const Material& material) {
  const Comparison& comparison = material.comparison;
  std::size_t copies = 0;
  for (const ArticleSummary& one : comparison.articles) copies += one.copy_by_mark ? 1 : 0;
  Markup out(material.messages);
  out << "<p>"
      << Say{"lesson.spot_the_reprint.corpus",
             {{"articles", std::uint64_t{comparison.articles.size()}},
              {"families", std::uint64_t{comparison.families}},
              {"copies", std::uint64_t{copies}}}}
      << "</p>";
  return out;
}

Markup introduction(const Material& material) {
  Markup out(material.messages);
  out << "<p>" << Say{"lesson.spot_the_reprint.material"} << "</p>";
  return out;
}

std::variant<Made, NotMade> make(const Material& material) {
  if (material.blind()) return NotMade{{"lesson.spot_the_reprint.blind"}};
  Draws draws(material.seed, 5);
  Lesson one{material, lesson::texts_with_marks(material, draws)};
  if (one.texts.empty()) return NotMade{{"lesson.spot_the_reprint.no_copy"}};
  if (one.texts.size() < kFewest) return NotMade{{"lesson.spot_the_reprint.few"}};
  draws.shuffle(one.texts);
  one.makers = makers(one);
  Made made{introduction(material), {}, corpus(material), solution(one)};
  for (std::size_t at = 0; at < one.texts.size(); ++at) made.items.push_back(text_item(one, at));
  made.items.push_back(makers_item(one));
  made.items.push_back(independent_item(one));
  made.items.push_back(reason(one));
  return made;
}

}  // namespace

extern constinit const lesson::Exercise spot_the_reprint{
    .name = "spot-the-reprint", .number = 5, .minutes = 20, .needs = Tier::read, .make = make};

}  // namespace slantwise::exercises
