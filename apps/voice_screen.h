// The tables of `voices` for a screen.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/voice_rows.h"

namespace slantwise {

// "government 3, unresolved 1": most first, ties in alphabetical order.
std::string most_first(const std::map<std::string, std::size_t>& counts);

std::string share_table(const std::vector<VoiceRow>& rows);

// The first `top` speakers of each row; 0: all.
std::string speaker_table(const std::vector<VoiceRow>& rows, std::size_t top);

std::string category_table(const std::vector<VoiceRow>& rows);

// Verbs in own words by class, with the most used ones.
std::string verb_table(const std::vector<VoiceRow>& rows);

// By outlet: in how many articles it is whom. By article: one line each.
std::string first_table(const Corpus& corpus, By by);

}  // namespace slantwise
