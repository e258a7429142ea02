// The document-feature matrices of the command `features`, with names for rows and columns.
#pragma once

#include <string>
#include <vector>

#include "apps/lexicons.h"
#include "apps/options.h"
#include "apps/shares.h"
#include "core/counts.h"
#include "core/text/raw_tokens.h"
#include "core/text/token_steps.h"
#include "models/languages.h"
#include "models/vectorizer.h"

namespace slantwise {

struct FeaturePlan {
  enum class Source : unsigned char { analyzed, raw } source = Source::analyzed;
  TokenMode tokens = TokenMode::unicode;
  Weight weight = Weight::count;
  By by = By::article;
  Scope scope = Scope::all;
  TokenSteps steps;
};

// Columns are sorted by code point; rows stand in input order, or by name for outlets.
struct FeatureTable {
  std::vector<RowName> rows;
  std::vector<std::string> terms;
  FeatureMatrix matrix;
  std::vector<LanguageCount> languages;  // of raw texts only if a step follows them
  std::vector<InputFile> inputs;
};

// Says to streams.err what steps that follow the language leave as it is.
void say_skipped(const TokenSteps& steps, std::span<const LanguageCount> languages,
                 const InputOptions& input, const Streams& streams);

// Text fields as they are given. Keeps no text: articles are counted while the next are read.
FeatureTable raw_features(const InputOptions& input, const FeaturePlan& plan,
                          const Streams& streams);

// Words of analyzed articles in one voice.
FeatureTable word_features(const InputOptions& input, const FeaturePlan& plan,
                           const Streams& streams);

// Framing terms and the labels of naming sets: a column each, named by the term's label.
FeatureTable lexicon_features(const InputOptions& input, const std::vector<Lexicon>& lexicons,
                              const FeaturePlan& plan, const Streams& streams);

}  // namespace slantwise
