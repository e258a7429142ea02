// z, p, q and badge of the contrasts (methods 1.5, 1.8); not for other code.
#pragma once

#include "models/compare/parts.h"
#include "models/exchange.h"

namespace slantwise::compare_parts {

// From tier Contrast on, for terms in five units or more. One set of shuffles for every row; q is
// over all rows of the table: its reader reads them all. REQUIRES: out.contrasts holds a row for
// every term of `units` and every outlet of out.compared, term after term.
void add_tests(const Exchange& units, const Context& context, Comparison& out);

}  // namespace slantwise::compare_parts
