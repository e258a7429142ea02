// A hand-made comparison with a copy and a story, for the tests of the page. All of it is invented.
#pragma once

#include "apps/html/sections.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise::html {

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

using Section = void (*)(Markup&, const Comparison&);

inline std::string shown(Section section, const Comparison& comparison) {
  Markup out(test::english());
  section(out, comparison);
  return std::string(out.view());
}

inline CopyEdit edit(CopyChange::Kind kind, std::string was, std::string now,
                     std::string voice = "") {
  CopyEdit out;
  out.kind = kind;
  out.what = CopyChange::What::label;
  out.was = std::move(was);
  out.now = std::move(now);
  out.voice = std::move(voice);
  return out;
}

inline ComparedCopy copy() {
  using enum CopyChange::Kind;
  ComparedCopy out;
  out.source = 0;
  out.copy = 2;
  out.shared = .8125;
  out.source_words = 90;
  out.copy_words = 80;
  out.same_words = 70;
  out.why = {{"direction.date",
              {{"first", std::string("2031-03-01")}, {"second", std::string("2031-03-02")}}}};
  out.edits = {edit(replaced, "rebels", "farmers"), edit(cut, "on Monday", ""),
               edit(added, "", "at dawn"), edit(voice, "they left", "they left", "marks added")};
  out.edits_found = 9;
  return out;
}

inline StorySides story() {
  StorySides out;
  out.outlets = {"Courier", "Post"};
  out.articles = {1, 1};
  out.families = 2;
  out.openings = {{0, "Mill reopens", "It opened."}, {2, "Old mill opens again", "They came."}};
  out.openings_found = 2;
  out.shared = {{2, 2, {"mill"}, {{0, {}, "The mill opened."}, {2, {}, "A mill was opened."}}, 2}};
  out.shared_found = 5;
  out.missing = {{"number", "40 sacks", 2, {{1, 1, false}, {0, 1, true}}, {0}}};
  out.missing_found = 1;
  StoryQuote whole{0, "identical", false, true, "Ada Brook", "said", "We start again today", {}};
  StoryQuote cut{2, "truncated", false, false, "Ada Brook", "insisted", "We start", {}};
  cut.cuts = {{"again today", ""}};
  out.quotes = {{whole, cut}};
  out.quotes_found = 1;
  return out;
}

inline Comparison sample() {
  Comparison out = test::sample_comparison();
  out.events = {{"mill",
                 true,
                 {0, 2},
                 {"Courier", "Post"},
                 2,
                 "2031-03-01",
                 "2031-03-02",
                 {"mill", "opening"}}};
  out.articles[0].event = out.articles[2].event = "mill";
  out.copies.copies = {copy()};
  out.copies.found = 1;
  out.copies.substitutions = {
      {"Post", CopyChange::What::label, "rebels", "farmers", {3, 2}, {1, 1}, {0, 0}, .5, {{0, 0}}}};
  out.copies.substitutions_found = 1;
  out.stories.stories = {story()};
  out.stories.found = 1;
  return out;
}

}  // namespace slantwise::html
