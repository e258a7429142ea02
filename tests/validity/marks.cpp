#include "tests/validity/marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace slantwise::validity {
namespace {

bool within(double value, double low, double high) { return value >= low && value <= high; }

std::string token_words(const NullResult& null) {
  return fmt::format("G2: {:.3f} / {:.4f}; any after BH {:.2f}, {:.0f} words a split",
                     null.token.share_05(), null.token.share_001(), null.token_any / null.splits,
                     null.token_found / null.splits);
}

Mark null_mark(std::size_t k, const NullResult& null) {
  Mark mark;
  mark.id = "V1";
  mark.what = fmt::format("two random halves, {} v {}, {:.0f} splits, {:.0f} words tested a split",
                          k, k, null.splits, null.pooled.words / null.splits);
  mark.goal = "p <= .05: .03-.055; p <= .001: <= .0015; any BH discovery <= .075";
  mark.measured = fmt::format("{:.3f} / {:.4f} / {:.3f}", null.pooled.share_05(),
                              null.pooled.share_001(), null.any_share());
  mark.met = within(null.pooled.share_05(), .03, .055) && null.pooled.share_001() <= .0015 &&
             null.any_share() <= .075;
  mark.beside = token_words(null);
  return mark;
}

Mark band_mark(std::size_t band, const NullResult& null) {
  static constexpr const char* kNames[] = {"5-9", "10-19", "20-49", "50 and more"};
  const Shares& ours = null.pooled_in[band];
  Mark mark;
  mark.id = "V2";
  mark.what = fmt::format("10 v 60, words in {} texts ({:.0f} in all)", kNames[band], ours.words);
  mark.goal = "p <= .001: <= .0015";
  mark.measured = ours.words > 0 ? fmt::format("{:.4f}", ours.share_001()) : "no words";
  mark.met = ours.share_001() <= .0015;
  mark.beside = fmt::format("closed form: {:.4f}", null.closed_in[band].share_001());
  return mark;
}

Mark any_mark(const std::string& id, const std::string& what, const NullResult& ours,
              const std::string& beside) {
  return {id,
          what,
          "any BH discovery <= .075",
          fmt::format("{:.3f} (p <= .05: {:.3f})", ours.any_share(), ours.pooled.share_05()),
          ours.any_share() <= .075,
          beside};
}

std::string by_article(const NullResult& by) {
  return fmt::format("by article: {:.2f} (p <= .05: {:.3f}); G2: {:.2f}, {:.0f} words a split",
                     by.any_share(), by.pooled.share_05(), by.token_any / by.splits,
                     by.token_found / by.splits);
}

void add_nulls(const Material& material, const Plan& plan, const ForEach& for_each,
               std::vector<Mark>& out) {
  for (const std::size_t k : plan.null_sizes) {
    out.push_back(
        null_mark(k, null_splits(material.one, k, k, Words::filtered, plan.effort, for_each)));
  }
  const NullResult uneven = null_splits(material.one, 10, 60, Words::all, plan.effort, for_each);
  for (std::size_t band = 0; band < kBands; ++band) out.push_back(band_mark(band, uneven));
  out.push_back(
      any_mark("V3", "one story reprinted in 10 of A's 20 places, by family",
               reprints(material.one, 10, By::family, plan.effort, for_each),
               by_article(reprints(material.one, 10, By::article, plan.effort, for_each))));
  out.push_back(
      any_mark("V4", "5 v 5 stretches of 8 consecutive texts, by stretch",
               stretches(material.one, Exchange::stretches, plan.effort, for_each),
               by_article(stretches(material.one, Exchange::articles, plan.effort, for_each))));
  if (!enough_weeks(material.one)) return;
  out.push_back(
      any_mark("V4",
               fmt::format("5 v 5 calendar weeks, of {} with four texts or more, by week",
                           material.one.weeks.size()),
               weeks(material.one, Exchange::stretches, plan.effort, for_each),
               by_article(weeks(material.one, Exchange::articles, plan.effort, for_each))));
}

void add_dealt(const Material& material, const Plan& plan, const ForEach& for_each,
               std::vector<Mark>& out) {
  if (material.events.empty()) return;
  const MatchedNull null =
      dealt_events(material.events, material.event_words, plan.effort, for_each);
  const NullResult& ours = null.stratified;
  out.push_back({"event null",
                 fmt::format("paragraphs of {} events dealt out again, events as strata",
                             material.events.size()),
                 "p <= .001: <= .0015; any BH discovery <= .075",
                 fmt::format("{:.4f} / {:.3f} (p <= .05: {:.3f})", ours.pooled.share_001(),
                             ours.any_share(), ours.pooled.share_05()),
                 ours.pooled.share_001() <= .0015 && ours.any_share() <= .075,
                 fmt::format("swapping sides and counting G2 anew: p <= .001 {:.4f}; {}",
                             null.swapped.share_001(), token_words(ours))});
}

Mark power_mark(std::size_t k, const Power& power, bool bh) {
  const double fdr = power.false_share / power.sets;
  Mark mark;
  mark.id = "V5";
  mark.what = fmt::format("words in 30-70 % of the texts at 3 times, {} v {}, {:.0f} sets", k, k,
                          power.sets);
  mark.goal = bh ? "BH finds >= .60; false among found <= .10"
                 : "one word p <= .05: >= .80; false among found <= .10";
  mark.measured = fmt::format("one word {:.2f}, BH {:.2f}; false {:.3f}", power.single_share(),
                              power.found_share(), fdr);
  mark.met = (bh ? power.found_share() >= .6 : power.single_share() >= .8) && fdr <= .1;
  mark.beside =
      fmt::format("G2 with BH: false among found {:.2f}", power.token_false_share / power.sets);
  return mark;
}

Mark coverage_mark(std::size_t k, const Coverage& got) {
  const double shares = got.shares_covered / got.shares;
  const auto good = [&](double value) { return k < 10 ? value >= .95 : within(value, .93, .99); };
  Mark mark;
  mark.id = "V6";
  mark.what = fmt::format(
      "95 % intervals, {} v {}: ratios of words in 10-25 / 25-60 / over 60 % "
      "of texts; shares",
      k, k);
  mark.goal = k < 10 ? ">= .95" : ".93-.99";
  for (std::size_t band = 0; band < 3; ++band) {
    if (got.intervals[band] <= 0) continue;
    mark.measured += fmt::format("{}{:.3f}", mark.measured.empty() ? "" : " / ", got.at(band));
    mark.met = mark.met && good(got.at(band));
  }
  if (got.shares > 0) {
    mark.measured += fmt::format("; {:.3f}", shares);
    mark.met = mark.met && good(shares);
  }
  mark.beside = fmt::format("token Wald: {:.3f}", got.token());
  return mark;
}

void add_stability(const Material& material, const Plan& plan, const ForEach& for_each,
                   std::vector<Mark>& out) {
  Effort effort = plan.effort;
  effort.splits = plan.stability_sets;
  const Stability got = leave_one_out(material.one, 50, effort, for_each);
  const double changed = got.retried > 0 ? got.changed / got.retried : 0;
  const double any = got.retried_any > 0 ? got.changed_any / got.retried_any : 0;
  out.push_back({"V17",
                 fmt::format("badges at 4 times, 50 v 50, tested again without one text: {:.0f} "
                             "shown, {:.0f} withheld",
                             got.badges, got.withheld),
                 "sign flipped or badge lost <= .05", fmt::format("{:.3f}", changed),
                 got.badges > 0 && changed <= .05,
                 fmt::format("with the withheld ones: {:.3f}", any)});
  const bool same =
      fingerprint(material.one, 50, serially()) == fingerprint(material.one, 50, for_each);
  out.push_back(
      {"V18", "one thread and many", "the same bytes", same ? "the same" : "different", same, ""});
}

}  // namespace

Material planted_material(std::uint32_t seed) {
  Material out;
  out.title = "Planted";
  out.one = planted_population({.seed = seed});
  out.other = planted_population({.seed = seed, .outlet = 1});
  out.event_words = 500;
  out.events = planted_events(seed, 50, out.event_words);
  return out;
}

std::vector<Mark> measure(const Material& material, const Plan& plan, const ForEach& for_each) {
  std::vector<Mark> out;
  add_nulls(material, plan, for_each, out);
  add_dealt(material, plan, for_each, out);
  if (plan.power) {
    out.push_back(power_mark(50, planted_ratio(material.one, 50, 3, plan.effort, for_each), false));
    out.push_back(
        power_mark(100, planted_ratio(material.one, 100, 3, plan.effort, for_each), true));
  }
  for (const std::size_t k : plan.coverage_sizes) {
    out.push_back(
        coverage_mark(k, coverage(material.one, material.other, k, plan.effort, for_each)));
  }
  add_stability(material, plan, for_each, out);
  return out;
}

std::string table(const std::string& title, const std::vector<Mark>& marks) {
  std::string out = "### " + title +
                    "\n\n| mark | what | goal | measured | met | beside it |\n"
                    "|---|---|---|---|---|---|\n";
  for (const Mark& mark : marks) {
    out += fmt::format("| {} | {} | {} | {} | {} | {} |\n", mark.id, mark.what, mark.goal,
                       mark.measured, mark.met ? "yes" : "**no**", mark.beside);
  }
  return out;
}

}  // namespace slantwise::validity
