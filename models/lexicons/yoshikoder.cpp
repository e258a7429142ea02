// Yoshikoder's .ykd: XML of categories (cnode) in categories, with patterns (pnode).
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>

#include "core/error.h"
#include "models/lexicon_build.h"
#include "models/lexicon_fields.h"
#include "models/lexicon_reader.h"

namespace slantwise::lexicon_readers {
namespace {

constexpr std::string_view kExtensions[] = {".ykd"};
constexpr std::size_t kDeepest = 100;

struct TreeCloser {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
struct ParserCloser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

int fits(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2000);
  return head.find("<dictionary") != std::string_view::npos ? 10 : 0;
}

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::size_t line_of(const xmlNode* node) {
  return static_cast<std::size_t>(std::max(1L, xmlGetLineNo(node)));
}

std::string attribute(xmlNode* node, const char* key) {
  xmlChar* value = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(key));
  if (value == nullptr) return "";
  std::string text(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

// No files, no network, no entities: only what stands in these bytes.
std::unique_ptr<xmlDoc, TreeCloser> parse(std::string_view bytes, std::string_view where) {
  const std::unique_ptr<xmlParserCtxt, ParserCloser> parser(xmlNewParserCtxt());
  std::unique_ptr<xmlDoc, TreeCloser> tree(
      xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                        nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (tree) return tree;
  const xmlError* error = xmlCtxtGetLastError(parser.get());
  std::string what = error != nullptr && error->message != nullptr ? error->message : "no XML";
  while (!what.empty() && what.back() == '\n') what.pop_back();
  throw InputError(std::string(where) + ":" + std::to_string(error == nullptr ? 1 : error->line),
                   "not readable as XML: " + what);
}

void add(xmlNode* parent, const std::vector<std::string>& path, CategoryBuilder& out) {
  if (path.size() > kDeepest) out.fail(line_of(parent), "categories are nested too deeply");
  const std::size_t category = out.add(path, line_of(parent));
  for (xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    if (name_of(node) == "pnode") {
      out.add_pattern(category, attribute(node, "name"), line_of(node));
    } else if (name_of(node) == "cnode") {
      std::vector<std::string> below = path;
      below.push_back(attribute(node, "name"));
      add(node, below, out);
    } else {
      out.fail(line_of(node), "unknown element <" + std::string(name_of(node)) +
                                  ">; a Yoshikoder dictionary has cnode and pnode");
    }
  }
}

Lexicon read(std::string_view bytes, std::string_view where, const LexiconFiles&) {
  const auto tree = parse(bytes, where);
  xmlNode* root = xmlDocGetRootElement(tree.get());
  CategoryBuilder out(where, "a Yoshikoder dictionary");
  const std::string engine = attribute(root, "patternengine");
  if (engine == "regexp") {
    out.fail(line_of(root),
             "its patterns are regular expressions, which are not read; write them "
             "with * and set patternengine=\"wildcard\"");
  }
  for (xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) add(node, {attribute(node, "name")}, out);
  }
  return out.build();
}

}  // namespace

extern constinit const LexiconReader yoshikoder{
    .name = "yoshikoder",
    .summary = "Yoshikoder's XML of categories and patterns",
    .extensions = kExtensions,
    .fits = fits,
    .read = read,
    .complaints = nullptr,
};

}  // namespace slantwise::lexicon_readers
