#include "models/quote_paraphrases.h"

#include <tsl/robin_map.h>
#include <xxhash.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/text/token_steps.h"
#include "core/text/unicode.h"
#include "models/function_words.h"
#include "models/near_texts.h"
#include "models/sources.h"

namespace slantwise {
namespace {

constexpr double kShared = .4;           // of the weight
constexpr std::size_t kWords = 3;        // in common
constexpr std::size_t kFewestStems = 4;  // of a quotation that can be reported
constexpr std::size_t kMostPostings = 200;

// Stems by number, with the weight of the rarest form of each.
class Stems {
 public:
  explicit Stems(const Corpus& corpus)
      : corpus_(corpus), stem_(corpus.vocabulary.size(), kUnknown) {
    std::vector<std::uint32_t> articles(corpus.vocabulary.size()), last(articles.size(), kUnknown);
    for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
      for (const TermId term : corpus.documents[d].tokens.term) {
        const auto t = static_cast<std::size_t>(term);
        if (last[t] != d) ++articles[t];
        last[t] = d;
      }
    }
    articles_ = std::move(articles);
  }

  // Of a content word; kNone of a function word.
  std::uint32_t of(TermId term) {
    std::uint32_t& stem = stem_[static_cast<std::size_t>(term)];
    if (stem == kUnknown) stem = find(term);
    return stem;
  }
  double weight(std::uint32_t stem) const {
    return std::log(1 + static_cast<double>(corpus_.documents.size()) /
                            static_cast<double>(std::max(1u, with_[stem])));
  }

  static constexpr std::uint32_t kNone = 0xfffffffeu;

 private:
  static constexpr std::uint32_t kUnknown = 0xffffffffu;

  std::uint32_t find(TermId term) {
    const std::string_view word = corpus_.vocabulary.term(term);
    if (is_function_word(word)) return kNone;
    const std::string_view words[] = {word};
    const auto next = static_cast<std::uint32_t>(with_.size());
    const auto [found, fresh] = numbers_.try_emplace(std::string(pipe_.apply(words)[0]), next);
    if (fresh) with_.push_back(0);
    with_[found->second] += articles_[static_cast<std::size_t>(term)];
    return found->second;
  }

  const Corpus& corpus_;
  TokenPipe pipe_{{.stem = "en"}};
  std::vector<std::uint32_t> stem_, articles_, with_;
  tsl::robin_map<std::string, std::uint32_t> numbers_;
};

using StemSet = std::vector<std::uint32_t>;  // ascending

StemSet stem_set(Stems& stems, std::span<const TermId> words,
                 const std::set<std::uint32_t>& not_in) {
  StemSet set;
  for (const TermId word : words) {
    const std::uint32_t stem = stems.of(word);
    if (stem != Stems::kNone && !not_in.contains(stem)) set.push_back(stem);
  }
  std::ranges::sort(set);
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return set;
}

struct Speaker {
  std::string first, last;  // folded; `first` may be empty
};

Speaker speaker_of(const std::string& name) {
  const std::string folded = fold(name);
  const std::size_t space = folded.rfind(' ');
  if (space == std::string::npos) return {"", folded};
  return {folded.substr(0, folded.find(' ')), folded.substr(space + 1)};
}

bool same_person(const Speaker& a, const Speaker& b) {
  return a.last == b.last && (a.first.empty() || b.first.empty() || a.first == b.first);
}

// What somebody said in one article, quoted or reported.
struct Said {
  std::size_t article = 0;
  std::size_t quote = 0;  // of quotations: whose version it is
  int attribution = -1;
  Speaker speaker;
  StemSet stems;
};

class Finder {
 public:
  Finder(const Corpus& corpus, std::span<const SharedQuote> quotes)
      : corpus_(corpus), quotes_(quotes), stems_(corpus), texts_(corpus) {}

  std::vector<std::vector<QuoteParaphrase>> find() {
    std::vector<Said> quoted, reported = this->reported();
    for (std::size_t q = 0; q < quotes_.size(); ++q) add_versions(q, quoted);
    for (std::size_t i = 0; i < quoted.size(); ++i) {
      for (const std::uint32_t stem : quoted[i].stems) index_[key(quoted[i], stem)].push_back(i);
    }
    std::vector<std::vector<QuoteParaphrase>> found(quotes_.size());
    for (const Said& one : reported) {
      const auto [quote, shared] = best(one, quoted);
      if (shared >= kShared) add({one.article, one.attribution, shared}, found[quote]);
    }
    for (auto& list : found) {
      std::ranges::stable_sort(list, {}, [this](const QuoteParaphrase& one) {
        return std::pair(std::string_view(corpus_.documents[one.article].article.outlet),
                         one.article);
      });
    }
    return found;
  }

 private:
  static std::uint64_t key(const Said& said, std::uint32_t stem) {
    return XXH3_64bits(said.speaker.last.data(), said.speaker.last.size()) * 31 + stem;
  }

  // A speaker's own name says nothing.
  std::set<std::uint32_t> name_stems(const std::string& name) {
    std::set<std::uint32_t> found;
    std::string word;
    for (const char c : fold(name) + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      const TermId term = corpus_.vocabulary.find(word);
      if (term != kNoTerm) found.insert(stems_.of(term));
      word.clear();
    }
    return found;
  }

  std::vector<Said> reported() {
    std::vector<Said> all;
    for (std::size_t d = 0; d < corpus_.documents.size(); ++d) {
      const Document& document = corpus_.documents[d];
      for (std::size_t a = 0; a < document.attributions.size(); ++a) {
        const Attribution& one = document.attributions[a];
        const bool fits = one.kind == Attribution::Kind::indirect && !one.speaker.empty() &&
                          !one.content.empty() && !is_unclear(one);
        if (!fits) continue;
        const auto& begin = document.tokens.begin;
        const auto from = std::ranges::lower_bound(begin, one.content.begin) - begin.begin();
        const auto to = std::ranges::lower_bound(begin, one.content.end) - begin.begin();
        const auto words =
            std::span<const TermId>(document.tokens.term)
                .subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        all.push_back({d, 0, static_cast<int>(a), speaker_of(one.speaker),
                       stem_set(stems_, words, name_stems(one.speaker))});
      }
    }
    return all;
  }

  void add_versions(std::size_t q, std::vector<Said>& out) {
    for (const QuoteVersion& version : quotes_[q].versions) {
      const Document& document = corpus_.documents[version.article];
      for (const Quotation& part : version.parts) {
        if (part.attribution < 0) continue;
        const std::string& name =
            document.attributions[static_cast<std::size_t>(part.attribution)].speaker;
        if (name.empty()) continue;
        StemSet stems = stem_set(stems_, version.words, name_stems(name));
        if (stems.size() < kFewestStems) break;
        out.push_back({version.article, q, part.attribution, speaker_of(name), std::move(stems)});
        break;
      }
    }
  }

  // The quotation with which most weight is shared, and how much of the words' weight that is.
  std::pair<std::size_t, double> best(const Said& one, const std::vector<Said>& quoted) const {
    std::map<std::size_t, std::size_t> shared;  // words, by item
    for (const std::uint32_t stem : one.stems) {
      const auto found = index_.find(key(one, stem));
      if (found == index_.end() || found->second.size() > kMostPostings) continue;
      for (const std::size_t i : found->second) ++shared[i];
    }
    std::pair<std::size_t, double> best{0, 0};
    double most = 0;
    for (const auto& [i, words] : shared) {
      if (!enough(words, one) || !may_report(one, quoted[i])) continue;
      const double weight = shared_weight(one.stems, quoted[i].stems);
      if (weight <= most) continue;
      most = weight;
      // Reported words may be a part of the quotation, or more than it.
      best = {quoted[i].quote, weight / std::min(sum(one.stems), sum(quoted[i].stems))};
    }
    return best;
  }

  // Two will do where they are all that is reported.
  static bool enough(std::size_t words, const Said& one) {
    return words >= kWords || (words == 2 && one.stems.size() == 2);
  }

  bool may_report(const Said& one, const Said& quoted) const {
    const auto outlet = [this](std::size_t d) -> const std::string& {
      return corpus_.documents[d].article.outlet;
    };
    if (outlet(one.article) == outlet(quoted.article)) return false;
    if (!same_person(one.speaker, quoted.speaker)) return false;
    if (!texts_.near(one.article, quoted.article)) return false;
    return std::ranges::none_of(quotes_[quoted.quote].versions, [&](const QuoteVersion& version) {
      return version.article == one.article;
    });
  }

  double sum(const StemSet& set) const {
    double total = 0;
    for (const std::uint32_t stem : set) total += stems_.weight(stem);
    return total;
  }

  double shared_weight(const StemSet& one, const StemSet& two) const {
    StemSet both;
    std::ranges::set_intersection(one, two, std::back_inserter(both));
    return sum(both);
  }

  static void add(const QuoteParaphrase& one, std::vector<QuoteParaphrase>& list) {
    for (QuoteParaphrase& known : list) {
      if (known.article != one.article) continue;
      if (one.shared > known.shared) known = one;
      return;
    }
    list.push_back(one);
  }

  const Corpus& corpus_;
  std::span<const SharedQuote> quotes_;
  Stems stems_;
  NearTexts texts_;
  tsl::robin_map<std::uint64_t, std::vector<std::size_t>> index_;
};

}  // namespace

std::vector<std::vector<QuoteParaphrase>> find_paraphrases(const Corpus& corpus,
                                                           std::span<const SharedQuote> quotes) {
  return Finder(corpus, quotes).find();
}

}  // namespace slantwise
