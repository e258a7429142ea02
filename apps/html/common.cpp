// What the outlets have in common, before what differs (methods 8.3).
#include <algorithm>
#include <set>

#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kNamed = 10;  // terms and names that are listed

// The outlets that are compared; without a comparison all.
std::vector<std::string> outlets_of(const Comparison& comparison) {
  if (comparison.compared.size() > 1) return comparison.compared;
  std::vector<std::string> names;
  for (const OutletSummary& outlet : comparison.outlets) names.push_back(outlet.name);
  return names;
}

bool used_by_all(const Comparison& comparison, const std::vector<std::string>& outlets,
                 const std::vector<TermCell>& cells) {
  std::set<std::string_view> users;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].total() == 0) continue;
    users.insert(comparison.by_article ? comparison.articles.at(i).outlet
                                       : comparison.outlets.at(i).name);
  }
  return std::ranges::all_of(outlets, [&](const auto& one) { return users.contains(one); });
}

// A number that leads to its section.
Markup link(const Messages& messages, Literal section, std::uint64_t count) {
  Markup out(messages);
  out << "<a href=\"" << section << "\"><b>" << Count{count} << "</b></a>";
  return out;
}

// The sentences, and how many of them there are.
class Shared {
 public:
  Shared(Markup& out, const Comparison& comparison)
      : out_(out), comparison_(comparison), outlets_(outlets_of(comparison)) {}

  void stories() {
    const auto all = std::ranges::count_if(comparison_.events, [&](const Event& event) {
      return event.outlets.size() == comparison_.outlets.size();
    });
    const std::uint64_t n = comparison_.matched_events;
    const bool side_by_side = !comparison_.stories.stories.empty();
    begin();
    out_ << Say{
        "common.stories",
        {{"link", link(out_.messages(), side_by_side ? Literal("#stories") : Literal("#tell"), n)},
         {"n", n},
         {"outlets", comparison_.outlets.size()},
         {"all", n == 0 ? 0 : static_cast<std::uint64_t>(all)}}};
    end();
  }

  void copies() {
    struct Text {
      std::size_t articles = 0;
      std::set<std::string_view> outlets;
    };
    std::vector<Text> texts(comparison_.families);
    for (const ArticleSummary& article : comparison_.articles) {
      Text& text = texts.at(article.family);
      ++text.articles;
      text.outlets.insert(article.outlet);
    }
    std::uint64_t n = 0, articles = 0;
    for (const Text& text : texts) {
      if (text.outlets.size() < 2) continue;
      ++n;
      articles += text.articles;
    }
    if (n == 0) return;
    begin();
    out_ << Say{"common.copies",
                {{"link", link(out_.messages(), "#copies", n)}, {"n", n}, {"articles", articles}}};
    end();
  }

  void terms() {
    std::vector<Message> labels;
    for (const TermRow& row : comparison_.terms) {
      if (used_by_all(comparison_, outlets_, row.cells)) add(row.label, labels);
    }
    list("common.terms", "#terms", labels);
  }

  void names() {
    std::vector<Message> labels;
    for (const NamingTable& table : comparison_.naming) {
      for (const LabelRow& row : table.labels) {
        if (used_by_all(comparison_, outlets_, row.cells)) add(row.label, labels);
      }
    }
    list("common.names", "#naming", labels);
  }

  // Of the stories that are set side by side.
  void quotes() {
    std::uint64_t n = 0;
    for (const StorySides& story : comparison_.stories.stories) n += story.quotes_found;
    if (n == 0) return;
    begin();
    out_ << Say{"common.quotes", {{"link", link(out_.messages(), "#stories", n)}, {"n", n}}};
    end();
  }

  // Of the words that were tested, those of which no difference was found.
  void words() {
    if (comparison_.words.voices.empty()) return;
    const VoiceWords& own = comparison_.words.voices.front();
    if (own.tested == 0) return;
    begin();
    out_ << Say{"common.words",
                {{"tested", link(out_.messages(), "#distinctive", own.tested)},
                 {"n", own.tested},
                 {"common", own.common},
                 {"complete", Choice{own.complete ? "yes" : "no"}},
                 {"alike", own.tested - own.differ},
                 {"outlets", outlets_.size()}}};
    end();
  }

  // Ends the list; what there is nothing of is not in it.
  void close() {
    if (open_) out_ << "</ul>";
  }

 private:
  static void add(const std::string& label, std::vector<Message>& labels) {
    Message one{"quoted", {{"text", label}}};
    if (std::ranges::find(labels, one) == labels.end()) labels.push_back(std::move(one));
  }

  void list(Literal id, Literal section, std::vector<Message> labels) {
    if (labels.empty()) return;
    const std::uint64_t n = labels.size();
    const std::uint64_t more = n > kNamed ? n - kNamed : 0;
    labels.resize(std::min(labels.size(), kNamed), Message{"", {}});
    begin();
    out_ << Say{
        id,
        {{"link", link(out_.messages(), section, n)},
         {"n", n},
         {"outlets", outlets_.size()},
         {"compared", Choice{outlets_.size() < comparison_.outlets.size() ? "some" : "all"}},
         {"labels", labels},
         {"more", more}}};
    end();
  }

  void begin() {
    out_ << (open_ ? Literal("<li>") : Literal("<ul class=\"shared\"><li>"));
    open_ = true;
  }
  void end() { out_ << "</li>"; }

  Markup& out_;
  const Comparison& comparison_;
  std::vector<std::string> outlets_;
  bool open_ = false;
};

}  // namespace

void common(Markup& out, const Comparison& comparison) {
  if (comparison.outlets.size() < 2) return;
  out << "<section id=\"common\"><h2>" << Say{"common.heading"} << "</h2><p class=\"lead\">"
      << Say{"common.lead"} << "</p>";
  Shared shared(out, comparison);
  shared.stories();
  shared.terms();
  shared.names();
  shared.quotes();
  shared.copies();
  shared.words();
  shared.close();
  out << "</section>";
}

}  // namespace slantwise::html
