#include "models/function_words.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

// Sorted by byte.
constexpr auto kWords = std::to_array<std::string_view>({
    "a",          "about",     "above",     "according", "across",     "after",      "again",
    "against",    "ago",       "ahead",     "all",       "almost",     "along",      "already",
    "also",       "although",  "always",    "am",        "amid",       "among",      "an",
    "and",        "another",   "any",       "anyone",    "anything",   "are",        "aren't",
    "around",     "as",        "at",        "away",      "back",       "be",         "became",
    "because",    "become",    "been",      "before",    "began",      "being",      "below",
    "beside",     "besides",   "between",   "beyond",    "both",       "but",        "by",
    "came",       "can",       "can't",     "cannot",    "come",       "comes",      "coming",
    "could",      "couldn't",  "did",       "didn't",    "do",         "does",       "doesn't",
    "doing",      "don't",     "done",      "down",      "due",        "during",     "each",
    "either",     "else",      "enough",    "even",      "ever",       "every",      "everyone",
    "everything", "few",       "first",     "for",       "former",     "from",       "further",
    "get",        "gets",      "give",      "given",     "go",         "goes",       "going",
    "got",        "had",       "hadn't",    "has",       "hasn't",     "have",       "haven't",
    "having",     "he",        "he'd",      "he'll",     "he's",       "hence",      "her",
    "here",       "hers",      "herself",   "him",       "himself",    "his",        "how",
    "however",    "i",         "i'd",       "i'll",      "i'm",        "i've",       "if",
    "in",         "including", "indeed",    "instead",   "into",       "is",         "isn't",
    "it",         "it's",      "its",       "itself",    "just",       "last",       "later",
    "least",      "less",      "let",       "let's",     "like",       "made",       "make",
    "makes",      "making",    "many",      "may",       "maybe",      "me",         "might",
    "mine",       "more",      "most",      "much",      "must",       "my",         "myself",
    "near",       "neither",   "never",     "next",      "no",         "nobody",     "none",
    "nor",        "not",       "nothing",   "now",       "of",         "off",        "often",
    "on",         "once",      "one",       "ones",      "only",       "onto",       "or",
    "other",      "others",    "our",       "ours",      "ourselves",  "out",        "over",
    "own",        "per",       "perhaps",   "put",       "quite",      "rather",     "really",
    "said",       "same",      "say",       "saying",    "says",       "seen",       "several",
    "shall",      "she",       "she'd",     "she'll",    "she's",      "should",     "shouldn't",
    "since",      "so",        "some",      "someone",   "something",  "soon",       "still",
    "such",       "take",      "taken",     "takes",     "than",       "that",       "that's",
    "the",        "their",     "theirs",    "them",      "themselves", "then",       "there",
    "there's",    "thereby",   "therefore", "these",     "they",       "they'd",     "they'll",
    "they're",    "they've",   "thing",     "things",    "this",       "those",      "though",
    "through",    "thus",      "to",        "today",     "together",   "told",       "too",
    "took",       "toward",    "towards",   "two",       "under",      "unless",     "until",
    "up",         "upon",      "us",        "very",      "via",        "was",        "wasn't",
    "way",        "we",        "we'd",      "we'll",     "we're",      "we've",      "well",
    "went",       "were",      "weren't",   "what",      "what's",     "when",       "where",
    "whereas",    "whether",   "which",     "while",     "who",        "who's",      "whom",
    "whose",      "why",       "will",      "with",      "within",     "without",    "won't",
    "would",      "wouldn't",  "yes",       "yet",       "you",        "you'd",      "you'll",
    "you're",     "you've",    "your",      "yours",     "yourself",   "yourselves",
});
static_assert(std::ranges::is_sorted(kWords));

}  // namespace

bool is_function_word(std::string_view key) { return std::ranges::binary_search(kWords, key); }

}  // namespace slantwise
