// What the script of the page says and what a person may decide, as hidden words of the page.
#include "apps/html/page.h"
#include "apps/html/sections.h"
#include "core/decisions.h"

namespace slantwise::html {
namespace {

// The script puts the values in.
struct Sentence {
  Literal id;
  std::vector<std::string_view> values = {};
};

std::vector<Sentence> sentences() {
  return {{"script.cite"},
          {"script.copied"},
          {"script.no-copy"},
          {"script.citation", {"words", "from", "voice", "where"}},
          {"script.close"},
          {"script.count", {"n"}},
          {"script.sample", {"shown", "n"}},
          {"script.rule", {"rule"}},
          {"script.back"},
          {"script.passages"},
          {"script.find-outlet"},
          {"overrule.button"},
          {"overrule.heading"},
          {"overrule.voice"},
          {"overrule.speaker"},
          {"overrule.referent"},
          {"overrule.drop"},
          {"overrule.direction"},
          {"overrule.text-from"},
          {"overrule.copy-of", {"id"}},
          {"overrule.family"},
          {"overrule.alone"},
          {"overrule.together", {"id"}},
          {"overrule.as-is"},
          {"overrule.why"},
          {"overrule.keep"},
          {"overrule.done"},
          {"overrule.nothing"},
          {"decisions.bar"},
          {"decisions.count", {"n"}},
          {"decisions.show"},
          {"decisions.save"},
          {"decisions.undo"},
          {"decisions.who"},
          {"decisions.again"},
          {"decisions.compare"},
          {"decisions.item", {"was", "now"}},
          {"decisions.remove", {"what"}},
          {"decisions.loaded", {"n"}},
          {"decisions.bad-file"},
          {"downloads.record"},
          {"downloads.csv"},
          {"downloads.svg"},
          {"narrow.shown", {"n", "of"}},
          {"search.found", {"n"}},
          {"search.at", {"i", "n"}}};
}

void message(Markup& out, const Sentence& sentence) {
  std::vector<std::pair<std::string, MessageValue>> values;
  for (const std::string_view value : sentence.values) {
    const std::string named(value);
    values.emplace_back(named, "{" + named + "}");
  }
  out << "<span data-message=\"" << sentence.id << "\">" << Label{sentence.id, values} << "</span>";
}

void choice(Markup& out, std::string_view value, const Label& label) {
  out << "<span data-choice=\"" << Text{value} << "\">" << label << "</span>";
}

}  // namespace

void script_words(Markup& out, const Comparison& comparison) {
  // Decisions are kept for this very page.
  const std::string page = policy_hash(out.view());
  out << "<div id=\"words\" hidden data-page=\"" << Text{page} << "\">";
  for (const Sentence& sentence : sentences()) message(out, sentence);
  choice(out, "voice narration", {"voice.own"});
  choice(out, "voice quote", {"voice.quoted"});
  choice(out, "voice paraphrase", {"voice.reported"});
  choice(out, "voice insert", {"voice.note"});
  choice(out, "mention drop", {"overrule.dropped"});
  choice(out, "direction " + std::string(kIndependent), {"overrule.independent"});
  for (const NamingTable& table : comparison.naming) {
    choice(out, "referent " + table.id, {"text", {{"text", table.referent}}});
  }
  choice(out, "referent " + std::string(kNoReferent), {"overrule.nobody"});
  out << "</div>";
}

}  // namespace slantwise::html
