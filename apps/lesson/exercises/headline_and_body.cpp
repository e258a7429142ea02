// Match headlines with their texts, and say who says what a headline says.
#include <algorithm>
#include <array>

#include "apps/lesson/headlines.h"
#include "models/sources.h"

namespace slantwise::exercises {
namespace {

using html::Markup;
using html::Say;
using html::Text;
using lesson::Claimed;
using lesson::Draws;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;

constexpr std::size_t kMostClaims = 6;

struct Lesson {
  const Material& material;
  std::vector<std::uint32_t> texts;      // to match, in the order of the items
  std::vector<std::uint32_t> headlines;  // of the same texts, in another order
  std::vector<Claimed> claims;

  const Document& document(std::uint32_t article) const {
    return material.corpus.documents[article];
  }
  std::string title(std::uint32_t article) const {
    return material.masker.text(document(article).title);
  }
};

void paragraphs(Markup& out, const Lesson& lesson, std::uint32_t article,
                const std::vector<Span>& spans) {
  const Document& document = lesson.document(article);
  std::uint32_t last = 0;
  for (const Span span : spans) {
    const auto between = [&](const Paragraph& one) {
      return one.span.begin >= last && one.span.end <= span.begin && !one.subhead &&
             (one.zone == Zone::lead || one.zone == Zone::body);
    };
    if (last > 0 && std::ranges::any_of(document.paragraphs, between)) out << "<p>[…]</p>";
    out << "<p>" << Text{lesson.material.masker.text(lesson::without_cuts(document, span))}
        << "</p>";
    last = span.end;
  }
}

std::string value_of(const Lesson& lesson, std::uint32_t article) {
  const auto at = std::ranges::find(lesson.headlines, article) - lesson.headlines.begin();
  return "h" + std::to_string(at + 1);
}

Item match_item(const Lesson& lesson, std::size_t at) {
  const std::uint32_t article = lesson.texts[at];
  Markup prompt(lesson.material.messages);
  prompt << "<div class=\"extract\" dir=\"auto\">";
  paragraphs(prompt, lesson, article, lesson::opening(lesson.document(article)));
  prompt << "</div>";
  Item out{.id = std::to_string(at + 1),
           .prompt = std::move(prompt),
           .question = {"lesson.headline_and_body.match"},
           .right = {value_of(lesson, article)}};
  for (const std::uint32_t one : lesson.headlines) {
    out.offers.push_back({value_of(lesson, one), lesson.title(one)});
  }
  out.because.emplace(lesson.material.messages);
  *out.because << "<q>" << Text{lesson.title(article)} << "</q> ";
  put_source(*out.because, lesson.material, article);
  return out;
}

// The start of the text, and the paragraph that says it.
std::vector<Span> to_read(const Lesson& lesson, const Claimed& one) {
  const Document& document = lesson.document(one.article);
  std::vector<Span> out = lesson::opening(document);
  if (one.claim.place.empty()) return out;
  const Span says = lesson::paragraph_at(document, one.claim.place.begin).span;
  if (std::ranges::find(out, says) == out.end()) out.push_back(says);
  std::ranges::sort(out, {}, &Span::begin);
  return out;
}

Markup because(const Lesson& lesson, const Claimed& one) {
  const Document& document = lesson.document(one.article);
  Markup out(lesson.material.messages);
  out << Say{"lesson.headline_and_body.because",
             {{"source", Choice{std::string(name(one.claim.source))}}}};
  if (!one.claim.place.empty()) {
    out << " <q>"
        << Text{lesson.material.masker.text(lesson::without_cuts(document, one.claim.place))}
        << "</q>";
  }
  if (one.claim.attribution >= 0) {
    const Attribution& by = document.attributions[static_cast<std::size_t>(one.claim.attribution)];
    out << " "
        << Say{"lesson.headline_and_body.by",
               {{"name", lesson.material.masker.text(slice(document.text, by.source))}}};
  }
  out << " ";
  put_source(out, lesson.material, one.article);
  return out;
}

Item claim_item(const Lesson& lesson, std::size_t at) {
  const Claimed& one = lesson.claims[at];
  Markup prompt(lesson.material.messages);
  prompt << "<div class=\"extract\" dir=\"auto\"><p><b>" << Text{lesson.title(one.article)}
         << "</b></p>";
  paragraphs(prompt, lesson, one.article, to_read(lesson, one));
  prompt << "</div>";
  Item out{.id = std::to_string(lesson.texts.size() + at + 1),
           .prompt = std::move(prompt),
           .question = {"lesson.headline_and_body.who"},
           .right = {std::string(name(one.claim.source))},
           .because = because(lesson, one)};
  for (const char* source : {"own", "named", "below"}) {
    out.offers.push_back({source, Message{"lesson.headline_and_body.source",
                                          {{"source", Choice{std::string(source)}}}}});
  }
  out.offers.push_back({"cannot-tell", Message{"lesson.headline_and_body.cannot_tell"}});
  return out;
}

Item reason(const Lesson& lesson) {
  return {.id = "why",
          .control = lesson::Control::text,
          .prompt = Markup(lesson.material.messages),
          .question = {"lesson.headline_and_body.why"}};
}

Markup introduction(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  out << "<p>"
      << Say{lesson.claims.empty() ? html::Literal("lesson.headline_and_body.material_match")
                                   : html::Literal("lesson.headline_and_body.material")}
      << "</p>";
  return out;
}

void headline_line(Markup& out, const Lesson& lesson, std::uint32_t article) {
  out << "<li><q>" << Text{lesson.title(article)} << "</q> ";
  put_source(out, lesson.material, article);
  out << "</li>";
}

// Who says the headlines of all articles at hand.
struct Counted {
  std::array<std::uint64_t, 4> counts{};  // by HeadlineSource
  std::vector<std::uint32_t> below = {};
};

Counted count(const Lesson& lesson) {
  Counted out;
  for (std::uint32_t a = 0; a < lesson.material.corpus.documents.size(); ++a) {
    if (lesson.document(a).title.empty()) continue;
    const HeadlineSource source = headline_claim(lesson.material.corpus, lesson.document(a)).source;
    ++out.counts[static_cast<std::size_t>(source)];
    if (source == HeadlineSource::below) out.below.push_back(a);
  }
  return out;
}

Markup numbers(const Lesson& lesson, const Counted& all) {
  const auto& [named, own, below, unclear] = all.counts;
  Markup out(lesson.material.messages);
  out << "<p>"
      << Say{"lesson.headline_and_body.counts",
             {{"all", named + own + below + unclear},
              {"named", named},
              {"own", own},
              {"below", below},
              {"unclear", unclear}}}
      << "</p>";
  return out;
}

Markup key(const Lesson& lesson, const Counted& all) {
  Markup out(lesson.material.messages);
  if (all.below.empty()) return out;
  out << "<h3>" << Say{"lesson.headline_and_body.below_heading"} << "</h3><ul>";
  for (const std::uint32_t article : all.below) headline_line(out, lesson, article);
  out << "</ul>";
  return out;
}

std::vector<std::uint32_t> articles_of(const std::vector<Claimed>& claims) {
  std::vector<std::uint32_t> out;
  for (const Claimed& claim : claims) out.push_back(claim.article);
  return out;
}

std::variant<Made, NotMade> make(const Material& material) {
  Draws draws(material.seed, 6);
  Lesson one{material, {}, {}, {}};
  // Of few articles half are kept for matching: an article cannot be in both parts.
  const std::size_t articles = material.corpus.documents.size();
  one.claims = claimed(material, std::min(kMostClaims, articles / 2), draws);
  one.texts = matchable(material, articles_of(one.claims), draws);
  if (one.texts.empty()) {
    one.claims.clear();
    one.texts = matchable(material, {}, draws);
  }
  if (one.texts.empty()) return NotMade{{"lesson.headline_and_body.few"}};
  one.headlines = one.texts;
  draws.shuffle(one.headlines);
  const Counted all = count(one);
  Made made{introduction(one), {}, numbers(one, all), key(one, all)};
  for (std::size_t at = 0; at < one.texts.size(); ++at) made.items.push_back(match_item(one, at));
  for (std::size_t at = 0; at < one.claims.size(); ++at) made.items.push_back(claim_item(one, at));
  made.items.push_back(reason(one));
  // Which headline stood where is known.
  if (!one.claims.empty()) made.tool_error = Message{"lesson.headline_and_body.error"};
  return made;
}

}  // namespace

extern constinit const lesson::Exercise headline_and_body{
    .name = "headline-and-body", .number = 6, .minutes = 20, .needs = Tier::read, .make = make};

}  // namespace slantwise::exercises
