#include "core/voice/voices.h"

#include <algorithm>

#include "core/voice/attribution.h"
#include "core/voice/clause.h"
#include "core/voice/dialogue.h"
#include "core/voice/distance.h"
#include "core/voice/inserts.h"
#include "core/voice/ledger.h"
#include "core/voice/quote_judge.h"
#include "core/voice/quotes.h"
#include "core/voice/speakers.h"
#include "core/voice/transcript.h"
#include "core/voice/voice_rules.h"
#include "core/voice/voice_words.h"

namespace slantwise {
namespace {

std::vector<Quote> read_quotes(const Document& document) {
  std::vector<Quote> quotes = scan_quotes(document.text, document.paragraphs);
  if (document.language.code == "es") add_dialogue(document.text, document.paragraphs, quotes);
  add_transcript(document.text, document.paragraphs, quotes);
  return quotes;
}

bool is_cut(Zone zone) { return zone == Zone::caption || zone == Zone::boilerplate; }

// One document on its way through the rules.
class Detection {
 public:
  Detection(Document& document, const VoiceRules& rules, WordReader& reader)
      : document_(document),
        rules_(rules),
        quotes_(read_quotes(document)),
        words_(reader.read(document, quotes_)),
        quote_tokens_(quotes_.size()),
        attribution_of_(quotes_.size(), -1),
        dropped_(quotes_.size(), false),
        judge_(document, quotes_, rules.distance, rules.inserts),
        speakers_(document, words_, rules.types) {}

  void run() {
    document_.attributions.clear();
    document_.scare_quotes.clear();
    document_.silent_quotes.clear();
    find_quote_tokens();
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) paragraph(p);
    name_owners(document_);
    document_.inserts = find_inserts(document_, quotes_, rules_.inserts);
    VoiceLayers layers{std::move(paraphrases_), quote_runs(), {}};
    make_disjoint(layers.paraphrases);
    layers.inserts = insert_runs(layers);
    document_.runs = assemble_runs(static_cast<std::uint32_t>(document_.text.size()), layers);
    label_tokens(document_);
  }

 private:
  void find_quote_tokens() {
    const std::vector<std::uint32_t>& begins = document_.tokens.begin;
    for (std::size_t q = 0; q < quotes_.size(); ++q) {
      const auto first = std::ranges::lower_bound(begins, quotes_[q].outer.begin);
      const auto quote = static_cast<int>(q);
      auto i = static_cast<std::uint32_t>(first - begins.begin());
      quote_tokens_[q] = {i, i};
      while (i < words_.size() && words_[i].quote == quote) ++i;
      quote_tokens_[q].end = i;
    }
  }

  void paragraph(std::uint32_t p) {
    const Paragraph& paragraph = document_.paragraphs[p];
    if (is_cut(paragraph.zone) || paragraph.tokens.empty()) return;
    find_units(words_, trimmed(paragraph.tokens), units_);
    for (const AttributionUnit& unit : units_) sentence(unit, paragraph.zone == Zone::headline);
    if (p + 1 < document_.paragraphs.size()) block(document_.paragraphs[p + 1]);
  }

  // "The mayor wrote:" before the paragraph `next`, which has no marks.
  void block(const Paragraph& next) {
    if (is_cut(next.zone) || next.tokens.empty()) return;
    const VoiceWord& first = words_[next.tokens.begin];
    if (first.quote >= 0 || (first.gap & gap::kColon) == 0 || in_markup(next.span)) return;
    if (const auto piece = find_block(words_, units_.back().tokens, next.tokens)) take(*piece);
  }

  void sentence(const AttributionUnit& unit, bool headline) {
    speakers_.begin(unit.tokens);
    std::vector<SourcedPiece> pieces;
    if (headline) {
      pieces = find_headline_pieces(words_, unit.tokens);
    } else if ((unit.traits & trait::kCue) != 0) {
      pieces = find_pieces(words_, unit.tokens);
    }
    for (SourcedPiece& piece : pieces) confirm_headline(piece);
    for (const SourcedPiece& piece : pieces) take(piece);
    if (unit.quoted) judge_quotes(unit.tokens, !pieces.empty());
    if ((unit.traits & trait::kDistance) == 0) return;
    for (const Span word : distance_words({words_, unit.tokens}, rules_.distance)) {
      document_.scare_quotes.push_back({bytes(word), "word-of-distance", ScareQuote::Kind::word});
    }
  }

  // "C — Roe" is surer if the article names somebody called Roe in full.
  void confirm_headline(SourcedPiece& piece) const {
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

  void take(const SourcedPiece& piece) {
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
    attribution.confidence = confidence_of(piece, attribution.kind);
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

  // Of a quotation, its marks tell.
  Confidence confidence_of(const SourcedPiece& piece, Attribution::Kind kind) const {
    const bool marked = piece.rule == "cue-quote" || piece.rule == "cue-after-quote";
    if (kind != Attribution::Kind::direct || !marked) return piece.confidence;
    return quotes_[static_cast<std::size_t>(words_[piece.content.begin].quote)].confidence;
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
    const Span tokens = quote_tokens_[q];
    const bool attributed = attribution_of_[q] >= 0;
    if (in_markup(quotes_[q].outer)) return drop(q, "markup");
    if (quotes_[q].closed) {
      const ShortQuote quote{tokens, slice(document_.text, quotes_[q].content),
                             quotes_[q].rule == "single-marks"};
      const std::string_view rule = judge_.no_speech({words_, unit}, quote,
                                                     attributed ? Said::here
                                                     : cue      ? Said::near
                                                                : Said::no);
      if (!rule.empty()) return drop(q, rule);
    }
    if (!attributed) carry(q, unit);
  }

  void drop(std::size_t q, std::string_view rule) {
    dropped_[q] = true;
    document_.silent_quotes.push_back({quotes_[q].content, rule});
    if (rule == "scare-marks") {
      document_.scare_quotes.push_back({quotes_[q].content, std::string(rule)});
    }
  }

  // name="value" or <a>, left over from a page.
  bool in_markup(Span at) const {
    return document_.text[at.begin] == '<' || (at.begin > 0 && document_.text[at.begin - 1] == '=');
  }

  // "JANE ROE:" before a transcript's words; nothing for "Q:".
  Span label(std::size_t q, Span unit) const {
    const Span label{unit.begin, std::min(quote_tokens_[q].begin, unit.end)};
    return quotes_[q].rule == "transcript" && bytes(label).size() > 1 ? label : Span{};
  }

  // A quotation without a cue: its label's or, if it stands alone, the latest speaker's.
  void carry(std::size_t q, Span unit) {
    const bool alone = quote_tokens_[q] == unit;
    const Span source = label(q, unit);
    Attribution attribution;
    attribution.content = quotes_[q].content;
    attribution.rule = quotes_[q].rule;
    attribution.confidence = quotes_[q].confidence;
    const Speaker named = speakers_.resolve(source);
    if (!named.name.empty()) {
      attribution.source = bytes(source);
      attribution.speaker = named.name;
      attribution.category = speakers_.category(named, source);
    }
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

  std::vector<VoiceRun> insert_runs(const VoiceLayers& layers) {
    std::vector<VoiceRun> runs;
    for (std::size_t i = 0; i < document_.inserts.size(); ++i) {
      Insert& insert = document_.inserts[i];
      insert.inside = voice_at(layers, insert.span.begin);
      if (insert.rule == kLetterRule) continue;
      runs.push_back(
          {insert.span, Voice::insert, Confidence::high, insert.rule, -1, static_cast<int>(i)});
    }
    return runs;
  }

  Document& document_;
  const VoiceRules& rules_;
  std::vector<Quote> quotes_;
  std::span<const VoiceWord> words_;
  std::vector<AttributionUnit> units_;  // of the paragraph at hand
  std::vector<Span> quote_tokens_;      // by quote; empty for a nested one
  std::vector<int> attribution_of_;     // by quote
  std::vector<bool> dropped_;           // by quote: marks without speech
  QuoteJudge judge_;
  Speakers speakers_;
  std::vector<VoiceRun> paraphrases_;
};

}  // namespace

struct VoiceDetector::Rules {
  VoiceRulesByLanguage by_language;
};

VoiceDetector::VoiceDetector() : rules_(std::make_unique<Rules>()) {}
VoiceDetector::~VoiceDetector() = default;
VoiceDetector::VoiceDetector(VoiceDetector&&) noexcept = default;
VoiceDetector& VoiceDetector::operator=(VoiceDetector&&) noexcept = default;

void VoiceDetector::apply(Document& document) {
  LanguageRules& language = rules_->by_language.of(document.language.code);
  Detection(document, language.rules, language.reader).run();
}

}  // namespace slantwise
