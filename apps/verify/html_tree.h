// A page as a tree. libxml2 stays behind this header.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slantwise::verify {

struct HtmlNode {
  std::string name;  // "li"; "#text"; "#other": a comment and the like
  std::string text;  // of #text
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<HtmlNode> children;

  bool has(std::string_view attribute) const;
  std::string_view attribute(std::string_view wanted) const;  // empty if there is none
  bool has_class(std::string_view wanted) const;
  bool is_text() const { return name == "#text"; }
};

// Empty (no name) if the parser makes nothing of the bytes.
HtmlNode html_tree(std::string_view bytes);

// All text below, as a browser's textContent.
std::string text_of(const HtmlNode& node);

// The first node below that fits, in the order of the page; nullptr if none does.
const HtmlNode* find_class(const HtmlNode& node, std::string_view css_class);
const HtmlNode* find_name(const HtmlNode& node, std::string_view name);
const HtmlNode* find_attribute(const HtmlNode& node, std::string_view name, std::string_view value);

// All of them.
std::vector<const HtmlNode*> all_named(const HtmlNode& node, std::string_view name);

}  // namespace slantwise::verify
