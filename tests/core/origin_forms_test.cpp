// Every agency in every form in which agencies leave their mark, and in forms that are none.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/analyzer.h"
#include "core/clean/rules.h"

namespace slantwise {
namespace {

constexpr std::string_view kProse =
    "Heavy rain flooded the old quay overnight and drove some forty families out of their homes "
    "near the fish market.";

Document analyzed(std::string text, std::string url = "") {
  static Analyzer analyzer;
  Article article;
  article.outlet = "Harbor Daily";
  article.title = "Quay under water";
  article.text = std::move(text);
  article.url = std::move(url);
  return analyzer.analyze(std::move(article));
}

// `form` with % for the mark and # for a paragraph of prose.
std::string filled(std::string form, std::string_view mark) {
  for (const auto& [sign, text] : {std::pair{'#', kProse}, std::pair{'%', mark}}) {
    for (std::size_t at = form.find(sign); at != std::string::npos; at = form.find(sign, at)) {
      form.replace(at, 1, text);
      at += text.size();
    }
  }
  return form;
}

TEST(OriginForms, FindEveryMarkOfEveryAgency) {
  const RuleBook book = built_in_rules();
  for (const char* form : {"PORT ELLIS (%) — #",
                           "PORT ELLIS, Vt., May 5 (%) -- #",
                           "Port Ellis, 5 May 2018 (%) – #",
                           "PORT ELLIS, May 5. /%/. #",
                           "PORT ELLIS, 5 May – %. #",
                           "Port Ellis, % – #",
                           "ПОРТ-ЭЛЛИС, 5 мая. /%/. #",
                           "КЕЛБІ, 5 березня (%) – #",
                           "Bad Ellis, 5. März (%) - #",
                           "Puerto Ellis, 5 ene (%).- #",
                           "Port-Ellis, 5 août 2018 (%) - #",
                           "# (%)",
                           "#\n\n(%)",
                           "#\n\n— %",
                           "#\n\n- %.",
                           "Source: %\n\n#",
                           "#\n\nQuelle: %",
                           "#\n\nИсточник: %",
                           "By Ida Lark, %\n\n#",
                           "Par Ida Lark, %\n\n#",
                           "#\n\n© 2018 %",
                           "#\n\n© % 2018",
                           "#\n\nCopyright 2018 %. All rights reserved.",
                           "The club (banned in Norland – %) met on Monday. #",
                           "#\n\nThis report was first published by %."}) {
    for (const NewsAgency& agency : book.agencies) {
      for (const std::string& mark : agency.marks) {
        const Document document = analyzed(filled(form, mark));
        EXPECT_EQ(document.origin.agency, agency.name) << filled(form, mark);
        EXPECT_EQ(document.origin.evidence.size(), 1u) << filled(form, mark);
        if (document.origin.evidence.empty()) continue;
        const Span span = document.origin.evidence[0].span;
        EXPECT_NE(slice(document.text, span).find(mark), std::string::npos) << mark;
      }
    }
  }
}

TEST(OriginForms, TakeNoHelperAndNoSourceForTheOrigin) {
  const RuleBook book = built_in_rules();
  for (const char* form :
       {"#\n\n% contributed to this report.", "#\n\nWith files from %", "#\n\n(With inputs from %)",
        "#\n\nContributing: %", "#\n\n(avec %)", "#\n\nMit Material von %",
        "#\n\nCon información de %", "#\n\nПо материалам %",
        "% said on Monday that the quay was closed. #", "% reported that the quay was closed. #",
        "# He told % that the quay was closed.", "# That is what %, the agency, said.",
        "# The mayor gave an interview to %.", "# According to %, the quay was closed.",
        "Об этом сообщает %. #", "Wie % meldet, ist der Kai gesperrt. #",
        "Selon %, le quai est fermé. #", "Según %, el muelle está cerrado. #",
        "За даними %, набережну закрито. #"}) {
    for (const NewsAgency& agency : book.agencies) {
      for (const std::string& mark : agency.marks) {
        const Origin origin = analyzed(filled(form, mark)).origin;
        EXPECT_EQ(origin.agency, "Harbor Daily") << filled(form, mark);
      }
    }
  }
}

TEST(OriginForms, FindTheSitesOfAgencies) {
  const RuleBook book = built_in_rules();
  std::size_t sites = 0;
  for (const NewsAgency& agency : book.agencies) {
    for (const std::string& site : agency.sites) {
      ++sites;
      const Origin origin =
          analyzed(std::string(kProse), "https://www." + site + "/world/1").origin;
      EXPECT_EQ(origin.agency, agency.name) << site;
      ASSERT_EQ(origin.evidence.size(), 1u);
      EXPECT_EQ(origin.evidence[0].rule, "agency-address");
      EXPECT_TRUE(origin.evidence[0].span.empty());
      const std::string source = "Source: http://" + site + "/a/1";
      const Document document = analyzed(std::string(kProse) + "\n\n" + source);
      EXPECT_EQ(document.origin.agency, agency.name) << site;
      ASSERT_EQ(document.origin.evidence.size(), 1u);
      EXPECT_EQ(slice(document.text, document.origin.evidence[0].span), source);
    }
  }
  EXPECT_GE(sites, 25u);
  for (const char* other :
       {"https://harbor.example/tass.com", "https://nottass.com/1", "tide", ""}) {
    EXPECT_FALSE(analyzed(std::string(kProse), other).origin.by_mark) << other;
  }
}

}  // namespace
}  // namespace slantwise
