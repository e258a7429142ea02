// A framing term on two sides: predict, count in sealed texts, say what that allows to be said.
#include <algorithm>
#include <array>
#include <cmath>

#include "apps/html/format.h"
#include "apps/lesson/drafts.h"
#include "apps/lesson/sealed.h"
#include "apps/lesson/sealed_tables.h"
#include "models/validation.h"

namespace slantwise::exercises {
namespace {

using html::Markup;
using html::Say;
using lesson::Control;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::offer;
using lesson::Offer;
using lesson::Sealed;
using lesson::SealedSide;
using lesson::SealedText;

constexpr int kNumber = 10;
// Rates nearer than the first are the same to a reader, farther than the second are not; between
// them nobody is asked.
constexpr double kSame = 1.05, kApart = 1.3;

std::string id_of(std::string_view part) { return "lesson.predict_then_test." + std::string(part); }

struct Draft {
  const Material& material;
  Sealed sealed;
  std::array<std::string, 2> names;
  std::vector<Item> items = {};
  Markup markup() const { return Markup(material.messages); }
  const SealedSide& side(std::size_t at) const { return sealed.sides[at]; }
  const std::string& word() const { return sealed.contrast->term; }
  std::uint64_t texts() const { return side(0).texts.size() + side(1).texts.size(); }
};

Item question(const Draft& draft, Control control, Message text) {
  return {"", control, draft.markup(), std::move(text)};
}

Offer named(const Draft& draft, const std::string& part, std::size_t side) {
  return {side == 0 ? "a" : "b", Message{id_of(part), {{"outlet", draft.names[side]}}}};
}

// "a", "b" or "same"; "" where it is not plain to see.
std::string higher(double a, double b) {
  if (a <= 0 && b <= 0) return "same";
  const double low = std::min(a, b), high = std::max(a, b);
  if (high <= kSame * low) return "same";
  return high >= kApart * low ? (a > b ? "a" : "b") : "";
}

// What slantwise says of all texts.
std::vector<std::string> said(const Sealed& sealed) {
  const TermContrast& all = *sealed.contrast;
  if (all.tier < Tier::contrast) return {};
  if (all.q <= .05) return {all.rate_a > all.rate_b ? "a" : "b"};
  const bool alike = all.ratio.low >= .8 && all.ratio.high <= 1.25;
  return {alike ? "same" : "cannot-tell"};
}

Markup material_of(const Draft& draft) {
  Markup out = draft.markup();
  out << "<p>"
      << Say{"lesson.predict_then_test.given",
             {{"word", draft.word()}, {"a", draft.names[0]}, {"b", draft.names[1]}}}
      << "</p>";
  if (draft.side(1).outlets.size() > 1) {
    std::vector<std::string> names;
    for (const std::string& one : draft.side(1).outlets) {
      names.push_back(draft.material.masker.outlet(one));
    }
    std::ranges::sort(names);
    out << "<p>" << Say{"lesson.predict_then_test.equally", {{"outlets", names}}} << "</p>";
  }
  out << "<p>"
      << Say{"lesson.predict_then_test.drawn",
             {{"n", std::uint64_t{draft.side(0).texts.size()}},
              {"m", std::uint64_t{draft.side(1).texts.size()}},
              {"all_n", std::uint64_t{draft.side(0).independent}},
              {"all_m", std::uint64_t{draft.side(1).independent}}}}
      << "</p>";
  for (const std::size_t side : {0, 1})
    lesson::add_openings(draft.material, draft.sealed, side, out);
  return out;
}

void add_predictions(Draft& draft) {
  Item direction =
      question(draft, Control::choice, {id_of("q_direction"), {{"word", draft.word()}}});
  direction.offers = {named(draft, "more", 0), named(draft, "more", 1),
                      offer("same", id_of("no_difference")),
                      offer("cannot-tell", id_of("cannot_tell"))};
  direction.right = said(draft.sealed);
  direction.because = draft.markup();
  lesson::sealed_answer(draft.material, draft.sealed, *direction.because);
  Item sure = question(draft, Control::scale, {id_of("q_sure")});
  for (const char* value : {"1", "2", "3", "4", "5"}) {
    sure.offers.push_back(offer(value, id_of(std::string("sure_") + value)));
  }
  Item why = question(draft, Control::text, {id_of("q_why")});
  for (Item* one : {&direction, &sure, &why}) {
    one->prediction = true;
    draft.items.push_back(std::move(*one));
  }
}

// Of a side: how often in 1,000 words? Wrong ones come from a point or a word too far.
void add_rate(Draft& draft, std::size_t side) {
  const SealedSide& at = draft.side(side);
  if (at.uses == 0) return;
  Item item = question(draft, Control::choice,
                       {id_of("q_rate"), {{"outlet", draft.names[side]}, {"word", draft.word()}}});
  if (draft.items.back().prediction)
    lesson::sealed_table(draft.material, draft.sealed, item.prompt);
  constexpr double kWrong[] = {.1, .5, 2, 10};
  RandomStream random =
      lesson::draws(draft.material, kNumber, static_cast<std::uint32_t>(20 + side));
  std::vector<double> offered = {1};
  for (const std::size_t i : lesson::drawn(std::size(kWrong), 3, random))
    offered.push_back(kWrong[i]);
  std::ranges::sort(offered);
  for (const double times : offered) {
    const std::string value(1, static_cast<char>('a' + item.offers.size()));
    item.offers.push_back({value, html::two_digits(times * at.rate())});
    if (times == 1.0) item.right = {value};
  }
  item.because = draft.markup();
  *item.because << Say{
      "lesson.predict_then_test.because_rate",
      {{"uses", at.uses}, {"words", at.own_words}, {"rate", html::two_digits(at.rate())}}};
  draft.items.push_back(std::move(item));
}

// Which side is higher, from uses a side.
void add_higher(Draft& draft, const std::string& part, const std::array<double, 2>& rates) {
  const std::string right = higher(rates[0], rates[1]);
  if (right.empty()) return;
  Item item = question(draft, Control::choice, {id_of("q_" + part), {{"word", draft.word()}}});
  item.offers = {named(draft, "more", 0), named(draft, "more", 1),
                 offer("same", id_of("the_same"))};
  item.right = {right};
  item.because = draft.markup();
  *item.because << Say{"lesson.predict_then_test.because_higher",
                       {{"a", draft.names[0]},
                        {"rate_a", html::two_digits(rates[0])},
                        {"b", draft.names[1]},
                        {"rate_b", html::two_digits(rates[1])}}};
  draft.items.push_back(std::move(item));
}

const SealedText& heaviest(const SealedSide& side) {
  return *std::ranges::max_element(side.texts, {},
                                   [](const SealedText& one) { return one.uses(); });
}

// Without the one text that uses it most: does the answer stay?
void add_without(Draft& draft) {
  const std::size_t at = heaviest(draft.side(0)).uses() >= heaviest(draft.side(1)).uses() ? 0 : 1;
  const SealedSide& side = draft.side(at);
  const SealedText& most = heaviest(side);
  if (most.uses() < 2 || most.own_words >= side.own_words) return;
  std::array<double, 2> rates = {draft.side(0).rate(), draft.side(1).rate()};
  rates[at] = 1000 * static_cast<double>(side.uses - most.uses()) /
              static_cast<double>(side.own_words - most.own_words);
  const std::size_t before = draft.items.size();
  add_higher(draft, "without", rates);
  if (draft.items.size() == before) return;
  const auto place = static_cast<std::size_t>(&most - side.texts.data()) + 1;
  draft.items.back().question.values = {
      {"text", std::string(at == 0 ? "A" : "B") + std::to_string(place)}, {"n", most.uses()}};
}

// A choice among sentences; which is right is known beforehand.
Item choice_of(const Draft& draft, const std::string& part,
               std::initializer_list<const char*> values) {
  Item item = question(draft, Control::choice, {id_of("q_" + part)});
  for (const char* value : values) {
    item.offers.push_back({value, Message{id_of(part + "_" + value)}});
  }
  item.offers = lesson::mixed(
      item.offers, lesson::draws(draft.material, kNumber, static_cast<std::uint32_t>(part.size())));
  item.right = {"right"};
  item.because = draft.markup();
  *item.because << Message{id_of("because_" + part)};
  return item;
}

void add_conclusions(Draft& draft) {
  const std::size_t more = draft.side(0).rate() >= draft.side(1).rate() ? 0 : 1;
  const bool differ = draft.side(0).rate() != draft.side(1).rate();
  if (differ) {
    Item honest = choice_of(draft, "honest", {"right", "always", "aim", "view"});
    for (Offer& one : honest.offers) {
      Message& label = std::get<Message>(one.label);
      label.values = {{"outlet", draft.names[more]}, {"word", draft.word()}};
      if (one.value == "right") label.values.emplace_back("n", draft.texts());
      if (one.value == "right" || one.value == "always") {
        label.values.emplace_back("others", draft.names[1 - more]);
      }
    }
    draft.items.push_back(std::move(honest));
  }
  Item again = choice_of(draft, "again", {"right", "same", "opposite"});
  again.question.values = {{"n", draft.texts()}};
  draft.items.push_back(std::move(again));
  draft.items.push_back(
      question(draft, Control::text, {id_of("q_sentence"), {{"word", draft.word()}}}));
}

Markup key(const Draft& draft) {
  const TermContrast& all = *draft.sealed.contrast;
  const auto whole = [](double n) { return static_cast<std::uint64_t>(std::llround(n)); };
  Markup out = draft.markup();
  out << "<p>";
  lesson::sealed_answer(draft.material, draft.sealed, out);
  out << "</p><p>"
      << Say{"lesson.predict_then_test.key_counts",
             {{"a", draft.names[0]},
              {"count_a", whole(all.count_a)},
              {"b", draft.names[1]},
              {"count_b", whole(all.count_b)}}}
      << "</p><p class=\"note\">";
  for (const Message& sentence : draft.material.comparison.tests.how) out << sentence << " ";
  out << "</p>";
  return out;
}

std::variant<Made, NotMade> make(const Material& given) {
  auto sealed = lesson::seal(given);
  if (!sealed) return NotMade{{id_of("none")}};
  Draft draft{given, std::move(*sealed), {}};
  for (const std::size_t side : {0, 1}) {
    draft.names[side] = lesson::side_name(given, draft.sealed, side);
  }
  const std::array<double, 2> rates = {draft.side(0).rate(), draft.side(1).rate()};
  add_predictions(draft);
  add_rate(draft, 0);
  add_rate(draft, 1);
  add_higher(draft, "higher", rates);
  add_without(draft);
  add_conclusions(draft);
  lesson::number(draft.items);
  for (Item& item : draft.items) {
    if (item.prediction) continue;
    if (item.prompt.empty()) lesson::sealed_table(draft.material, draft.sealed, item.prompt);
    break;
  }
  Made out{material_of(draft), std::move(draft.items), draft.markup(), key(draft),
           framing_error_message()};
  out.after << "<p>";
  lesson::sealed_answer(draft.material, draft.sealed, out.after);
  out.after << "</p>";
  lesson::sealed_passages(draft.material, draft.sealed, out.after);
  return out;
}

}  // namespace

extern constinit const lesson::Exercise predict_then_test{
    .name = "predict-then-test",
    .number = kNumber,
    .minutes = 35,
    .needs = Tier::describe,
    .make = make,
};

}  // namespace slantwise::exercises
