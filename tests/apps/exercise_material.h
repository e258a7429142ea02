// A lesson's material of hand-made articles, and what an exercise makes of it; no assertions here.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "apps/lesson/exercise.h"
#include "apps/lexicons.h"
#include "models/comparison.h"
#include "tests/support.h"

namespace slantwise::test {

inline Comparison compared(const Corpus& corpus) {
  static const LoadedLexicons lexicons = load_lexicons({});
  CompareOptions options;
  options.distances = {};
  return compare(corpus, lexicons.lexicons, options);
}

class Lesson {
 public:
  explicit Lesson(std::vector<Article> articles,
                  lesson::Masker::Names names = lesson::Masker::Names::shown)
      : corpus(corpus_of(std::move(articles))),
        comparison(compared(corpus)),
        messages(Messages::built_in("en")),
        masker(corpus, names, messages) {}
  Lesson(const Lesson&) = delete;
  Lesson& operator=(const Lesson&) = delete;

  lesson::Material material(std::uint64_t seed = 1) const {
    return {corpus, comparison, messages, masker, seed};
  }
  // Throws std::bad_variant_access where it is not made.
  lesson::Made made(std::string_view exercise, std::uint64_t seed = 1) const {
    return std::get<lesson::Made>(exercises::find(exercise).make(material(seed)));
  }
  // Why it is not made; throws where it is.
  std::string why_not(std::string_view exercise) const {
    return messages.text(std::get<lesson::NotMade>(exercises::find(exercise).make(material())).why);
  }

  const Corpus corpus;
  const Comparison comparison;
  const Messages messages;
  const lesson::Masker masker;
};

inline std::string label(const lesson::Offer& offer, const Messages& messages) {
  if (const auto* words = std::get_if<std::string>(&offer.label)) return *words;
  return messages.text(std::get<Message>(offer.label));
}

// Everything that a student's file may hold: never `right` or `because`, nor the key.
inline std::string student_words(const lesson::Made& made, const Messages& messages) {
  std::string out(made.material.view());
  for (const lesson::Item& item : made.items) {
    out += item.prompt.view();
    out += messages.text(item.question) + "\n";
    for (const lesson::Offer& offer : item.offers) out += label(offer, messages) + "\n";
  }
  return out;
}

// All of it, for comparing two lessons.
inline std::string whole(const lesson::Made& made, const Messages& messages) {
  std::string out = student_words(made, messages);
  for (const lesson::Item& item : made.items) {
    for (const std::string& value : item.right) out += value + ";";
    if (item.because) out += item.because->view();
  }
  return out + std::string(made.after.view()) + std::string(made.key.view());
}

// The labels of the right answers, with "; " between.
inline std::string right(const lesson::Item& item, const Messages& messages) {
  std::string out;
  for (const std::string& value : item.right) {
    for (const lesson::Offer& offer : item.offers) {
      if (offer.value == value) out += (out.empty() ? "" : "; ") + label(offer, messages);
    }
  }
  return out;
}

// The item of that id; throws std::out_of_range.
inline const lesson::Item& item(const lesson::Made& made, std::string_view id) {
  for (const lesson::Item& one : made.items) {
    if (one.id == id) return one;
  }
  throw std::out_of_range(std::string(id));
}

// The `nth` item, from 0, whose question is the message of that last part; throws as item().
inline const lesson::Item& asking(const lesson::Made& made, std::string_view part,
                                  std::size_t nth = 0) {
  for (const lesson::Item& one : made.items) {
    if (one.question.id.ends_with("." + std::string(part)) && nth-- == 0) return one;
  }
  throw std::out_of_range(std::string(part));
}

}  // namespace slantwise::test
