#include <array>
#include <set>

#include "apps/html/look.h"
#include "apps/html/page.h"
#include "apps/lesson/pages.h"
#include "apps/lesson/pieces.h"
#include "apps/sha256.h"

namespace slantwise::lesson {

using html::Isolated;
using html::Label;
using html::Markup;
using html::Say;
using html::Shown;
using html::Text;

namespace {

constexpr std::array kPens = {Shown::own, Shown::quoted, Shown::reported, Shown::note};

bool is_said(const std::string& id) {
  static const std::set<std::string> ids = [] {
    const std::vector<std::string> all = Messages::built_in("en").ids();
    return std::set<std::string>(all.begin(), all.end());
  }();
  return ids.contains(id);
}

void fact(Markup& out, html::Literal name, const Message& value) {
  out << "<div><dt>" << Say{name} << "</dt><dd>" << value << "</dd></div>";
}

}  // namespace

Sheet sheet(const Exercise& exercise, const Made& made, const Material& material) {
  Markup asked(material.messages);
  asked << made.material;
  for (const Item& item : made.items) {
    asked << "|" << Text{item.id};
    field(asked, {item, number_of(made, item)});
  }
  const std::string all = std::string(exercise.name) + '\n' + std::string(asked.view());
  return {exercise, made, material, sha256(all).substr(0, 12)};
}

std::vector<Message> numbered(const Exercise& exercise, std::string_view part) {
  std::vector<Message> result;
  for (std::size_t i = 1;; ++i) {
    std::string id = message_id(exercise, std::string(part) + "_" + std::to_string(i));
    if (!is_said(id)) return result;
    result.push_back({std::move(id)});
  }
}

Message said(const Exercise& exercise, std::string_view part) {
  return {message_id(exercise, part)};
}

void facts(Markup& out, const Exercise& exercise) {
  out << "<dl class=\"facts\">";
  fact(out, "lesson.goal", said(exercise, "goal"));
  fact(out, "lesson.age", said(exercise, "age"));
  fact(out, "lesson.time", {"lesson.minutes", {{"n", std::uint64_t{exercise.minutes}}}});
  out << "</dl>";
}

void cannot(Markup& out, const Exercise& exercise) {
  out << "<section class=\"cannot\"><h2>" << Say{"lesson.cannot"} << "</h2><ul>";
  for (const Message& one : numbered(exercise, "cannot")) out << "<li>" << one << "</li>";
  out << "</ul></section>";
}

void banner(Markup& out, const Sheet& sheet) {
  out << "<p class=\"banner\"><strong>" << Say{"lesson.errs"} << "</strong> ";
  if (sheet.made.tool_error) {
    out << *sheet.made.tool_error;
  } else {
    out << Say{"lesson.errs-rules"};
  }
  out << " " << Say{"lesson.class-right"} << "</p>";
  if (sheet.made.chance) {
    out << "<p class=\"banner\"><strong>" << Say{"lesson.chance"} << "</strong> "
        << *sheet.made.chance << "</p>";
  }
}

void who_is_who(Markup& out, const Sheet& sheet) {
  if (!sheet.material.blind()) return;
  out << "<section><h2>" << Say{"lesson.who"} << "</h2><p class=\"lead\">" << Say{"lesson.who-lead"}
      << "</p><dl class=\"record\">";
  for (const OutletSummary& outlet : sheet.material.comparison.outlets) {
    out << "<div><dt>" << Text{sheet.material.masker.outlet(outlet.name)} << "</dt><dd>"
        << Isolated{outlet.name} << "</dd></div>";
  }
  out << "</dl></section>";
}

void label(Markup& out, const Offer& offer) {
  if (const auto* message = std::get_if<Message>(&offer.label)) {
    out << *message;
  } else {
    out << Isolated{std::get<std::string>(offer.label)};
  }
}

std::vector<Offer> offers(const Item& item) {
  if (item.control != Control::color) return item.offers;
  std::vector<Offer> result;
  for (const Shown pen : kPens) {
    result.push_back({std::string(letter(pen)), Message{std::string(html::look(pen).name.text)}});
  }
  return result;
}

void script_words(Markup& out, std::span<const ScriptWord> words) {
  out << "<div id=\"words\" hidden>";
  for (const ScriptWord& word : words) {
    std::vector<std::pair<std::string, MessageValue>> values;
    for (const std::string& value : word.values) values.emplace_back(value, "{" + value + "}");
    out << "<span data-message=\"" << word.id << "\">" << Label{word.id, values} << "</span>";
  }
  out << "</div>";
}

}  // namespace slantwise::lesson
