// The parts of the page in their order. Each appends one <section> to `out`.
#pragma once

#include "apps/html/markup.h"
#include "apps/html/page.h"
#include "models/comparison.h"

namespace slantwise::html {

void head(Markup& out, const Comparison& comparison);      // title, legend and voice switch
void narrow(Markup& out, const Comparison& comparison);    // in head: search, stories, outlets
void tell(Markup& out, const Comparison& comparison);      // how much can these texts tell?
void card(Markup& out, const Comparison& comparison);      // what was read, who made it
void cuts(Markup& out, const Comparison& comparison);      // in card: what was not counted
void terms(Markup& out, const Comparison& comparison);     // term by article by voice
void reader(Markup& out, const Comparison& comparison);    // the articles side by side
void common(Markup& out, const Comparison& comparison);    // what the outlets share
void words(Markup& out, const Comparison& comparison);     // words that tell them apart
void typical(Markup& out, const Comparison& comparison);   // in words: a description of each text
void speakers(Markup& out, const Comparison& comparison);  // voices and speakers
void copies(Markup& out, const Comparison& comparison);    // by origin
void changes(Markup& out, const Comparison& comparison);   // in copies: what was changed
void stories(Markup& out, const Comparison& comparison);   // outlet beside outlet
void timeline(Markup& out, const Comparison& comparison);  // who wrote when
void naming(Markup& out, const Comparison& comparison);    // name choices, topic balance
void agency(Markup& out, const Comparison& comparison);    // who is said to have done harm
void house_style(Markup& out, const Comparison& comparison);  // in words: the drawer
void contrasts(Markup& out, const Comparison& comparison);    // outlet against outlet, if any
bool has_contrasts(const Comparison& comparison);             // whether there is that section
void matched(Markup& out, const Comparison& comparison);      // in contrasts: on the same events
void distances(Markup& out, const Comparison& comparison);    // in contrasts: words as a whole
void noise(Markup& out, const Comparison& comparison);        // in sure: halves of one outlet
void sure(Markup& out, const Comparison& comparison);         // limits, methods, run record
void run_record(Markup& out, const Comparison& comparison);   // in sure: folded
void downloads(Markup& out, const Comparison& comparison);    // tables, charts, run record
void passages(Markup& out, const Comparison& comparison);     // the evidence, all of it
// The words of the script and a key of the page; after everything else.
void script_words(Markup& out, const Comparison& comparison);

// The style and the script of the page, of this version.
PageParts comparison_parts(std::string_view title);

}  // namespace slantwise::html
