// How an article names who says a quotation: for models/quote_groups and models/quote_speakers.
#pragma once

#include <string_view>

#include "core/corpus.h"
#include "models/quotations.h"

namespace slantwise {

// "Mayor Jane Roe" or "Roe, the mayor" for Jane Roe; not "a spokesman for Roe", "the mayor of Roe",
// "Roe's lawyer", "she".
bool names_speaker(const Corpus& corpus, const Document& document, const Attribution& by);

// The last word of the speaker's name; empty if nobody is named, or only by what they are: "a
// senior official", "the mayor of Port Roe" though the rules may take "Port Roe" for the speaker.
std::string_view named_last(const Corpus& corpus, const Document& document, const Quotation& part);

}  // namespace slantwise
