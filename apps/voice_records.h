// The tables of `voices` for programs: --csv and --json.
#pragma once

#include <string>
#include <vector>

#include "apps/records.h"
#include "core/corpus.h"
#include "models/voice_rows.h"

namespace slantwise {

// Words by voice, and their shares of the words that are not cut.
Records share_records(const std::vector<VoiceRow>& rows);

// Who speaks, how many words, introduced by which verbs ("say;add").
Records speaker_records(const std::vector<VoiceRow>& rows);

// Words by kind of speaker; share is of all quoted and reported words of the row.
Records category_records(const std::vector<VoiceRow>& rows);

// Uses of each verb that introduces a source, in own words; resolved: with a known source.
Records verb_records(const std::vector<VoiceRow>& rows);

// Of each article what it opens with and who is heard first, below the headline.
Records first_records(const Corpus& corpus);

// Every run of one voice, zone and field (models/labeled_spans.h), with bytes of the field as it
// was read. `rule` gave the voice; of boilerplate it is what cut it.
std::string span_csv(const Corpus& corpus);
Records span_records(const Corpus& corpus);

// For a screen: the same, aligned.
std::string span_table(const Corpus& corpus);

}  // namespace slantwise
