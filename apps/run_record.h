// What makes a run repeatable: the parts of the run record that do not depend on the command.
#pragma once

#include "apps/compare_again.h"
#include "apps/options.h"
#include "models/comparison.h"

namespace slantwise {

// The versions of slantwise and of what it is made with.
void record_program(RunRecord& run);

// Everything that is read or left out, where it is not as usual: all that a report depends on. A
// test walks the options of `compare`.
void record_input(const InputOptions& given, const RecordedAs& recorded_as, RunRecord& run);

}  // namespace slantwise
