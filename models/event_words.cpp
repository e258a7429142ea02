#include "models/event_words.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace slantwise {
namespace {

constexpr std::size_t kWords = 5;

struct Weighed {
  double sum = 0;
  std::size_t texts = 0;
  std::uint32_t word = 0;
};

std::set<std::uint32_t> families_of(const Event& event, const Families& families) {
  std::set<std::uint32_t> out;
  for (const std::uint32_t d : event.articles) out.insert(families.of[d]);
  return out;
}

// Of all words of the texts; those of the openings, from `vocabulary` on, are among them.
std::vector<Weighed> candidates(const std::set<std::uint32_t>& members,
                                std::span<const EventText> texts, std::size_t vocabulary) {
  tsl::robin_map<std::uint32_t, Weighed> sums;
  for (const std::uint32_t family : members) {
    for (const WordWeight& one : texts[family].words) {
      if (one.word >= vocabulary) break;
      Weighed& weighed = sums[one.word];
      weighed.sum += static_cast<double>(one.weight);
      weighed.texts += 1;
      weighed.word = one.word;
    }
  }
  std::vector<Weighed> out;
  for (const auto& [word, weighed] : sums) {
    if (2 * weighed.texts >= members.size()) out.push_back(weighed);
  }
  return out;
}

bool is_digits(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// As the first of its texts writes it inside a sentence.
std::string written(const Document& document, TermId word) {
  std::string out;
  for (std::size_t at = 0; at < document.tokens.size(); ++at) {
    if (document.tokens.term[at] != word || document.tokens.zone[at] == Zone::boilerplate) continue;
    out = std::string(slice(document.text, match_span(document, at)));
    const bool first = document.sentences[document.tokens.sentence[at]].tokens.begin == at;
    if (!first && document.tokens.zone[at] != Zone::headline) return out;
  }
  return out;
}

}  // namespace

void add_event_words(const Corpus& corpus, const Families& families,
                     std::span<const EventText> texts, std::span<Event> events) {
  for (Event& event : events) {
    std::vector<Weighed> words =
        candidates(families_of(event, families), texts, corpus.vocabulary.size());
    std::erase_if(words, [&](const Weighed& one) {
      return is_digits(corpus.vocabulary.term(TermId{one.word}));
    });
    std::ranges::sort(words, {}, [&](const Weighed& one) {
      return std::tuple(-one.sum, corpus.vocabulary.term(TermId{one.word}));
    });
    for (const Weighed& one : words) {
      if (event.words.size() == kWords) break;
      for (const std::uint32_t d : event.articles) {
        std::string word = written(corpus.documents[d], TermId{one.word});
        if (word.empty()) continue;
        event.words.push_back(std::move(word));
        break;
      }
    }
  }
}

}  // namespace slantwise
