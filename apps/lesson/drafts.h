// What several exercises are put together from: draws, offers, sentences as they are shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/lesson/exercise.h"
#include "models/estimate/philox.h"
#include "models/families.h"

namespace slantwise::lesson {

// The stream of the `what`-th draw of exercise `number`: the same for the same seed.
RandomStream draws(const Material& material, int number, std::uint32_t what = 0);

// `k` of the numbers 0 to n - 1, or all if there are fewer, in a drawn order.
std::vector<std::size_t> drawn(std::size_t n, std::size_t k, RandomStream& random);

// Labeled by a message without values.
Offer offer(std::string value, std::string message);
// The same offers in a drawn order, so that their places say nothing.
std::vector<Offer> mixed(const std::vector<Offer>& offers, RandomStream random);
// Ascending, each once; a number is its own value.
std::vector<Offer> number_offers(std::vector<std::uint64_t> numbers);

// Gives the items their ids: "1", "2", ... in order.
void number(std::vector<Item>& items);

// The words of `span` without what is cut from them (a dateline), blanks and line ends as one
// blank, none at the ends.
std::string shown_text(const Document& document, Span span);

// The families of the corpus that a comparison is of.
Families families_of(const Comparison& comparison);

// The event of each document, ~0u for one that is alone.
std::vector<std::uint32_t> events_of(const Comparison& comparison);

}  // namespace slantwise::lesson
