// Lines of decisions.csv that say different things of the same words: the last one holds.
//
//   voice,a1.txt,text,10,22,taxes go up.,quote,Jo,
//   voice,a1.txt,text,10,22,taxes go up.,narration,Ann,      // {"2", "3"}
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/decisions.h"

namespace slantwise {

struct DecidedTwice {
  std::string earlier, later;  // numbers of their lines
};

// In the order of the later lines; of three lines about the same words each with the one before.
// Of kinds boilerplate, voice, speaker and mention, and of referents of one label; a line that says
// the same again is none, nor is one of another kind.
std::vector<DecidedTwice> decided_twice(std::span<const Decision> decisions);

}  // namespace slantwise
