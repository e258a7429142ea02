#include "apps/html/look.h"

namespace slantwise::html {
namespace {

constexpr Look kLooks[] = {
    {"voice.own", "voice.own.letter", "v-own", "voice.own.hint"},
    {"voice.quoted", "voice.quoted.letter", "v-quoted", "voice.quoted.hint"},
    {"voice.reported", "voice.reported.letter", "v-reported", "voice.reported.hint"},
    {"voice.note", "voice.note.letter", "v-note", "voice.note.hint"},
    {"voice.unclear", "voice.unclear.letter", "v-unclear", "voice.unclear.hint"},
};

std::size_t voice_index(Shown shown) {
  switch (shown) {
    case Shown::quoted:
      return static_cast<std::size_t>(Voice::quote);
    case Shown::reported:
      return static_cast<std::size_t>(Voice::paraphrase);
    case Shown::note:
      return static_cast<std::size_t>(Voice::insert);
    default:
      return static_cast<std::size_t>(Voice::narration);
  }
}

}  // namespace

const Look& look(Shown shown) { return kLooks[static_cast<std::size_t>(shown)]; }

Shown shown(Voice voice, Confidence confidence) {
  if (confidence == Confidence::low) return Shown::unclear;
  switch (voice) {
    case Voice::quote:
      return Shown::quoted;
    case Voice::paraphrase:
      return Shown::reported;
    case Voice::insert:
      return Shown::note;
    default:
      return Shown::own;
  }
}

std::uint64_t words(const Ledger& ledger, Shown shown) {
  return shown == Shown::unclear ? ledger.unclear : ledger.voice[voice_index(shown)];
}

const Estimate& share(const OutletSummary& outlet, Shown shown) {
  return shown == Shown::unclear ? outlet.unclear : outlet.voice[voice_index(shown)];
}

std::uint64_t hits(const TermCell& cell, Shown shown) {
  return shown == Shown::unclear ? cell.unclear : cell.voice[voice_index(shown)];
}

std::vector<Column> columns(const Comparison& comparison) {
  std::vector<Column> result;
  if (comparison.by_article) {
    for (const ArticleSummary& article : comparison.articles) {
      const std::string& title = article.title.empty() ? article.id : article.title;
      result.push_back({article.outlet, article.date, title, &article.ledger});
    }
    return result;
  }
  for (const OutletSummary& outlet : comparison.outlets) {
    result.push_back({outlet.name, "", "", &outlet.ledger});
  }
  return result;
}

void fold(Markup& out, std::size_t rows, Literal all) {
  if (many(rows)) {
    out << "<details class=\"fold\"><summary>" << Say{all, {{"n", rows}}} << "</summary>";
  }
}

void unfold(Markup& out, std::size_t rows) {
  if (many(rows)) out << "</details>";
}

Markup& operator<<(Markup& out, Date date) {
  return date.date.empty() ? out << Say{"date.unknown"} : out << Text{date.date};
}

std::string shown_date(const std::string& date, const Messages& messages) {
  return date.empty() ? plain({"date.unknown"}, messages) : date;
}

}  // namespace slantwise::html
