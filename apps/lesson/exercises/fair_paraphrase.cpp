// Cards: say what a passage says in your own words, without verbs that judge; a neighbor flags
// them.
#include <algorithm>
#include <map>
#include <set>

#include "apps/html/look.h"
#include "apps/lesson/cards.h"
#include "apps/lesson/drafts.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;
using lesson::Card;
using lesson::CardVerb;
using lesson::Control;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::offer;

constexpr int kNumber = 11;
constexpr std::size_t kCards = 3, kFewestCards = 2, kLoadedCards = 2;

std::string id_of(std::string_view part) { return "lesson.fair_paraphrase." + std::string(part); }

struct Draft {
  const Material& material;
  std::vector<Card> cards;
  std::vector<Item> items = {};
  std::size_t numbered = 0;  // items, without those that belong to the one before
  Markup markup() const { return Markup(material.messages); }
};

Item question(const Draft& draft, std::string id, Control control, Message text) {
  return {std::move(id), control, draft.markup(), std::move(text)};
}

std::string next(Draft& draft) { return std::to_string(++draft.numbered); }

void show(const Draft& draft, const Card& card, Markup& out) {
  const Document& document = draft.material.corpus.documents[card.document];
  const Span whole{document.sentences[card.first].span.begin,
                   document.sentences[card.last].span.end};
  out << "<blockquote dir=\"auto\"><p>"
      << Text{draft.material.masker.text(lesson::shown_text(document, whole))} << "</p><p><small>"
      << Isolated{draft.material.masker.outlet(document.article.outlet)};
  if (!draft.material.blind()) out << ", " << html::Date{document.article.date};
  out << "</small></p></blockquote>";
}

Literal class_message(const std::string& klass) {
  if (klass == "doubting") return "lesson.fair_paraphrase.class_doubting";
  if (klass == "heated") return "lesson.fair_paraphrase.class_heated";
  if (klass == "praising") return "lesson.fair_paraphrase.class_praising";
  if (klass == "factive") return "lesson.fair_paraphrase.class_factive";
  if (klass == "gesture") return "lesson.fair_paraphrase.class_gesture";
  return "lesson.fair_paraphrase.class_neutral";
}

// Which verb of the card says more than that somebody spoke?
void add_verbs(Draft& draft, const Card& card, const std::string& id) {
  if (card.verbs.size() < 2) return;
  const auto loaded =
      static_cast<std::size_t>(std::ranges::count_if(card.verbs, &CardVerb::loaded));
  Item item = question(draft, id + "-verb", Control::several, {id_of("q_verb")});
  show(draft, card, item.prompt);
  item.because = draft.markup();
  for (std::size_t i = 0; i < card.verbs.size(); ++i) {
    const CardVerb& verb = card.verbs[i];
    const std::string value = "v" + std::to_string(i + 1);
    item.offers.push_back({value, verb.shown});
    if (!verb.loaded()) continue;
    item.right.push_back(value);
    *item.because << Say{"lesson.fair_paraphrase.because_verb",
                         {{"verb", verb.shown},
                          {"does", Markup(draft.markup() << Say{class_message(verb.klass)})}}}
                  << " ";
  }
  item.offers.push_back(offer("none", id_of("no_verb")));
  if (loaded == 0) {
    item.right = {"none"};
    *item.because << Say{"lesson.fair_paraphrase.because_none"};
  }
  draft.items.push_back(std::move(item));
}

void add_card(Draft& draft, const Card& card) {
  const std::string id = next(draft);
  Item item = question(draft, id, Control::text, {id_of("q_paraphrase")});
  show(draft, card, item.prompt);
  draft.items.push_back(std::move(item));
  add_verbs(draft, card, id);
}

// A choice among four verbs in an invented sentence.
void add_invented(Draft& draft, const std::string& part) {
  Item item = question(draft, next(draft), Control::choice, {id_of("q_" + part)});
  for (const char* verb : {"said", "claimed", "admitted", "shouted"}) {
    item.offers.push_back(offer(verb, id_of(std::string("verb_") + verb)));
  }
  item.offers = lesson::mixed(
      item.offers, lesson::draws(draft.material, kNumber, static_cast<std::uint32_t>(part.size())));
  item.right = {part == "doubt" ? "claimed" : "admitted"};
  item.because = draft.markup();
  *item.because << Message{id_of("because_" + part)};
  draft.items.push_back(std::move(item));
}

void add_neighbor(Draft& draft) {
  Item flags = question(draft, next(draft), Control::several, {id_of("q_flags")});
  for (const char* value :
       {"doubting", "heated", "praising", "factive", "who", "fact", "nothing"}) {
    flags.offers.push_back(offer(value, id_of(std::string("flag_") + value)));
  }
  draft.items.push_back(std::move(flags));
  draft.items.push_back(question(draft, next(draft), Control::text, {id_of("q_back")}));
}

// One card a text, and of several outlets where there are several: first cards with a loaded verb,
// each of another class if there is one, then others that have verbs to ask about, then any.
class Choice {
 public:
  explicit Choice(const Draft& draft) : draft_(draft) {}

  std::vector<Card> cards() {
    for (const bool new_class : {true, false}) {
      take(kLoadedCards, [&](const Card& card) {
        const CardVerb* verb = card.verbs.size() > 1 ? card.loaded() : nullptr;
        return verb != nullptr && (!new_class || !classes_.contains(verb->klass));
      });
    }
    take(kCards, [](const Card& card) { return card.verbs.size() > 1 && !card.loaded(); });
    take(kCards, [](const Card&) { return true; });
    return std::move(taken_);
  }

 private:
  template <class Fits>
  void take(std::size_t most, Fits fits) {
    RandomStream random = lesson::draws(draft_.material, kNumber);
    const auto order = lesson::drawn(draft_.cards.size(), draft_.cards.size(), random);
    for (const bool new_outlet : {true, false}) {
      for (const std::size_t i : order) {
        const Card& card = draft_.cards[i];
        const std::string& outlet = draft_.material.corpus.documents[card.document].article.outlet;
        if (taken_.size() >= most || !fits(card)) continue;
        if (new_outlet && outlets_.contains(outlet)) continue;
        if (!families_.insert(draft_.material.comparison.articles[card.document].family).second)
          continue;
        outlets_.insert(outlet);
        if (card.loaded() != nullptr) classes_.insert(card.loaded()->klass);
        taken_.push_back(card);
      }
    }
  }

  const Draft& draft_;
  std::vector<Card> taken_;
  std::set<std::string> outlets_, classes_;
  std::set<std::uint32_t> families_;
};

// The verb list, without verbs of thinking: they do not introduce what is said.
Markup verb_list(const Draft& draft) {
  Markup out = draft.markup();
  const auto lists = lesson::verbs_by_class();
  out << "<p>" << Say{"lesson.fair_paraphrase.list"} << "</p><dl>";
  for (const char* klass : {"neutral", "doubting", "heated", "praising", "factive", "gesture"}) {
    const auto found = lists.find(klass);
    if (found == lists.end()) continue;
    std::string verbs;
    for (const std::string& verb : found->second) verbs += (verbs.empty() ? "" : ", ") + verb;
    out << "<dt>" << Say{class_message(klass)} << "</dt><dd lang=\"en\">" << Isolated{verbs}
        << "</dd>";
  }
  out << "</dl>";
  return out;
}

Markup key(const Draft& draft, const std::vector<Card>& cards) {
  Markup out = draft.markup();
  out << "<p>" << Say{"lesson.fair_paraphrase.key"} << "</p><ol>";
  for (const Card& card : cards) {
    out << "<li>";
    for (const CardVerb& verb : card.verbs) {
      out << Isolated{verb.shown} << " (" << Say{class_message(verb.klass)} << ") ";
    }
    out << "</li>";
  }
  out << "</ol>";
  return out;
}

std::variant<Made, NotMade> make(const Material& given) {
  Draft draft{given, lesson::find_cards(given.corpus, given.comparison)};
  const std::vector<Card> cards = Choice(draft).cards();
  if (cards.size() < kFewestCards) {
    return NotMade{{id_of("too_few"), {{"n", std::uint64_t{cards.size()}}}}};
  }
  for (const Card& card : cards) add_card(draft, card);
  add_invented(draft, "doubt");
  add_invented(draft, "truth");
  add_neighbor(draft);
  Made out{draft.markup(), std::move(draft.items), verb_list(draft), key(draft, cards),
           Message{id_of("error")}};
  out.material << "<p>" << Say{"lesson.fair_paraphrase.look"} << "</p>";
  return out;
}

}  // namespace

extern constinit const lesson::Exercise fair_paraphrase{
    .name = "fair-paraphrase",
    .number = kNumber,
    .minutes = 30,
    .needs = Tier::read,
    .make = make,
};

}  // namespace slantwise::exercises
