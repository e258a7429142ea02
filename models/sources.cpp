#include "models/sources.h"

#include <algorithm>
#include <set>

namespace slantwise {
namespace {

bool is_spoken(Voice voice) { return voice == Voice::quote || voice == Voice::paraphrase; }

const Attribution* attribution_of(const Document& document, const VoiceRun& run) {
  if (run.attribution < 0) return nullptr;
  return &document.attributions[static_cast<std::size_t>(run.attribution)];
}

// The most used first, at most eight; ties in alphabetical order.
std::vector<std::string> most_used(const std::map<std::string, std::uint64_t>& verbs) {
  constexpr std::size_t kShown = 8;
  std::vector<std::pair<std::string, std::uint64_t>> order(verbs.begin(), verbs.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> shown;
  for (const auto& [verb, uses] : order) {
    if (shown.size() < kShown) shown.push_back(verb);
  }
  return shown;
}

// The voice of the word that begins at `at`; own words if none does.
Voice voice_at(const Document& document, std::uint32_t at) {
  const Tokens& tokens = document.tokens;
  const auto found = std::ranges::lower_bound(tokens.begin, at);
  if (found == tokens.begin.end()) return Voice::narration;
  return tokens.voice[static_cast<std::size_t>(found - tokens.begin.begin())];
}

// The keys of `rows` in the order of `known`, others after them.
template <class Row, std::size_t N>
std::vector<std::string> in_order(const std::map<std::string, Row>& rows,
                                  const std::array<std::string_view, N>& known) {
  std::vector<std::string> names;
  for (const auto& [name, row] : rows) names.push_back(name);
  std::ranges::stable_sort(names, {}, [&known](const std::string& name) {
    return std::ranges::find(known, name) - known.begin();
  });
  return names;
}

bool below_headline(Zone zone) { return zone == Zone::lead || zone == Zone::body; }

}  // namespace

bool is_unclear(const Attribution& attribution) {
  return attribution.confidence == Confidence::low && attribution.kind != Attribution::Kind::direct;
}

std::string_view name(Attribution::Kind kind) {
  constexpr std::string_view kNames[] = {"direct", "indirect", "mixed"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string source_in_words(const Document& document, const Attribution& attribution) {
  if (!attribution.speaker.empty()) return attribution.speaker;
  if (!attribution.source.empty()) return std::string(slice(document.text, attribution.source));
  return attribution.category;
}

Sources::Key Sources::key_of(const Attribution* attribution) {
  if (attribution == nullptr) return {"", "unresolved"};
  if (!attribution->speaker.empty()) return {attribution->speaker, ""};
  return {"", attribution->category};
}

Sources::Words Sources::total(const Speaker& speaker) {
  Words sum;
  for (const auto& [category, words] : speaker.categories) {
    sum.quoted += words.quoted;
    sum.reported += words.reported;
  }
  return sum;
}

void Sources::add(const Document& document) {
  add_words(document);
  add_verbs(document);
}

void Sources::add_words(const Document& document) {
  const Tokens& tokens = document.tokens;
  std::set<std::string> heard;
  std::set<std::uint32_t> cues;  // seen: a verb may introduce several runs
  std::size_t token = 0;
  for (const VoiceRun& run : document.runs) {
    std::uint64_t words = 0;
    for (; token < tokens.size() && tokens.begin[token] < run.span.end; ++token) {
      words +=
          tokens.zone[token] != Zone::boilerplate && tokens.confidence[token] != Confidence::low;
    }
    if (!is_spoken(run.voice) || words == 0) continue;
    const Attribution* by = attribution_of(document, run);
    const std::string category = by == nullptr ? "unresolved" : by->category;
    Speaker& speaker = speakers_[key_of(by)];
    if (by != nullptr && !by->verb.empty() && cues.insert(by->cue.begin).second) {
      ++speaker.verbs[by->verb];
    }
    Words& sum = speaker.categories[category];
    (run.voice == Voice::quote ? sum.quoted : sum.reported) += words;
    heard.insert(category);
  }
  for (const std::string& category : heard) ++heard_[category];
}

// A verb that introduces words on both of its sides is one use.
void Sources::add_verbs(const Document& document) {
  std::set<std::uint32_t> seen;
  for (const Attribution& one : document.attributions) {
    if (one.cue.empty() || one.klass.empty() || is_unclear(one)) continue;
    if (voice_at(document, one.cue.begin) != Voice::narration) continue;
    if (!seen.insert(one.cue.begin).second) continue;
    VerbRow& row = classes_[one.klass][one.verb];
    ++row.uses;
    row.resolved += !one.speaker.empty() || one.category != "unresolved";
  }
}

void Sources::add(const Sources& other) {
  for (const auto& [key, speaker] : other.speakers_) {
    Speaker& sum = speakers_[key];
    for (const auto& [category, words] : speaker.categories) {
      sum.categories[category].quoted += words.quoted;
      sum.categories[category].reported += words.reported;
    }
    for (const auto& [verb, uses] : speaker.verbs) sum.verbs[verb] += uses;
  }
  for (const auto& [category, articles] : other.heard_) heard_[category] += articles;
  for (const auto& [klass, verbs] : other.classes_) {
    for (const auto& [verb, row] : verbs) {
      VerbRow& sum = classes_[klass][verb];
      sum.uses += row.uses;
      sum.resolved += row.resolved;
    }
  }
}

std::vector<SpeakerRow> Sources::speakers() const {
  std::vector<SpeakerRow> rows;
  for (const auto& [key, speaker] : speakers_) {
    const Words sum = total(speaker);
    const auto most = std::ranges::max_element(
        speaker.categories, {}, [](const auto& entry) { return entry.second.sum(); });
    rows.push_back({key.first, sum.quoted, sum.reported, most_used(speaker.verbs), most->first});
  }
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const SpeakerRow& row) { return row.quoted + row.reported; });
  return rows;
}

std::vector<CategoryRow> Sources::categories() const {
  std::map<std::string, CategoryRow> sums;
  for (const auto& [key, speaker] : speakers_) {
    for (const auto& [category, words] : speaker.categories) {
      CategoryRow& sum = sums[category];
      sum.quoted += words.quoted;
      sum.reported += words.reported;
    }
  }
  std::vector<CategoryRow> rows;
  for (const std::string& category : in_order(sums, kCategories)) {
    const CategoryRow& sum = sums.at(category);
    rows.push_back({category, sum.quoted, sum.reported, heard_.at(category)});
  }
  return rows;
}

std::vector<VerbClassRow> Sources::verbs() const {
  std::vector<VerbClassRow> rows;
  for (const std::string& klass : in_order(classes_, kVerbClasses)) {
    VerbClassRow row{klass, 0, 0, {}};
    for (const auto& [verb, sum] : classes_.at(klass)) {
      row.uses += sum.uses;
      row.resolved += sum.resolved;
      row.verbs.push_back({verb, sum.uses, sum.resolved});
    }
    std::ranges::stable_sort(row.verbs, std::ranges::greater{}, &VerbRow::uses);
    rows.push_back(std::move(row));
  }
  return rows;
}

FirstVoice first_voice(const Document& document) {
  FirstVoice out;
  const Tokens& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size() && !out.heard; ++i) {
    if (!below_headline(tokens.zone[i])) continue;
    const bool clear = tokens.confidence[i] != Confidence::low;
    if (clear && !out.opens_known) out.opens = tokens.voice[i];
    out.opens_known = out.opens_known || clear;
    if (!clear || !is_spoken(tokens.voice[i])) {
      ++out.words_before;
      continue;
    }
    out.heard = true;
    out.voice = tokens.voice[i];
    out.zone = tokens.zone[i];
    const auto run = std::ranges::upper_bound(document.runs, tokens.begin[i], {},
                                              [](const VoiceRun& one) { return one.span.begin; });
    const Attribution* by = attribution_of(document, *(run - 1));
    out.speaker = by == nullptr ? "" : by->speaker;
    out.category = by == nullptr ? "unresolved" : by->category;
  }
  return out;
}

}  // namespace slantwise
