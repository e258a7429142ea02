#include "apps/rule_legend.h"

#include <algorithm>

#include "core/resources.h"

namespace slantwise {
namespace {

struct Line {
  std::string_view rule, sentence;
};

constexpr Line kVoiceRules[] = {
    {"block", "A paragraph after a verb and a colon, without marks: The mayor wrote:"},
    {"carry-over",
     "A quotation without a verb of its own belongs to whoever spoke last, as in the second half "
     "of “We sail,” Roe said. “We always have.”"},
    {"cue-after-content", "The source comes last: Taxes will rise, the minister said."},
    {"cue-after-quote", "The source follows the quotation: “We sail,” Roe said."},
    {"cue-attitude",
     "A verb of liking, wanting or refusing shows the source’s stance, not a statement, so these "
     "words are unclear: Roe welcomed the offer."},
    {"cue-clause", "What follows the verb, without “that”, is the source’s: Roe said taxes rise."},
    {"cue-first-person",
     "The writer, or whoever is asked, speaks for themselves: I think it rains."},
    {"cue-inverted", "The verb comes before its source: “We sail,” said Jane Roe."},
    {"cue-middle",
     "The source stands in the middle, and what follows is still theirs: The port, Roe said, is "
     "shut."},
    {"cue-modal",
     "The verb tells what somebody would or might say, so these words are unclear: Roe would "
     "agree that taxes rise."},
    {"cue-no-subject",
     "Nobody stands before the verb, so these words are unclear: They left to support the mayor."},
    {"cue-object", "What the verb is about is the source’s: Roe condemned the raid on the port."},
    {"cue-participle", "The source goes on with -ing: ..., adding that the port is shut."},
    {"cue-passive",
     "It is not said whose words or thoughts they are, so they are unclear: Rain is expected."},
    {"cue-quote", "The verb leads to the quotation: Roe said “we sail”."},
    {"cue-that", "What follows “that” is reported: Roe said that taxes rise."},
    {"copied", "Another outlet had these words first, or has them too."},
    {"decision", "A person decided this in the file that --decisions names."},
    {"double-marks", "Words between double quotation marks are quoted."},
    {"headline-after", "In a headline, a short name after a dash is the source: Port shut — Roe."},
    {"headline-before",
     "In a headline, a short name before a colon is the source: Roe: port shut."},
    {"headline-name",
     "A headline names its source beside a dash or a colon, and the article names the same person "
     "in full."},
    {"insert.editorial", "A note in brackets that calls itself one: (emphasis added), [sic]."},
    {"insert.gloss", "A word in brackets inside a quotation was put there by an editor."},
    {"insert.legal-formula",
     "A formula that a law or a regulator requires, such as “outlawed in ...”, in brackets."},
    {"insert.letter",
     "Letters in brackets fit a quoted word to its sentence; the word stays quoted: “[t]he port”."},
    {"insert.sign-off",
     "A note in brackets that its publisher signed: [a party, banned here – NNA]."},
    {"markup", "Marks left over from a page’s code are no speech."},
    {"heading-between-marks",
     "A short line between single marks, in an article with double ones, is a heading: ‘A hard "
     "year.’"},
    {"name-between-marks", "Marks around a name are no speech: the ferry “Anna”."},
    {"noun-possessed", "The view, opinion or words of a source: In Roe’s view, taxes rise."},
    {"noun-that", "A noun such as claim holds the source’s words: Roe’s claim that taxes rise."},
    {"phrase-after", "The source follows: The port is shut, according to Roe."},
    {"phrase-before", "The source leads: According to Roe, the port is shut."},
    {"scare-marks",
     "A word or two between marks beside a noun are held at a distance, not said: the “free” "
     "lunch."},
    {"single-marks",
     "Words between single quotation marks are quoted, where the marks are no apostrophes."},
    {"term-mention", "A word that is only mentioned is no speech: the word “harbor”."},
    {"title-of-work", "Marks around the title of a work are no speech: the film “Port Night”."},
    {"too-long",
     "A quotation of more than 400 words has lost its closing mark somewhere: what lies beyond is "
     "unclear."},
    {"transcript",
     "In an interview or a transcript, what follows a name or a letter and a colon is quoted: "
     "ROE: We sail."},
    {"unclosed",
     "A quotation mark opens and none closes: the words up to the end of the paragraph are "
     "unclear."},
};

// Cut by the program itself, not by a rule file.
constexpr Line kCutRules[] = {
    {"agency-address", "The address of a news agency’s site."},
    {"caption-above-credit", "What stands above the credit of a picture."},
    {"decision", "A person decided this in the file that --decisions names."},
    {"learned", "The outlet repeats this from article to article."},
    {"outlet-name", "A line that holds the outlet’s own name."},
    {"related-headline", "The headline of another article."},
    {"repeated-headline", "The headline, said again."},
};

// "# Who wrote it." at the head of a rule file.
std::string first_line(std::string_view yaml) {
  if (!yaml.starts_with("# ")) return "";
  std::string line(yaml.substr(2, yaml.find('\n') - 2));
  return line;
}

void add_file(std::string_view yaml, std::vector<RuleSentence>& rules) {
  constexpr std::string_view kId = "- id: ";
  for (std::size_t at = yaml.find(kId); at != yaml.npos; at = yaml.find(kId, at + 1)) {
    const std::size_t begin = at + kId.size();
    rules.push_back({std::string(yaml.substr(begin, yaml.find_first_of(" \n#", begin) - begin)),
                     first_line(yaml)});
  }
}

template <std::size_t N>
std::vector<RuleSentence> listed_rules(const Line (&lines)[N]) {
  std::vector<RuleSentence> rules;
  for (const auto& [rule, sentence] : lines) {
    rules.push_back({std::string(rule), std::string(sentence)});
  }
  return rules;
}

std::vector<RuleSentence> read_cut_rules() {
  std::vector<RuleSentence> rules = listed_rules(kCutRules);
  for (const Resource& resource : resources::all()) {
    if (resource.name.starts_with("corpora/rules/zones/")) add_file(resource.bytes, rules);
  }
  std::ranges::sort(rules, {}, &RuleSentence::rule);
  return rules;
}

std::string_view find(const std::vector<RuleSentence>& rules, std::string_view rule) {
  const auto found = std::ranges::find(rules, rule, &RuleSentence::rule);
  return found == rules.end() ? std::string_view() : std::string_view(found->sentence);
}

}  // namespace

const std::vector<RuleSentence>& voice_rules() {
  static const std::vector<RuleSentence> rules = listed_rules(kVoiceRules);
  return rules;
}

const std::vector<RuleSentence>& cut_rules() {
  static const std::vector<RuleSentence> rules = read_cut_rules();
  return rules;
}

std::string_view rule_sentence(std::string_view rule) {
  const std::string_view sentence = find(voice_rules(), rule);
  return sentence.empty() ? find(cut_rules(), rule) : sentence;
}

}  // namespace slantwise
