#include "apps/kwic_order.h"

#include <algorithm>
#include <array>

#include "apps/options.h"
#include "apps/suggest.h"
#include "core/text/unicode.h"
#include "core/text/words.h"

namespace slantwise {
namespace {

using By = KwicKey::By;

struct Named {
  std::string_view name;
  By by;
};
constexpr std::array<Named, 8> kNames = {{{"position", By::position},
                                          {"file", By::file},
                                          {"outlet", By::outlet},
                                          {"date", By::date},
                                          {"voice", By::voice},
                                          {"match", By::match},
                                          {"left", By::left},
                                          {"right", By::right}}};

// "2L" is -2, "1R" is 1, anything else 0.
int word_place(std::string_view text) {
  if (text.size() != 2 || text[0] < '1' || text[0] > '8') return 0;
  const int place = text[0] - '0';
  if (text[1] == 'L' || text[1] == 'l') return -place;
  return text[1] == 'R' || text[1] == 'r' ? place : 0;
}

KwicKey read_key(const std::string& text) {
  const auto found = std::ranges::find(kNames, text, &Named::name);
  if (found != kNames.end()) return {found->by, 0};
  if (const int place = word_place(text)) return {By::word, place};
  std::vector<std::string> known;
  for (const Named& one : kNames) known.emplace_back(one.name);
  const std::string suggestion = did_you_mean(text, known);
  throw UsageError("--sort cannot be \"" + text + "\"; it is " + listed(known) +
                   ", or a word beside the hit from 8L to 8R; several with commas" + suggestion);
}

// The keys of the words of a text.
std::vector<std::string> words_of(Words& words, const std::string& text) {
  std::vector<std::string> keys;
  for (const Span span : words.split(text)) keys.push_back(term_key(slice(text, span)));
  return keys;
}

// A part of a sort key that ends before anything that can stand in the next one.
void append(std::string& key, std::string_view part) { key.append(part) += '\x01'; }

class Keys {
 public:
  Keys(const Corpus& corpus, const std::vector<KwicKey>& keys) : corpus_(corpus), keys_(keys) {}

  std::string of(const Passage& passage, std::size_t at) {
    at_ = at;
    const Article& article = corpus_.documents[passage.article].article;
    left_ = words_of(words_, passage.left);
    std::ranges::reverse(left_);
    right_ = words_of(words_, passage.right);
    std::string key;
    for (const KwicKey& one : keys_) add(key, one, passage, article);
    return key;
  }

 private:
  void add(std::string& key, const KwicKey& one, const Passage& passage, const Article& article) {
    switch (one.by) {
      case By::position:
        // Fixed width, so that they sort as numbers do.
        return append(key, std::to_string(10'000'000'000 + at_));
      case By::file:
        return append(key, article.id);
      case By::outlet:
        return append(key, article.outlet);
      case By::date:
        return append(key, article.date);
      case By::voice:
        return append(key, passage.confidence == Confidence::low
                               ? "9"
                               : std::to_string(static_cast<int>(passage.voice)));
      case By::right:
        add_match(key, passage);
        for (const std::string& word : right_) append(key, word);
        return append(key, "");
      case By::match:
        add_match(key, passage);
        return append(key, "");
      case By::left:
        for (const std::string& word : left_) append(key, word);
        return append(key, "");
      case By::word:
        return append(key, word_at(one.word));
    }
  }

  void add_match(std::string& key, const Passage& passage) {
    for (const std::string& word : words_of(words_, passage.match)) append(key, word);
  }

  std::string_view word_at(int place) const {
    const auto& side = place < 0 ? left_ : right_;
    const auto at = static_cast<std::size_t>(std::abs(place) - 1);
    return at < side.size() ? std::string_view(side[at]) : std::string_view();
  }

  const Corpus& corpus_;
  const std::vector<KwicKey>& keys_;
  Words words_;
  std::size_t at_ = 0;
  std::vector<std::string> left_, right_;
};

}  // namespace

std::vector<KwicKey> read_order(const std::string& keys) {
  std::vector<KwicKey> order;
  for (const std::string& one : split_list(keys)) order.push_back(read_key(one));
  if (order.empty()) throw UsageError("--sort names nothing to sort by");
  return order;
}

void sort_passages(const Corpus& corpus, const std::vector<KwicKey>& keys,
                   std::vector<Passage>& passages) {
  if (keys.size() == 1 && keys.front().by == By::position) return;
  Keys of(corpus, keys);
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t i = 0; i < passages.size(); ++i) order.emplace_back(of.of(passages[i], i), i);
  std::ranges::sort(order);
  std::vector<Passage> sorted;
  for (const auto& [key, at] : order) sorted.push_back(std::move(passages[at]));
  passages = std::move(sorted);
}

}  // namespace slantwise
