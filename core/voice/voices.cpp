#include "core/voice/voices.h"

#include <algorithm>

#include "core/resources.h"
#include "core/voice/attribution.h"
#include "core/voice/clause.h"
#include "core/voice/cues.h"
#include "core/voice/dialogue.h"
#include "core/voice/inserts.h"
#include "core/voice/ledger.h"
#include "core/voice/quotes.h"
#include "core/voice/speakers.h"
#include "core/voice/voice_words.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kShort = 4;  // words: a shorter quotation may be no speech (rule 7)
constexpr std::uint32_t kTitleWords = 10;

// Arabic and Chinese marks that end a sentence.
constexpr std::string_view kOtherStops[] = {"\u061F", "\u3002", "\uFF01", "\uFF1F"};

// Spanish prints speech behind dashes as well.
std::vector<Quote> read_quotes(const Document& document) {
  std::vector<Quote> quotes = scan_quotes(document.text, document.paragraphs);
  if (document.language.code == "es") add_dialogue(document.text, document.paragraphs, quotes);
  return quotes;
}

bool is_cut(Zone zone) { return zone == Zone::caption || zone == Zone::boilerplate; }

struct VoiceRules {
  CueList cues{resources::get("corpora/lexicons/reporting-verbs.en.yaml")};
  SourceTypes types{resources::get("corpora/lexicons/source-types.en.yaml")};
  InsertRules inserts = parse_insert_rules(resources::get("corpora/rules/inserts.en.yaml"));
};

// One document on its way through the rules.
class Detection {
 public:
  Detection(Document& document, const VoiceRules& rules)
      : document_(document),
        rules_(rules.inserts),
        quotes_(read_quotes(document)),
        words_(read_words(document, quotes_, rules.cues)),
        quote_tokens_(quotes_.size()),
        attribution_of_(quotes_.size(), -1),
        dropped_(quotes_.size(), false),
        speakers_(document, words_, rules.types) {}

  void run() {
    document_.attributions.clear();
    document_.scare_quotes.clear();
    find_quote_tokens();
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) paragraph(p);
    document_.inserts = find_inserts(document_, quotes_, rules_);
    VoiceLayers layers{std::move(paraphrases_), quote_runs(), {}};
    make_disjoint(layers.paraphrases);
    layers.inserts = insert_runs(layers);
    document_.runs = assemble_runs(static_cast<std::uint32_t>(document_.text.size()), layers);
    label_tokens(document_);
  }

 private:
  void find_quote_tokens() {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i].quote < 0) continue;
      Span& tokens = quote_tokens_[static_cast<std::size_t>(words_[i].quote)];
      if (tokens.empty()) tokens = {i, i};
      tokens.end = i + 1;
    }
  }

  void paragraph(std::uint32_t p) {
    const Paragraph& paragraph = document_.paragraphs[p];
    if (is_cut(paragraph.zone) || paragraph.tokens.empty()) return;
    for (const Span unit : attribution_units(words_, trimmed(paragraph.tokens))) {
      speakers_.begin(unit);
      const bool headline = paragraph.zone == Zone::headline;
      auto pieces = headline ? find_headline_pieces(words_, unit) : find_pieces(words_, unit);
      for (Piece& piece : pieces) confirm_headline(piece);
      for (const Piece& piece : pieces) take(piece);
      judge_quotes(unit, !pieces.empty());
    }
  }

  // "C — Roe" is surer if the article names somebody called Roe in full.
  void confirm_headline(Piece& piece) const {
    if (piece.listed != nullptr || !speakers_.knows(piece.source)) return;
    piece.rule = "headline-name";
    piece.confidence = Confidence::medium;
  }

  // Without a dateline in front and a sign-off behind.
  Span trimmed(Span tokens) const {
    const auto& zone = document_.tokens.zone;
    while (!tokens.empty() && is_cut(zone[tokens.begin])) ++tokens.begin;
    while (!tokens.empty() && is_cut(zone[tokens.end - 1])) --tokens.end;
    return tokens;
  }

  Span bytes(Span tokens) const {
    if (tokens.empty()) return {};
    const Tokens& all = document_.tokens;
    const std::uint32_t last = tokens.end - 1;
    return {all.begin[tokens.begin], all.begin[last] + all.length[last]};
  }

  std::uint32_t quoted_in(Span tokens) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) count += words_[i].quote >= 0;
    return count;
  }

  void take(const Piece& piece) {
    const std::uint32_t quoted = quoted_in(piece.content);
    Attribution attribution;
    attribution.kind = quoted == 0                      ? Attribution::Kind::indirect
                       : quoted == piece.content.size() ? Attribution::Kind::direct
                                                        : Attribution::Kind::mixed;
    attribution.content = bytes(piece.content);
    attribution.source = bytes(piece.source);
    attribution.cue = bytes(piece.cue);
    const Speaker speaker = speakers_.resolve(piece.source);
    attribution.speaker = speaker.name;
    attribution.category = speakers_.category(speaker, piece.source);
    if (piece.listed != nullptr) attribution.verb = piece.listed->verb;
    if (piece.listed != nullptr) attribution.klass = piece.listed->klass;
    attribution.rule = piece.rule;
    attribution.confidence = piece.confidence;
    const auto index = static_cast<int>(document_.attributions.size());
    for (std::uint32_t i = piece.content.begin; i < piece.content.end; ++i) {
      if (words_[i].quote < 0) continue;
      int& of = attribution_of_[static_cast<std::size_t>(words_[i].quote)];
      if (of < 0) of = index;
    }
    if (attribution.kind != Attribution::Kind::direct) {
      paraphrases_.push_back({attribution.content, Voice::paraphrase, piece.confidence,
                              std::string(piece.rule), index, -1});
    }
    document_.attributions.push_back(std::move(attribution));
  }

  void judge_quotes(Span unit, bool cue) {
    int last = -1;
    for (std::uint32_t i = unit.begin; i < unit.end; ++i) {
      const int quote = words_[i].quote;
      if (quote < 0 || quote == last) continue;
      last = quote;
      judge(static_cast<std::size_t>(quote), unit, cue);
    }
  }

  void judge(std::size_t q, Span unit, bool cue) {
    const Quote& quote = quotes_[q];
    const Span tokens = quote_tokens_[q];
    const std::string_view content = slice(document_.text, quote.content);
    const bool attributed = attribution_of_[q] >= 0;
    if (in_markup(quote.outer.begin)) return drop(q, "markup");
    const bool brief = tokens.size() <= kTitleWords && quote.closed && tokens != unit;
    if (brief && tokens.begin > unit.begin && names_work(tokens)) return drop(q, "title-of-work");
    if (brief && !attributed && title_case(tokens)) return drop(q, "name-between-marks");
    if (tokens.size() <= kShort && !cue && !is_sentence(content, tokens, unit) && quote.closed) {
      return drop(q, "scare-marks");
    }
    if (!attributed) carry(q, tokens == unit);
  }

  void drop(std::size_t q, std::string_view rule) {
    dropped_[q] = true;
    if (rule == "scare-marks") {
      document_.scare_quotes.push_back({quotes_[q].content, std::string(rule)});
    }
  }

  // name="value", left over from a page.
  bool in_markup(std::uint32_t at) const { return at > 0 && document_.text[at - 1] == '='; }

  // Ends like a sentence; after other words, a last period or comma belongs to theirs.
  static bool is_sentence(std::string_view content, Span tokens, Span unit) {
    if (tokens.begin > unit.begin && !content.empty() && content.back() == '.') {
      content.remove_suffix(1);
    }
    if (content.find_first_of(".!?") != std::string_view::npos) return true;
    return std::ranges::any_of(kOtherStops, [&](std::string_view stop) {
      return content.find(stop) != std::string_view::npos;
    });
  }

  // A quotation in title case after "film", "book" and the like, or after "on" or a possessive:
  // "on Westmark Radio's “Morning Light”".
  bool names_work(Span tokens) const {
    const std::uint32_t before = tokens.begin - 1;
    const std::string_view word = words_[before].word;
    if (!words_[tokens.begin].capital) return false;
    if (std::ranges::find(rules_.titles_of_works, word) != rules_.titles_of_works.end())
      return true;
    const bool possessive = match_span(document_, before).size() < document_.tokens.length[before];
    return (possessive || word == "on" || word == "in") && title_case(tokens);
  }

  // Two words or more; small ones may be small.
  bool title_case(Span tokens) const {
    constexpr WordTraits kSmall =
        trait::kDeterminer | trait::kPreposition | trait::kConjunction | trait::kTo | trait::kThat;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (!words_[i].capital && !words_[i].digit && !any(words_[i].traits, kSmall)) return false;
    }
    return tokens.size() >= 2;
  }

  // A quotation without a cue: by the latest speaker if it stands alone.
  void carry(std::size_t q, bool alone) {
    Attribution attribution;
    attribution.content = quotes_[q].content;
    attribution.rule = quotes_[q].rule;
    attribution.confidence = quotes_[q].confidence;
    const Speaker latest = alone ? speakers_.latest(quote_tokens_[q].begin) : Speaker();
    if (!latest.name.empty()) {
      attribution.speaker = latest.name;
      attribution.category = speakers_.category(latest, {});
      attribution.rule = "carry-over";
      attribution.confidence = std::max(attribution.confidence, Confidence::medium);
    }
    attribution_of_[q] = static_cast<int>(document_.attributions.size());
    document_.attributions.push_back(std::move(attribution));
  }

  std::vector<VoiceRun> quote_runs() const {
    std::vector<VoiceRun> runs;
    for (std::size_t q = 0; q < quotes_.size(); ++q) {
      const Quote& quote = quotes_[q];
      if (quote.nested || dropped_[q]) continue;
      runs.push_back({quote.outer, Voice::quote, quote.confidence, std::string(quote.rule),
                      attribution_of_[q], -1});
    }
    return runs;
  }

  // REQUIRES: runs are sorted and disjoint.
  static bool covers(const std::vector<VoiceRun>& runs, std::uint32_t at) {
    const auto after =
        std::ranges::upper_bound(runs, at, {}, [](const VoiceRun& run) { return run.span.begin; });
    return after != runs.begin() && std::prev(after)->span.contains(at);
  }

  static Voice voice_at(const VoiceLayers& layers, std::uint32_t at) {
    if (covers(layers.quotes, at)) return Voice::quote;
    return covers(layers.paraphrases, at) ? Voice::paraphrase : Voice::narration;
  }

  std::vector<VoiceRun> insert_runs(const VoiceLayers& layers) {
    std::vector<VoiceRun> runs;
    for (std::size_t i = 0; i < document_.inserts.size(); ++i) {
      Insert& insert = document_.inserts[i];
      insert.inside = voice_at(layers, insert.span.begin);
      runs.push_back(
          {insert.span, Voice::insert, Confidence::high, insert.rule, -1, static_cast<int>(i)});
    }
    return runs;
  }

  Document& document_;
  const InsertRules& rules_;
  std::vector<Quote> quotes_;
  std::vector<VoiceWord> words_;
  std::vector<Span> quote_tokens_;   // by quote; empty for a nested one
  std::vector<int> attribution_of_;  // by quote
  std::vector<bool> dropped_;        // by quote: marks without speech
  Speakers speakers_;
  std::vector<VoiceRun> paraphrases_;
};

}  // namespace

struct VoiceDetector::Rules {
  VoiceRules all;
};

VoiceDetector::VoiceDetector() : rules_(std::make_unique<Rules>()) {}
VoiceDetector::~VoiceDetector() = default;
VoiceDetector::VoiceDetector(VoiceDetector&&) noexcept = default;
VoiceDetector& VoiceDetector::operator=(VoiceDetector&&) noexcept = default;

void VoiceDetector::apply(Document& document) const { Detection(document, rules_->all).run(); }

}  // namespace slantwise
