#include "core/text/dictionaries.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/uscript.h>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

struct Script {
  std::string_view name;
  std::string_view dictionary;
  std::array<UScriptCode, 3> codes;
};

constexpr std::array<Script, 5> kScripts{{
    {"Burmese", "burmesedict", {USCRIPT_MYANMAR, USCRIPT_MYANMAR, USCRIPT_MYANMAR}},
    {"Chinese or Japanese", "cjdict", {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA}},
    {"Khmer", "khmerdict", {USCRIPT_KHMER, USCRIPT_KHMER, USCRIPT_KHMER}},
    {"Lao", "laodict", {USCRIPT_LAO, USCRIPT_LAO, USCRIPT_LAO}},
    {"Thai", "thaidict", {USCRIPT_THAI, USCRIPT_THAI, USCRIPT_THAI}},
}};

constexpr UChar32 kFirst = 0x0E00;  // before the letters of any of them

struct CloseData {
  void operator()(UDataMemory* data) const { udata_close(data); }
};

bool is_of(const Script& script, UScriptCode code) {
  return std::ranges::find(script.codes, code) != script.codes.end();
}

}  // namespace

std::vector<std::string_view> missing_dictionaries() {
  std::vector<std::string_view> missing;
  for (const Script& script : kScripts) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UDataMemory, CloseData> data(udata_open(
        U_ICUDATA_NAME "-brkitr", "dict", std::string(script.dictionary).c_str(), &status));
    if (U_FAILURE(status) != 0) missing.push_back(script.dictionary);
  }
  return missing;
}

Unsplit without_dictionary(std::string_view text, std::span<const std::string_view> missing) {
  std::array<std::size_t, kScripts.size()> letters{};
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size() && !missing.empty();) {
    const UChar32 c = take(text, at);
    if (u_isalpha(c) == 0) continue;
    ++all;
    if (c < kFirst) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(c, &status);
    for (std::size_t i = 0; i < kScripts.size(); ++i)
      letters[i] += is_of(kScripts[i], code) ? 1 : 0;
  }
  std::size_t most = kScripts.size();
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    if (letters[i] == 0 || std::ranges::count(missing, kScripts[i].dictionary) == 0) continue;
    if (most == kScripts.size() || letters[i] > letters[most]) most = i;
  }
  if (most == kScripts.size()) return {.all = all};
  return {kScripts[most].name, letters[most], all};
}

}  // namespace slantwise
