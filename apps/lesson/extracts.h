// Words of articles as exercises show them: whole sentences, without what is cut, on a card.
//
//   Draws draws(material.seed, 2);
//   draws.shuffle(sentences);
//   put_card(out, material, {article, "The ", "rebels", " denied it."}, Cite::outlet);
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "apps/lesson/exercise.h"
#include "models/estimate/philox.h"

namespace slantwise::lesson {

// Random numbers of one exercise: the same seed and number, the same draws.
class Draws {
 public:
  Draws(std::uint64_t seed, int exercise)
      : stream_(seed, static_cast<std::uint32_t>(exercise), 0, Purpose::subsample) {}

  // REQUIRES: n > 0.
  std::size_t below(std::size_t n) { return stream_.draw(static_cast<std::uint32_t>(n)); }

  template <typename T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t left = all.size(); left > 1; --left) {
      std::swap(all[left - 1], all[below(left)]);
    }
  }

 private:
  RandomStream stream_;
};

// The sentences that hold `bytes`, with those beside them where a quotation or an editor's note
// would be cut in two; never beyond the paragraph.
Span whole_sentences(const Document& document, Span bytes);

// The paragraph that holds byte `at`. REQUIRES: one does.
const Paragraph& paragraph_at(const Document& document, std::uint32_t at);

// The text in `bytes` without datelines, sign-offs, captions and boilerplate.
std::string without_cuts(const Document& document, Span bytes);

// The tokens that begin in `bytes`.
Span tokens_in(const Document& document, Span bytes);

// The different words in `bytes`, function words left out.
std::set<TermId> content_words(const Corpus& corpus, const Document& document, Span bytes);

// Of the words of the smaller set, the share that the other has; 0 if one is empty.
double overlap(const std::set<TermId>& a, const std::set<TermId>& b);

// True if a blind lesson hides nothing of `words` inside a sentence. (A line of its own may be
// taken for a counter or a rubric.)
bool stays_visible(const Material& material, const std::string& words);

struct ExtractCard {
  std::uint32_t article = 0;  // into Comparison::articles
  std::string before, marked = {}, after = {};
};
enum class Cite { none, outlet };  // outlet: who printed it, and when

// Masked if the lesson is blind; `marked` stands in a <mark>.
void put_card(html::Markup& out, const Material& material, const ExtractCard& card, Cite cite);

// "Harbor Post, 2023-03-14", as far as the lesson shows it.
void put_source(html::Markup& out, const Material& material, std::uint32_t article);

}  // namespace slantwise::lesson
