#include "core/text/language.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace slantwise {
namespace {

constexpr std::array<std::string_view, 7> kNone = {"",    "mul",     "n/a", "none",
                                                   "und", "unknown", "zxx"};

// Longest of ISO 639 with a script, a country and a variant.
constexpr std::size_t kLongest = 40;

bool is_code_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string trimmed_lower(std::string_view written) {
  const auto begin = written.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  std::string text(written.substr(begin, written.find_last_not_of(" \t\r\n") + 1 - begin));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return text;
}

const std::set<std::string>& known_codes() {
  static const std::set<std::string> kCodes = [] {
    std::set<std::string> codes;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      codes.emplace(*code);
    }
    return codes;
  }();
  return kCodes;
}

std::string display_name(const std::string& code) {
  icu::UnicodeString name;
  std::string text;
  icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name).toUTF8String(text);
  return text;
}

// "ukrainian" -> "uk"; of two codes with one name the shorter one, then the first.
const std::map<std::string, std::string>& codes_by_name() {
  static const std::map<std::string, std::string> kNames = [] {
    std::map<std::string, std::string> names;
    for (const std::size_t letters : {2u, 3u}) {
      for (const std::string& code : known_codes()) {
        if (code.size() == letters) names.emplace(trimmed_lower(display_name(code)), code);
      }
    }
    return names;
  }();
  return kNames;
}

}  // namespace

bool says_no_language(std::string_view written) {
  return std::ranges::find(kNone, trimmed_lower(written)) != kNone.end();
}

std::string language_code(std::string_view written) {
  const std::string text = trimmed_lower(written);
  if (text.size() > kLongest || says_no_language(text)) return {};
  if (text == "en") return text;  // nearly always
  std::string tag = text;
  std::ranges::replace(tag, '_', '-');
  if (std::ranges::all_of(tag, is_code_character)) {
    const std::string code = icu::Locale::createCanonical(tag.c_str()).getLanguage();
    if (known_codes().contains(code)) return says_no_language(code) ? std::string() : code;
  }
  const auto named = codes_by_name().find(text);
  return named == codes_by_name().end() ? std::string() : named->second;
}

std::string language_name(std::string_view code) {
  return code.empty() ? "unknown language" : display_name(std::string(code));
}

}  // namespace slantwise
