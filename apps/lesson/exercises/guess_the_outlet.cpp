// Exercise 1 (methods 8.4): whose sentence is this? Most carry no signature.
#include <algorithm>

#include "apps/html/look.h"
#include "apps/lesson/exercise.h"
#include "apps/lesson/own_sentences.h"
#include "models/estimate/chance_band.h"
#include "models/estimate/philox.h"
#include "models/validation.h"

namespace slantwise::exercises {
namespace {

using html::Isolated;
using html::Markup;
using html::Say;
using html::Text;
using lesson::Control;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;
using lesson::Offer;
using lesson::OutletSentences;
using lesson::OwnSentence;

constexpr std::size_t kMostOutlets = 5, kAbout = 15;  // sentences to guess
constexpr std::size_t kFewest = 4;
constexpr std::size_t kExamples = 2;  // of each outlet
constexpr std::size_t kLeast = kExamples + 1;
constexpr std::uint32_t kOrder = 8402;

// An outlet of the exercise, under the name that students see.
struct Side {
  std::string name;   // the outlet, or its letter
  std::string value;  // in the answers file: its place among the names
  OutletSentences own;
};

struct Sides {
  std::vector<Side> all;
  std::size_t examples = kExamples;
};

struct Guess {
  const Side* side;
  const OwnSentence* sentence;
};

// How many sentences each of the first `outlets` of `all`, most sentences first, can have.
std::size_t each_of(const std::vector<OutletSentences>& all, std::size_t outlets,
                    std::size_t examples) {
  const std::size_t sentences = all[outlets - 1].sentences.size();
  const std::size_t fewest = sentences > examples ? sentences - examples : 0;
  return std::min(std::max<std::size_t>(1, kAbout / outlets), fewest);
}

// So many of `all` that most sentences can be asked; of equals the larger number.
std::size_t how_many(const std::vector<OutletSentences>& all, std::size_t examples) {
  std::size_t best = 0, most = 0;
  for (std::size_t n = 2; n <= std::min(all.size(), kMostOutlets); ++n) {
    if (n * each_of(all, n, examples) < most) continue;
    most = n * each_of(all, n, examples);
    best = n;
  }
  return most < kFewest ? 0 : best;
}

// By the name that is shown; none if there are too few sentences.
Sides sides(const Material& material) {
  std::vector<OutletSentences> all = lesson::own_sentences(material);
  std::ranges::stable_sort(all, std::ranges::greater{},
                           [](const OutletSentences& one) { return one.sentences.size(); });
  Sides result;
  if (how_many(all, kExamples) == 0) result.examples = 1;
  all.resize(how_many(all, result.examples));
  for (OutletSentences& one : all) {
    std::string name = material.masker.outlet(one.outlet);
    result.all.push_back({std::move(name), "", std::move(one)});
  }
  std::ranges::sort(result.all, {}, &Side::name);
  for (std::size_t i = 0; i < result.all.size(); ++i) {
    result.all[i].value = std::to_string(i + 1);
  }
  return result;
}

// The same number of each outlet, in an order that says nothing.
std::vector<Guess> guesses(const Sides& sides, std::uint64_t seed) {
  std::size_t each = std::max<std::size_t>(1, kAbout / sides.all.size());
  for (const Side& side : sides.all) {
    each = std::min(each, side.own.sentences.size() - sides.examples);
  }
  std::vector<Guess> result;
  for (const Side& side : sides.all) {
    for (std::size_t i = 0; i < each; ++i) {
      result.push_back({&side, &side.own.sentences[sides.examples + i]});
    }
  }
  RandomStream stream(seed, 0, kOrder, Purpose::subsample);
  for (std::size_t i = result.size(); i > 1; --i) {
    std::swap(result[i - 1], result[stream.draw(static_cast<std::uint32_t>(i))]);
  }
  return result;
}

void quoted(Markup& out, std::string_view sentence) {
  out << "<blockquote dir=\"auto\">" << Text{sentence} << "</blockquote>";
}

// What the outlets write like.
Markup examples(const Sides& sides, const Material& material) {
  Markup out(material.messages);
  out << "<h3>" << Say{"lesson.guess_the_outlet.examples"} << "</h3><div class=\"cards\">";
  for (const Side& side : sides.all) {
    out << "<div class=\"card\"><h4>" << Isolated{side.name} << "</h4>";
    for (std::size_t i = 0; i < sides.examples; ++i) quoted(out, side.own.sentences[i].masked);
    out << "</div>";
  }
  out << "</div>";
  return out;
}

Markup because(const Guess& guess, const Material& material) {
  const ArticleSummary& article = material.comparison.articles[guess.sentence->article];
  Markup out(material.messages);
  if (guess.sentence->telling.empty()) {
    out << Say{"lesson.guess_the_outlet.no-word"};
  } else {
    out << Say{"lesson.guess_the_outlet.word", {{"words", guess.sentence->telling}}};
  }
  out << "<br><small>" << Isolated{article.outlet} << ", " << html::Date{article.date} << ": <bdi>"
      << Text{guess.sentence->text} << "</bdi></small>";
  return out;
}

std::vector<Item> items(const Sides& sides, const std::vector<Guess>& guesses,
                        const Material& material) {
  std::vector<Offer> offers;
  for (const Side& side : sides.all) offers.push_back({side.value, side.name});
  std::vector<Item> result;
  for (const Guess& guess : guesses) {
    Markup prompt(material.messages);
    quoted(prompt, guess.sentence->masked);
    result.push_back({.id = std::to_string(result.size() + 1),
                      .control = Control::choice,
                      .prompt = prompt,
                      .question = {"lesson.guess_the_outlet.whose"},
                      .offers = offers,
                      .right = {guess.side->value},
                      .because = because(guess, material)});
  }
  result.push_back({.id = "why",
                    .control = Control::text,
                    .prompt = Markup(material.messages),
                    .question = {"lesson.guess_the_outlet.why"}});
  return result;
}

std::size_t with_signature(const std::vector<Guess>& guesses) {
  return static_cast<std::size_t>(std::ranges::count_if(
      guesses, [](const Guess& guess) { return !guess.sentence->telling.empty(); }));
}

Markup signatures(const std::vector<Guess>& guesses, const Material& material) {
  const std::size_t with = with_signature(guesses);
  Markup out(material.messages);
  out << "<p>";
  if (material.comparison.words.voices.empty()) {
    out << Say{"lesson.guess_the_outlet.too-few"};
  } else {
    out << Say{"lesson.guess_the_outlet.signatures", {{"n", guesses.size()}, {"with", with}}};
  }
  out << "</p>";
  return out;
}

Markup key(const std::vector<Guess>& guesses, const Material& material) {
  Markup out(material.messages);
  out << "<h3>" << Say{"lesson.guess_the_outlet.signature"} << "</h3>"
      << signatures(guesses, material) << "<p class=\"note\">"
      << Say{"lesson.guess_the_outlet.masked"} << "</p>";
  return out;
}

Message chance(std::size_t sentences, std::size_t outlets) {
  const ChanceBand band = chance_band(sentences, 1.0 / static_cast<double>(outlets));
  return {"lesson.guess_the_outlet.chance",
          {{"n", std::uint64_t{sentences}},
           {"outlets", std::uint64_t{outlets}},
           {"low", std::uint64_t{band.low}},
           {"high", std::uint64_t{band.high}}}};
}

std::variant<Made, NotMade> make(const Material& material) {
  const Sides all = sides(material);
  if (all.all.empty()) return NotMade{{"lesson.guess_the_outlet.one-outlet"}};
  const std::vector<Guess> drawn = guesses(all, material.seed);
  return Made{.material = examples(all, material),
              .items = items(all, drawn, material),
              .after = signatures(drawn, material),
              .key = key(drawn, material),
              .tool_error = Message{"lesson.guess_the_outlet.errs",
                                    {{"error", std::vector<Message>{voice_error_message()}}}},
              .chance = chance(drawn.size(), all.all.size())};
}

}  // namespace

extern constinit const lesson::Exercise guess_the_outlet{
    .name = "guess-the-outlet",
    .number = 1,
    .minutes = 20,
    .needs = Tier::read,
    .make = make,
};

}  // namespace slantwise::exercises
