#include "apps/verify/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>

namespace slantwise::verify {
namespace {

struct TreeCloser {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};

std::string text(const xmlChar* bytes) {
  return bytes == nullptr ? std::string() : reinterpret_cast<const char*>(bytes);
}

// Of an attribute, or of a node with text alone.
std::string content(const xmlNode* node) {
  std::string all;
  for (; node != nullptr; node = node->next) all += text(node->content);
  return all;
}

HtmlNode converted(const xmlNode& node) {
  HtmlNode out;
  if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
    out.name = "#text";
    out.text = text(node.content);
    return out;
  }
  out.name = node.type == XML_ELEMENT_NODE ? text(node.name) : "#other";
  if (node.type != XML_ELEMENT_NODE) return out;
  for (const xmlAttr* at = node.properties; at != nullptr; at = at->next) {
    out.attributes.emplace_back(text(at->name), content(at->children));
  }
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    out.children.push_back(converted(*child));
  }
  return out;
}

void append_text(const HtmlNode& node, std::string& out) {
  out += node.text;
  for (const HtmlNode& child : node.children) append_text(child, out);
}

template <typename Fits>
const HtmlNode* find_first(const HtmlNode& node, const Fits& fits) {
  for (const HtmlNode& child : node.children) {
    if (fits(child)) return &child;
    if (const HtmlNode* below = find_first(child, fits)) return below;
  }
  return nullptr;
}

void collect(const HtmlNode& node, std::string_view name, std::vector<const HtmlNode*>& out) {
  for (const HtmlNode& child : node.children) {
    if (child.name == name) out.push_back(&child);
    collect(child, name, out);
  }
}

}  // namespace

bool HtmlNode::has(std::string_view attribute) const {
  return std::ranges::any_of(attributes, [&](const auto& one) { return one.first == attribute; });
}

std::string_view HtmlNode::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

bool HtmlNode::has_class(std::string_view wanted) const {
  std::string_view rest = attribute("class");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \t\n\f\r"), rest.size());
    if (rest.substr(0, end) == wanted) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

HtmlNode html_tree(std::string_view bytes) {
  // Without a word on standard error, and without the network.
  constexpr int kHow = HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                       HTML_PARSE_RECOVER | HTML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, TreeCloser> tree(
      htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8", kHow));
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  return root == nullptr ? HtmlNode{} : converted(*root);
}

std::string text_of(const HtmlNode& node) {
  std::string out;
  append_text(node, out);
  return out;
}

const HtmlNode* find_class(const HtmlNode& node, std::string_view css_class) {
  return find_first(node, [&](const HtmlNode& one) { return one.has_class(css_class); });
}

const HtmlNode* find_name(const HtmlNode& node, std::string_view name) {
  return find_first(node, [&](const HtmlNode& one) { return one.name == name; });
}

const HtmlNode* find_attribute(const HtmlNode& node, std::string_view name,
                               std::string_view value) {
  return find_first(
      node, [&](const HtmlNode& one) { return one.has(name) && one.attribute(name) == value; });
}

std::vector<const HtmlNode*> all_named(const HtmlNode& node, std::string_view name) {
  std::vector<const HtmlNode*> out;
  collect(node, name, out);
  return out;
}

}  // namespace slantwise::verify
