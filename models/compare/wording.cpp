// The sentences of "How much can these texts tell?" (methods 2.5, 8). Neutral words only.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/clean/genre.h"
#include "models/compare/parts.h"
#include "models/grouped.h"
#include "models/origin_words.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kNamed = 8;  // more outlets are counted, not named

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(n), n == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

// "these 5 articles from 4 outlets"
std::string texts(const Comparison& out) {
  return fmt::format("{} from {}", counted(out.articles.size(), "article", "articles"),
                     counted(out.outlets.size(), "outlet", "outlets"));
}

// Their names; of many outlets how many they are and what they have in common.
std::string who_is_compared(const Comparison& out) {
  if (out.compared.size() <= kNamed) return joined(out.compared);
  return fmt::format("{} outlets with {} or more independent texts", grouped(out.compared.size()),
                     out.tier == Tier::describe ? 4 : 10);
}

void say_can(Comparison& out) {
  out.can_tell.push_back(fmt::format(
      "What {} {} say{}, word for word: which framing terms stand where, and whose words they are "
      "– the outlet's own, quoted, reported, or an editor's note. Every count opens its passages.",
      out.articles.size() == 1 ? "this" : "these", texts(out),
      out.articles.size() == 1 ? "s" : ""));
  if (out.tier == Tier::read) return;
  out.can_tell.push_back(fmt::format(
      "How often {} use the framing terms in their own words, each compared with {}.",
      who_is_compared(out),
      out.compared.size() == 2 ? "the other" : "the average of the others, each counted equally"));
}

void say_tier(Comparison& out) {
  std::size_t least = ~std::size_t{0};
  for (const OutletSummary& outlet : out.outlets) {
    const bool in = out.compared.empty() || std::ranges::count(out.compared, outlet.name) > 0;
    if (in) least = std::min(least, outlet.families);
  }
  if (const std::string why = withheld(out.tier, least); !why.empty()) {
    out.cannot_tell.push_back(why);
  }
  if (out.outlets.size() < 2) {
    out.cannot_tell.push_back(
        "How outlets differ: all articles are from one outlet. Add articles of a second one.");
  }
  if (const std::size_t left = out.outlets.size() - out.compared.size();
      !out.compared.empty() && left > 0) {
    out.cannot_tell.push_back(
        fmt::format("{} with fewer independent texts {} described but not compared.",
                    counted(left, "outlet", "outlets"), left == 1 ? "is" : "are"));
  }
}

void say_matches(Comparison& out) {
  if (out.matched_events > 0) {
    out.can_tell.push_back(fmt::format(
        "{} told by two outlets or more: there the same story can be set side by side.",
        out.matched_events == 1 ? "1 event is" : fmt::format("{} events are", out.matched_events)));
    return;
  }
  out.cannot_tell.push_back(
      "0 same-story matches: no two outlets were found to report the same event here, so different "
      "words may come from different events. (If you know of one, name it in a field `event`.)");
}

void warn_origin(Comparison& out) {
  std::map<std::string, std::size_t> made;
  for (const ArticleSummary& article : out.articles) {
    ++made[article.agency];
    if (!article.copy_by_mark || out.articles.size() > 50) continue;
    std::vector<std::string> marks;
    for (const std::string& mark : article.evidence) marks.push_back(mark_in_words(mark));
    out.warnings.push_back(fmt::format("The text that {} published was made by {}: it has {}. ({})",
                                       article.outlet, article.agency, joined(marks), article.id));
  }
  if (std::ranges::none_of(out.articles, &ArticleSummary::copy_by_mark)) return;
  std::vector<std::string> producers;
  for (const auto& [agency, n] : made) producers.push_back(fmt::format("{} {}", agency, n));
  if (out.articles.size() > 50) {
    const auto copies = std::ranges::count_if(out.articles, &ArticleSummary::copy_by_mark);
    out.warnings.push_back(
        fmt::format("{} carry the mark of an agency other than their outlet.",
                    counted(static_cast<std::size_t>(copies), "article", "articles")));
  } else {
    out.warnings.push_back("Who made these texts, by their own marks: " + joined(producers) + ".");
  }
}

void warn_dates(Comparison& out) {
  std::size_t undated = 0;
  std::vector<std::string> which;
  for (const ArticleSummary& article : out.articles) {
    if (!article.date.empty()) continue;
    ++undated;
    if (which.size() < 6) which.push_back(fmt::format("{} ({})", article.id, article.outlet));
  }
  if (undated == 0) return;
  out.warnings.push_back(
      undated <= 5 ? fmt::format("The date of {} is unknown.", joined(which))
                   : fmt::format("The dates of {} articles are unknown.", grouped(undated)));
}

void warn_copies(Comparison& out) {
  if (out.families < out.articles.size()) {
    out.warnings.push_back(
        fmt::format("{} = {}: the rest are copies or versions.",
                    counted(out.articles.size(), "article", "articles"),
                    counted(out.families, "independent text", "independent texts")));
  }
  if (out.duplicates > 0) {
    out.warnings.push_back(fmt::format(
        "{} given twice (same id, same content): counted once.",
        out.duplicates == 1 ? "1 article was" : fmt::format("{} articles were", out.duplicates)));
  }
}

void warn_samples(Comparison& out) {
  if (out.passages.size() < out.passages_found) {
    out.warnings.push_back(fmt::format(
        "Passages are a sample: {} of {}, evenly spaced. Use `slantwise kwic` for all of them.",
        grouped(out.passages.size()), grouped(out.passages_found)));
  }
}

void warn_language(Comparison& out) {
  for (const std::string& sentence :
       {mixed_sentence(out.languages), unmeasured_sentence(out.languages)}) {
    if (!sentence.empty()) out.warnings.push_back(sentence);
  }
}

// "3 of 10 of Harbor Daily" for each outlet with opinion, in order.
std::vector<std::string> opinion_shares(const Context& context, std::size_t& opinion) {
  std::map<std::string_view, std::pair<std::size_t, std::size_t>> shares;
  for (const Document& document : context.corpus.documents) {
    auto& [marked, articles] = shares[document.article.outlet];
    ++articles;
    if (!is_opinion(document.article.genre)) continue;
    ++marked;
    ++opinion;
  }
  std::vector<std::string> parts;
  for (const auto& [outlet, share] : shares) {
    if (share.first == 0) continue;
    parts.push_back(fmt::format("{} of {} of {}", share.first, share.second, outlet));
  }
  return parts;
}

void warn_genres(const Context& context, Comparison& out) {
  std::set<std::string> genres;
  for (const Document& document : context.corpus.documents) {
    if (!document.article.genre.empty()) genres.insert(document.article.genre);
  }
  if (genres.size() < 2) return;
  out.warnings.push_back(
      fmt::format("These articles mix genres: {}.", joined({genres.begin(), genres.end()})));
}

void warn_sections(const Context& context, Comparison& out) {
  std::size_t opinion = 0;
  std::vector<std::string> parts = opinion_shares(context, opinion);
  const std::size_t articles = context.corpus.documents.size();
  if (opinion == 0 || opinion == articles) {
    warn_genres(context, out);
    return;
  }
  if (parts.size() > kNamed) {
    const std::size_t others = parts.size() - kNamed;
    parts.resize(kNamed);
    parts.push_back(
        fmt::format("articles of {}", counted(others, "other outlet", "other outlets")));
  }
  out.warnings.push_back(
      fmt::format("News and opinion are mixed: {} of {} articles {} marked as opinion ({}). "
                  "They are written differently whoever the outlet is; --where genre=opinion "
                  "keeps these alone.",
                  opinion, articles, opinion == 1 ? "is" : "are", joined(parts)));
}

}  // namespace

void add_wording(const Context& context, Comparison& out) {
  say_can(out);
  say_tier(out);
  say_matches(out);
  out.cannot_tell.push_back(
      "Truth, intent or effect on readers; nor how these articles were chosen, and who is absent.");
  warn_dates(out);
  warn_origin(out);
  warn_copies(out);
  warn_language(out);
  warn_sections(context, out);
  warn_samples(out);
}

}  // namespace slantwise::compare_parts
