// A person's corrections: decisions.csv, one line each (design 11).
//
// Example:
//   kind,article,field,begin,end,was,now,who,why
//   boilerplate,a1.txt,text,120,141,Join us on the quay.,cut,Jo,an advertisement
//   voice,a1.txt,text,10,22,taxes go up.,quote,Jo,the mark is missing
//   event,a1.txt,,,,,ferry strike,Jo,
//   mention,a1.txt,text,14,19,party,drop,Jo,a birthday
//   speaker,a1.txt,text,10,22,taxes go up.,Ann Roe,Jo,
//   referent,a1.txt,text,30,36,rebels,upland-front,Jo,
//   referent,a1.txt,,,,,upland-front,Jo,all of them in this story
//
// begin and end are bytes of the article's field as it was read, as `kwic --csv` prints them; `was`
// is what stands there, as `kwic --csv` prints it. For family, event and opinion they are empty and
// `was` is the old value. A mention is one hit of a pattern, to be kept or dropped. A direction
// says whose words an article has: `now` is the id of the article that it copies, or "independent".
// A speaker says the words between the bytes; an empty `now` is nobody who is known. A referent is
// whom the label between the bytes means: the id or referent of a naming set, or "none"; without
// bytes and `was`, all labels of that set in the event of the article (or of that id) mean it.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "core/clean/overrule.h"

namespace slantwise {

struct Decision {
  enum class Kind : std::uint8_t {
    boilerplate,
    voice,
    mention,
    family,
    event,
    opinion,
    note,
    direction,
    speaker,
    referent
  };
  Kind kind = Kind::note;
  std::string article;  // id
  Field field = Field::text;
  Span span;  // of the source; empty for what concerns the whole article
  std::string was, now, who, why;
  std::string where;  // "decisions.csv:3"
};

// Throws InputError "path:line: ..." for a missing column, an unknown kind or field, bytes that are
// no range, and a `now` that its kind does not know: keep or cut; keep or drop; narration,
// paraphrase, quote or insert; opinion or news; a set or none for a referent, but not none for an
// event's. Directions that contradict each other or a family are refused by check_directions().
std::vector<Decision> read_decisions(std::istream& in, const std::string& path);

inline constexpr std::string_view kIndependent = "independent";
inline constexpr std::string_view kNoReferent = "none";

// family, event and opinion: sets the article's field; throws InputError if the old value is not
// `was`. An independent article without a family is one of its own. Other kinds change nothing.
void apply(const Decision& decision, Article& article);

// Throws InputError with the line of the first direction whose article copies itself, has another
// direction too, copies in a circle, is independent and of a decided family, or copies an article
// of another decided family.
void check_directions(const std::vector<Decision>& decisions);

// True for the kinds that concern words of a text: boilerplate and voice.
bool concerns_words(const Decision& decision);

// True for a referent that is decided for the event of its article.
bool concerns_event(const Decision& decision);

std::string_view name(Decision::Kind kind);  // "mention", ...

// Throws InputError if the bytes of a boilerplate, voice, speaker, mention or referent, or of a
// note that has both bytes and `was`, are not `was`. An event's referent has none.
void check(const Decision& decision, const Document& document);

// What a decision about words means for the cleaned text of its article. Throws as check() does,
// and if it cuts a given title.
Overrule overrule(const Decision& decision, const Document& document);

// speaker: gives the words their speaker, after all overrules (core/voice/overruled.h). Throws
// InputError if the bytes are not exactly what somebody says. Other kinds change nothing.
void name_speaker(const Decision& decision, Document& document);

}  // namespace slantwise
