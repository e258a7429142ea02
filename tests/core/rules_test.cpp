#include "core/clean/rules.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/clean/matcher.h"
#include "core/error.h"

namespace slantwise {
namespace {

RuleBook read(std::string_view bytes) {
  const RuleFile file{"corpora/rules/tide.yaml", bytes};
  return read_rules({&file, 1});
}

std::string failure(std::string_view bytes) {
  try {
    Matcher matcher(read(bytes));
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

// What the rules say about `paragraph`, wherever they have to match.
std::vector<Match> matches_of(const Matcher& matcher, std::string_view paragraph) {
  std::vector<Match> found = matcher.whole(paragraph);
  if (const auto match = matcher.start(paragraph)) found.push_back(*match);
  if (const auto match = matcher.end(paragraph)) found.push_back(*match);
  for (Match& match : matcher.marks(paragraph)) found.push_back(std::move(match));
  return found;
}

bool applies(const Matcher& matcher, const Rule& rule, std::string_view paragraph) {
  return std::ranges::any_of(matches_of(matcher, paragraph),
                             [&rule](const Match& match) { return match.rule->id == rule.id; });
}

// True if a line of `text` shows the mark and the whole of it has what the rule needs besides.
bool applies_backed(const Matcher& matcher, const Rule& rule, std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool here = applies(matcher, rule, text.substr(at, end - at));
    if (here && matcher.is_backed(matcher.book().rules[0], text)) return true;
    at = end + 1;
  }
  return false;
}

bool names_agency(const Matcher& matcher, std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::vector<Match> found = matches_of(matcher, text.substr(at, end - at));
    if (std::ranges::any_of(found, [](const Match& match) { return !match.agency.empty(); })) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

// One rule alone, so that no other one can answer for it.
Matcher only(const RuleBook& book, const Rule& rule) { return Matcher({{rule}, book.agencies}); }

TEST(BuiltInRules, MatchTheirExamplesAndNotTheirCounterexamples) {
  const RuleBook book = built_in_rules();
  for (const Rule& rule : book.rules) {
    const Matcher matcher = only(book, rule);
    const auto tried = rule.needs.empty() ? applies : applies_backed;
    for (const std::string& line : rule.examples) {
      EXPECT_TRUE(tried(matcher, rule, line)) << rule.defined << " " << rule.id << ": " << line;
    }
    for (const std::string& line : rule.counterexamples) {
      EXPECT_FALSE(tried(matcher, rule, line)) << rule.defined << " " << rule.id << ": " << line;
    }
  }
}

TEST(BuiltInRules, HaveExamplesBothWaysAndDistinctIds) {
  std::vector<std::string> ids;
  for (const Rule& rule : built_in_rules().rules) {
    EXPECT_FALSE(rule.examples.empty()) << rule.id;
    EXPECT_FALSE(rule.counterexamples.empty()) << rule.id;
    EXPECT_EQ(std::ranges::count(ids, rule.id), 0) << rule.id;
    ids.push_back(rule.id);
  }
  EXPECT_GT(ids.size(), 30u);
}

// So that an exception that does nothing is seen.
TEST(BuiltInRules, HaveACounterexampleThatOnlyTheirExceptionSaves) {
  const RuleBook book = built_in_rules();
  for (const Rule& rule : book.rules) {
    if (rule.except.empty()) continue;
    Rule without = rule;
    without.except.clear();
    const Matcher matcher = only(book, without);
    EXPECT_TRUE(std::ranges::any_of(
        rule.counterexamples,
        [&](const std::string& line) { return applies(matcher, without, line); }))
        << rule.defined << " " << rule.id;
  }
}

TEST(BuiltInRules, NameTheAgencyOfAnExampleIfTheyNameAny) {
  const RuleBook book = built_in_rules();
  for (const Rule& rule : book.rules) {
    if (rule.agency.empty() && rule.pattern.find("(?P<agency>") == std::string::npos) continue;
    const Matcher matcher = only(book, rule);
    EXPECT_TRUE(std::ranges::any_of(
        rule.examples, [&](const std::string& line) { return names_agency(matcher, line); }))
        << rule.defined << " " << rule.id;
  }
}

TEST(BuiltInRules, NeverMatchOrdinarySentences) {
  const Matcher matcher(built_in_rules());
  for (const char* sentence :
       {"The harbor council voted on Monday to close the old pier, the mayor said.",
        "Ida Lark, who runs the ferry office, told reporters that nobody was hurt.",
        "By Friday, three crews had reached the island of Ellis.",
        "“We share the concern,” he said.", "See the tide rise.", "He signed up for the navy.",
        "Share prices fell 12 percent after the report.", "More than 40 boats were lost."}) {
    EXPECT_TRUE(matcher.whole(sentence).empty())
        << matcher.whole(sentence)[0].rule->id << ": " << sentence;
    EXPECT_FALSE(matcher.start(sentence)) << sentence;
    EXPECT_FALSE(matcher.end(sentence)) << sentence;
  }
}

TEST(BuiltInRules, KnowManyAgencies) { EXPECT_GE(built_in_rules().agencies.size(), 25u); }

TEST(Rules, ExpandPartsAndBlanks) {
  const RuleBook book = read(R"(
parts:
  - {name: boat, pattern: '(?:ferry|barge)'}
rules:
  - {id: a, zone: caption, where: line, pattern: 'The {boat}s? \p{Lu}{2,3}[ -]x'}
)");
  const Matcher matcher(book);
  EXPECT_EQ(matcher.whole("The\u00A0 ferries AB x").size(), 0u);
  EXPECT_EQ(matcher.whole("The\u00A0 ferrys ABC\u00A0x").size(), 1u);
  EXPECT_EQ(book.rules[0].zone, Zone::caption);
  EXPECT_EQ(book.rules[0].defined, "corpora/rules/tide.yaml:5");
}

TEST(Rules, LeaveAloneWhatTheirExceptionMatches) {
  const Matcher matcher(
      read("rules: [{id: a, zone: boilerplate, where: line, pattern: 'Ad.*', except: 'said'}]"));
  EXPECT_EQ(matcher.whole("Ad here").size(), 1u);
  EXPECT_EQ(matcher.whole("Ada said").size(), 0u);
}

TEST(Rules, NameTheAgencyOfAMark) {
  const Matcher matcher(read(R"(
agencies: [{name: Harbor Press, marks: [HP, HARBOR PRESS], outlets: [The Harbor]}]
rules:
  - {id: d, zone: boilerplate, where: start, pattern: '\((?P<agency>{agency})\) - '}
  - {id: s, zone: boilerplate, where: mark, pattern: '- (?P<agency>{agency})\)'}
)"));
  const auto start = matcher.start("(HARBOR PRESS) - It sank.");
  ASSERT_TRUE(start);
  EXPECT_EQ(start->agency, "Harbor Press");
  EXPECT_EQ(start->span, (Span{0, 17}));
  const auto marks = matcher.marks("It (a - HP) and (b - HP) sank.");
  ASSERT_EQ(marks.size(), 2u);
  EXPECT_EQ(marks[1].span, (Span{19, 24}));
  ASSERT_NE(matcher.agency_of_outlet("Harbor (Web)"), nullptr);
  EXPECT_EQ(matcher.agency_of_outlet("Ellis Daily"), nullptr);
}

TEST(Rules, NeedTheirBackingAnywhereInTheArticle) {
  const Matcher matcher(read(R"(
agencies: [{name: Harbor Press, marks: [HP], sites: [hp.example]}]
rules:
  - {id: s, zone: boilerplate, where: mark, pattern: '\A_+\z', needs: 'H P\b', agency: Harbor Press}
  - {id: t, zone: boilerplate, where: mark, pattern: '\A=+\z'}
)"));
  const auto marks = matcher.marks("___");
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_TRUE(matcher.is_backed(*marks[0].rule, "The H\u00A0 P saw it.\n___"));
  EXPECT_FALSE(matcher.is_backed(*marks[0].rule, "The HP saw it.\n___"));
  EXPECT_TRUE(matcher.is_backed(*matcher.marks("===")[0].rule, ""));
  EXPECT_NE(failure("rules: [{id: a, zone: boilerplate, where: line, pattern: a, needs: b}]")
                .find("'needs' is for rules of place mark"),
            std::string::npos);
}

TEST(Rules, KnowAgenciesBySite) {
  const Matcher matcher(read(R"(
agencies: [{name: Harbor Press, marks: [HP], sites: [hp.example]}]
rules: [{id: s, zone: boilerplate, where: line, pattern: 'Source: (?P<agency>{site})'}]
)"));
  for (const char* url : {"https://hp.example/a", "http://www.HP.example:80", "hp.example?tide"}) {
    ASSERT_NE(matcher.agency_of_address(url), nullptr) << url;
    EXPECT_EQ(matcher.agency_of_address(url)->name, "Harbor Press");
  }
  for (const char* url : {"https://example/hp.example", "https://shp.example", "", "://", "."}) {
    EXPECT_EQ(matcher.agency_of_address(url), nullptr) << url;
  }
  ASSERT_EQ(matcher.whole("Source: hp.example").size(), 1u);
  EXPECT_EQ(matcher.whole("Source: hp.example")[0].agency, "Harbor Press");
  EXPECT_NE(matcher.agency_of_outlet("www.hp.example"), nullptr);
}

TEST(Rules, NameFileAndLineOfAMistake) {
  EXPECT_EQ(failure("rules:\n  - {id: a, zone: boilerplate, where: line, pattern: '('}\n"),
            "corpora/rules/tide.yaml:2: bad pattern: missing ): (");
  EXPECT_NE(failure("rules:\n  - id: a\n    zone: body\n").find("tide.yaml:2: zone is"),
            std::string::npos);
  EXPECT_NE(failure("rules:\n  - {id: a, zone: caption, where: sky, pattern: a}")
                .find("tide.yaml:2: unknown place 'sky'"),
            std::string::npos);
  EXPECT_NE(failure("rules:\n- id: a\n  colour: b\n").find("tide.yaml:3: unknown key 'colour'"),
            std::string::npos);
  EXPECT_NE(failure("rules: [a").find("tide.yaml:"), std::string::npos);
  EXPECT_NE(failure("agencies:\n- name: HP\n").find("tide.yaml:2: the agency needs 'marks'"),
            std::string::npos);
}

}  // namespace
}  // namespace slantwise
