// Reprints made from news articles, found again; and whether the index misses a pair (methods 7.2,
// V11). Usage: reuse_validation NEWS.jsonl [EVERY]
//
// Of every EVERY-th article (10) a reprint is made: half of its paragraphs are dropped, a tenth of
// the words that are left replaced, a new lead is put before it, and twice as many words of other
// articles around it, which are not among the texts that are searched. Articles that share a tenth
// with another as they are (an outlet's own formulas, versions) are neither searched nor put in.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "models/families.h"
#include "models/reuse.h"
#include "models/winnowing.h"
#include "tests/support.h"

namespace slantwise {
namespace {

struct News {
  std::string id, outlet, date;
  std::vector<std::string> paragraphs;
  std::size_t words = 0;
};

std::vector<std::string> split(const std::string& text, const std::string& at) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + at.size();
  }
  return parts;
}

std::size_t count_words(const std::string& text) { return split(text, " ").size(); }

std::vector<News> read_news(const std::string& path) {
  std::vector<News> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto record = nlohmann::json::parse(line);
    News one{record.value("id", ""), record.value("outlet", ""), "", {}, 0};
    one.paragraphs = split(record.value("text", ""), "\n\n");
    for (const std::string& paragraph : one.paragraphs) one.words += count_words(paragraph);
    out.push_back(std::move(one));
  }
  return out;
}

class Maker {
 public:
  explicit Maker(const std::vector<News>& material) : material_(material), random_(1) {}

  std::string reprint(const News& source) {
    std::vector<std::string> kept = source.paragraphs;
    std::vector<std::size_t> order(kept.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::shuffle(order, random_);
    order.resize((order.size() + 1) / 2);
    std::ranges::sort(order);
    std::string copied;
    for (const std::size_t i : order) copied += edited(kept[i]) + "\n\n";
    const std::size_t own = 2 * count_words(copied);
    return own_text(own / 2) + copied + own_text(own - own / 2);
  }

 private:
  std::string edited(const std::string& paragraph) {
    std::string out;
    for (const std::string& word : split(paragraph, " ")) {
      out += (out.empty() ? "" : " ") + (random_() % 10 == 0 ? any_word() : word);
    }
    return out;
  }

  std::string any_word() {
    const News& one = material_[random_() % material_.size()];
    const auto words = split(one.paragraphs[random_() % one.paragraphs.size()], " ");
    return words.empty() ? "so" : words[random_() % words.size()];
  }

  // Paragraphs of articles that are not searched, each article once.
  std::string own_text(std::size_t words) {
    std::string out;
    for (std::size_t have = 0; have < words; next_ = (next_ + 1) % material_.size()) {
      for (const std::string& paragraph : material_[next_].paragraphs) {
        if (have >= words) break;
        out += paragraph + "\n\n";
        have += count_words(paragraph);
      }
    }
    return out;
  }

  const std::vector<News>& material_;
  std::mt19937 random_;
  std::size_t next_ = 0;
};

std::string joined(const std::vector<std::string>& paragraphs) {
  return fmt::format("{}", fmt::join(paragraphs, "\n\n"));
}

Corpus corpus_of(const std::vector<News>& news) {
  std::vector<Article> articles;
  for (const News& one : news) {
    articles.push_back(test::article(one.id, one.outlet, joined(one.paragraphs)));
  }
  return test::corpus_of(std::move(articles));
}

void made_reprints(const std::vector<News>& news, const FoundReuse& as_they_are,
                   std::size_t every) {
  std::vector<bool> paired(news.size());
  for (const ReusePair& pair : as_they_are.pairs) paired[pair.a] = paired[pair.b] = true;
  std::vector<News> searched, material;
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (paired[i] || news[i].words < 150 || news[i].paragraphs.size() < 4) continue;
    (i % 2 == 0 ? searched : material).push_back(news[i]);
  }
  Maker maker(material);
  std::vector<Article> articles;
  for (const News& one : searched) {
    articles.push_back(test::article(one.id, one.outlet, joined(one.paragraphs)));
  }
  std::map<std::size_t, std::size_t> source;  // of a reprint: the article's index
  for (std::size_t i = 0; i < searched.size(); i += every) {
    source[articles.size()] = i;
    articles.push_back(test::article("r" + searched[i].id, "Reprints", maker.reprint(searched[i])));
  }
  const Corpus corpus = test::corpus_of(std::move(articles));
  const FoundReuse found = find_reuse(corpus.documents);
  std::size_t right = 0, wrong = 0, partly = 0;
  for (const ReusePair& pair : found.pairs) {
    const auto made = source.find(pair.b);
    if (made == source.end() || pair.reuse.reuse == ReuseClass::too_short) continue;
    const bool true_pair = made->second == pair.a;
    (true_pair ? right : wrong) += 1;
    partly += true_pair && pair.reuse.c_nq >= kPartlyCopied;
    if (!true_pair) {
      std::printf("    not the source: %s, %.2f\n", corpus.documents[pair.a].article.id.c_str(),
                  pair.reuse.c_nq);
    }
  }
  std::size_t short_ones = 0;
  for (const auto& [copy, at] : source) {
    short_ones += shingle_sets(corpus.documents[at]).outside.size() < kFewestShingles;
  }
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  std::printf(
      "made reprints: %zu of %zu found (recall %.4f), %zu not their source's (precision "
      "%.4f); %zu partly copied or copies; %zu of the sources too short outside quotations\n",
      right, source.size(), share(right, source.size()), wrong, share(right, right + wrong), partly,
      short_ones);
}

// Every pair that shares .10 or more, by an index of every shingle.
std::vector<TextPair> all_pairs(const std::vector<Shingles>& sets) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> index;
  for (std::uint32_t d = 0; d < sets.size(); ++d) {
    for (const std::uint64_t one : sets[d]) index.emplace_back(one, d);
  }
  std::ranges::sort(index);
  std::vector<std::vector<std::uint32_t>> near(sets.size());
  for (std::size_t i = 0, end = 0; i < index.size(); i = end) {
    while (end < index.size() && index[end].first == index[i].first) ++end;
    for (std::size_t b = i + 1; b < end; ++b) {
      for (std::size_t a = i; a < b; ++a) near[index[b].second].push_back(index[a].second);
    }
  }
  std::vector<TextPair> out;
  for (std::uint32_t b = 0; b < sets.size(); ++b) {
    std::ranges::sort(near[b]);
    for (std::size_t i = 0, end = 0; i < near[b].size(); i = end) {
      while (end < near[b].size() && near[b][end] == near[b][i]) ++end;
      const std::size_t least = std::min(sets[b].size(), sets[near[b][i]].size());
      if (least >= kFewestShingles && 10 * (end - i) >= least) out.push_back({near[b][i], b});
    }
    near[b] = {};
  }
  return out;
}

void missed_pairs(const Corpus& corpus, const FoundReuse& reuse) {
  std::vector<Shingles> sets;
  const WordCodes codes(corpus.documents);
  for (const Document& one : corpus.documents) {
    sets.push_back(shingles(words_of(one, Quoted::out, codes)));
  }
  std::set<TextPair> found;
  for (const ReusePair& pair : reuse.pairs) found.insert({pair.a, pair.b});
  std::size_t all = 0, missed = 0, most = 0, missed_most = 0;
  for (const TextPair& pair : all_pairs(sets)) {
    const bool here = found.contains(pair);
    const bool copied = containment(sets[pair.a], sets[pair.b]) >= kPartlyCopied;
    all += 1;
    missed += !here;
    most += copied;
    missed_most += copied && !here;
  }
  std::printf("the index: %zu of %zu pairs of .10 or more found, %zu of %zu of .30 or more\n",
              all - missed, all, most - missed_most, most);
}

}  // namespace
}  // namespace slantwise

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: reuse_validation NEWS.jsonl [EVERY]\n");
    return 2;
  }
  const auto news = slantwise::read_news(argv[1]);
  const slantwise::Corpus corpus = slantwise::corpus_of(news);
  const slantwise::FoundReuse found = slantwise::find_reuse(corpus.documents);
  slantwise::missed_pairs(corpus, found);
  slantwise::made_reprints(news, found, argc > 2 ? std::stoul(argv[2]) : 10);
  return 0;
}
