// read -> clean -> tokenize -> voice -> intern on oneTBB, in order.
#pragma once

#include "apps/options.h"
#include "core/corpus.h"
#include "core/counts.h"

namespace slantwise {

// Reads and analyzes everything `options` asks for, applies --outlets, --since, --until, --where
// and --language, prints problems and progress to streams.err unless --quiet. The same bytes for
// any number of threads. Throws UsageError (unknown outlet, bad date), InputError.
Corpus load(const InputOptions& options, const Streams& streams);

// A ForEach on oneTBB that respects --threads.
ForEach in_parallel(unsigned threads);

}  // namespace slantwise
