// What one may take along: made by the script from what the page holds, and by commands in full.
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

struct Line {
  Literal command, what;
};

constexpr Line kLines[] = {
    {"slantwise compare PATH… --tables DIR", "downloads.tables"},
    {"slantwise terms PATH… --by-voice --csv", "downloads.words"},
    {"slantwise compare PATH… --charts DIR", "downloads.charts"},
    {"slantwise compare PATH… --json", "downloads.json"},
};

}  // namespace

void downloads(Markup& out, const Comparison&) {
  out << "<section id=\"downloads\"><h2>" << Say{"downloads.heading"}
      << "</h2><details class=\"only-js\" id=\"take\"><summary>" << Say{"downloads.summary"}
      << "</summary><p class=\"row\"><label for=\"take-what\">" << Say{"downloads.choose"}
      << "</label> <select id=\"take-what\"></select> <button type=\"button\" id=\"take-it\">"
      << Say{"downloads.save"} << "</button></p><p class=\"note\">" << Say{"downloads.note"}
      << "</p></details><p>" << Say{"downloads.lead"} << "</p><dl class=\"commands\">";
  for (const Line& line : kLines) {
    out << "<div><dt><code dir=\"ltr\">" << line.command << "</code></dt><dd>" << Say{line.what}
        << "</dd></div>";
  }
  out << "</dl></section>";
}

}  // namespace slantwise::html
