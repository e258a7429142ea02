#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/recorded.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void list(Markup& out, Literal heading, std::initializer_list<Literal> sentences) {
  out << "<div><h3>" << Say{heading} << "</h3><ul>";
  for (const Literal sentence : sentences) out << "<li>" << Say{sentence} << "</li>";
}

void limits(Markup& out) {
  out << "<div class=\"two\">";
  list(out, "sure.program", {"sure.unclear", "sure.copies", "sure.uses"});
  out << "<li>" << Say{"sure.rules"} << " " << voice_error_message() << " "
      << framing_error_message() << "</li></ul></div>";
  list(out, "sure.cannot", {"sure.truth", "sure.intent", "sure.effect", "sure.stand", "sure.left"});
  out << "</ul></div></div>";
}

// The shuffle in plain words (methods 8.2).
void chance(Markup& out, const ContrastTests& tests) {
  out << "<h3>" << Say{"sure.chance"} << "</h3><ul>";
  for (const Literal sentence :
       {Literal("sure.slips"), Literal("sure.q"), Literal("sure.interval")}) {
    out << "<li>" << Say{sentence} << "</li>";
  }
  out << "<li>";
  for (const Message& sentence : tests.how) out << sentence << " ";
  if (tests.arrangements == 0) {
    out << Say{"sure.none"};
  } else {
    out << Say{"sure.found",
               {{"tested", std::uint64_t{tests.tested}}, {"found", std::uint64_t{tests.found}}}};
  }
  out << "</li></ul>";
}

// `key` is the list's name in the record: for `slantwise verify` and apps/web/downloads.js.
void pairs(Markup& out, Literal heading, Literal key, const Pairs& list) {
  if (list.empty()) return;
  out << "<h4>" << Say{heading} << "</h4><dl class=\"record\" data-record=\"" << key << "\">";
  for (const auto& [name, value] : list) {
    out << "<div><dt>" << Isolated{name} << "</dt><dd>" << Isolated{value} << "</dd></div>";
  }
  out << "</dl>";
}

// "English": "14 articles, 12 of them detected"
Pairs language_pairs(const std::vector<LanguageCount>& languages, const Messages& messages) {
  Pairs list;
  for (const LanguageCount& one : languages) {
    list.emplace_back(
        one.name,
        plain({"record.language",
               {{"n", std::uint64_t{one.articles}}, {"detected", std::uint64_t{one.detected}}}},
              messages));
  }
  return list;
}

void inputs(Markup& out, const RunRecord& run) {
  if (run.inputs.empty()) return;
  constexpr std::size_t kMost = 200;
  out << "<h4>" << Say{"record.inputs"}
      << "</h4><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"record.inputs"} << "\"><table class=\"plain\" data-record=\"inputs\" data-files=\""
      << run.inputs.size() << "\"><thead><tr><th scope=\"col\">" << Say{"record.file"} << "</th>";
  for (const Literal name :
       {Literal("record.bytes"), Literal("card.articles"), Literal("record.notes")}) {
    out << "<th scope=\"col\" class=\"num\">" << Say{name} << "</th>";
  }
  out << "<th scope=\"col\">SHA-256</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < run.inputs.size() && i < kMost; ++i) {
    const InputFile& file = run.inputs[i];
    out << "<tr><th scope=\"row\">" << Isolated{file.path} << "</th><td class=\"num\">"
        << Count{file.bytes} << "</td><td class=\"num\">" << Count{file.articles}
        << "</td><td class=\"num\">" << Count{file.problems} << "</td><td><code class=\"hash\">"
        << Text{file.sha256} << "</code></td></tr>";
  }
  out << "</tbody></table></div>";
  if (run.inputs.size() > kMost) {
    out << "<p class=\"note\">"
        << Say{"record.first", {{"n", std::uint64_t{kMost}}, {"files", run.inputs.size()}}}
        << "</p><p class=\"note\" data-record=\"files\" data-files=\"" << run.inputs.size() << "\">"
        << Say{"record.together", {{"files", run.inputs.size()}}} << " <code class=\"hash\">"
        << Text{files_sha256(run.inputs)} << "</code></p>";
  }
}

}  // namespace

void run_record(Markup& out, const Comparison& comparison) {
  const RunRecord& run = comparison.run;
  out << "<details class=\"run\" data-passages=\"" << comparison.passages.size()
      << "\" data-found=\"" << comparison.passages_found << "\"><summary>" << Say{"record.heading"}
      << "</summary>";
  Pairs program = {{"slantwise", run.version}};
  if (!run.unicode.empty()) program.emplace_back("Unicode", run.unicode);
  if (!run.icu.empty()) program.emplace_back("ICU", run.icu);
  program.emplace_back(plain({"record.detection"}, out.messages()),
                       run.language_detector.empty() ? plain({"record.none"}, out.messages())
                                                     : run.language_detector);
  pairs(out, "record.program", "program", program);
  pairs(out, "record.languages", "languages", language_pairs(comparison.languages, out.messages()));
  pairs(out, "record.options", "options", run.options);
  pairs(out, "record.lexicons", "lexicons", run.lexicons);
  if (!run.methods.empty()) {
    out << "<h4>" << Say{"record.methods"}
        << "</h4><ul class=\"plain-list\" "
           "data-record=\"methods\">";
    for (const std::string& method : run.methods) out << "<li>" << Isolated{method} << "</li>";
    out << "</ul>";
  }
  inputs(out, run);
  out << "</details>";
}

void sure(Markup& out, const Comparison& comparison) {
  out << "<section id=\"sure\"><h2>" << Say{"sure.heading"} << "</h2>";
  chance(out, comparison.tests);
  limits(out);
  noise(out, comparison);
  run_record(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html
