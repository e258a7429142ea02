// The pages around an exercise, the same for all: apps/lesson/lesson.h puts them together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "apps/lesson/lesson.h"

namespace slantwise::lesson {

// An exercise that was made, and what its pages need.
struct Sheet {
  const Exercise& exercise;
  const Made& made;
  const Material& material;
  // 12 hexadecimal digits, of all that students are asked: in the answers file, so that those of
  // another lesson are known. Nothing of the answers goes into it.
  std::string id;
};
Sheet sheet(const Exercise& exercise, const Made& made, const Material& material);

std::string student_page(const Sheet& sheet);  // holds no answer in any form
std::string key_page(const Sheet& sheet);
std::string class_page(const Sheet& sheet);  // reads the students' answers files
std::string index_page(const Material& material, std::span<const Outcome> outcomes);

// ---- parts that several pages have

// The messages of a numbered part: "steps" -> lesson.<name>.steps_1, ...
std::vector<Message> numbered(const Exercise& exercise, std::string_view part);
Message said(const Exercise& exercise, std::string_view part);

void facts(html::Markup& out, const Exercise& exercise);   // goal, age, minutes
void cannot(html::Markup& out, const Exercise& exercise);  // what it cannot show
void banner(html::Markup& out, const Sheet& sheet);  // the program errs; what chance alone would do
void who_is_who(html::Markup& out, const Sheet& sheet);  // of a blind lesson: letters and names
void label(html::Markup& out, const Offer& offer);

// Items of Control::color have these, whatever their `offers` say.
std::vector<Offer> offers(const Item& item);

// What stands before an item: its id where that is a number, else its place among all.
// REQUIRES: `item` is one of `made`.
std::string number_of(const Made& made, const Item& item);

struct Numbered {
  const Item& item;
  std::string number;
};
// The fields of one item: nothing for Control::color.
void field(html::Markup& out, const Numbered& one);

// Messages for the script of a page: {name} stays in them for it to fill in.
struct ScriptWord {
  html::Literal id;
  std::vector<std::string> values = {};
};
void script_words(html::Markup& out, std::span<const ScriptWord> words);

}  // namespace slantwise::lesson
