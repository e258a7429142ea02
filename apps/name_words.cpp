#include "apps/name_words.h"

#include <algorithm>

#include "apps/html/format.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "models/passage.h"

namespace slantwise {
namespace {

constexpr std::size_t kWords = 20;
constexpr int kWidth = 100;

std::string places(const NameWord& word) {
  std::string text;
  for (int i = 0; i < kBesides; ++i) {
    const std::size_t number = word.places[static_cast<std::size_t>(i)];
    if (number == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string(name(static_cast<Beside>(i))) + " " +
            std::to_string(number);
  }
  return text;
}

// "7: 5O 2Q" by the letters of the term table.
std::string voices(const TermCell& cell) {
  static constexpr char kLetters[] = {'O', 'R', 'Q', 'E'};
  std::string text = std::to_string(cell.total()) + ":";
  for (std::size_t v = 0; v < kVoices; ++v) {
    if (cell.voice[v] > 0) text += " " + std::to_string(cell.voice[v]) + kLetters[v];
  }
  if (cell.unclear > 0) text += " " + std::to_string(cell.unclear) + "?";
  return text;
}

std::string by_outlet(const NameWordsView& view, const NameWord& word) {
  std::string text;
  for (std::size_t i = 0; i < word.cells.size(); ++i) {
    if (word.cells[i].total() == 0) continue;
    text += (text.empty() ? "" : "; ") + view.outlets[i] + " " + voices(word.cells[i]);
  }
  return text;
}

std::string example(const NameWordsView& view, const NameWord& word) {
  const BesideUse& use = word.uses.front();
  const Passage found =
      passage(view.corpus.documents[use.document], use.document, {use.token, use.token + 1});
  return "…" + found.left + " [" + found.match + "] " + found.right + "…";
}

// Quoted for YAML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace

Records records(const NameWordsView& view) {
  Records out{{"word", "outlet", "narration", "paraphrase", "quote", "insert", "unclear", "uses",
               "articles", "uses_in_all", "share_of_mentions", "log_dice", "places"},
              {}};
  for (const NameWord& word : view.found.words) {
    for (std::size_t i = 0; i < word.cells.size(); ++i) {
      const TermCell& cell = word.cells[i];
      if (cell.total() == 0) continue;
      std::vector<Cell> row = {word.word, view.outlets[i]};
      for (const std::uint64_t hits : cell.voice) row.emplace_back(static_cast<double>(hits));
      for (const std::uint64_t number :
           {std::uint64_t{cell.unclear}, std::uint64_t{cell.total()}, std::uint64_t{cell.articles},
            std::uint64_t{word.uses.size()}}) {
        row.emplace_back(static_cast<double>(number));
      }
      row.emplace_back(word.share);
      row.emplace_back(word.log_dice);
      row.emplace_back(places(word));
      out.rows.push_back(std::move(row));
    }
  }
  return out;
}

std::string screen(const NameWordsView& view) {
  std::string text = "Words beside " + listed(view.names) + ": " +
                     html::counted(view.found.mentions, "mention") + " in " +
                     html::counted(view.found.articles, "article") + "\n\n";
  if (view.found.words.empty()) return text + "No word is found before or beside it.\n";
  for (std::size_t i = 0; i < std::min(kWords, view.found.words.size()); ++i) {
    const NameWord& word = view.found.words[i];
    text += fit(word.word, 20) + "  " + std::to_string(word.uses.size()) + " in " +
            html::counted(word.articles, "article") + " (" + places(word) + ")\n";
    text += wrapped(by_outlet(view, word), kWidth, 4);
    text += wrapped(one_line(example(view, word)), kWidth, 4);
  }
  if (view.found.words.size() > kWords) {
    text += "\n" + std::to_string(view.found.words.size() - kWords) + " more: see --csv.\n";
  }
  return text +
         "\nO own words   R reported   Q quoted   E editor's note   ? unclear\n"
         "A set to edit: the same with --yaml. These are words, not labels: read their passages.\n";
}

std::string set_to_edit(const NameWordsView& view) {
  std::string text =
      "# Found by slantwise frames --suggest: delete what is no name for them, put forms of one\n"
      "# label together, and add the labels of all sides. docs/lexicons.md is the format.\n"
      "name: my-set\nversion: \"1\"\nlanguage: en\nlicense: your license\n"
      "provenance: Suggested by slantwise from the articles at hand, edited by hand.\n"
      "sets:\n  - id: my-set\n    referent: " +
      quoted(view.names.front()) + "\n    contested: true\n    anchors: [";
  for (std::size_t i = 0; i < view.names.size(); ++i) {
    text += (i == 0 ? "" : ", ") + quoted(view.names[i]);
  }
  text += "]\n    labels:\n";
  const std::size_t most = std::min(kWords, view.found.words.size());
  for (std::size_t i = 0; i < most; ++i) {
    const NameWord& word = view.found.words[i];
    text += "      - {id: " + quoted(word.word) + ", label: " + quoted(word.word) +
            ", patterns: [" + quoted(word.word) + "]}  # " + std::to_string(word.uses.size()) +
            ": " + one_line(places(word)) + "\n";
  }
  return text;
}

}  // namespace slantwise
