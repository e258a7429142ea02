#include "apps/decisions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr const char* kHeader = "kind,article,field,begin,end,was,now,who,why\n";

// "Ferry lost" 0-10, "One ferry sank." 12-27, "Tide table for May" 29-47.
std::string articles(const Folder& folder) {
  return folder.write("a.jsonl", R"({"id": "1", "outlet": "Gazette", )"
                                 R"("text": "Ferry lost\n\nOne ferry sank.\n\nTide table for May"})"
                                 "\n");
}

test::Outcome kwic(const Folder& folder, const std::string& word, const std::string& lines) {
  const std::string decisions = folder.write("decisions.csv", kHeader + lines);
  return program({"kwic", word, articles(folder), "--csv", "--decisions", decisions});
}

TEST(DecisionsOption, CutsAndKeepsWords) {
  const Folder folder;
  EXPECT_NE(program({"kwic", "tide", articles(folder), "--csv"}).out.find(",Tide,"),
            std::string::npos);
  const auto cut = kwic(folder, "tide", "boilerplate,1,text,29,47,Tide table for May,cut,Jo,\n");
  EXPECT_EQ(cut.out.find(",Tide,"), std::string::npos) << cut.err;
}

TEST(DecisionsOption, GivesWordsAVoice) {
  const Folder folder;
  const auto voiced = kwic(folder, "sank", "voice,1,text,12,27,One ferry sank.,quote,Jo,\n");
  EXPECT_NE(voiced.out.find(",text,22,26,lead,quote,"), std::string::npos) << voiced.out;
}

TEST(DecisionsOption, RefusesWhatNoLongerFitsWithItsLine) {
  const Folder folder;
  const auto changed = kwic(folder, "sank", "voice,1,text,12,27,Two ferries sank,quote,Jo,\n");
  EXPECT_EQ(changed.code, 1);
  EXPECT_NE(changed.err.find("decisions.csv:2: bytes 12 to 27 of 1 are not what 'was' says"),
            std::string::npos)
      << changed.err;
  const auto unknown = kwic(folder, "sank", "note,9,,,,,a remark,Jo,\n");
  EXPECT_EQ(unknown.code, 1);
  EXPECT_NE(unknown.err.find("decisions.csv:2: there is no article \"9\" in this input"),
            std::string::npos)
      << unknown.err;
  const auto missing = program({"kwic", "a", articles(folder), "--decisions", folder.path("no")});
  EXPECT_EQ(missing.code, 1);
  EXPECT_NE(missing.err.find("these decisions cannot be opened"), std::string::npos);
}

TEST(DecisionsOption, SetsFieldsBeforeArticlesAreChosen) {
  const Folder folder;
  const std::string decisions =
      folder.write("decisions.csv", std::string(kHeader) + "event,1,,,,,strike,Jo,\n");
  const auto found = program({"kwic", "sank", articles(folder), "--csv", "--where", "event=strike",
                              "--decisions", decisions});
  EXPECT_EQ(found.code, 0) << found.err;
  EXPECT_NE(found.out.find(",sank,"), std::string::npos);
}

TEST(DecisionsOption, StandsInTheRunRecordWithItsHash) {
  const Folder folder;
  const std::string decisions = folder.write("decisions.csv", kHeader);
  const auto report =
      program({"compare", articles(folder), "--json", "--quiet", "--decisions", decisions});
  EXPECT_EQ(report.code, 0) << report.err;
  EXPECT_NE(report.out.find("decisions.csv sha256:"), std::string::npos);
  EXPECT_EQ(report.out.find(folder.path("")), std::string::npos);
}

// One lexicon, a set with names and one without; two articles of one event.
struct Ticked {
  Folder folder;
  std::string lexicon =
      folder.write("l.yaml",
                   "name: l\nversion: \"1\"\nlanguage: en\nlicense: l\nprovenance: p\nsets:\n"
                   "  - {id: front, referent: the Front, anchors: [Front], labels: ["
                   "{id: r, label: rebels, patterns: [rebels]}]}\n"
                   "  - {id: dead, referent: the dead, labels: [{id: v, label: victims, patterns: "
                   "[victims]}]}\n");
  std::string articles = folder.write(
      "a.jsonl",
      R"({"id": "1", "outlet": "Gazette", "event": "port", "text": "The rebels left. It )"
      R"(had victims."})"
      "\n"
      R"({"id": "2", "outlet": "Herald", "event": "port", "text": "Front rebels sang."})"
      "\n");

  test::Outcome run(std::vector<std::string> arguments, const std::string& lines) const {
    arguments.insert(arguments.end(),
                     {articles, "--decisions", folder.write("decisions.csv", kHeader + lines)});
    return program(arguments);
  }
  test::Outcome frames(const std::string& lines, const std::string& table) const {
    return run({"frames", "--lexicon", lexicon, "--table", table, "--csv"}, lines);
  }
};

TEST(DecisionsOption, TiesLabelsToTheirReferents) {
  const Ticked in;
  const std::string head = "set,kind,label,same_phrase,apposition,same_sentence,ticked,none\n";
  EXPECT_EQ(in.frames("", "anchors").out,
            head + "the Front,name,rebels,1,0,0,0,0\nthe dead,topic balance,victims,0,0,0,0,1\n");
  EXPECT_EQ(
      in.frames("referent,port,,,,,front,Jo,\nreferent,1,text,24,31,victims,dead,Jo,\n", "anchors")
          .out,
      head + "the Front,name,rebels,1,0,0,1,0\nthe dead,name,victims,0,0,0,1,0\n");
  EXPECT_EQ(in.frames("referent,2,text,6,12,rebels,none,Jo,\n", "anchors").out,
            head + "the dead,topic balance,victims,0,0,0,0,1\n");
}

TEST(DecisionsOption, SaysHowManyMentionsAreTicked) {
  const Ticked in;
  const std::string tick = "referent,1,,,,,the Front,Jo,\n";
  const auto screen = in.run({"frames", "--lexicon", in.lexicon}, tick);
  EXPECT_NE(screen.out.find("1 of 2 mentions is ticked by hand.\n"), std::string::npos)
      << screen.out << screen.err;
  const std::string page = in.folder.path("r.html");
  EXPECT_EQ(in.run({"compare", "--lexicon", in.lexicon, "-o", page}, tick).code, 0);
  const std::string html = in.folder.read("r.html");
  EXPECT_NE(html.find("1 of 2 mentions is ticked by hand"), std::string::npos);
  EXPECT_NE(html.find("(who is meant: ticked by hand)"), std::string::npos);
  EXPECT_NE(in.run({"compare", "--lexicon", in.lexicon, "--json"}, tick)
                .out.find("\"anchor\": \"ticked\""),
            std::string::npos);
  EXPECT_EQ(in.run({"frames", "--lexicon", in.lexicon}, "").out.find("ticked"), std::string::npos);
}

TEST(DecisionsOption, RefusesReferentsThatNobodyKnows) {
  const Ticked in;
  const auto set = in.frames("referent,1,,,,,fronts,Jo,\n", "anchors");
  EXPECT_EQ(set.code, 1);
  EXPECT_NE(
      set.err.find("decisions.csv:2: there is no naming set \"fronts\" in these lexicons; did "
                   "you mean \"front\"?"),
      std::string::npos)
      << set.err;
  EXPECT_EQ(in.frames("referent,prot,,,,,front,Jo,\n", "anchors").code, 1);
  EXPECT_EQ(in.frames("referent,9,text,4,10,rebels,front,Jo,\n", "anchors").code, 1);
  EXPECT_EQ(in.frames("referent,1,text,4,9,rebels,front,Jo,\n", "anchors").code, 1);
  // --outlets may have left the event out.
  const auto part = in.run({"frames", "--lexicon", in.lexicon, "--outlets", "Herald"},
                           "referent,1,text,4,10,rebels,front,Jo,\nreferent,prot,,,,,front,Jo,\n");
  EXPECT_EQ(part.code, 0) << part.err;
}

TEST(DecisionsOption, NamesWhoSpeaks) {
  const Folder folder;
  const std::string path = folder.write(
      "a.jsonl", R"({"id": "1", "outlet": "Gazette", "text": "'Sail now, all of you,' said mayor )"
                 R"(Ida Moss.\n\nThe gulls flew."})"
                 "\n");
  const auto quotes = [&](const std::string& lines) {
    return program(
        {"quotes", path, "--csv", "--decisions", folder.write("decisions.csv", kHeader + lines)});
  };
  EXPECT_NE(quotes("").out.find("Ida Moss"), std::string::npos) << quotes("").out;
  const std::string line = "speaker,1,text,1,22,\"Sail now, all of you,\",Ann Roe,Jo,\n";
  const auto decided = quotes(line);
  EXPECT_NE(decided.out.find(",Ann Roe,"), std::string::npos) << decided.out << decided.err;
  EXPECT_EQ(decided.out.find(",Ida Moss,"), std::string::npos) << decided.out;
  const auto speakers =
      program({"voices", path, "--csv", "--speakers", "--decisions", folder.path("decisions.csv")});
  EXPECT_NE(speakers.out.find("Ann Roe"), std::string::npos) << speakers.out;
  const auto nobody = quotes("speaker,1,text,46,61,The gulls flew.,Ann Roe,Jo,\n");
  EXPECT_EQ(nobody.code, 1);
  EXPECT_NE(nobody.err.find("decisions.csv:2: bytes 46 to 61 of 1 are not all"), std::string::npos)
      << nobody.err;
}

// Twenty articles with a line and a sentence that all of them repeat, and nothing else in common.
std::string repeating(const Folder& folder) {
  std::string lines;
  for (char boat = 'A'; boat < 'A' + 20; ++boat) {
    std::string words = "The";
    for (std::size_t length = 3; length < 20; ++length) words += " " + std::string(length, boat);
    lines += R"({"id": ")" + std::string(1, boat) + R"(", "outlet": "Gazette", "text": "Lost )" +
             boat + R"(\n\n)" + words +
             R"(.\n\nBuy our tide table for May\n\nThe harbor is calm today."})" + "\n";
  }
  return folder.write("a.jsonl", lines);
}

std::size_t hits(const std::string& path, const std::string& word, const std::string& what) {
  const auto found = program({"kwic", word, path, "--csv", "--quiet", "--cut-repeated", what});
  EXPECT_EQ(found.code, 0) << found.err;
  return static_cast<std::size_t>(std::ranges::count(found.out, '\n')) - 1;
}

TEST(CutRepeated, CutsLinesByDefaultAndSentencesWhenAskedTo) {
  const Folder folder;
  const std::string path = repeating(folder);
  EXPECT_EQ(hits(path, "tide", "none"), 20u);
  EXPECT_EQ(hits(path, "tide", "lines"), 0u);
  EXPECT_EQ(program({"kwic", "tide", path, "--csv"}).out,
            program({"kwic", "tide", path, "--csv", "--cut-repeated", "lines"}).out);
  EXPECT_EQ(hits(path, "calm", "lines"), 20u);
  EXPECT_EQ(hits(path, "calm", "all"), 0u);
}

TEST(CutRepeated, RefusesOtherWords) {
  const auto found = program({"kwic", "tide", "--cut-repeated", "some"});
  EXPECT_NE(found.code, 0);
  EXPECT_NE(found.err.find("--cut-repeated some: write none, lines or all"), std::string::npos);
}

TEST(CutRepeated, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  const std::string path = repeating(folder);
  const auto one = program({"compare", path, "--json", "--cut-repeated", "all", "--threads", "1"});
  const auto two = program({"compare", path, "--json", "--cut-repeated", "all", "--threads", "2"});
  EXPECT_EQ(one.out, two.out);
}

}  // namespace
}  // namespace slantwise
