// The words that tell the outlets apart: an interval plot of each outlet, voice by voice.
#include <algorithm>
#include <cmath>

#include "apps/charts/interval.h"
#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

// The voices that are compared, as the page names them. All voices have no color of their own.
struct VoiceLook {
  Literal id, css, name;
};

VoiceLook look_of(Scope scope) {
  if (scope == Scope::narration) return {"words-own", "v-own", "voice.own"};
  if (scope == Scope::quote) return {"words-quoted", "v-quoted", "voice.quoted"};
  return {"words-all", "v-any", "words.all-voices"};
}

std::string interval_text(const RateRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return "";
  return two_digits(ratio.low, Round::down) + " – " + two_digits(ratio.high, Round::up);
}

bool found(const DistinctiveWord& word) { return word.q <= 0.05; }

// Whom an outlet is compared with.
std::string reference(const Comparison& comparison, const OutletWords& outlet,
                      const Messages& messages) {
  if (comparison.compared.size() != 2) {
    return plain({"words.others", {{"n", comparison.compared.size() - 1}}}, messages);
  }
  return comparison.compared[comparison.compared[0] == outlet.outlet ? 1 : 0];
}

struct Side {
  std::uint64_t count;
  double rate;
  std::size_t with, texts;
  std::size_t fewest;  // texts of the outlet, or of the smallest of several
  const std::vector<std::uint32_t>& passages;
  std::string name;
};

struct Row {
  const Comparison& comparison;
  const VoiceWords& voice;
  const OutletWords& outlet;
  const DistinctiveWord& word;
};

// The number of uses, a link to their passages.
void number(Markup& out, const Row& row, const Side& side) {
  const VoiceLook look = look_of(row.voice.scope);
  if (side.passages.empty()) {
    out << "<b>" << Count{side.count} << "</b>";
    return;
  }
  out << "<a class=\"chip " << look.css << "\"";
  chip_place(out, side.passages, side.count);
  out << " data-what=\"" << Label{"quoted", {{"text", row.word.word}}} << " · " << Text{side.name}
      << " · " << Label{look.name} << "\">" << Count{side.count} << "</a>";
}

void side(Markup& out, const Row& row, const Side& side, Literal label) {
  out << "<td class=\"num\"><span class=\"of\" aria-hidden=\"true\">" << Say{label}
      << "</span><span class=\"side\">";
  number(out, row, side);
  out << "<small>" << Say{"words.texts", {{"with", side.with}, {"texts", side.texts}}};
  if (side.count > 0) {
    out << "<br>" << Say{"contrasts.rate", {{"rate", two_digits(side.rate)}}};
  } else if (side.fewest > 0) {
    // Several outlets are not one (methods 1.4): the bound of the smallest holds for each.
    const double share = unseen_bound(static_cast<double>(side.fewest));
    out << "<br>"
        << Say{"contrasts.could-be",
               {{"percent", static_cast<std::uint64_t>(std::ceil(100 * share))}}};
  }
  out << "</small></span></td>";
}

void verdict(Markup& out, const DistinctiveWord& word) {
  out << "<td class=\"num\"><span class=\"of\" aria-hidden=\"true\">" << Say{"contrasts.chance"}
      << "</span>" << Say{found(word) ? Literal("contrasts.yes") : Literal("words.not-found")}
      << " <small>q " << Text{small_share(word.q)} << "</small>";
  if (!word.notable.empty()) {
    out << "<br><span class=\"badge\">"
        << Say{word.notable == "yes" ? Literal("contrasts.notable")
                                     : Literal("contrasts.one-article")}
        << "</span>";
  }
  out << "</td>";
}

void row(Markup& out, const Row& row) {
  const DistinctiveWord& word = row.word;
  const std::string others = reference(row.comparison, row.outlet, out.messages());
  const OnlySide only = word.count_b == 0   ? OnlySide::first
                        : word.count_a == 0 ? OnlySide::second
                                            : OnlySide::none;
  out << "<tr><th scope=\"row\"><span class=\"term-name\">" << Isolated{word.word}
      << "</span></th><td class=\"chart\">"
      << interval_row(out.messages(), word.ratio, only, found(word) ? Dot::filled : Dot::open)
      << "</td><td class=\"num\"><span class=\"of\" aria-hidden=\"true\">" << Say{"words.times"}
      << "</span>";
  if (only != OnlySide::none) {
    out << Say{only == OnlySide::first ? Literal("words.only-here") : Literal("words.only-others")};
  } else {
    out << Text{two_digits(word.ratio.ratio)} << " ×<br><small>" << Text{interval_text(word.ratio)}
        << "</small>";
  }
  out << "</td>";
  side(out, row,
       {word.count_a, word.rate_a, word.texts_a, row.outlet.texts_a, row.outlet.texts_a,
        word.passages_a, row.outlet.outlet},
       "words.here");
  side(out, row,
       {word.count_b, word.rate_b, word.texts_b, row.outlet.texts_b, row.outlet.fewest_b,
        word.passages_b, others},
       "words.there");
  verdict(out, word);
  out << "</tr>";
}

// The clearest word in a sentence (methods 8.2): "used “w” 3.1 times as often as".
void sentence(Markup& out, const Comparison& comparison, const VoiceWords& voice,
              const OutletWords& outlet) {
  const auto first = std::ranges::find_if(outlet.words, [](const DistinctiveWord& one) {
    return found(one) && std::isfinite(one.ratio.low) && one.notable == "yes";
  });
  if (first == outlet.words.end()) return;
  const DistinctiveWord& word = *first;
  const bool more = word.ratio.ratio >= 1;
  const RateRatio& r = word.ratio;
  out << "<p>"
      << Say{"words.sentence",
             {{"voice", Choice{std::string(name(voice.scope))}},
              {"more", Choice{more ? "more" : "less"}},
              {"outlet", outlet.outlet},
              {"others", reference(comparison, outlet, out.messages())},
              {"word", word.word},
              {"times", two_digits(more ? r.ratio : 1 / r.ratio)},
              {"low", two_digits(more ? r.low : 1 / r.high, Round::down)},
              {"high", two_digits(more ? r.high : 1 / r.low, Round::up)},
              {"rate_a", two_digits(word.rate_a)},
              {"rate_b", two_digits(word.rate_b)},
              {"with_a", word.texts_a},
              {"texts_a", outlet.texts_a},
              {"with_b", word.texts_b},
              {"texts_b", outlet.texts_b}}}
      << "</p>";
}

void table(Markup& out, const Comparison& comparison, const VoiceWords& voice,
           const OutletWords& outlet) {
  const std::string caption =
      plain({"words.table",
             {{"outlet", outlet.outlet},
              {"others", reference(comparison, outlet, out.messages())},
              {"voice", plain({look_of(voice.scope).name}, out.messages())}}},
            out.messages());
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" << Text{caption}
      << "\"><table class=\"plain word-plot\"><caption class=\"sr\">" << Text{caption}
      << "</caption><thead><tr><th scope=\"col\">" << Say{"typical.word"}
      << "</th><th scope=\"col\" class=\"chart\">" << Say{"contrasts.axis"}
      << interval_axis(out.messages()) << "</th>";
  for (const Literal head : {Literal("contrasts.times"), Literal("words.here"),
                             Literal("words.there"), Literal("contrasts.chance")}) {
    out << "<th scope=\"col\" class=\"num\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const DistinctiveWord& word : outlet.words) row(out, {comparison, voice, outlet, word});
  out << "</tbody></table></div>";
}

void outlet_block(Markup& out, const Comparison& comparison, const VoiceWords& voice,
                  const OutletWords& outlet) {
  out << "<div class=\"barrow\"><h3><span class=\"outlet\">" << Isolated{outlet.outlet}
      << "</span> <small>" << Say{"table.against"} << " "
      << Isolated{reference(comparison, outlet, out.messages())} << "</small></h3>";
  if (outlet.words.empty()) {
    out << "<p class=\"note\">" << Say{"words.none"} << "</p></div>";
    return;
  }
  sentence(out, comparison, voice, outlet);
  table(out, comparison, voice, outlet);
  const auto shown = static_cast<std::size_t>(std::ranges::count_if(outlet.words, found));
  if (outlet.found > shown) {
    out << "<p class=\"note\">" << Say{"words.more", {{"n", outlet.found - shown}}} << "</p>";
  }
  out << "</div>";
}

void voice_block(Markup& out, const Comparison& comparison, const VoiceWords& voice) {
  out << "<div class=\"of-voice " << look_of(voice.scope).id << "\">";
  if (voice.outlets.empty()) {
    out << "<p class=\"banner\">" << Say{"words.few-in-voice", {{"n", voice.fewest}}}
        << "</p></div>";
    return;
  }
  out << "<p class=\"note\">";
  for (const Message& how : voice.how) out << how << " ";
  out << Say{"words.tested",
             {{"tested", voice.tested},
              {"least", voice.least_texts},
              {"differ", voice.differ},
              {"outlets", comparison.compared.size()},
              {"complete", Choice{voice.complete ? "yes" : "no"}}}}
      << "</p>";
  for (const OutletWords& outlet : voice.outlets) outlet_block(out, comparison, voice, outlet);
  if (voice.outlets_left > 0) {
    out << "<p class=\"note\">" << Say{"words.outlets-left", {{"n", voice.outlets_left}}} << "</p>";
  }
  out << "</div>";
}

// Radio buttons and a rule of the style sheet: works without the script, and prints its default.
void voice_switch(Markup& out, const ComparedWords& words) {
  if (words.voices.size() < 2) return;
  out << "<fieldset class=\"switch\"><legend>" << Say{"words.switch"} << "</legend>";
  for (const VoiceWords& voice : words.voices) {
    const VoiceLook look = look_of(voice.scope);
    out << "<label class=\"pick all\"><input type=\"radio\" name=\"words-voice\" id=\"" << look.id
        << "\"" << (voice.scope == Scope::narration ? Literal(" checked") : Literal(""))
        << "><span>" << Say{look.name} << "</span></label>";
  }
  out << "</fieldset>";
}

}  // namespace

void words(Markup& out, const Comparison& comparison) {
  const ComparedWords& words = comparison.words;
  const bool tested = !words.voices.empty();
  out << "<section id=\"distinctive\"><h2>" << Say{"words.heading"} << "</h2>";
  if (tested) {
    out << "<p class=\"lead\">" << Say{"words.lead"} << "</p>";
    voice_switch(out, words);
    for (const VoiceWords& voice : words.voices) voice_block(out, comparison, voice);
  } else if (comparison.outlets.size() < 2) {
    out << "<p class=\"banner\">" << Say{"words.one-outlet"} << "</p>";
  } else {
    out << "<p class=\"banner\">" << Say{"words.withheld"} << "</p>";
  }
  house_style(out, comparison);
  typical(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
