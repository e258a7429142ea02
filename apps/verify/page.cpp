// Where the page of `compare` says which words are whose: apps/html/{passages,reader,sure}.cpp
// write what is read here.
#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "apps/verify/html_tree.h"
#include "apps/verify/page_form.h"
#include "apps/verify/shown.h"
#include "core/error.h"
#include "core/fields.h"

namespace slantwise::verify {
namespace {

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

// The numbers that a reader sees below the words: their bytes first.
std::vector<std::uint32_t> shown_numbers(const HtmlNode& passage) {
  std::vector<std::uint32_t> numbers;
  const HtmlNode* where = find_class(passage, "where");
  const std::string text = where == nullptr ? "" : text_of(*where);
  constexpr std::string_view kDigits = "0123456789";
  for (std::size_t at = 0; (at = text.find_first_of(kDigits, at)) != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
    std::uint32_t number = 0;
    if (!read_number(std::string_view(text).substr(at, end - at), number)) return {};
    numbers.push_back(number);
    at = end;
  }
  return numbers;
}

// The data and what a reader sees must say the same.
void read_source(const HtmlNode& node, ShownPassage& out) {
  const std::vector<std::uint32_t> seen = shown_numbers(node);
  const bool sees = seen.size() >= 2;
  out.any_field = !node.has("data-at");  // its bytes cannot be shown as they are
  if (out.any_field && sees) out.source.span = {seen[0], seen[1]};
  const bool read = out.any_field ? sees : read_place(node.attribute("data-at"), out.source);
  if (!read || out.article.empty()) {
    out.flaw = "does not say which bytes of which article it is";
  } else if (!sees || Span{seen[0], seen[1]} != out.source.span) {
    out.flaw = "names other bytes below the words than in its data";
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
    plain = plain && (part.is_text() ? trimmed(part.text).empty()
                                     : only_text(part) && part.attributes.empty());
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
  Page(const HtmlNode& root, ShownReport& out) : root_(root), out_(out) {}

  void read(std::string_view bytes) {
    for (std::string& flaw : form_flaws(root_, bytes, out_.run.version)) {
      missing("the page", std::move(flaw));
    }
    visit(root_, {});
    for (const HtmlNode* link : all_named(root_, "a")) read_link(*link);
    const std::uint32_t all = numbers_.empty() ? 0 : *numbers_.rbegin() + 1;
    constexpr std::size_t kMost = 1000;  // one forged number would miss all below it
    for (std::uint32_t number = 0; number < all && out_.flaws.size() < kMost; ++number) {
      if (!found_.contains(number)) missing("p-" + std::to_string(number), "is not in the page");
    }
  }

 private:
  struct Place {
    std::string article;
    std::optional<std::string> outlet = {};
    std::string flaw = {};  // of all passages of the article
  };

  void visit(const HtmlNode& node, Place place) {
    if (node.name == "li" && node.has_class("passage")) return passage(node, place);
    if (node.name == "article" && node.has_class("column")) return column(node);
    if (node.name == "q") return quote(node, place);
    if (node.name == "li" && node.has_class("source")) place = source(node);
    if (node.name == "tr") {
      const HtmlNode* outlet = find_class(node, "outlet");
      place.outlet.reset();
      if (outlet != nullptr) place.outlet = text_of(*outlet);
    }
    for (const HtmlNode& child : node.children) visit(child, place);
  }

  // The article that passages stand under, by its data and as a reader sees it.
  Place source(const HtmlNode& node) {
    Place place{std::string(node.attribute("data-article"))};
    const HtmlNode* from = find_class(node, "from");
    const HtmlNode* outlet = from == nullptr ? nullptr : find_class(*from, "outlet");
    const HtmlNode* id = from == nullptr ? nullptr : find_class(*from, "id");
    const HtmlNode* title = from == nullptr ? nullptr : find_name(*from, "cite");
    if (outlet == nullptr || id == nullptr || title == nullptr || text_of(*id) != place.article) {
      place.flaw = "names another article above the words than in its data";
      return place;
    }
    place.flaw = from_flaw(*from);
    place.outlet = text_of(*outlet);
    const std::string headline = text_of(*title);
    if (headline != place.article) out_.quotes.push_back({place.article, "", headline});
    return place;
  }

  void passage(const HtmlNode& node, const Place& place) {
    ShownPassage out;
    out.name = node.attribute("id");
    out.article = place.article;
    out.outlet = place.outlet;
    out.flaw = place.flaw.empty() ? passage_flaw(node) : place.flaw;
    if (out.flaw.empty()) read_words(node, out);
    if (out.flaw.empty()) read_source(node, out);
    std::uint32_t number = 0;
    const bool known = out.name.starts_with("p-") && read_number(out.name.substr(2), number);
    if (!known) missing(out.name, "is no passage of the page");
    if (known && !found_.insert(number).second) missing(out.name, "is there twice");
    numbers_.insert(number);
    out_.passages.push_back(std::move(out));
  }

  // "#p-7", and data-more="8 9".
  void read_link(const HtmlNode& link) {
    const std::string_view to = link.attribute("href");
    if (!to.starts_with("#p-")) return;
    std::string all = std::string(to.substr(3)) + " " + std::string(link.attribute("data-more"));
    std::ranges::replace(all, ' ', '\n');
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
      std::uint32_t number = 0;
      if (read_number(line, number)) numbers_.insert(number);
    }
  }

  void missing(std::string name, std::string flaw) {
    ShownPassage out;
    out.name = std::move(name);
    out.flaw = std::move(flaw);
    out_.flaws.push_back(std::move(out));
  }

  void column(const HtmlNode& node) {
    const Place place{std::string(node.attribute("data-article"))};
    ShownText text{place.article, {}, {}};
    if (std::string flaw = column_flaw(node); !flaw.empty()) {
      missing("the full text of " + place.article, std::move(flaw));
    } else if (const HtmlNode* outlet = find_class(node, "outlet")) {
      text.outlet = text_of(*outlet);
    }
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
    if (place.article.empty() && !place.outlet) return void(++out_.unplaced);
    out_.quotes.push_back({place.article, place.outlet.value_or(""), text_of(node)});
  }

  const HtmlNode& root_;
  ShownReport& out_;
  std::set<std::uint32_t> found_;    // passages by their numbers: from 0, without a gap
  std::set<std::uint32_t> numbers_;  // those too that something leads to
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
  if (bytes.find('\0') != std::string_view::npos) {  // where the parser would stop
    throw InputError(path, "this page holds a NUL byte, which no page has; make it again");
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
  if (const HtmlNode* section = find_attribute(root, "id", "passages")) {
    const HtmlNode* lead = find_class(*section, "lead");
    const HtmlNode* file = lead == nullptr ? nullptr : find_name(*lead, "bdi");
    if (file != nullptr) out.side_file = text_of(*file);
  }
  if (const HtmlNode* run = find_class(root, "run")) {
    std::uint32_t said = 0;
    if (read_number(run->attribute("data-passages"), said)) out.said = said;
    if (read_number(run->attribute("data-found"), said)) out.said_beside = said;
  }
  Page(root, out).read(bytes);
  return out;
}

}  // namespace slantwise::verify
