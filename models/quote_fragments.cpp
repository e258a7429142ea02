#include "models/quote_fragments.h"

#include <tsl/robin_map.h>
#include <xxhash.h>
#include <algorithm>
#include <functional>

#include "models/function_words.h"
#include "models/quote_sources.h"

namespace slantwise {
namespace {

using Places = std::vector<std::size_t>;

// Of one fragment: an item is one of a few that hold its words, or it says nothing.
constexpr std::size_t kMostPlaces = 64;

std::uint64_t hash_of(std::span<const TermId> words, std::string_view speaker) {
  std::uint64_t hash = XXH3_64bits(speaker.data(), speaker.size()) + words.size();
  for (const TermId word : words) {
    hash = (hash ^ static_cast<std::uint64_t>(word)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

struct Piece {
  std::size_t item;
  std::span<const TermId> words;
  std::size_t content;  // words
};

enum class Speakers : unsigned char { one, open };

class Fragments {
 public:
  Fragments(const Corpus& corpus, const NearTexts& texts, const std::vector<QuoteItem>& items)
      : corpus_(corpus), texts_(texts), items_(items) {
    for (const QuoteItem& item : items) {
      named_.push_back(named_last(corpus, corpus.documents[item.article], item.quotation));
    }
    for (std::size_t i = 0; i < items_.size(); ++i) add_pieces(i);
  }

  void add_links(Speakers speakers, std::vector<FragmentLink>& found) {
    holders_.clear();
    speakers_ = speakers;
    for (const Piece& piece : pieces_) {
      if (fits(piece)) holders_.try_emplace(hash(piece));
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (speakers == Speakers::open || !speaker(i).empty()) find_in(i);
    }
    for (const Piece& piece : pieces_) {
      if (!fits(piece)) continue;
      const Places& places = holders_.at(hash(piece));
      if (speakers == Speakers::open && !is_open(piece, places)) continue;
      for (const std::size_t other : places) {
        if (is_part(piece, other)) {
          found.push_back({piece.item, other, piece.words, speakers == Speakers::one});
        }
      }
    }
  }

 private:
  std::string_view speaker(std::size_t i) const {
    return speakers_ == Speakers::open ? std::string_view{} : speaker_last_name(corpus_, items_[i]);
  }
  std::uint64_t hash(const Piece& piece) const { return hash_of(piece.words, speaker(piece.item)); }

  bool fits(const Piece& piece) const {
    return speakers_ == Speakers::open ? piece.content >= 2 : !speaker(piece.item).empty();
  }

  // Somebody near may have said it, and nobody else.
  bool is_open(const Piece& piece, const Places& places) const {
    bool near = false;
    for (const std::size_t other : places) {
      if (other == piece.item) continue;
      const std::string_view one = named_[piece.item], two = named_[other];
      if (!one.empty() && !two.empty() && one != two) return false;
      near = near || texts_.near(items_[piece.item].article, items_[other].article);
    }
    return near && places.size() < kMostPlaces;
  }

  // The whole of it if it is short, else what stands between marks of a cut.
  void add_pieces(std::size_t i) {
    const QuoteItem& item = items_[i];
    const Document& document = corpus_.documents[item.article];
    const auto& tokens = item.quotation.tokens;
    const std::span<const TermId> words(item.words);
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= words.size(); ++at) {
      if (at < words.size() && !cut_between(document, tokens[at - 1], tokens[at])) continue;
      add({i, words.subspan(begin, at - begin), 0});
      begin = at;
    }
  }

  static bool cut_between(const Document& document, std::uint32_t one, std::uint32_t two) {
    const Tokens& tokens = document.tokens;
    const std::string_view between =
        slice(document.text, {tokens.begin[one] + tokens.length[one], tokens.begin[two]});
    return between.find("…") != std::string_view::npos ||
           between.find("...") != std::string_view::npos ||
           between.find(". . .") != std::string_view::npos;
  }

  void add(Piece piece) {
    const std::size_t size = piece.words.size();
    if (size < kFragmentWords || size >= kSharedWords) return;
    piece.content = static_cast<std::size_t>(std::ranges::count_if(piece.words, [&](TermId word) {
      return !is_function_word(corpus_.vocabulary.term(word));
    }));
    if (piece.content > 0) pieces_.push_back(piece);
  }

  void find_in(std::size_t i) {
    const std::span<const TermId> words(items_[i].words);
    for (std::size_t size = kFragmentWords; size < kSharedWords; ++size) {
      for (std::size_t at = 0; at + size <= words.size(); ++at) {
        const auto found = holders_.find(hash_of(words.subspan(at, size), speaker(i)));
        if (found == holders_.end() || found->second.size() >= kMostPlaces) continue;
        if (found->second.empty() || found->second.back() != i) found.value().push_back(i);
      }
    }
  }

  bool is_part(const Piece& piece, std::size_t other) const {
    return other != piece.item && items_[other].words.size() >= piece.words.size() &&
           !std::ranges::search(items_[other].words, piece.words).empty() &&
           (speakers_ == Speakers::open ||
            texts_.near(items_[piece.item].article, items_[other].article));
  }

  const Corpus& corpus_;
  const NearTexts& texts_;
  const std::vector<QuoteItem>& items_;
  Speakers speakers_ = Speakers::one;
  std::vector<std::string_view> named_;  // of each item
  std::vector<Piece> pieces_;
  tsl::robin_map<std::uint64_t, Places> holders_;
};

}  // namespace

std::string_view speaker_last_name(const Corpus& corpus, const QuoteItem& item) {
  const int attribution = item.quotation.attribution;
  if (attribution < 0) return {};
  const auto& all = corpus.documents[item.article].attributions;
  const std::string_view name = all[static_cast<std::size_t>(attribution)].speaker;
  return name.substr(name.rfind(' ') + 1);
}

std::vector<FragmentLink> fragment_links(const Corpus& corpus, const NearTexts& texts,
                                         const std::vector<QuoteItem>& items) {
  std::vector<FragmentLink> found;
  Fragments fragments(corpus, texts, items);
  for (const Speakers speakers : {Speakers::one, Speakers::open}) {
    fragments.add_links(speakers, found);
  }
  return found;
}

}  // namespace slantwise
