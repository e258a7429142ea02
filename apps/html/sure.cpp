#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void limits(Markup& out) {
  out << "<div class=\"two\"><div><h3>How sure is the program?</h3><ul>"
         "<li>Whose words: found by rules, not by understanding. "
      << Text{voice_error_sentence()} << " " << Text{framing_error_sentence()}
      << "</li>"
         "<li>Words that the rules are not sure of are shown as unclear and counted in no "
         "voice.</li>"
         "<li>Two articles count as one text if at least 60 % of the shorter one’s words outside "
         "quotations stand in the other, five in a row. Texts of fewer than about 45 such words "
         "are too short to tell. Who copied whom is told by datelines, sign-offs and dates.</li>"
         "<li>Numbers on words count uses, not people, intentions or effects.</li></ul></div>"
         "<div><h3>What this cannot show</h3><ul>"
         "<li>Whether what is said is true.</li>"
         "<li>What anybody intended.</li>"
         "<li>What it does to readers.</li>"
         "<li>Whether these articles stand for everything the outlets publish.</li>"
         "<li>That something was left out on purpose: not found here means not found in the "
         "articles "
         "supplied.</li></ul></div></div>";
}

void pairs(Markup& out, Literal heading, const Pairs& list) {
  if (list.empty()) return;
  out << "<h4>" << heading << "</h4><dl class=\"record\">";
  for (const auto& [name, value] : list) {
    out << "<div><dt>" << Isolated{name} << "</dt><dd>" << Isolated{value} << "</dd></div>";
  }
  out << "</dl>";
}

// "English": "14 articles, 12 of them detected"
Pairs language_pairs(const std::vector<LanguageCount>& languages) {
  Pairs list;
  for (const LanguageCount& one : languages) {
    std::string text = grouped(one.articles) + (one.articles == 1 ? " article" : " articles");
    if (one.detected > 0) text += ", " + grouped(one.detected) + " of them detected";
    list.emplace_back(one.name, std::move(text));
  }
  return list;
}

void inputs(Markup& out, const RunRecord& run) {
  if (run.inputs.empty()) return;
  constexpr std::size_t kMost = 200;
  out << "<h4>Input files</h4><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"input "
         "files\"><table class=\"plain\"><thead><tr><th scope=\"col\">file</th><th scope=\"col\" "
         "class=\"num\">bytes</th><th scope=\"col\" class=\"num\">articles</th><th scope=\"col\" "
         "class=\"num\">notes</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < run.inputs.size() && i < kMost; ++i) {
    const InputFile& file = run.inputs[i];
    out << "<tr><th scope=\"row\">" << Isolated{file.path} << "</th><td class=\"num\">"
        << Count{file.bytes} << "</td><td class=\"num\">" << Count{file.articles}
        << "</td><td class=\"num\">" << Count{file.problems} << "</td><td><code class=\"hash\">"
        << Text{file.sha256} << "</code></td></tr>";
  }
  out << "</tbody></table></div>";
  if (run.inputs.size() > kMost) {
    out << "<p class=\"note\">The first " << kMost << " of " << Count{run.inputs.size()}
        << " files are shown; <code>--json</code> has all.</p>";
  }
}

void record(Markup& out, const Comparison& comparison) {
  const RunRecord& run = comparison.run;
  out << "<details class=\"run\"><summary>Run record: the same record gives the same "
         "bytes</summary>";
  Pairs program = {{"slantwise", run.version}};
  if (!run.unicode.empty()) program.emplace_back("Unicode", run.unicode);
  if (!run.icu.empty()) program.emplace_back("ICU", run.icu);
  program.emplace_back("Detection of languages",
                       run.language_detector.empty() ? "none" : run.language_detector);
  pairs(out, "Program", program);
  pairs(out, "Languages", language_pairs(comparison.languages));
  pairs(out, "Options that differ from the default", run.options);
  pairs(out, "Word lists", run.lexicons);
  if (!run.methods.empty()) {
    out << "<h4>Methods</h4><ul class=\"plain-list\">";
    for (const std::string& method : run.methods) out << "<li>" << Isolated{method} << "</li>";
    out << "</ul>";
  }
  inputs(out, run);
  out << "</details>";
}

}  // namespace

void sure(Markup& out, const Comparison& comparison) {
  out << "<section id=\"sure\"><h2>How sure?</h2>";
  limits(out);
  noise(out, comparison);
  record(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
