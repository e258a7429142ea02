#include "core/text/shortened.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "core/text/code_points.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

using Word = std::string_view;

constexpr auto kGermanNames =
    std::to_array<Word>({"abs",    "art", "bd",   "dipl", "dr",  "fa",  "frhr", "gebr", "gen", "hl",
                         "hptm",   "hr",  "hrn",  "ing",  "kap", "kpt", "lt",   "mag",  "nr",  "ob",
                         "oberst", "pfr", "prof", "sen",  "st",  "str", "tel",  "u.a",  "z.b"});
constexpr auto kGermanOthers = std::to_array<Word>(
    {"a",    "allg", "apr", "aug", "b",    "betr", "bzw",  "ca",  "co",  "d",   "dez",
     "ehem", "evtl", "feb", "frz", "geb",  "gegr", "gest", "ggf", "h",   "i",   "inkl",
     "insb", "jan",  "jh",  "jul", "jun",  "lat",  "max",  "min", "mio", "mrd", "nov",
     "o",    "okt",  "s",   "sep", "sept", "sog",  "u",    "v",   "vgl", "z"});
constexpr auto kGermanFirst = std::to_array<Word>(
    {"aber",  "als",   "am",     "an",   "auch", "auf",  "aus",   "bei",   "beide",   "da",
     "dabei", "damit", "danach", "dann", "das",  "dem",  "den",   "der",   "deshalb", "die",
     "dies",  "diese", "dieser", "dort", "ein",  "eine", "einer", "er",    "es",      "für",
     "heute", "hier",  "ich",    "ihr",  "im",   "in",   "jetzt", "laut",  "man",     "mit",
     "nach",  "nicht", "nun",    "ob",   "seit", "sie",  "so",    "trotz", "um",      "und",
     "unter", "viele", "vom",    "von",  "vor",  "was",  "wegen", "wenn",  "wer",     "wie",
     "wir",   "zu",    "zudem",  "zum",  "zur"});
constexpr auto kGermanOrdinals =
    std::to_array<Word>({"ab", "am", "bis", "das", "dem", "den", "der", "des", "die", "im", "ins",
                         "jeden", "seit", "vom", "zum", "zur"});

constexpr auto kFrenchNames = std::to_array<Word>(
    {"M",   "MM", "al",  "art",  "av",  "bd", "cf", "chap", "col",  "dr", "fig", "gal",
     "gén", "me", "mgr", "mlle", "mme", "n",  "no", "pr",   "prof", "st", "ste", "vol"});
constexpr auto kFrenchOthers =
    std::to_array<Word>({"J.-C", "apr", "avr", "déc", "env", "ex", "févr", "hab", "janv", "juill",
                         "nov", "oct", "p", "sept", "tél"});
constexpr auto kFrenchFirst = std::to_array<Word>(
    {"ainsi", "alors", "après", "au",   "aucun", "aussi", "aux",    "avec", "c",    "ce",   "cela",
     "ces",   "cet",   "cette", "d",    "dans",  "de",    "depuis", "des",  "deux", "du",   "elle",
     "elles", "en",    "entre", "et",   "il",    "ils",   "j",      "je",   "l",    "la",   "le",
     "les",   "leur",  "lors",  "mais", "n",     "nous",  "on",     "or",   "par",  "pour", "puis",
     "qu",    "quand", "que",   "qui",  "sa",    "selon", "ses",    "si",   "son",  "sous", "sur",
     "tous",  "tout",  "un",    "une",  "vous",  "à"});

constexpr auto kSpanishNames =
    std::to_array<Word>({"D",    "EE",   "arq", "art",  "av",   "avda", "brig", "cap",  "cmdte",
                         "cnel", "col",  "dr",  "dra",  "dña",  "d.ª",  "fr",   "gral", "ing",
                         "lcda", "lcdo", "lic", "mons", "núm",  "no",   "pág",  "prof", "profa",
                         "pbro", "sr",   "sra", "sres", "srta", "sta",  "sto",  "tte",  "vol"});
constexpr auto kSpanishOthers = std::to_array<Word>(
    {"FF", "UU",   "abr", "admón", "aprox", "cía", "dic", "ej",  "ene", "feb", "hnos",
     "jr", "ltda", "oct", "p",     "sept",  "tel", "ud",  "uds", "vd",  "vds"});
constexpr auto kSpanishFirst = std::to_array<Word>(
    {"a",      "además",  "ahora",    "al",    "así",     "aunque", "como",    "con",
     "cuando", "de",      "del",      "desde", "después", "dos",    "durante", "el",
     "ella",   "ellos",   "en",       "entre", "esa",     "ese",    "eso",     "esta",
     "este",   "esto",    "estos",    "hay",   "hoy",     "la",     "las",     "le",
     "lo",     "los",     "mientras", "ni",    "no",      "para",   "pero",    "por",
     "porque", "que",     "se",       "según", "si",      "sin",    "sobre",   "su",
     "sus",    "también", "tras",     "un",    "una",     "y",      "ya"});

constexpr auto kRussianNames = std::to_array<Word>(
    {"акад", "г",    "е",   "к",   "ген", "гр",  "дер",  "доц", "им", "инж",   "кн",
     "кор",  "лейт", "мкр", "наб", "пер", "пл",  "полк", "пос", "пр", "просп", "проф",
     "рис",  "с",    "св",  "см",  "ср",  "стр", "т",    "тов", "ул", "чл",    "ш"});
constexpr auto kRussianOthers =
    std::to_array<Word>({"в",    "вв",  "гг",   "до н", "долл", "кв",   "коп", "мин",  "млн",
                         "млрд", "н",   "обл",  "руб",  "сек",  "ст",   "тыс", "ч",    "э",
                         "экз",  "янв", "февр", "апр",  "авг",  "сент", "окт", "нояб", "дек"});
constexpr auto kRussianFirst = std::to_array<Word>(
    {"а",       "более", "в",      "во",     "вот",    "все", "всё",   "где",  "глава",
     "да",      "для",   "до",     "его",    "если",   "ещё", "за",    "и",    "из",
     "их",      "к",     "как",    "когда",  "кроме",  "мы",  "на",    "не",   "но",
     "о",       "об",    "однако", "он",     "она",    "они", "от",    "по",   "после",
     "поэтому", "при",   "ранее",  "с",      "сейчас", "со",  "также", "так",  "там",
     "теперь",  "то",    "тогда",  "только", "у",      "что", "это",   "этот", "я"});

constexpr auto kUkrainianNames =
    std::to_array<Word>({"акад", "бул", "буд", "вул", "ген", "гр",   "див",  "доц", "ім",   "кн",
                         "м",    "мал", "наб", "о",   "обл", "пл",   "полк", "пор", "пров", "просп",
                         "проф", "рис", "с",   "св",  "смт", "стор", "т",    "тов", "чл"});
constexpr auto kUkrainianOthers = std::to_array<Word>(
    {"год", "е",   "ін", "грн", "дол", "зв",  "кв",  "коп",  "млн", "млрд", "н",    "р",
     "рр",  "руб", "ст", "тис", "хв",  "січ", "лют", "серп", "вер", "жовт", "лист", "груд"});
constexpr auto kUkrainianFirst = std::to_array<Word>(
    {"а",     "але",    "більше", "в",   "вже",   "ви",  "від", "він",   "вона", "вони", "все",
     "де",    "для",    "до",     "за",  "зараз", "з",   "із",  "й",     "його", "коли", "крім",
     "ми",    "на",     "наразі", "не",  "однак", "о",   "під", "після", "по",   "при",  "про",
     "проте", "раніше", "та",     "так", "також", "там", "те",  "тепер", "тоді", "тому", "у",
     "усі",   "ці",     "це",     "цей", "що",    "я",   "як",  "якщо",  "і",    "їх"});

constexpr auto kArabicNames = std::to_array<Word>({"أ", "أ.د", "د", "م", "ص", "ج"});
constexpr auto kArabicOthers = std::to_array<Word>({"ت", "ق", "ق.م", "هـ"});
constexpr auto kArabicFirst =
    std::to_array<Word>({"أما", "إن", "ثم", "كما", "لكن", "هذا", "هذه", "هل", "وأضاف", "وأعلن",
                         "وأكد", "وأوضح", "وذكر", "وقال", "وقالت", "وكان", "وكانت"});

constexpr std::array<ShortenedWords, 6> kLanguages = {{
    {"ar", kArabicNames, kArabicOthers, kArabicFirst, {}},
    {"de", kGermanNames, kGermanOthers, kGermanFirst, kGermanOrdinals},
    {"es", kSpanishNames, kSpanishOthers, kSpanishFirst, {}},
    {"fr", kFrenchNames, kFrenchOthers, kFrenchFirst, {}},
    {"ru", kRussianNames, kRussianOthers, kRussianFirst, {}},
    {"uk", kUkrainianNames, kUkrainianOthers, kUkrainianFirst, {}},
}};

bool joins(UChar32 c) { return u_isalpha(c) || c == '.' || c == '-' || u_isdigit(c) || c == 0xAA; }

// The last word of `text`, cut off it: letters, digits and what joins them.
Word take_last_word(Word& text) {
  constexpr std::size_t kLongest = 48;  // bytes
  while (!text.empty()) {
    std::size_t at = text.size();
    if (joins(take_back(text, at))) break;
    text.remove_suffix(text.size() - at);
  }
  std::size_t begin = text.size();
  for (std::size_t at = begin; at > 0 && text.size() - at <= kLongest; begin = at) {
    if (!joins(take_back(text, at))) break;
  }
  const Word word = text.substr(begin);
  text.remove_suffix(word.size());
  return word;
}

// Empty for an initial: "С. Одэ" begins with no preposition.
std::string first_word(Word text) {
  std::size_t begin = 0, end = 0;
  while (end < text.size() && !u_isalpha(take(text, end))) begin = end;
  const std::size_t first = end;
  for (std::size_t at = end; at < text.size() && u_isalpha(take(text, at));) end = at;
  if (end == first && text.substr(end).starts_with('.')) return {};
  return fold(text.substr(begin, end - begin));
}

bool has(std::span<const Word> list, Word written) {
  const std::string folded = fold(written);
  return std::ranges::find(list, written) != list.end() ||
         std::ranges::find(list, Word(folded)) != list.end();
}

bool is_number(Word word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// "А", "J.-P", "J.R": capitals between full stops and hyphens.
bool are_initials(Word word) {
  bool letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const UChar32 c = take(word, at);
    if (c == '.' || c == '-') {
      letter = false;
    } else if (letter || !u_isupper(c)) {
      return false;
    } else {
      letter = true;
    }
  }
  return letter;
}

}  // namespace

const ShortenedWords* shortened_words(std::string_view language) {
  if (language.empty() || language == "en") return nullptr;
  const auto found = std::ranges::find(kLanguages, language, &ShortenedWords::language);
  return found == kLanguages.end() ? nullptr : &*found;
}

bool goes_on(const ShortenedWords& words, std::string_view before, std::string_view after) {
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  std::string_view rest = before;
  const Word word = take_last_word(rest);
  if (word.empty() || word.size() + rest.size() != before.size()) return false;
  const Word left = take_last_word(rest);
  if (is_number(word)) return word.size() <= 2 && has(words.before_ordinals, left);
  const bool behind_number = !left.empty() && u_isdigit(static_cast<unsigned char>(left.back()));
  const bool listed = has(words.before_names, word);
  if (listed && !behind_number) return true;
  if (!listed && !are_initials(word) && !has(words.others, word)) return false;
  return !has(words.first_words, first_word(after));
}

}  // namespace slantwise
