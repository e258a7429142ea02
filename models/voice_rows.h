// Whose words the articles are made of and who speaks in them, without the rest of a comparison.
#pragma once

#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/corpus_card.h"
#include "models/distancing.h"
#include "models/sources.h"
#include "models/voice_shares.h"

namespace slantwise {

enum class By { article, outlet };

struct VoiceRow {
  std::string article, outlet, date;  // article and date are empty for an outlet
  std::size_t articles = 0;
  Ledger ledger;
  Sources sources;
  Distancing distancing;
  OutletShares shares = {};  // of an outlet: over its independent texts
};

// Articles in input order, or outlets by name.
std::vector<VoiceRow> voice_rows(const Corpus& corpus, By by, const ForEach& for_each = serially());

}  // namespace slantwise
