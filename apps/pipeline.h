// read -> clean -> tokenize -> voice -> intern on oneTBB, in order.
#pragma once

#include "apps/input/input.h"
#include "apps/options.h"
#include "core/corpus.h"
#include "core/counts.h"

namespace slantwise {

// Reads and analyzes everything `options` asks for, applies --outlets, --since, --until, --where
// and --language, prints problems and progress to streams.err unless --quiet. The same bytes for
// any number of threads. Throws UsageError (unknown outlet, bad date), InputError.
Corpus load(const InputOptions& options, const Streams& streams);

// What read_articles() needs of the options. Throws UsageError for a malformed --map.
InputSettings input_settings(const InputOptions& options);

// The first fifty problems, a line each, to streams.err; nothing with --quiet.
void print_problems(const std::vector<Problem>& problems, const InputOptions& options,
                    const Streams& streams);

// Says to streams.err that voices are measured on English only, if other languages are in `corpus`.
void say_unmeasured(const Corpus& corpus, const InputOptions& options, const Streams& streams);

// How many threads --threads N means here: 0 is all processors, and never more than there are.
int concurrency(unsigned threads);

// A ForEach on oneTBB that respects --threads.
ForEach in_parallel(unsigned threads);

}  // namespace slantwise
