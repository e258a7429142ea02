// Clauses of harm: who is said to have done it, and where the doer is known.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "apps/html/look.h"
#include "apps/lesson/drafts.h"
#include "apps/lesson/harm_sentences.h"
#include "apps/lesson/harm_shares.h"
#include "models/agency_error.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;
using lesson::Control;
using lesson::HarmSentence;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::offer;

constexpr int kNumber = 9;
constexpr std::size_t kSentences = 5, kPassives = 3, kRewritten = 2, kElsewhere = 2, kBeside = 2;
constexpr std::size_t kFewestPassives = 2;

std::string id_of(std::string_view part) { return "lesson.who_did_it." + std::string(part); }

struct Draft {
  const Material& material;
  std::vector<HarmSentence> all,
      clear;  // of all outlets; each text's latest copy within its outlet
  std::vector<std::uint32_t> event_of;
  std::vector<Item> items = {};
  std::size_t number = 1;  // of the next item

  Markup markup() const { return Markup(material.messages); }
  const Document& document(const HarmSentence& one) const {
    return material.corpus.documents[one.document];
  }
  // As `shown_text`, with names hidden where the lesson hides them.
  std::string text(const HarmSentence& one, Span span) const {
    return material.masker.text(lesson::shown_text(document(one), span));
  }
};

Item question(Draft& draft, Control control, Message text) {
  return {std::to_string(draft.number++), control, draft.markup(), std::move(text)};
}

// The sentence with its verb in bold, and whose it is.
void quote(const Draft& draft, const HarmSentence& one, Markup& out) {
  const lesson::AroundVerb around = lesson::around_verb(draft.document(one), one);
  const Article& article = draft.document(one).article;
  const Document& document = draft.document(one);
  std::vector<std::string> parts = {lesson::shown_text(document, around.left),
                                    lesson::shown_text(document, around.verb),
                                    lesson::shown_text(document, around.right)};
  parts = draft.material.masker.texts(parts);
  const std::string &left = parts[0], &right = parts[2];
  out << "<blockquote dir=\"auto\"><p>" << Text{left} << (left.empty() ? Literal("") : Literal(" "))
      << "<strong>" << Text{parts[1]} << "</strong>"
      << (right.empty() || right.front() == '.' || right.front() == ',' ? Literal("")
                                                                        : Literal(" "))
      << Text{right} << "</p><p><small>";
  if (draft.material.blind()) {
    out << Isolated{draft.material.masker.outlet(article.outlet)};
  } else {
    out << Isolated{article.outlet} << ", " << html::Date{article.date};
  }
  out << "</small></p></blockquote>";
}

void add_prediction(Draft& draft) {
  const auto counts = lesson::doers(draft.material.comparison);
  const std::uint64_t absent = counts[static_cast<std::size_t>(Doer::absent)],
                      all = lesson::sum(counts);
  Item item = question(draft, Control::scale, {id_of("q_predict")});
  for (std::size_t bin = 0; bin < lesson::kShares; ++bin) {
    const std::string value = std::to_string(bin + 1);
    item.offers.push_back(offer(value, id_of("share_" + value)));
  }
  item.right = {std::to_string(lesson::share_bin(absent, all) + 1)};
  item.because = draft.markup();
  *item.because << Say{"lesson.who_did_it.because_predict", {{"n", absent}, {"all", all}}};
  item.prediction = true;
  draft.items.push_back(std::move(item));
}

void add_who(Draft& draft, const HarmSentence& one) {
  Item item = question(draft, Control::choice, {id_of("q_who")});
  quote(draft, one, item.prompt);
  for (const Doer doer : {Doer::named, Doer::unnamed, Doer::thing, Doer::absent}) {
    const std::string value(name(doer));
    item.offers.push_back(offer(value, id_of("doer_" + value)));
  }
  item.right = {std::string(name(one.doer))};
  item.because = draft.markup();
  if (one.doer == Doer::absent) {
    *item.because << Say{"lesson.who_did_it.because_absent"};
  } else {
    const Tokens& tokens = draft.document(one).tokens;
    const Span words = lesson::doer_words(one);
    const Span doer{tokens.begin[words.begin],
                    tokens.begin[words.end - 1] + tokens.length[words.end - 1]};
    *item.because << Say{"lesson.who_did_it.because_doer", {{"words", draft.text(one, doer)}}};
  }
  draft.items.push_back(std::move(item));
}

// The same text once: copies, and what two outlets print word for word.
std::vector<HarmSentence> drawn_of(const Draft& draft, Doer doer, std::uint32_t what) {
  std::vector<HarmSentence> of;
  for (const HarmSentence& one : draft.clear) {
    if (one.doer == doer) of.push_back(one);
  }
  RandomStream random = lesson::draws(draft.material, kNumber, what);
  std::vector<HarmSentence> out;
  std::set<std::uint32_t> families;
  for (const std::size_t i : lesson::drawn(of.size(), of.size(), random)) {
    const std::uint32_t family = draft.material.comparison.articles[of[i].document].family;
    if (families.insert(family).second) out.push_back(of[i]);
  }
  return out;
}

bool same_story(const Draft& draft, std::uint32_t a, std::uint32_t b) {
  return a == b || (draft.event_of[a] == draft.event_of[b] && draft.event_of[a] != ~0u);
}

const HarmSentence* known_in(const Draft& draft, const HarmSentence& passive) {
  for (const HarmSentence& one : draft.all) {
    if (same_story(draft, one.document, passive.document) &&
        lesson::tells_doer(draft.material.corpus, one, passive)) {
      return &one;
    }
  }
  return nullptr;
}

// Passives without a doer, first those of the same story; none of the same text as another.
std::vector<HarmSentence> beside(const Draft& draft, const HarmSentence& passive,
                                 const HarmSentence& known) {
  std::vector<HarmSentence> out;
  std::set<std::string> texts = {lesson::shown_text(
      draft.document(passive), draft.document(passive).sentences[passive.sentence].span)};
  for (const bool same : {true, false}) {
    for (const HarmSentence& one : drawn_of(draft, Doer::absent, 4)) {
      const Span span = draft.document(one).sentences[one.sentence].span;
      if (out.size() == kBeside || one.document == known.document) continue;
      if (same_story(draft, one.document, passive.document) != same) continue;
      if (texts.insert(lesson::shown_text(draft.document(one), span)).second) out.push_back(one);
    }
  }
  return out;
}

void add_rewrite(Draft& draft, const HarmSentence& passive) {
  Item item = question(draft, Control::text, {id_of("q_rewrite")});
  quote(draft, passive, item.prompt);
  draft.items.push_back(std::move(item));
}

void add_elsewhere(Draft& draft, const HarmSentence& passive, const HarmSentence& known) {
  std::vector<HarmSentence> passages = beside(draft, passive, known);
  passages.push_back(known);
  RandomStream random =
      lesson::draws(draft.material, kNumber, 20 + static_cast<std::uint32_t>(draft.number));
  Item item = question(draft, Control::choice, {id_of("q_elsewhere")});
  quote(draft, passive, item.prompt);
  char letter = 'A';
  for (const std::size_t i : lesson::drawn(passages.size(), passages.size(), random)) {
    const std::string value(1, letter++);
    item.prompt << "<p>" << Say{"lesson.who_did_it.passage", {{"letter", value}}} << "</p>";
    quote(draft, passages[i], item.prompt);
    item.offers.push_back({value, Message{id_of("yes_in"), {{"letter", value}}}});
    if (i + 1 == passages.size()) item.right = {value};
  }
  item.offers.push_back(offer("none", id_of("in_none")));
  item.offers.push_back(offer("cannot-tell", id_of("cannot_tell")));
  item.because = draft.markup();
  *item.because << Say{"lesson.who_did_it.because_elsewhere", {{"letter", item.right[0]}}};
  draft.items.push_back(std::move(item));
}

// Nobody knows for sure: the class compares its own.
void add_open(Draft& draft, const HarmSentence& passive) {
  const Document& document = draft.document(passive);
  const std::uint32_t first = passive.sentence > 1 ? passive.sentence - 2 : 0;
  const auto last = std::min<std::uint32_t>(
      passive.sentence + 2, static_cast<std::uint32_t>(document.sentences.size()) - 1);
  Item item = question(draft, Control::choice, {id_of("q_around")});
  quote(draft, passive, item.prompt);
  item.prompt << "<p>" << Say{"lesson.who_did_it.around"} << "</p><blockquote dir=\"auto\">";
  for (std::uint32_t at = first; at <= last; ++at) {
    const Span words = document.sentences[at].tokens;
    if (words.empty() || document.tokens.zone[words.begin] == Zone::headline) continue;
    const std::string text = draft.text(passive, document.sentences[at].span);
    if (!text.empty()) item.prompt << "<p>" << Text{text} << "</p>";
  }
  item.prompt << "</blockquote>";
  for (const char* value : {"yes", "no", "cannot-tell"}) {
    std::string id = id_of(std::string("around_") + value);
    std::ranges::replace(id, '-', '_');
    item.offers.push_back(offer(value, std::move(id)));
  }
  draft.items.push_back(std::move(item));
}

void add_passives(Draft& draft, const std::vector<HarmSentence>& passives) {
  std::size_t elsewhere = 0, rewritten = 0;
  std::vector<HarmSentence> open;
  std::set<std::uint32_t> stories;
  for (const HarmSentence& passive : passives) {
    const HarmSentence* known = known_in(draft, passive);
    if (known == nullptr || elsewhere == kElsewhere) {
      open.push_back(passive);
      continue;
    }
    if (!stories.insert(draft.event_of[passive.document]).second) continue;
    if (rewritten++ < kRewritten) add_rewrite(draft, passive);
    add_elsewhere(draft, passive, *known);
    ++elsewhere;
  }
  for (const HarmSentence& passive : open) {
    if (rewritten < kRewritten) add_rewrite(draft, passive);
    if (elsewhere == 0 && rewritten == 0) add_open(draft, passive);
    ++rewritten;
  }
}

void add_sentences(Draft& draft) {
  std::vector<HarmSentence> chosen;
  for (const Doer doer : {Doer::named, Doer::unnamed, Doer::thing}) {
    const auto of = drawn_of(draft, doer, static_cast<std::uint32_t>(doer));
    if (!of.empty()) chosen.push_back(of[0]);
  }
  const auto passives = drawn_of(draft, Doer::absent, static_cast<std::uint32_t>(Doer::absent));
  for (std::size_t i = 0; i < std::min(kPassives, passives.size()); ++i) {
    if (chosen.size() < kSentences) chosen.push_back(passives[i]);
  }
  RandomStream random = lesson::draws(draft.material, kNumber, 10);
  for (const std::size_t i : lesson::drawn(chosen.size(), chosen.size(), random)) {
    add_who(draft, chosen[i]);
  }
  add_passives(draft, passives);
}

std::variant<Made, NotMade> make(const Material& given) {
  Draft draft{given,
              lesson::harm_sentences(given.corpus, given.comparison),
              {},
              lesson::events_of(given.comparison)};
  for (const HarmSentence& one : draft.all) {
    if (lesson::is_clear(given.corpus, one)) draft.clear.push_back(one);
  }
  const auto passives = static_cast<std::uint64_t>(drawn_of(draft, Doer::absent, 0).size());
  if (passives < kFewestPassives) {
    return NotMade{
        {id_of("too_few"), {{"least", std::uint64_t{kFewestPassives}}, {"n", passives}}}};
  }
  add_prediction(draft);
  add_sentences(draft);
  draft.items.push_back(question(draft, Control::text, {id_of("q_why")}));
  Made out{draft.markup(), std::move(draft.items), draft.markup(), draft.markup(),
           agency_error_message()};
  lesson::harm_key(given.comparison, out.key);
  out.material << "<p>" << Say{"lesson.who_did_it.look"} << "</p>";
  out.after << "<p>" << Say{"lesson.who_did_it.after"} << "</p>";
  return out;
}

}  // namespace

extern constinit const lesson::Exercise who_did_it{
    .name = "who-did-it",
    .number = kNumber,
    .minutes = 25,
    .needs = Tier::read,
    .make = make,
};

}  // namespace slantwise::exercises
