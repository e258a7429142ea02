#include "models/story_facts.h"

#include <tsl/robin_map.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/text/token_steps.h"
#include "models/function_words.h"
#include "models/story_items.h"

namespace slantwise {
namespace {

constexpr double kAlike = 1.0 / 3, kLikeMost = .3;
constexpr std::size_t kFewestShared = 2;
constexpr std::uint32_t kNobody = 0xffffffffu;
constexpr std::size_t kMostPostings = 100;  // a word of more sentences pairs none

struct Word {
  std::uint32_t stem = 0;
  double weight = 0;
  std::uint32_t token = 0;  // its first
  // The first token of what it is part of, or itself: a name, "track-inspector", or who says it.
  std::uint32_t unit = 0;
};

struct Line {
  std::uint32_t document = 0;
  Span tokens, bytes;
  std::vector<Word> words;  // by stem
  double length = 0;        // of the vector of weights
};

class Facts {
 public:
  Facts(const Corpus& corpus, const Families& families, std::span<const std::uint32_t> documents)
      : corpus_(corpus), families_(families), with_(corpus.vocabulary.size()) {
    count_articles();
    for (const std::uint32_t d : documents) add_lines(d);
    group_.resize(lines_.size());
    std::iota(group_.begin(), group_.end(), std::size_t{0});
  }

  std::vector<SharedFact> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) members_[i] = {i};
    for (const auto& [minus, a, b] : pairs()) join(a, b);
    std::vector<SharedFact> facts;
    for (const auto& [group, members] : members_) {
      if (members.size() > 1) add_fact(members, facts);
    }
    std::ranges::stable_sort(facts, [](const SharedFact& a, const SharedFact& b) {
      return std::pair(a.outlets, a.families) > std::pair(b.outlets, b.families);
    });
    return facts;
  }

 private:
  void count_articles() {
    std::vector<std::uint32_t> last(with_.size(), 0xffffffffu);
    for (std::uint32_t d = 0; d < corpus_.documents.size(); ++d) {
      for (const TermId term : corpus_.documents[d].tokens.term) {
        const auto t = static_cast<std::size_t>(term);
        with_[t] += last[t] != d;
        last[t] = d;
      }
    }
  }

  std::string stem(TermId term) {
    const std::string_view word = corpus_.vocabulary.term(term);
    if (std::string number = number_value(word); !number.empty()) return number;
    const std::string_view words[] = {word};
    return std::string(pipe_.apply(words)[0]);
  }

  double weight(TermId term) const {
    const double n = static_cast<double>(corpus_.documents.size());
    return std::log(1 + n / with_[static_cast<std::size_t>(term)]);
  }

  void add_lines(std::uint32_t d) {
    const Document& document = corpus_.documents[d];
    std::map<std::uint32_t, std::uint32_t> special;  // tokens of names and numbers, their first
    const std::vector<std::uint32_t> said_by = sources(document);
    for (const StoryItem& item : story_items(document, corpus_.vocabulary)) {
      for (std::uint32_t t = item.tokens.begin; t < item.tokens.end; ++t)
        special.emplace(t, item.tokens.begin);
    }
    for (const Sentence& sentence : document.sentences) {
      Line line{d, sentence.tokens, sentence.span, {}, 0};
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        const auto found = special.find(t);
        const bool named = found != special.end();
        const std::uint32_t unit = said_by[t] != kNobody ? said_by[t]
                                   : named               ? found->second
                                                         : first_of_compound(document, t);
        add_word(document, {t, unit, named}, line);
      }
      finish(std::move(line));
    }
  }

  // "Interior Minister Jane Roe said": who speaks is one thing, not three.
  static std::vector<std::uint32_t> sources(const Document& document) {
    std::vector<std::uint32_t> first(document.tokens.size(), kNobody);
    for (const Attribution& one : document.attributions) {
      const auto& begins = document.tokens.begin;
      const auto begin = std::ranges::lower_bound(begins, one.source.begin) - begins.begin();
      const auto end = std::ranges::lower_bound(begins, one.source.end) - begins.begin();
      std::fill(first.begin() + begin, first.begin() + std::max(begin, end),
                static_cast<std::uint32_t>(begin));
    }
    return first;
  }

  static std::uint32_t first_of_compound(const Document& document, std::uint32_t t) {
    const Tokens& tokens = document.tokens;
    while (t > 0 && tokens.begin[t - 1] + tokens.length[t - 1] + 1 == tokens.begin[t] &&
           document.text[tokens.begin[t] - 1] == '-') {
      --t;
    }
    return t;
  }

  struct Place {
    std::uint32_t token, unit;
    bool special;  // of a name or number
  };

  void add_word(const Document& document, const Place& place, Line& line) {
    const Tokens& tokens = document.tokens;
    const std::uint32_t t = place.token;
    const bool special = place.special;
    const Zone zone = tokens.zone[t];
    if (zone == Zone::headline || zone == Zone::caption || zone == Zone::boilerplate) return;
    if (document.paragraphs[tokens.paragraph[t]].subhead) return;
    const TermId term = tokens.term[t];
    const bool content = !is_function_word(corpus_.vocabulary.term(term));
    if (!content && !special) return;
    const auto next = static_cast<std::uint32_t>(stems_.size());
    const std::uint32_t number = stems_.try_emplace(stem(term), next).first->second;
    line.words.push_back({number, weight(term) * (special ? 2 : 1), t, place.unit});
  }

  void finish(Line line) {
    std::ranges::stable_sort(line.words, {}, &Word::stem);
    const auto same = [](const Word& a, const Word& b) { return a.stem == b.stem; };
    line.words.erase(std::unique(line.words.begin(), line.words.end(), same), line.words.end());
    if (line.words.size() < kFewestShared) return;
    for (const Word& word : line.words) line.length += word.weight * word.weight;
    line.length = std::sqrt(line.length);
    lines_.push_back(std::move(line));
  }

  // How alike two sentences are: the cosine of their weights, 0 where they share too few words.
  double likeness(const Line& a, const Line& b) const {
    double sum = 0;
    std::set<std::uint32_t> in_a, in_b;  // a name is one, however many words it has
    for (auto one = a.words.begin(), two = b.words.begin();
         one != a.words.end() && two != b.words.end();) {
      if (one->stem != two->stem) {
        one->stem < two->stem ? ++one : ++two;
        continue;
      }
      in_a.insert(one->unit);
      in_b.insert(two->unit);
      sum += one++->weight * two++->weight;
    }
    const bool enough = std::min(in_a.size(), in_b.size()) >= kFewestShared;
    return enough ? sum / (a.length * b.length) : 0;
  }

  // Those that are alike enough, the likeliest first.
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs() const {
    tsl::robin_map<std::uint32_t, std::vector<std::size_t>> with;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (const Word& word : lines_[i].words) with[word.stem].push_back(i);
    }
    std::vector<std::tuple<double, std::size_t, std::size_t>> found;
    std::vector<std::size_t> seen(lines_.size(), lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (const Word& word : lines_[i].words) {
        const auto& others = with.at(word.stem);
        if (others.size() > kMostPostings) continue;
        for (const std::size_t j : others) {
          if (j <= i || seen[j] == i || lines_[j].document == lines_[i].document) continue;
          seen[j] = i;
          const double like = likeness(lines_[i], lines_[j]);
          if (like >= kAlike) found.emplace_back(-like, i, j);
        }
      }
    }
    std::ranges::sort(found);
    return found;
  }

  void join(std::size_t a, std::size_t b) {
    std::size_t one = group_[a], two = group_[b];
    if (one == two) return;
    if (one > two) std::swap(one, two);
    auto& into = members_[one];
    auto& from = members_[two];
    for (const std::size_t i : into) {
      for (const std::size_t j : from) {
        if (lines_[i].document == lines_[j].document) return;
      }
    }
    if (mean(into, from) < kLikeMost) return;
    for (const std::size_t j : from) group_[j] = one;
    into.insert(into.end(), from.begin(), from.end());
    members_.erase(two);
  }

  double mean(const std::vector<std::size_t>& one, const std::vector<std::size_t>& two) const {
    double sum = 0;
    for (const std::size_t i : one) {
      for (const std::size_t j : two) sum += likeness(lines_[i], lines_[j]);
    }
    return sum / static_cast<double>(one.size() * two.size());
  }

  void add_fact(std::vector<std::size_t> members, std::vector<SharedFact>& facts) const {
    const auto outlet = [this](std::size_t i) -> const std::string& {
      return corpus_.documents[lines_[i].document].article.outlet;
    };
    std::ranges::sort(members);
    std::ranges::stable_sort(members, {}, outlet);
    SharedFact fact;
    std::set<std::string_view> outlets;
    std::set<std::uint32_t> families;
    for (const std::size_t i : members) {
      fact.sentences.push_back({lines_[i].document, lines_[i].tokens, lines_[i].bytes});
      outlets.insert(outlet(i));
      families.insert(families_.of[lines_[i].document]);
    }
    if (outlets.size() < 2) return;
    fact.outlets = outlets.size();
    fact.families = families.size();
    fact.words = common_words(members);
    facts.push_back(std::move(fact));
  }

  std::vector<std::string> common_words(const std::vector<std::size_t>& members) const {
    const Line& first = lines_[members.front()];
    std::vector<Word> common;
    for (const Word& word : first.words) {
      const bool in_all = std::ranges::all_of(members, [&](std::size_t i) {
        return std::ranges::binary_search(lines_[i].words, word.stem, {}, &Word::stem);
      });
      if (in_all) common.push_back(word);
    }
    std::ranges::sort(common, [](const Word& a, const Word& b) {
      return std::tuple(-a.weight, a.token) < std::tuple(-b.weight, b.token);
    });
    std::vector<std::string> words;
    const Document& document = corpus_.documents[first.document];
    for (const Word& word : common) {
      words.emplace_back(slice(document.text, match_span(document, word.token)));
    }
    return words;
  }

  const Corpus& corpus_;
  const Families& families_;
  TokenPipe pipe_{{.stem = "en"}};
  std::vector<std::uint32_t> with_;  // articles of each term
  tsl::robin_map<std::string, std::uint32_t> stems_;
  std::vector<Line> lines_;
  std::vector<std::size_t> group_;                           // of each line
  std::map<std::size_t, std::vector<std::size_t>> members_;  // by group
};

}  // namespace

std::vector<SharedFact> shared_facts(const Corpus& corpus, const Families& families,
                                     std::span<const std::uint32_t> documents) {
  return Facts(corpus, families, documents).find();
}

}  // namespace slantwise
