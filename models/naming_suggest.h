// What texts put before or beside a name: labels that nobody has listed yet.
//
//   for (const NameWord& one : suggest_names({corpus, outlet_of, outlets}, {"Jabhat al-Nusra"}))
//     one.word;  // "terrorist": 7 times, in "the terrorist group Jabhat al-Nusra", ...
//
// Looked at: words of the noun phrase before the name ("rebel leader Roe", "the rebels, Roe"),
// what explains it ("Roe, a rebel leader", "Roe (rebel)"), what it is said to be ("Roe is a rebel",
// "called Roe a rebel"; not what is denied, "Roe is no rebel", "is not a rebel"). Where a name is
// given with a first name and without, "Mary Roe" is somebody else than "Jane Roe". The small words
// by which these are known are English.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/patterns.h"
#include "models/term_table.h"

namespace slantwise {

enum class Beside : std::uint8_t { before, explains, is };
inline constexpr int kBesides = 3;
std::string_view name(Beside place);  // "before the name", "apposition", "is or is called"

// One place where a word stands beside the name.
struct BesideUse {
  std::uint32_t document = 0, token = 0;
  Beside place = Beside::before;
};

struct NameWord {
  std::string word;             // folded
  std::vector<BesideUse> uses;  // in order
  std::size_t articles = 0;
  std::array<std::size_t, kBesides> places{};
  std::vector<TermCell> cells;  // by outlet; without passages
  double share = 0;             // of the mentions of the name
  double log_dice = 0;          // 14 + log2(2 f_xy / (f_x + f_y)), methods 1.2
};

struct SuggestInput {
  const Corpus& corpus;
  std::span<const std::size_t> outlet_of;  // by document
  std::size_t outlets = 0;
};

struct NameWords {
  std::size_t mentions = 0, articles = 0;  // of the names
  std::vector<NameWord> words;             // most uses first, then by word
};

// Copies of a text count, because a word is a word: look at `articles`. Throws UsageError for a
// name without a letter or digit.
NameWords suggest_names(const SuggestInput& input, std::span<const std::string> names);

}  // namespace slantwise
