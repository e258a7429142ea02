// Articles by hand as what exercises are made from, and what they made as text; no assertions here.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "apps/lesson/exercise.h"
#include "models/comparison.h"
#include "tests/support.h"

namespace slantwise::test {

struct Print {
  std::string outlet, title, text;
  std::string event = {}, date = "2024-03-01";
};

inline Corpus print(const std::vector<Print>& prints) {
  std::vector<Article> articles;
  for (const Print& one : prints) {
    articles.push_back(
        article("text-" + std::to_string(articles.size() + 1), one.outlet, one.text));
    articles.back().title = one.title;
    articles.back().event = one.event;
    articles.back().date = one.date;
    articles.back().language = "en";
  }
  return corpus_of(std::move(articles));
}

// REQUIRES: stays where it is made.
struct Classroom {
  explicit Classroom(const std::vector<Print>& prints, std::vector<Lexicon> lexicons = {})
      : corpus(print(prints)), comparison(compare(corpus, lexicons)) {}

  std::variant<lesson::Made, lesson::NotMade> make(
      std::string_view name, std::uint64_t seed = 1,
      lesson::Masker::Names names = lesson::Masker::Names::shown) const {
    const lesson::Masker masker(corpus, names, english);
    return exercises::find(name).make({corpus, comparison, english, masker, seed});
  }
  lesson::Made made(std::string_view name, std::uint64_t seed = 1,
                    lesson::Masker::Names names = lesson::Masker::Names::shown) const {
    return std::get<lesson::Made>(make(name, seed, names));
  }
  // "" if it is made.
  std::string refusal(std::string_view name) const {
    const auto result = make(name);
    const auto* why = std::get_if<lesson::NotMade>(&result);
    return why == nullptr ? "" : english.text(why->why);
  }

  const Messages english = Messages::built_in("en");
  Corpus corpus;
  Comparison comparison;
};

// Without tags; blanks for them.
inline std::string words(const html::Markup& markup) {
  std::string out;
  bool tag = false;
  for (const char c : markup.view()) {
    if (c == '<') tag = true;
    if (!tag) out += c;
    if (c == '>') {
      tag = false;
      if (!out.empty() && out.back() != ' ') out += ' ';
    }
  }
  return out;
}

// All that a student has: material, cards, questions, offers; never what is right.
inline std::string student(const lesson::Made& made) {
  const Messages english = Messages::built_in("en");
  std::string out = words(made.material);
  for (const lesson::Item& item : made.items) {
    out += "\n" + item.id + " " + words(item.prompt) + " " + english.text(item.question);
    for (const lesson::Offer& offer : item.offers) {
      const auto* message = std::get_if<Message>(&offer.label);
      out += " | " + (message != nullptr ? english.text(*message) : std::get<1>(offer.label));
    }
  }
  return out;
}

inline const lesson::Item& item(const lesson::Made& made, std::string_view id) {
  for (const lesson::Item& one : made.items) {
    if (one.id == id) return one;
  }
  throw std::out_of_range("no item " + std::string(id));
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace slantwise::test
