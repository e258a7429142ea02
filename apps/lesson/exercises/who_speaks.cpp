// Say of a dozen quoted and reported words what kind of source speaks, and compare with the rules.
#include <algorithm>
#include <map>

#include "apps/html/format.h"
#include "apps/lesson/extracts.h"
#include "apps/lesson/source_words.h"
#include "core/text/unicode.h"
#include "models/function_words.h"
#include "models/sources.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Markup;
using html::Say;
using html::Text;
using lesson::content_words;
using lesson::Draws;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::overlap;

constexpr std::size_t kFewest = 5, kMost = 11, kOfOneKind = 3;
constexpr std::uint32_t kShortest = 5, kLongest = 60, kParagraph = 130, kGap = 4;
constexpr double kSame = .5;

// Somebody's words, and the words that say what kind of source it is.
struct Said {
  std::uint32_t article = 0;
  const Attribution* by = nullptr;
  Span evidence;  // tokens
};

const Document& document(const Material& material, const Said& one) {
  return material.corpus.documents[one.article];
}

bool is_text(Zone zone) { return zone == Zone::lead || zone == Zone::body; }

// Somebody says them: not "dismissed hints that", "asked for an exception".
bool is_said(const Attribution& by) {
  constexpr std::string_view kVerbs[] = {"say",     "tell",     "add",          "note",  "report",
                                         "write",   "explain",  "according to", "state", "remark",
                                         "confirm", "announce", "recall",       "reply", "answer"};
  return by.confidence != Confidence::low && std::ranges::find(kVerbs, by.verb) != std::end(kVerbs);
}

std::string term(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.tokens.begin[token];
  return term_key(slice(document.text, {begin, begin + document.tokens.length[token]}));
}

// Whole, as a reader marks it: no half of a quotation or bracket, nobody else who speaks in it, not
// "told [the Post that it rained]" nor "[it was], he said, 'a shame'".
bool is_whole(const Document& document, const Attribution& by) {
  const std::string_view text = slice(document.text, by.content);
  const auto times = [text](std::string_view mark) {
    std::size_t count = 0;
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) ++count;
    return count;
  };
  const bool balanced = times("(") == times(")") && times("[") == times("]") &&
                        times("\u201C") == times("\u201D") && times("\"") % 2 == 0;
  const Span tokens = lesson::tokens_in(document, by.content);
  if (!balanced || tokens.empty() || is_function_word(term(document, tokens.end - 1))) return false;
  const bool told = by.verb == "tell" && by.cue.end <= by.content.begin;
  if (told && by.kind != Attribution::Kind::direct && term(document, tokens.begin) != "that") {
    return false;
  }
  return std::ranges::none_of(document.attributions, [&](const Attribution& other) {
    return !other.cue.empty() && by.content.contains(other.cue.begin);
  });
}

// All of its words are counted, and as somebody's.
bool is_clear(const Document& document, const Attribution& by) {
  const Span tokens = lesson::tokens_in(document, by.content);
  if (tokens.size() < kShortest || tokens.size() > kLongest) return false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool own = document.tokens.voice[t] == Voice::narration;
    if (own || !is_text(document.tokens.zone[t])) return false;
    if (document.tokens.confidence[t] == Confidence::low) return false;
  }
  // Not "say the soldiers crossed a line [that both respected]".
  if (by.cue.end < by.content.begin &&
      lesson::tokens_in(document, {by.cue.end, by.content.begin}).size() > kGap) {
    return false;
  }
  const Span around = lesson::paragraph_at(document, by.content.begin).span;
  return around.contains(by.source.begin) && around.end >= by.content.end &&
         lesson::tokens_in(document, around).size() <= kParagraph;
}

std::string words(const Document& document, Span tokens) {
  const std::uint32_t begin = document.tokens.begin[tokens.begin];
  return std::string(slice(document.text, {begin, match_span(document, tokens.end - 1).end}));
}

std::vector<Said> find_said(const Material& material) {
  std::vector<Said> out;
  const lesson::SourceWords kinds(material.corpus);
  for (std::uint32_t d = 0; d < material.corpus.documents.size(); ++d) {
    const Document& one = material.corpus.documents[d];
    if (material.article && one.article.id != *material.article) continue;
    for (const Attribution& by : one.attributions) {
      if (!is_said(by) || !is_whole(one, by) || !is_clear(one, by)) continue;
      const auto evidence = kinds.find(one, by);
      if (!evidence) continue;
      if (lesson::stays_visible(material, words(one, *evidence)))
        out.push_back({d, &by, *evidence});
    }
  }
  return out;
}

std::string speaker(const Material& material, const Said& one) {
  return fold(source_in_words(document(material, one), *one.by));
}

// Of many kinds; nobody twice, no words twice.
std::vector<Said> choose(const Material& material, std::vector<Said> left, Draws& draws) {
  draws.shuffle(left);
  std::map<std::string, std::size_t> kinds, outlets;
  std::set<std::string> speakers;
  std::vector<std::set<TermId>> seen;
  std::vector<Said> out;
  while (!left.empty() && out.size() < kMost) {
    const auto next = std::ranges::min_element(left, {}, [&](const Said& one) {
      return std::pair(kinds[one.by->category], outlets[document(material, one).article.outlet]);
    });
    const Said one = *next;
    left.erase(next);
    if (kinds[one.by->category] == kOfOneKind) continue;
    if (!speakers.insert(speaker(material, one)).second) continue;
    auto content = content_words(material.corpus, document(material, one), one.by->content);
    const auto same = [&content](const auto& other) { return overlap(content, other) > kSame; };
    if (std::ranges::any_of(seen, same)) continue;
    seen.push_back(std::move(content));
    ++kinds[one.by->category];
    ++outlets[document(material, one).article.outlet];
    out.push_back(one);
  }
  draws.shuffle(out);
  return out;
}

Message kind(std::string_view category) {
  return {"lesson.who_speaks.kind", {{"kind", Choice{std::string(category)}}}};
}

// The paragraph with the words marked; who the speaker is, if that stands elsewhere.
Markup prompt(const Material& material, const Said& one) {
  const Document& text = document(material, one);
  const Span around = lesson::paragraph_at(text, one.by->content.begin).span;
  const Span marked = one.by->content;
  Markup out(material.messages);
  put_card(
      out, material,
      {one.article, lesson::without_cuts(text, {around.begin, marked.begin}),
       lesson::without_cuts(text, marked), lesson::without_cuts(text, {marked.end, around.end})},
      lesson::Cite::outlet);
  const std::uint32_t at = text.tokens.begin[one.evidence.begin];
  if (around.contains(at)) return out;
  out << "<p class=\"note\">" << Say{"lesson.who_speaks.elsewhere"} << "</p>";
  put_card(out, material,
           {one.article, lesson::without_cuts(text, lesson::whole_sentences(text, {at, at + 1}))},
           lesson::Cite::none);
  return out;
}

Markup because(const Material& material, const Said& one) {
  Markup out(material.messages);
  out << Say{"lesson.who_speaks.because",
             {{"kind", Choice{one.by->category}},
              {"words", words(document(material, one), one.evidence)}}};
  const Document& text = document(material, one);
  if (!one.by->source.contains(text.tokens.begin[one.evidence.begin])) {
    out << " " << Say{"lesson.who_speaks.speaker", {{"name", one.by->speaker}}};
  }
  return out;
}

Item item(const Material& material, const Said& one, std::size_t number) {
  Item out{.id = std::to_string(number),
           .control = lesson::Control::choice,
           .prompt = prompt(material, one),
           .question = {"lesson.who_speaks.question"},
           .right = {one.by->category},
           .because = because(material, one)};
  for (const std::string_view category : kCategories) {
    if (category != "unresolved") out.offers.push_back({std::string(category), kind(category)});
  }
  out.offers.push_back({"cannot-tell", Message{"lesson.who_speaks.cannot_tell"}});
  return out;
}

// What is meant by each kind.
Markup introduction(const Material& material) {
  Markup out(material.messages);
  out << "<h3>" << Say{"lesson.who_speaks.kinds"} << "</h3><dl class=\"kinds\">";
  for (const std::string_view category : kCategories) {
    if (category == "unresolved") continue;
    out << "<dt>" << kind(category) << "</dt><dd>"
        << Say{"lesson.who_speaks.means", {{"kind", Choice{std::string(category)}}}} << "</dd>";
  }
  out << "</dl>";
  return out;
}

// Words of each kind of source by outlet, as the report counts them.
using Heard = std::map<std::string, std::map<std::string, std::uint64_t>>;

Heard heard(const Comparison& comparison) {
  Heard out;
  for (const RowDetail& row : comparison.rows) {
    const std::string& outlet = comparison.by_article ? comparison.articles.at(row.index).outlet
                                                      : comparison.outlets.at(row.index).name;
    for (const CategoryRow& one : row.categories) {
      out[outlet][one.category] += one.quoted + one.reported;
    }
  }
  return out;
}

Markup table(const Material& material) {
  const Heard all = heard(material.comparison);
  Markup out(material.messages);
  out << "<p>" << Say{"lesson.who_speaks.shares"}
      << "</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << html::Label{"lesson.who_speaks.shares"}
      << "\"><table class=\"plain\"><thead><tr><th scope=\"col\">" << Say{"table.outlet"}
      << "</th>";
  for (const std::string_view category : kCategories) {
    out << "<th scope=\"col\" class=\"num\">" << kind(category) << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const auto& [outlet, kinds] : all) {
    std::uint64_t sum = 0;
    for (const auto& [_, number] : kinds) sum += number;
    out << "<tr><th scope=\"row\">" << Isolated{material.masker.outlet(outlet)} << "</th>";
    for (const std::string_view category : kCategories) {
      const auto found = kinds.find(std::string(category));
      const std::uint64_t number = found == kinds.end() ? 0 : found->second;
      out << "<td class=\"num\">" << html::Count{number} << " <small>"
          << Text{html::percent(number, sum)} << "</small></td>";
    }
    out << "</tr>";
  }
  out << "</tbody></table></div><p class=\"note\">" << Say{"lesson.who_speaks.shares_note"}
      << "</p>";
  return out;
}

Item reason(const Material& material) {
  return {.id = "missing",
          .control = lesson::Control::text,
          .prompt = Markup(material.messages),
          .question = {"lesson.who_speaks.missing"}};
}

std::variant<Made, NotMade> make(const Material& material) {
  Draws draws(material.seed, 3);
  const std::vector<Said> chosen = choose(material, find_said(material), draws);
  if (chosen.size() < kFewest) {
    return NotMade{{"lesson.who_speaks.few",
                    {{"n", std::uint64_t{chosen.size()}}, {"least", std::uint64_t{kFewest}}}}};
  }
  Made made{introduction(material),
            {},
            table(material),
            Markup(material.messages),
            Message{"lesson.who_speaks.error"}};
  for (const Said& one : chosen) {
    made.items.push_back(item(material, one, made.items.size() + 1));
  }
  made.items.push_back(reason(material));
  return made;
}

}  // namespace

extern constinit const lesson::Exercise who_speaks{
    .name = "who-speaks", .number = 3, .minutes = 20, .needs = Tier::read, .make = make};

}  // namespace slantwise::exercises
