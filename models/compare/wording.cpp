// The sentences of "How much can these texts tell?" (methods 2.5, 8). Neutral words only.
#include <algorithm>
#include <map>
#include <set>

#include "core/clean/genre.h"
#include "core/decided_twice.h"
#include "models/compare/parts.h"
#include "models/grouped.h"
#include "models/origin_words.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kNamed = 8;  // more outlets are counted, not named

using Values = std::vector<std::pair<std::string, MessageValue>>;

std::uint64_t number(std::size_t n) { return n; }

// {articles} and {outlets}: "these 5 articles from 4 outlets".
Values texts(const Comparison& out) {
  return {{"articles", number(out.articles.size())}, {"outlets", number(out.outlets.size())}};
}

// Their names; of many outlets how many they are and what they have in common.
std::vector<Message> who_is_compared(const Comparison& out) {
  std::vector<Message> who;
  if (out.compared.size() <= kNamed) {
    for (const std::string& outlet : out.compared) who.push_back({"text", {{"text", outlet}}});
    return who;
  }
  const std::uint64_t least = out.tier == Tier::describe ? 4 : 10;
  who.push_back({"outlets.with-texts", {{"n", number(out.compared.size())}, {"least", least}}});
  return who;
}

void say_can(Comparison& out) {
  out.can_tell.push_back({"can.word-for-word", texts(out)});
  if (out.tier == Tier::read) return;
  out.can_tell.push_back({out.compared.size() == 2 ? "can.how-often-two" : "can.how-often",
                          {{"who", who_is_compared(out)}}});
}

void say_tier(Comparison& out) {
  std::size_t least = ~std::size_t{0};
  for (const OutletSummary& outlet : out.outlets) {
    const bool in = out.compared.empty() || std::ranges::count(out.compared, outlet.name) > 0;
    if (in) least = std::min(least, outlet.families);
  }
  if (const auto why = withheld_message(out.tier, least)) out.cannot_tell.push_back(*why);
  if (out.outlets.size() < 2) out.cannot_tell.push_back({"cannot.one-outlet"});
  if (const std::size_t left = out.outlets.size() - out.compared.size();
      !out.compared.empty() && left > 0) {
    out.cannot_tell.push_back({"cannot.few-texts", {{"n", number(left)}}});
  }
}

void say_matches(Comparison& out) {
  if (out.matched_events > 0) {
    out.can_tell.push_back({"can.same-story", {{"n", number(out.matched_events)}}});
    return;
  }
  out.cannot_tell.push_back({"cannot.no-match"});
}

void warn_origin(Comparison& out) {
  std::map<std::string, std::size_t> made;
  for (const ArticleSummary& article : out.articles) {
    ++made[article.agency];
    if (!article.copy_by_mark || out.articles.size() > 50) continue;
    std::vector<Message> marks;
    for (const std::string& mark : article.evidence) marks.push_back(origin_mark(mark));
    out.warnings.push_back({"warning.made-by",
                            {{"outlet", article.outlet},
                             {"agency", article.agency},
                             {"marks", std::move(marks)},
                             {"id", article.id}}});
  }
  const auto copies = std::ranges::count_if(out.articles, &ArticleSummary::copy_by_mark);
  if (copies == 0) return;
  if (out.articles.size() > 50) {
    out.warnings.push_back(
        {"warning.agency-copies", {{"n", number(static_cast<std::size_t>(copies))}}});
    return;
  }
  std::vector<Message> producers;
  for (const auto& [agency, n] : made) {
    producers.push_back({"name-and-count", {{"name", agency}, {"n", number(n)}}});
  }
  out.warnings.push_back({"warning.producers", {{"producers", std::move(producers)}}});
}

void warn_dates(Comparison& out) {
  std::size_t undated = 0;
  std::vector<Message> which;
  for (const ArticleSummary& article : out.articles) {
    if (!article.date.empty()) continue;
    ++undated;
    which.push_back({"article-of-outlet", {{"id", article.id}, {"outlet", article.outlet}}});
  }
  if (undated == 0) return;
  if (undated <= 5) {
    out.warnings.push_back({"warning.date-unknown", {{"which", std::move(which)}}});
  } else {
    out.warnings.push_back({"warning.dates-unknown", {{"n", number(undated)}}});
  }
}

void warn_copies(Comparison& out) {
  if (out.families < out.articles.size()) {
    out.warnings.push_back(
        {"warning.copies",
         {{"articles", number(out.articles.size())}, {"families", number(out.families)}}});
  }
  if (out.duplicates > 0) {
    out.warnings.push_back({"warning.twice", {{"n", number(out.duplicates)}}});
  }
}

void warn_samples(Comparison& out) {
  if (out.passages.size() < out.passages_found) {
    out.warnings.push_back(
        {"warning.sample",
         {{"shown", number(out.passages.size())}, {"found", number(out.passages_found)}}});
  }
}

void warn_decisions(const Context& context, Comparison& out) {
  const std::vector<DecidedTwice> twice = decided_twice(context.options.decisions);
  if (twice.empty()) return;
  std::vector<Message> lines;
  for (const DecidedTwice& one : twice) {
    if (lines.size() == kNamed) break;
    lines.push_back({"decided-twice.lines", {{"earlier", one.earlier}, {"later", one.later}}});
  }
  out.warnings.push_back(
      {"warning.decided-twice", {{"n", number(twice.size())}, {"lines", std::move(lines)}}});
}

void warn_language(Comparison& out) {
  for (const auto& sentence : {mixed_message(out.languages), unmeasured_message(out.languages)}) {
    if (sentence) out.warnings.push_back(*sentence);
  }
}

// "3 of 10 of Harbor Daily" for each outlet with opinion, in order.
std::vector<Message> opinion_shares(const Context& context, std::size_t& opinion) {
  std::map<std::string_view, std::pair<std::size_t, std::size_t>> shares;
  for (const Document& document : context.corpus.documents) {
    auto& [marked, articles] = shares[document.article.outlet];
    ++articles;
    if (!is_opinion(document.article.genre)) continue;
    ++marked;
    ++opinion;
  }
  std::vector<Message> parts;
  for (const auto& [outlet, share] : shares) {
    if (share.first == 0) continue;
    parts.push_back({"opinion.share",
                     {{"marked", number(share.first)},
                      {"articles", number(share.second)},
                      {"outlet", std::string(outlet)}}});
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
      {"warning.genres", {{"genres", std::vector<std::string>(genres.begin(), genres.end())}}});
}

void warn_sections(const Context& context, Comparison& out) {
  std::size_t opinion = 0;
  std::vector<Message> parts = opinion_shares(context, opinion);
  const std::size_t articles = context.corpus.documents.size();
  if (opinion == 0 || opinion == articles) {
    warn_genres(context, out);
    return;
  }
  if (parts.size() > kNamed) {
    const std::size_t others = parts.size() - kNamed;
    parts.resize(kNamed);
    parts.push_back({"opinion.others", {{"n", number(others)}}});
  }
  out.warnings.push_back(
      {"warning.opinion",
       {{"n", number(opinion)}, {"articles", number(articles)}, {"shares", std::move(parts)}}});
}

}  // namespace

void add_wording(const Context& context, Comparison& out) {
  say_can(out);
  say_tier(out);
  say_matches(out);
  out.cannot_tell.push_back({"cannot.truth"});
  warn_dates(out);
  warn_origin(out);
  warn_copies(out);
  warn_language(out);
  warn_sections(context, out);
  warn_samples(out);
  warn_decisions(context, out);
}

}  // namespace slantwise::compare_parts
