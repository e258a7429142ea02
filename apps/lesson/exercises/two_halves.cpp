// One outlet's texts dealt into two halves: how many words does a usual test call different?
#include <fmt/format.h>

#include <algorithm>

#include "apps/lesson/drafts.h"
#include "apps/lesson/halves.h"
#include "apps/lesson/halves_tables.h"

namespace slantwise::exercises {
namespace {

using html::Markup;
using html::Say;
using lesson::Control;
using lesson::HalfWord;
using lesson::Halves;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::offer;
using lesson::Offer;

constexpr int kNumber = 8;
constexpr std::size_t kLeastWords = 40;  // below, one in twenty is hardly a number
constexpr std::size_t kRows = 10, kFewTexts = 2, kMostFewTexts = 4;

// What exercises of these halves need to say.
struct Draft {
  const Material& material;
  Halves halves;
  std::uint64_t chance = 0;  // one word in twenty
  std::size_t tried() const { return halves.words.size(); }
  // The first that are called different, without those that tell whose texts these are.
  std::vector<HalfWord> rows(std::size_t most = kRows) const {
    std::vector<HalfWord> out;
    for (std::size_t i = 0; i < halves.called && out.size() < most; ++i) {
      if (!lesson::tells_outlet(material, halves.words[i].word)) out.push_back(halves.words[i]);
    }
    return out;
  }
  Markup markup() const { return Markup(material.messages); }
};

std::string id_of(std::string_view part) { return "lesson.two_halves." + std::string(part); }

Item question(const Draft& draft, Control control, Message text) {
  return {"", control, draft.markup(), std::move(text)};
}

std::uint64_t texts(const Draft& draft, std::size_t half) {
  return draft.halves.documents[half].size();
}

void material(const Draft& draft, Markup& out) {
  out << "<p>"
      << Say{"lesson.two_halves.dealt",
             {{"outlet", draft.material.masker.outlet(draft.halves.outlet)},
              {"n", texts(draft, 0) + texts(draft, 1)},
              {"a", texts(draft, 0)},
              {"b", texts(draft, 1)},
              {"words_a", draft.halves.own_words[0]},
              {"words_b", draft.halves.own_words[1]}}}
      << "</p><p>" << Say{"lesson.two_halves.tried", {{"n", std::uint64_t{draft.tried()}}}}
      << "</p>";
}

// "0", "1 to 4", "5 to 13", "14 or more" of about nine that chance alone calls different.
struct Bin {
  std::string value;
  std::uint64_t low, high;
};
std::vector<Bin> bins(const Draft& draft) {
  const std::uint64_t half = draft.chance / 2, most = draft.chance + half;
  return {{"none", 0, 0},
          {"few", 1, half},
          {"chance", half + 1, most},
          {"many", most + 1, ~std::uint64_t{0}}};
}

Message bin_label(const Bin& bin) {
  if (bin.high == 0) return {id_of("bin_none")};
  if (bin.high == bin.low) return {id_of("bin_one"), {{"n", bin.low}}};
  if (bin.high == ~std::uint64_t{0}) return {id_of("bin_more"), {{"n", bin.low}}};
  return {id_of("bin_range"), {{"low", bin.low}, {"high", bin.high}}};
}

Markup result(const Draft& draft) {
  Markup out = draft.markup();
  out << "<p>"
      << Say{"lesson.two_halves.result",
             {{"n", std::uint64_t{draft.halves.called}}, {"words", std::uint64_t{draft.tried()}}}}
      << "</p>";
  return out;
}

Markup own_result(const Draft& draft) {
  Markup out = draft.markup();
  out << "<p>";
  for (const Message& sentence : draft.halves.how) out << sentence << " ";
  out << Say{"lesson.two_halves.own_result",
             {{"n", std::uint64_t{draft.halves.found}},
              {"words", std::uint64_t{draft.halves.searched}}}}
      << "</p>";
  return out;
}

void add_predictions(const Draft& draft, std::vector<Item>& items) {
  Item called = question(draft, Control::choice,
                         {id_of("q_called"), {{"words", std::uint64_t{draft.tried()}}}});
  for (const Bin& bin : bins(draft)) {
    called.offers.push_back({bin.value, bin_label(bin)});
    if (bin.low <= draft.halves.called && draft.halves.called <= bin.high) {
      called.right = {bin.value};
    }
  }
  called.because = result(draft);
  Item own = question(draft, Control::choice, {id_of("q_own")});
  for (const char* value : {"fewer", "same", "more"}) {
    own.offers.push_back(offer(value, id_of(std::string("own_") + value)));
  }
  own.right = {draft.halves.found < draft.halves.called    ? "fewer"
               : draft.halves.found == draft.halves.called ? "same"
                                                           : "more"};
  own.because = own_result(draft);
  Item why = question(draft, Control::text, {id_of("q_why")});
  called.prediction = own.prediction = why.prediction = true;
  for (Item* one : {&called, &own, &why}) items.push_back(std::move(*one));
}

void add_expected(const Draft& draft, std::vector<Item>& items) {
  const std::uint64_t n = draft.tried();
  Item expected = question(draft, Control::choice, {id_of("q_expected"), {{"words", n}}});
  expected.prompt = result(draft);
  // A drawn few of the wrong ones, so that the place of the right one says nothing.
  const std::uint64_t wrong[] = {std::max<std::uint64_t>(1, n / 100), n / 50, n / 8, n / 4, n / 2};
  std::vector<std::uint64_t> offered = {draft.chance};
  RandomStream random = lesson::draws(draft.material, kNumber, 1);
  for (const std::size_t i : lesson::drawn(std::size(wrong), 3, random))
    offered.push_back(wrong[i]);
  expected.offers = lesson::number_offers(offered);
  expected.right = {std::to_string(draft.chance)};
  expected.because = draft.markup();
  *expected.because << Say{"lesson.two_halves.because_expected",
                           {{"words", n}, {"n", draft.chance}}};
  items.push_back(std::move(expected));
}

// Not asked where an honest eye could say either.
void add_compared(const Draft& draft, std::vector<Item>& items) {
  const double times = static_cast<double>(draft.halves.called) / static_cast<double>(draft.chance);
  const char* right = times >= 1.5 ? "more" : times <= .5 ? "fewer" : "";
  if (times >= .9 && times <= 1.12) right = "alike";
  if (*right == '\0') return;
  Item compared = question(draft, Control::choice,
                           {id_of("q_compared"), {{"n", std::uint64_t{draft.halves.called}}}});
  for (const char* value : {"fewer", "alike", "more"}) {
    compared.offers.push_back(offer(value, id_of(std::string("compared_") + value)));
  }
  compared.right = {right};
  compared.because = draft.markup();
  *compared.because << Say{"lesson.two_halves.because_compared",
                           {{"n", std::uint64_t{draft.halves.called}}, {"chance", draft.chance}}};
  items.push_back(std::move(compared));
}

void add_clumped(const Draft& draft, std::vector<Item>& items) {
  const std::vector<HalfWord> rows = draft.rows();
  std::size_t few = ~std::size_t{0};
  for (const HalfWord& word : rows) few = std::min(few, word.texts());
  few = std::max(few, kFewTexts);
  if (few > kMostFewTexts) return;
  Item item = question(draft, Control::several, {id_of("q_clumped"), {{"n", std::uint64_t{few}}}});
  item.prompt << "<p>" << Say{"lesson.two_halves.first_rows", {{"n", std::uint64_t{rows.size()}}}}
              << "</p>";
  lesson::halves_table(draft.material, rows, item.prompt);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const HalfWord& word = rows[i];
    const std::string value = "w" + std::to_string(i + 1);
    item.offers.push_back({value, word.word});
    if (word.texts() <= few) item.right.push_back(value);
  }
  item.because = draft.markup();
  *item.because << Say{"lesson.two_halves.because_clumped"};
  items.push_back(std::move(item));
}

// "6 + 1", or a dash.
std::string sum_of(const std::vector<std::uint32_t>& uses) {
  return uses.empty() ? "0" : fmt::format("{}", fmt::join(uses, " + "));
}

// A choice among sentences of which the first is right.
Item sentences(const Draft& draft, const std::string& name, std::size_t wrong) {
  Item item = question(draft, Control::choice, {id_of("q_" + name)});
  std::vector<Offer> offers = {offer("a", id_of(name + "_right"))};
  for (std::size_t i = 1; i <= wrong; ++i) {
    offers.push_back(offer(std::string(1, static_cast<char>('a' + i)),
                           id_of(name + "_wrong_" + std::to_string(i))));
  }
  RandomStream order =
      lesson::draws(draft.material, kNumber, static_cast<std::uint32_t>(100 + name.size() + wrong));
  item.offers = lesson::mixed(offers, order);
  item.right = {"a"};
  item.because = draft.markup();
  *item.because << Message{id_of("because_" + name)};
  return item;
}

// The word in the fewest texts, of these the most used.
void add_lot(const Draft& draft, std::vector<Item>& items) {
  const std::vector<HalfWord> called = draft.rows(draft.halves.called);
  if (called.empty()) return;
  const HalfWord& word = *std::ranges::min_element(called, {}, [](const HalfWord& one) {
    return std::pair(one.texts(), -static_cast<double>(one.count(0) + one.count(1)));
  });
  Item item = sentences(draft, "lot", 3);
  item.question.values = {{"word", word.word}};
  item.prompt << "<p>"
              << Say{"lesson.two_halves.one_word",
                     {{"word", word.word},
                      {"a", sum_of(word.uses[0])},
                      {"b", sum_of(word.uses[1])}}}
              << "</p>";
  items.push_back(std::move(item));
}

void add_conclusions(const Draft& draft, std::vector<Item>& items) {
  items.push_back(sentences(draft, "granted", 3));
  if (draft.halves.found < draft.halves.called) {
    items.push_back(sentences(draft, "fewer", 3));
    items.back().prompt = own_result(draft);
  }
  Item report = sentences(draft, "report", 3);
  report.question.values = {{"n", std::uint64_t{draft.halves.called}}};
  report.prompt = draft.markup();
  items.push_back(std::move(report));
  items.push_back(question(draft, Control::text, {id_of("q_advice")}));
}

NotMade too_few(const Material& material) {
  std::uint64_t most = 0;
  for (const OutletSummary& one : material.comparison.outlets) {
    most = std::max<std::uint64_t>(most, one.families);
  }
  return {{id_of("too_few"), {{"least", std::uint64_t{lesson::kFewestHalved}}, {"most", most}}}};
}

std::variant<Made, NotMade> make(const Material& given) {
  auto halves = lesson::deal_halves(given.corpus, given.comparison, given.seed);
  if (!halves) return too_few(given);
  if (halves->words.size() < kLeastWords) {
    return NotMade{
        {id_of("too_short"),
         {{"n", std::uint64_t{halves->words.size()}}, {"least", std::uint64_t{kLeastWords}}}}};
  }
  Draft draft{given, std::move(*halves)};
  draft.chance = (draft.tried() + 10) / 20;
  Made out{draft.markup(), {}, draft.markup(), draft.markup()};
  lesson::halves_result(given, draft.halves, out.after);
  lesson::halves_key(given, draft.halves, out.key);
  material(draft, out.material);
  add_predictions(draft, out.items);
  add_expected(draft, out.items);
  add_compared(draft, out.items);
  add_clumped(draft, out.items);
  add_lot(draft, out.items);
  add_conclusions(draft, out.items);
  lesson::number(out.items);
  return out;
}

}  // namespace

extern constinit const lesson::Exercise two_halves{
    .name = "two-halves",
    .number = kNumber,
    .minutes = 30,
    .needs = Tier::read,  // what two outlets allow is not the question: one is enough
    .make = make,
};

}  // namespace slantwise::exercises
