#include "apps/lesson/mask_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace slantwise::lesson {
namespace {

constexpr std::array<std::string_view, 12> kGeneral = {
    "the",     "news",          "agency",  "press",   "online", "media",
    "network", "international", "english", "digital", "staff",  "com"};
// Initials that are somebody else's.
constexpr std::array<std::string_view, 6> kOthers = {"EU", "UK", "UN", "US", "PM", "TV"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : name) {
    if (c != ' ' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool is_general(std::string_view word) {
  return std::ranges::find(kGeneral, lower(word)) != kGeneral.end();
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool all_capitals(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : between).append(word);
  return out;
}

std::string initials(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (is_upper(word.front())) out += word.front();
  }
  const bool others = std::ranges::find(kOthers, out) != kOthers.end();
  return out.size() < 3 || others ? "" : out;
}

// "https://www.post.example/a" -> "post.example".
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view rest = url.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/?#:"));
  if (rest.starts_with("www.")) rest.remove_prefix(4);
  return lower(rest);
}

// A name in capitals counts as it stands: "SANA", and not "Sana’a". Others begin with a capital,
// whatever follows: nobody is named in "an open quay".
std::string expression(std::string_view form) {
  std::string out;
  for (const std::string& word : words_of(form)) {
    const std::string quoted = RE2::QuoteMeta(word);
    if (!out.empty()) out += "[\\s\\x{A0}]+";
    if (all_capitals(word) || !is_upper(word.front())) {
      out += quoted;
    } else {
      out += quoted.substr(0, 1) + "(?i:" + quoted.substr(1) + ")";
    }
  }
  return out;
}

void add_name(std::string_view name, std::set<std::string>& out) {
  for (const std::string& form : forms_of(name)) out.insert(expression(form));
  const std::vector<std::string> words = words_of(name);
  // "the Post", and not "the Post Office": its next word is the text's.
  if (words.size() > 1 && !is_general(words.back())) {
    out.insert("[Tt]he[\\s\\x{A0}]+" + RE2::QuoteMeta(words.back()));
  }
}

void add_address(const std::string& url, std::set<std::string>& out) {
  const std::string host = host_of(url);
  if (host.empty()) return;
  out.insert("(?i:" + RE2::QuoteMeta(host) + ")");
  const std::string label = host.substr(0, host.find('.'));
  if (label.size() > 4) out.insert("(?i:" + RE2::QuoteMeta(label) + ")");
}

// "Ida Lark and Jon Reed" are two; a single word in small letters ("staff") is nobody.
void add_authors(std::string_view field, std::set<std::string>& out) {
  static const RE2 kBetween(R"(\s*(?:,|;|&|\band\b)\s*)");
  std::string rest(field);
  RE2::GlobalReplace(&rest, kBetween, "\n");
  RE2::GlobalReplace(&rest, R"((?i)^by\s+)", "");
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find('\n', at), rest.size());
    const std::string name = rest.substr(at, end - at);
    if (name.size() > 2 && is_upper(name.front()) && !is_general(name)) {
      out.insert(expression(name));
    }
    at = end + 1;
  }
}

void add_agency(const NewsAgency& agency, const std::set<std::string>& here,
                std::set<std::string>& out) {
  const bool is_here = here.contains(agency.name) ||
                       std::ranges::any_of(agency.outlets, [&here](const std::string& name) {
                         return here.contains(name);
                       });
  const std::size_t shortest = is_here ? 1 : 3;  // "PA" and "AA" are other words as well
  for (const std::string& mark : agency.marks) {
    if (mark.size() >= shortest) out.insert(expression(mark));
  }
  for (const std::string& name : agency.outlets) out.insert(expression(name));
  for (const std::string& site : agency.sites) out.insert("(?i:" + RE2::QuoteMeta(site) + ")");
}

}  // namespace

std::vector<std::string> forms_of(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  std::vector<std::string> forms = {joined(words, " ")};
  const std::string letters = initials(words);
  if (!letters.empty()) forms.push_back(letters);
  while (words.size() > 1 && is_general(words.front())) words.erase(words.begin());
  while (words.size() > 1 && is_general(words.back())) words.pop_back();
  forms.push_back(joined(words, " "));
  if (words.size() > 1) forms.push_back(joined(words, ""));
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::string name_expression(const Corpus& corpus, const RuleBook& book) {
  std::set<std::string> names, found;
  for (const Document& document : corpus.documents) {
    names.insert(document.article.outlet);
    names.insert(document.origin.agency);
    add_address(document.article.url, found);
    add_authors(document.article.author, found);
  }
  names.erase("");
  for (const std::string& name : names) add_name(name, found);
  for (const NewsAgency& agency : book.agencies) add_agency(agency, names, found);
  std::string all;
  for (const std::string& one : found) all.append(all.empty() ? "" : "|").append(one);
  return all;
}

}  // namespace slantwise::lesson
