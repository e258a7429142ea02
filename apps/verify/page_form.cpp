#include "apps/verify/page_form.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include <fmt/format.h>

#include "apps/html/page.h"
#include "apps/html/sections.h"
#include "apps/version.h"
#include "core/fields.h"

namespace slantwise::verify {
namespace {

using Names = std::initializer_list<std::string_view>;

// All that apps/html, apps/charts and the messages write.
constexpr auto kElements = std::to_array<std::string_view>(
    {"a",       "article", "b",      "bdi",     "blockquote", "body",     "br",     "button",
     "caption", "circle",  "cite",   "code",    "dd",         "del",      "desc",   "details",
     "dialog",  "div",     "dl",     "dt",      "em",         "fieldset", "footer", "form",
     "g",       "h1",      "h2",     "h3",      "h4",         "head",     "header", "html",
     "i",       "input",   "ins",    "label",   "legend",     "li",       "line",   "link",
     "main",    "mark",    "meta",   "nav",     "ol",         "option",   "p",      "path",
     "q",       "rect",    "script", "section", "select",     "small",    "span",   "strong",
     "style",   "summary", "sup",    "svg",     "table",      "tbody",    "td",     "text",
     "tfoot",   "th",      "thead",  "title",   "tr",         "u",        "ul"});

// The only ones that are hidden: lists for the script, and where it speaks.
constexpr std::array<std::string_view, 3> kHidden = {"texts", "words", "says"};
constexpr std::string_view kHollow = "fill:none;stroke-width:1.6";  // charts/barcode.cpp

bool contains(std::span<const std::string_view> all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

bool blank(const HtmlNode& node) { return node.is_text() && trimmed(node.text).empty(); }

bool is(const HtmlNode& node, std::string_view name, std::string_view css_class = {}) {
  return node.name == name && node.attribute("class") == css_class;
}

std::vector<const HtmlNode*> parts_of(const HtmlNode& node) {
  std::vector<const HtmlNode*> parts;
  for (const HtmlNode& child : node.children) {
    if (!blank(child)) parts.push_back(&child);
  }
  return parts;
}

bool only_words(const HtmlNode& node, Names elements) {
  return std::ranges::all_of(node.children, [&](const HtmlNode& child) {
    if (child.is_text()) return true;
    const bool plain = child.attributes.empty() || is(child, "span", "note") || child.name == "a";
    return plain && std::ranges::find(elements, child.name) != elements.end() &&
           only_words(child, elements);
  });
}

class Form {
 public:
  explicit Form(std::vector<std::string>& flaws) : flaws_(flaws) {}

  void element(const HtmlNode& node) {
    if (node.is_text()) return;
    if (!contains(kElements, node.name)) {
      add(node.name == "#other" ? "has a comment" : fmt::format("has a <{}>", node.name));
    }
    for (const auto& [name, value] : node.attributes) attribute(node, name, value);
    for (const HtmlNode& child : node.children) element(child);
  }

  void add(std::string_view what) {
    flaws_.push_back(fmt::format("{}, which no page of slantwise does", what));
  }

 private:
  void attribute(const HtmlNode& node, const std::string& name, const std::string& value) {
    const bool hollow = node.name == "circle" && value == kHollow;
    const bool hides = name == "hidden" && !contains(kHidden, node.attribute("id"));
    if ((name == "style" && !hollow) || hides || name.starts_with("on") || name == "src") {
      add(fmt::format("has the attribute {} in a <{}>", name, node.name));
    }
  }

  std::vector<std::string>& flaws_;
};

bool sound_head(const HtmlNode& node) {
  if (node.name == "link") {
    return node.attribute("rel") == "icon" && node.attribute("href") == "data:,";
  }
  const std::string_view tells = node.attribute("http-equiv");
  return tells.empty() || tells == "Content-Security-Policy";
}

// One of each, as they were written; `own`: the bytes that they must be, empty: of another version.
void one_of(const HtmlNode& root, std::string_view name, const std::string& own, Form& form) {
  const auto all = all_named(root, name);
  if (all.size() != 1 || !all[0]->attributes.empty()) {
    form.add(fmt::format("has {} of the element <{}>", all.size(), name));
  } else if (!own.empty() && text_of(*all[0]) != own) {
    form.add(fmt::format("has other bytes in its <{}> than slantwise of this version", name));
  }
}

std::size_t count(const HtmlNode& node, std::string_view name, std::string_view css_class) {
  std::size_t n = 0;
  for (const HtmlNode* one : all_named(node, name)) n += one->has_class(css_class);
  return n;
}

// Those that stand where they belong: main > section > details > ol.sources > li.source >
// ol.passages.
std::size_t listed_passages(const HtmlNode& main, Form& form) {
  std::size_t n = 0;
  for (const HtmlNode& section : main.children) {
    if (section.attribute("id") != "passages") continue;
    const auto parts = parts_of(section);
    const bool sound = is(section, "section") && parts.size() == 3 && is(*parts[0], "h2") &&
                       is(*parts[1], "p", "lead") && is(*parts[2], "details");
    const auto below = sound ? parts_of(*parts[2]) : std::vector<const HtmlNode*>();
    if (below.size() != 2 || !is(*below[0], "summary") || !is(*below[1], "ol", "sources")) {
      form.add("has something else in the list of passages");
      continue;
    }
    for (const HtmlNode* source : parts_of(*below[1])) {
      const auto in = parts_of(*source);
      if (!is(*source, "li", "source") || in.size() != 2 || !is(*in[0], "p", "from") ||
          !is(*in[1], "ol", "passages")) {
        form.add("has something else in the list of passages");
        continue;
      }
      for (const HtmlNode* one : parts_of(*in[1])) {
        if (one->name == "li" && one->has_class("passage")) {
          ++n;
        } else {
          form.add("has something else in the list of passages");
        }
      }
    }
  }
  return n;
}

// main > section#reader > div.columns.
std::size_t listed_columns(const HtmlNode& main, Form& form) {
  std::size_t n = 0;
  for (const HtmlNode& section : main.children) {
    if (section.attribute("id") != "reader") continue;
    for (const HtmlNode& columns : section.children) {
      if (!is(columns, "div", "columns")) continue;
      for (const HtmlNode* one : parts_of(columns)) {
        if (is(*one, "article", "column")) {
          ++n;
        } else {
          form.add("has something else between the full texts");
        }
      }
    }
  }
  return n;
}

void places(const HtmlNode& root, Form& form) {
  const HtmlNode* body = find_name(root, "body");
  const HtmlNode* main = body == nullptr ? nullptr : find_name(*body, "main");
  const bool sound = main != nullptr && all_named(root, "main").size() == 1 &&
                     std::ranges::any_of(body->children, [&](const auto& c) { return &c == main; });
  if (!sound) return form.add("has not one <main>");
  const std::size_t passages = count(root, "li", "passage"), in_list = listed_passages(*main, form);
  if (passages != in_list || all_named(root, "blockquote").size() != passages) {
    form.add("has a passage outside the list of passages");
  }
  const std::size_t columns = listed_columns(*main, form);
  if (all_named(root, "article").size() != columns) {
    form.add("has a full text outside the reader view");
  }
}

std::string header_flaw(const HtmlNode& header, const HtmlNode& column) {
  constexpr std::array<std::string_view, 5> kLines = {"outlet", "date", "made", "link", "file"};
  std::vector<std::string_view> seen;
  for (const HtmlNode* part : parts_of(header)) {
    if (part->name == "svg") continue;
    const std::string_view line = part->attribute("class");
    if (part->name != "p" || !contains(kLines, line) || contains(seen, line)) {
      return "has something else above its text";
    }
    if (line == "file" && text_of(*part) != column.attribute("data-article")) {
      return "names another article above its text than in its data";
    }
    seen.push_back(line);
  }
  return contains(seen, "outlet") && contains(seen, "file") ? "" : "does not say whose text it is";
}

bool sound_paragraph(const HtmlNode& paragraph) {
  return std::ranges::all_of(paragraph.children, [](const HtmlNode& run) {
    const bool known = (run.name == "span" && run.attribute("class").starts_with("v-") &&
                        run.attribute("class").find_first_of(" \t\n\f\r") == std::string::npos) ||
                       is(run, "del", "cut");
    return blank(run) || (known && std::ranges::all_of(run.children, [](const HtmlNode& piece) {
                            return piece.is_text() ||
                                   (is(piece, "mark") && parts_of(piece).size() <= 1 &&
                                    (piece.children.empty() || piece.children[0].is_text()));
                          }));
  });
}

bool sound_cuts(const HtmlNode& details) {
  const auto parts = parts_of(details);
  if (!is(details, "details", "cut-list") || parts.size() != 2 || !is(*parts[0], "summary") ||
      !is(*parts[1], "ul")) {
    return false;
  }
  return std::ranges::all_of(parts_of(*parts[1]), [](const HtmlNode* one) {
    const auto in = parts_of(*one);
    return is(*one, "li") && in.size() >= 2 && in.size() <= 3 && is(*in[0], "q") &&
           is(*in[1], "span", "rule") && (in.size() == 2 || in[2]->is_text());
  });
}

}  // namespace

std::string passage_flaw(const HtmlNode& passage) {
  const auto parts = parts_of(passage);
  const std::string_view voice = passage.attribute("class");
  const bool sound = parts.size() == 3 && is(*parts[0], "p", "who") &&
                     is(*parts[1], "blockquote") && is(*parts[2], "p", "where") &&
                     voice.starts_with("passage v-") && std::ranges::count(voice, ' ') == 1;
  if (!sound) return "holds more than whose words, the words and where they stand";
  const Names words = {"b", "bdi", "br", "code", "em", "small", "span"};
  const Names where = {"a", "b", "bdi", "br", "code", "em", "small", "span"};
  return only_words(*parts[0], words) && only_words(*parts[2], where)
             ? ""
             : "holds markup beside its words";
}

std::string from_flaw(const HtmlNode& from) {
  const auto parts = parts_of(from);
  if (parts.size() != 4 || !is(*parts[0], "bdi", "outlet") || !is(*parts[1], "span", "date") ||
      !is(*parts[2], "cite") || !is(*parts[3], "bdi", "id")) {
    return "stands below more than outlet, date, headline and article";
  }
  const Names plain = {"bdi"}, link = {"a", "bdi"};
  const bool sound = only_words(*parts[0], {}) && only_words(*parts[1], plain) &&
                     only_words(*parts[2], link) && only_words(*parts[3], {});
  return sound ? "" : "stands below markup in the names of outlet and article";
}

std::string column_flaw(const HtmlNode& column) {
  const auto parts = parts_of(column);
  if (parts.empty() || !is(*parts[0], "header")) return "does not say whose text it is";
  constexpr std::array<std::string_view, 5> kKinds = {"headline", "in-lead", "caption", "subhead",
                                                      "gone"};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::string_view kinds = parts[i]->attribute("class");
    bool sound = parts[i]->name == "p" && sound_paragraph(*parts[i]);
    while (sound && !kinds.empty()) {
      const std::size_t end = std::min(kinds.find(' '), kinds.size());
      sound = contains(kKinds, kinds.substr(0, end));
      kinds.remove_prefix(std::min(end + 1, kinds.size()));
    }
    if (!sound && (i + 1 != parts.size() || !sound_cuts(*parts[i]))) {
      return "holds more than paragraphs and what is not counted of them";
    }
  }
  return header_flaw(*parts[0], column);
}

std::vector<std::string> form_flaws(const HtmlNode& root, std::string_view bytes,
                                    std::string_view version) {
  std::vector<std::string> flaws;
  Form form(flaws);
  const html::PageParts parts = html::comparison_parts({});
  const bool ours = version == program_version();
  form.element(root);
  for (const std::string_view name : {"meta", "link"}) {
    for (const HtmlNode* node : all_named(root, name)) {
      if (!sound_head(*node)) form.add(fmt::format("has such a <{}>", name));
    }
  }
  one_of(root, "style", ours ? html::joined(parts.styles) : "", form);
  one_of(root, "script", ours ? html::joined(parts.scripts) : "", form);
  if (const std::size_t first = bytes.find("<!");
      bytes.find("<!", first == bytes.npos ? first : first + 2) != bytes.npos) {
    form.add("has a second <!");  // where parsers differ on what is a comment
  }
  places(root, form);
  return flaws;
}

}  // namespace slantwise::verify
