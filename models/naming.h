// Who is called what, and by whom: the shares of the labels of one naming set (methods 3.2 L1-L3).
//
//   NamingDetail detail = naming_detail({corpus, families, outlet_of, outlets}, uses, labels);
//   for (const NameShare& share : detail.shares) ...  // .41 [.35, .47] of the mentions
//
// Units are independent texts (families): only the representative of a family within its outlet
// counts. Unclear words, captions and boilerplate count nowhere.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/counts.h"
#include "models/estimate/blocks.h"
#include "models/estimate/share.h"
#include "models/estimate/tiers.h"
#include "models/families.h"
#include "models/lexicon_hits.h"
#include "models/naming_anchor.h"

namespace slantwise {

// A mention of the referent by a label.
struct NameUse {
  std::uint32_t document = 0, label = 0;
  Span tokens;
  Anchor anchor = Anchor::none;
};

// The mentions of a set: every label that is tied to a name of the set's referent, in order of the
// documents and their tokens. All labels, untied, if the set has no anchors.
std::vector<NameUse> name_uses(const Corpus& corpus, const SetHits& found,
                               const ForEach& for_each = serially());

// Where a mention stands: anywhere, in a voice, in a zone.
enum class NameScope : std::uint8_t {
  all,
  narration,
  paraphrase,
  quote,
  insert,
  headline,
  lead,
  body
};
inline constexpr int kNameScopes = 8;
std::string_view name(NameScope scope);  // "all", "narration", ..., "body"
bool stands_in(const Tokens& tokens, std::size_t at, NameScope scope);

// How often an outlet chose a label, of all its mentions of the referent in a scope.
struct NameShare {
  std::uint32_t outlet = 0, label = 0;
  NameScope scope = NameScope::all;
  std::size_t families = 0, with = 0;  // with a mention, with this label
  double hits = 0, mentions = 0;
  Estimate share{};  // no interval from fewer than four texts
};

// Whether the outlets differ in the shares of all labels: the sum over outlets and labels of z
// squared, texts exchanged between the outlets (in blocks, methods 1.5).
struct NameTest {
  NameScope scope = NameScope::all;
  std::vector<std::uint32_t> outlets = {};  // with four texts or more
  std::size_t families = 0;                 // of all of them
  Tier tier = Tier::read;                   // of the smallest
  double statistic = 0, p = 1;
  double holm = 1;  // over the sets that are tested in this scope; see adjust()
  bool exact = false;
  std::size_t arrangements = 0;
  Block level = Block::family;
  // Of `within`: events that two of the outlets or more cover. Only texts about these count, and
  // they are exchanged inside their event.
  std::size_t events = 0;
  double share = 1;  // of `within`: of an outlet's texts about these events; the smallest outlet's
};

// The label that stands first in a text.
struct FirstName {
  std::uint32_t outlet = 0, label = 0;
  std::size_t families = 0, of = 0;
  Bounds bounds{0, 1};  // Wilson's; meaningless below four texts
};

// A label's share in one place against another within the same text: headline against lead and
// body, own words against quotes.
struct NameSwitch {
  std::uint32_t outlet = 0, label = 0;
  NameScope from = NameScope::headline, to = NameScope::body;
  std::size_t families = 0;                // with mentions in both places
  std::size_t more_from = 0, more_to = 0;  // with a larger share there
  double p = 1;                            // exact sign test
};

struct NamePeriod {
  std::string period;  // "2018-01"; a week's first date with a mention, where all are within 17
  std::uint32_t outlet = 0, label = 0;
  std::size_t families = 0;
  double hits = 0, mentions = 0;
};

struct NamingDetail {
  std::vector<NameShare> shares;     // by scope, outlet, label; without those of no mention
  std::vector<NameTest> tests;       // by scope; where two outlets have four texts or more
  std::vector<FirstName> first;      // by outlet, label
  std::vector<NameSwitch> switches;  // by outlet, label, places
  std::vector<NamePeriod> periods;   // by period, outlet, label; unknown dates are left out
  std::vector<std::array<std::size_t, kAnchors>> anchors;  // mentions by label and tie, all texts
  // The tests within events (methods 6.2), by scope; from five events and four texts an outlet on.
  std::vector<NameTest> within = {};
};

// Mentions that a person's tick ties and nothing else.
std::size_t ticked(const NamingDetail& detail);

struct NamingInput {
  const Corpus& corpus;
  const Families& families;
  std::span<const std::size_t> outlet_of;  // by document
  std::size_t outlets = 0;
  std::uint64_t seed = 1;
  std::size_t shuffles = 9'999;  // of a test, fewer on large corpora
  // Event of each document, kUnknown for none (models/events.h); empty: as the articles name them.
  std::span<const std::uint32_t> events = {};
};

// REQUIRES: `uses` are of name_uses(); their labels are below `labels`.
NamingDetail naming_detail(const NamingInput& input, std::span<const NameUse> uses,
                           std::size_t labels);

// Holm's correction over the sets that are tested in the same scope; within events apart.
void adjust(std::span<NamingDetail* const> sets);

// P of a split at least as uneven as `a` of a + b, if both are equally likely; 1 for none.
double sign_test(std::size_t a, std::size_t b);

}  // namespace slantwise
