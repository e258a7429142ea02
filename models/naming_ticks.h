// A person's word on whom a label means: the referents of decisions.csv (methods 3.3 b).
//
//   const NameTicks ticks({corpus, events, sets, part}, decisions);
//   std::vector<NameUse> uses = name_uses(corpus, sets[i], {ticks, i});
#pragma once

#include <tsl/robin_map.h>
#include <span>
#include <vector>

#include "core/decisions.h"
#include "models/events.h"
#include "models/lexicon_hits.h"
#include "models/naming.h"

namespace slantwise {

struct TickInput {
  const Corpus& corpus;
  const Events& events;
  std::span<const SetHits> sets;
  // Some articles of the input are not in the corpus: ids that are unknown are passed over.
  bool part = false;
};

class NameTicks {
 public:
  // What was decided about one label at one place.
  enum class Said : std::uint8_t { nothing, tied, untied };

  NameTicks() = default;  // nothing was decided
  // Of `decisions` those of kind referent, of which the last about a mention holds. Throws
  // InputError with its line for a set, article or event that nobody knows, and for bytes where no
  // label of the set stands. A set is known by its id or its referent.
  NameTicks(const TickInput& input, std::span<const Decision> decisions);

  // Of a label of sets[set] in a document; nothing of what is said of its event. A mention that is
  // given to a set is untied in all others, one given to none in all.
  Said of(std::size_t set, std::uint32_t document, Span tokens) const;
  // True if all labels of sets[set] were ticked in the event of the document.
  bool of_event(std::size_t set, std::uint32_t document) const;

 private:
  void decide(const TickInput& input, const Decision& decision);
  void decide_event(const TickInput& input, std::uint32_t event, std::span<const std::size_t> sets);
  struct Meant {
    std::span<const std::size_t> sets;  // none: no set
    std::uint32_t document;
  };
  void decide_mention(const TickInput& input, const Decision& decision, const Meant& meant);

  std::vector<std::vector<bool>> events_;  // by set, then document; empty: none
  struct Mention {
    std::size_t set;
    Span tokens;
    Said said;
  };
  tsl::robin_map<std::uint32_t, std::vector<Mention>> mentions_;  // by document
};

struct TicksOfSet {
  const NameTicks& all;
  std::size_t set = 0;
};

// As name_uses() without ticks, and what a person decided. A label that is given to the set counts
// as ticked; in a ticked event every label that the rules tie to nothing does. Untied ones are left
// out: what is said of a mention goes before what is said of its event. Of a set without names
// (topic balance) ticked labels and others stand together: part them.
std::vector<NameUse> name_uses(const Corpus& corpus, const SetHits& found, const TicksOfSet& ticks,
                               const ForEach& for_each = serially());

}  // namespace slantwise
