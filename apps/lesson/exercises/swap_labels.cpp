// Rate the tone of sentences whose name for somebody was exchanged, then see who uses which name.
#include <algorithm>
#include <map>

#include "apps/lesson/extracts.h"
#include "apps/lesson/label_swap.h"
#include "apps/naming_rows.h"

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
using lesson::NamedSentence;
using lesson::NotMade;
using lesson::overlap;
using lesson::SwapSet;

constexpr std::size_t kFewest = 6, kMost = 10;
constexpr double kSame = .6;  // of the words of two sentences: one is a copy of the other

// A sentence as the class sees it.
struct Shown {
  const NamedSentence* sentence;
  std::uint32_t label;
};

struct Lesson {
  const Material& material;
  SwapSet set;
  std::vector<Shown> shown = {};

  std::string words(const Shown& one) const { return exchanged(set, *one.sentence, one.label); }
  const std::string& label(std::uint32_t at) const { return set.table->labels[at].label; }
};

std::set<TermId> words_of(const Material& material, const NamedSentence& one) {
  return content_words(material.corpus, material.corpus.documents[one.article], one.bytes);
}

// One of each text's sentences, of many labels and outlets.
std::vector<const NamedSentence*> choose(const Material& material, const SwapSet& set,
                                         Draws& draws) {
  std::vector<const NamedSentence*> left, out;
  for (const NamedSentence& one : set.sentences) left.push_back(&one);
  draws.shuffle(left);
  std::map<std::uint32_t, int> labels;
  std::map<std::string_view, int> outlets;
  std::vector<std::set<TermId>> seen;
  const auto outlet = [&material](const NamedSentence* one) -> std::string_view {
    return material.comparison.articles[one->article].outlet;
  };
  while (!left.empty() && out.size() < kMost) {
    const auto next = std::ranges::min_element(left, {}, [&](const NamedSentence* one) {
      return std::pair(labels[one->label], outlets[outlet(one)]);
    });
    const NamedSentence* one = *next;
    left.erase(next);
    std::set<TermId> words = words_of(material, *one);
    const auto same = [&words](const auto& other) { return overlap(words, other) > kSame; };
    if (std::ranges::any_of(seen, same)) continue;
    ++labels[one->label];
    ++outlets[outlet(one)];
    seen.push_back(std::move(words));
    out.push_back(one);
  }
  return out;
}

// Half of them as printed, the others with the name that is shown least so far.
void exchange(Lesson& lesson, std::vector<const NamedSentence*> chosen, Draws& draws) {
  draws.shuffle(chosen);
  std::map<std::uint32_t, int> times;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    std::uint32_t label = chosen[i]->label;
    if (i % 2 == 1) {
      std::vector<std::uint32_t> others = chosen[i]->others;
      draws.shuffle(others);
      label =
          *std::ranges::min_element(others, {}, [&times](std::uint32_t at) { return times[at]; });
    }
    ++times[label];
    lesson.shown.push_back({chosen[i], label});
  }
  draws.shuffle(lesson.shown);
}

Markup because(const Lesson& lesson, const Shown& one) {
  Markup out(lesson.material.messages);
  if (one.label == one.sentence->label) {
    out << Say{"lesson.swap_labels.as_printed", {{"name", lesson.words(one)}}};
  } else {
    out << Say{"lesson.swap_labels.exchanged",
               {{"shown", lesson.words(one)}, {"printed", one.sentence->printed}}};
  }
  out << " ";
  put_source(out, lesson.material, one.sentence->article);
  return out;
}

Item item(const Lesson& lesson, std::size_t at) {
  const Shown& one = lesson.shown[at];
  Markup prompt(lesson.material.messages);
  put_card(prompt, lesson.material,
           {one.sentence->article, one.sentence->before, lesson.words(one), one.sentence->after},
           lesson::Cite::none);
  Item out{.id = std::to_string(at + 1),
           .control = lesson::Control::scale,
           .prompt = std::move(prompt),
           .question = {"lesson.swap_labels.question"}};
  constexpr const char* kValues[] = {"-2", "-1", "0", "1", "2"};
  for (std::uint64_t i = 0; i < std::size(kValues); ++i) {
    out.offers.push_back({kValues[i], Message{"lesson.swap_labels.tone",
                                              {{"at", Choice{"t" + std::to_string(i)}}}}});
  }
  out.because = because(lesson, one);
  return out;
}

Item reason(const Lesson& lesson) {
  return {.id = "why",
          .control = lesson::Control::text,
          .prompt = Markup(lesson.material.messages),
          .question = {"lesson.swap_labels.why"}};
}

void row(Markup& out, const Lesson& lesson, const NameShare& share) {
  const std::string& outlet = lesson.material.comparison.outlets.at(share.outlet).name;
  out << "<tr><th scope=\"row\">" << Isolated{lesson.material.masker.outlet(outlet)} << "</th><td>"
      << Say{"quoted", {{"text", lesson.label(share.label)}}} << "</td><td>"
      << Say{"table.of",
             {{"n", static_cast<std::uint64_t>(share.hits)},
              {"all", static_cast<std::uint64_t>(share.mentions)}}}
      << "</td><td>" << Text{share_text(share)} << "</td><td>"
      << Say{"table.of", {{"n", std::uint64_t{share.with}}, {"all", std::uint64_t{share.families}}}}
      << "</td></tr>";
}

// "the Upland Front" of "the Upland Front (bundled corpus)": the rest is for who edits lexicons.
std::string referent(const lesson::SwapSet& set) {
  const std::string& name = set.table->referent;
  return name.substr(0, name.find(" ("));
}

// What the report counts, name by name.
Markup shares(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  out << "<p>" << Say{"lesson.swap_labels.shares", {{"referent", referent(lesson.set)}}}
      << "</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << html::Label{"lesson.swap_labels.shares", {{"referent", referent(lesson.set)}}}
      << "\"><table class=\"plain\"><thead><tr>";
  for (const html::Literal head :
       {html::Literal("table.outlet"), html::Literal("naming.name"),
        html::Literal("lesson.swap_labels.times"), html::Literal("naming.of-all"),
        html::Literal("card.families")}) {
    out << "<th scope=\"col\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const NameShare& share : lesson.set.table->detail.shares) {
    if (share.scope == NameScope::all && share.hits > 0) row(out, lesson, share);
  }
  out << "</tbody></table></div><p class=\"note\">" << Say{"lesson.swap_labels.shares_note"}
      << "</p>";
  return out;
}

Markup key(const Lesson& lesson) {
  Markup out(lesson.material.messages);
  out << "<h3>" << Say{"lesson.swap_labels.printed_heading"} << "</h3><ol>";
  for (const Shown& one : lesson.shown) {
    out << "<li>";
    put_card(
        out, lesson.material,
        {one.sentence->article, one.sentence->before, one.sentence->printed, one.sentence->after},
        lesson::Cite::outlet);
    out << "</li>";
  }
  out << "</ol>";
  return out;
}

Markup introduction(const Lesson& lesson) {
  std::vector<std::string> names;
  for (const LabelRow& label : lesson.set.table->labels) names.push_back(label.label);
  Markup out(lesson.material.messages);
  out << "<p>"
      << Say{"lesson.swap_labels.material", {{"referent", referent(lesson.set)}, {"names", names}}}
      << "</p>";
  return out;
}

std::variant<Made, NotMade> make(const Material& material) {
  Lesson one{material, lesson::swap_set(material.corpus, material.comparison)};
  if (one.set.table == nullptr) return NotMade{{"lesson.swap_labels.no_names"}};
  Draws draws(material.seed, 2);
  std::vector<const NamedSentence*> chosen = choose(material, one.set, draws);
  if (chosen.size() < kFewest) {
    return NotMade{{"lesson.swap_labels.few",
                    {{"referent", referent(one.set)},
                     {"n", std::uint64_t{chosen.size()}},
                     {"least", std::uint64_t{kFewest}}}}};
  }
  exchange(one, std::move(chosen), draws);
  Made made{introduction(one), {}, shares(one), key(one)};
  for (std::size_t at = 0; at < one.shown.size(); ++at) made.items.push_back(item(one, at));
  made.items.push_back(reason(one));
  return made;
}

}  // namespace

extern constinit const lesson::Exercise swap_labels{
    .name = "swap-labels", .number = 2, .minutes = 20, .needs = Tier::read, .make = make};

}  // namespace slantwise::exercises
