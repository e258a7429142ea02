// Where the page of `compare` says which words are whose: apps/html/{passages,reader,sure}.cpp
// write what is read here.
#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "apps/verify/html_tree.h"
#include "apps/verify/shown.h"
#include "core/error.h"
#include "core/fields.h"

namespace slantwise::verify {
namespace {

using Ids = std::map<std::string, std::string, std::less<>>;  // of articles, by number

bool only_text(const HtmlNode& node) {
  return std::ranges::all_of(node.children, &HtmlNode::is_text);
}

bool read_number(std::string_view text, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// "100 107" or "100 107 title".
bool read_place(std::string_view at, SourceSpan& place) {
  const std::size_t first = std::min(at.find(' '), at.size());
  std::string_view rest = at.substr(std::min(first + 1, at.size()));
  const std::size_t second = std::min(rest.find(' '), rest.size());
  const std::string_view field = rest.substr(second);
  place.field = field == " title" ? Field::title : Field::text;
  return read_number(at.substr(0, first), place.span.begin) &&
         read_number(rest.substr(0, second), place.span.end) &&
         (field.empty() || field == " title");
}

// What a reader sees of the place: the article's id and its bytes, among others.
std::vector<std::string> shown_place(const HtmlNode& passage) {
  std::vector<std::string> values;
  const HtmlNode* where = find_class(passage, "where");
  if (where == nullptr) return values;
  for (const HtmlNode* value : all_named(*where, "bdi")) values.push_back(text_of(*value));
  return values;
}

bool names(const std::vector<std::string>& values, std::string_view wanted) {
  return std::ranges::find(values, wanted) != values.end();
}

void read_article(const HtmlNode& node, const Ids& ids, ShownPassage& out) {
  if (node.has("data-article")) {
    out.article = node.attribute("data-article");
  } else if (const auto found = ids.find(node.attribute("data-t")); found != ids.end()) {
    out.article = found->second;
  }
}

// The attributes and what a reader sees must say the same.
void read_source(const HtmlNode& node, const Ids& ids, ShownPassage& out) {
  const std::vector<std::string> seen = shown_place(node);
  read_article(node, ids, out);
  if (!node.has("data-at")) {  // its bytes cannot be shown as they are
    out.any_field = true;
    const bool read = seen.size() > 2 && read_number(seen[1], out.source.span.begin) &&
                      read_number(seen[2], out.source.span.end);
    if (read && out.article.empty()) out.article = seen[0];
    if (!read || seen[0] != out.article)
      out.flaw = "does not say which bytes of which article it is";
    return;
  }
  if (out.article.empty() || !read_place(node.attribute("data-at"), out.source)) {
    out.flaw = "does not say which bytes of which article it is";
  } else if (!names(seen, out.article) || !names(seen, std::to_string(out.source.span.begin)) ||
             !names(seen, std::to_string(out.source.span.end))) {
    out.flaw = "names another place below the words than in its data";
  }
}

// <bdi>left</bdi> <mark>match</mark> <bdi>right</bdi>, and nothing else.
void read_words(const HtmlNode& node, ShownPassage& out) {
  const HtmlNode* box = find_name(node, "blockquote");
  if (box == nullptr) {
    out.flaw = "has no words";
    return;
  }
  std::size_t elements = 0;
  bool plain = true;
  for (const HtmlNode& part : box->children) {
    elements += !part.is_text();
    plain = plain && (part.is_text() ? trimmed(part.text).empty() : only_text(part));
  }
  const auto beside = all_named(*box, "bdi"), words = all_named(*box, "mark");
  if (!plain || elements != 3 || beside.size() != 2 || words.size() != 1) {
    out.flaw = "holds markup among its words";
    return;
  }
  out.text = text_of(*words[0]);
  out.beside = {text_of(*beside[0]), text_of(*beside[1])};
}

class Page {
 public:
  Page(const HtmlNode& root, ShownReport& out) : root_(root), out_(out) {
    for (const HtmlNode* item : all_named(root, "li")) {
      const std::string_view id = item->attribute("id");
      if (id.starts_with("t-")) ids_.emplace(id.substr(2), item->attribute("data-article"));
    }
  }

  void read() {
    visit(root_, {});
    for (const HtmlNode* link : all_named(root_, "a")) {
      const std::string_view to = link->attribute("href");
      std::uint32_t number = 0;
      if (to.starts_with("#p-") && read_number(to.substr(3), number)) up_to(number + 1);
    }
  }

 private:
  struct Place {
    std::string article, outlet;
  };

  void visit(const HtmlNode& node, Place place) {
    if (node.name == "li" && node.has_class("passage")) return passage(node);
    if (node.name == "article" && node.has_class("column")) return column(node);
    if (node.name == "q") return quote(node, place);
    if (node.name == "tr") {
      const HtmlNode* outlet = find_class(node, "outlet");
      place.outlet = outlet == nullptr ? "" : text_of(*outlet);
    }
    for (const HtmlNode& child : node.children) visit(child, place);
  }

  void passage(const HtmlNode& node) {
    ShownPassage out;
    out.name = node.attribute("id");
    read_words(node, out);
    if (out.flaw.empty()) read_source(node, ids_, out);
    if (const HtmlNode* outlet = find_class(node, "outlet")) out.outlet = text_of(*outlet);
    count(out.name);
    out_.passages.push_back(std::move(out));
  }

  // Passages are numbered from 0; one that was taken out leaves a gap.
  void count(const std::string& id) {
    std::uint32_t number = 0;
    if (!id.starts_with("p-") || !read_number(std::string_view(id).substr(2), number)) {
      return missing(id, "is no passage of the page");
    }
    if (number < next_) return missing(id, "is there twice");
    up_to(number);
    next_ = number + 1;
  }

  void up_to(std::uint32_t number) {
    for (; next_ < number; ++next_) {
      missing("p-" + std::to_string(next_), "is not in the page");
    }
  }

  void missing(std::string name, std::string flaw) {
    ShownPassage out;
    out.name = std::move(name);
    out.flaw = std::move(flaw);
    out_.flaws.push_back(std::move(out));
  }

  void column(const HtmlNode& node) {
    const Place place{std::string(node.attribute("data-article")), ""};
    ShownText text{place.article, {}};
    for (const HtmlNode& child : node.children) {
      if (child.name == "p") {
        text.paragraphs.push_back(text_of(child));
        words(child, place);
      } else if (child.name == "details") {
        visit(child, place);  // what is not counted of it
      }
    }
    out_.texts.push_back(std::move(text));
  }

  void words(const HtmlNode& node, const Place& place) {
    for (const HtmlNode& child : node.children) {
      words(child, place);
      if (!child.has("data-at")) continue;
      ShownPassage out;
      out.name = fmt::format("{} of the full text", child.attribute("data-at"));
      out.article = place.article;
      out.text = text_of(child);
      if (!read_place(child.attribute("data-at"), out.source)) {
        out.flaw = "does not say which bytes of which article it is";
      }
      out_.words.push_back(std::move(out));
    }
  }

  void quote(const HtmlNode& node, const Place& place) {
    if (place.article.empty() && place.outlet.empty()) {
      ++out_.unplaced;
    } else {
      out_.quotes.push_back({place.article, place.outlet, text_of(node)});
    }
  }

  const HtmlNode& root_;
  ShownReport& out_;
  Ids ids_;
  std::uint32_t next_ = 0;  // number of a passage
};

void read_pairs(const HtmlNode& root, std::string_view key,
                std::vector<std::pair<std::string, std::string>>& out) {
  const HtmlNode* list = find_attribute(root, "data-record", key);
  if (list == nullptr) return;
  const auto names = all_named(*list, "dt"), values = all_named(*list, "dd");
  for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i) {
    out.emplace_back(text_of(*names[i]), text_of(*values[i]));
  }
}

void read_files(const HtmlNode& root, ShownReport& out) {
  if (const HtmlNode* table = find_attribute(root, "data-record", "inputs")) {
    for (const HtmlNode* row : all_named(*table, "tr")) {
      const HtmlNode* hash = find_class(*row, "hash");
      const auto heads = all_named(*row, "th");
      if (hash == nullptr || heads.size() != 1) continue;
      InputFile file;
      file.path = text_of(*heads[0]);
      file.sha256 = text_of(*hash);
      out.run.inputs.push_back(std::move(file));
    }
  }
  out.files = out.run.inputs.size();
  if (const HtmlNode* all = find_attribute(root, "data-record", "files")) {
    std::uint32_t files = 0;
    if (read_number(all->attribute("data-files"), files)) out.files = files;
    if (const HtmlNode* hash = find_class(*all, "hash")) out.all_files = text_of(*hash);
  }
}

}  // namespace

ShownReport read_page(std::string_view bytes, const std::string& path) {
  if (!trimmed(bytes).ends_with("</html>")) {
    throw InputError(path, "this page was cut short: it has no </html> at its end; make it again");
  }
  const HtmlNode root = html_tree(bytes);
  std::vector<std::pair<std::string, std::string>> program;
  read_pairs(root, "program", program);
  ShownReport out;
  for (const auto& [name, value] : program) {
    if (name == "slantwise") out.run.version = value;
    if (name == "Unicode") out.run.unicode = value;
    if (name == "ICU") out.run.icu = value;
  }
  if (out.run.version.empty()) {
    throw InputError(path,
                     "this page has no run record; verify reads the pages and the JSON that "
                     "slantwise compare writes");
  }
  read_pairs(root, "options", out.run.options);
  read_pairs(root, "lexicons", out.run.lexicons);
  read_files(root, out);
  Page(root, out).read();
  return out;
}

}  // namespace slantwise::verify
