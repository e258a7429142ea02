#include "apps/verify/verdict.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "apps/recorded.h"
#include "apps/verify/quotes.h"
#include "core/clean/paragraphs.h"

namespace slantwise::verify {
namespace {

std::string place_of(const SourceSpan& at) {
  return fmt::format("{}bytes {}-{}", at.field == Field::title ? "title, " : "", at.span.begin,
                     at.span.end);
}

// As models/passage.cpp puts what stands beside a match.
std::string one_line(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  std::string line(text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

// More than a context can take: what is shown is no shorter than its source, but for blanks.
constexpr std::size_t kRoom = 4096;

std::string_view before_of(std::string_view text, std::uint32_t at, std::size_t context) {
  const std::size_t size = std::min<std::size_t>(at, context + kRoom);
  return text.substr(at - size, size);
}

// Without white space around it.
std::string_view bare(std::string_view text) {
  return slice(text, trim(text, {0, static_cast<std::uint32_t>(text.size())}));
}

std::string said_of(const std::string& outlet) {
  return "is said to be of " + (outlet.empty() ? "no outlet" : outlet);
}

class Check {
 public:
  Check(const ShownReport& report, Sources& sources, Verdict& out)
      : report_(report),
        sources_(sources),
        out_(out),
        as_shown_(report.kind == ShownReport::Kind::page ? on_the_page : as_it_is) {}

  void all() {
    for (const ShownPassage& one : report_.flaws) passage(one);
    counts();
    for (const ShownPassage& one : report_.passages) passage(one);
    for (const ShownPassage& one : report_.side) passage(as_on_the_page(one));
    for (const ShownPassage& one : report_.words) passage(one);
    for (const ShownText& one : report_.texts) text(one);
    for (const ShownQuote& one : report_.quotes) quote(one);
  }

 private:
  // As many as there were: one that is taken out with all that leads to it leaves no gap.
  void counts() {
    const auto check = [this](const auto& said, std::size_t has, const std::string& name) {
      if (!said || *said == has) return;
      ShownPassage one;
      one.name = name;
      differ(one, fmt::format("has {} passages and says that it has {}", has, *said), "");
    };
    check(report_.said, report_.passages.size(), "the page");
    if (!report_.side.empty()) check(report_.said_beside, report_.side.size(), report_.side_file);
  }

  // A line of the side file is JSON, its page's sources are as the page shows them.
  static ShownPassage as_on_the_page(ShownPassage one) {
    for (std::string* text :
         {&one.article, &*one.outlet, &one.text, &one.beside->first, &one.beside->second}) {
      *text = on_the_page(*text);
    }
    return one;
  }

  void differ(const ShownPassage& one, std::string what, std::string source) {
    out_.differences.push_back({one.name, one.article,
                                one.source.span.empty() ? "" : place_of(one.source),
                                std::move(what), one.text, std::move(source)});
  }

  // Says what is wrong with the article, if anything is.
  const Article* article_of(const ShownPassage& one) {
    const Article* article = sources_.find(one.article);
    if (article == nullptr) {
      differ(one, "there is no such article in the sources", "");
    } else {
      out_.articles.insert(article->id);
    }
    return article;
  }

  void passage(ShownPassage one) {
    if (!one.flaw.empty()) return differ(one, one.flaw, "");
    const Article* article = article_of(one);
    if (article == nullptr) return;
    std::string source = one.cleaned ? as_shown_(slice(sources_.clean(*article).text,
                                                       sources_.cleaned(*article, one.source)))
                                     : sources_.says(*article, one.source);
    if (one.any_field && source != one.text) {
      one.source.field = Field::title;
      source = sources_.says(*article, one.source);
    }
    if (source.empty()) {
      differ(one, "the source has no such bytes", "");
    } else if (source != one.text) {
      differ(one, "its words are not those of the source", source);
    } else if (one.outlet && *one.outlet != as_shown_(article->outlet)) {
      differ(one, said_of(*one.outlet), "of " + as_shown_(article->outlet));
    } else if (one.beside) {
      beside(*article, one);
    }
  }

  void beside(const Article& article, const ShownPassage& one) {
    const Span at = sources_.cleaned(article, one.source);
    if (at.empty() || bare(one.text).size() != one.text.size()) {
      return differ(one, "it begins or ends within what is no letter of the text", "");
    }
    const std::string& text = sources_.clean(article).text;
    const auto& [left, right] = *one.beside;
    const std::string before = shown_line(before_of(text, at.begin, left.size()));
    const std::string after =
        shown_line(std::string_view(text).substr(at.end, right.size() + kRoom));
    const Span least = sources_.least_beside(article, at);
    if (before.ends_with(left) && after.starts_with(right) &&
        left.size() >= shown_line(slice(text, {least.begin, at.begin})).size() &&
        right.size() >= shown_line(slice(text, {at.end, least.end})).size()) {
      return;
    }
    differ(one, "what stands beside it is not what the source has there",
           last_of(before, left.size()) + " " + one.text + " " + after.substr(0, right.size()));
  }

  std::string shown_line(std::string_view text) const { return as_shown_(one_line(text)); }

  static std::string last_of(const std::string& text, std::size_t size) {
    return text.size() <= size ? text : text.substr(text.size() - size);
  }

  // The whole text, in order, with nothing left out but white space.
  void text(const ShownText& shown) {
    ShownPassage one;
    one.name = "the full text";
    one.article = shown.article;
    const Article* article = article_of(one);
    if (article == nullptr) return;
    if (shown.outlet && *shown.outlet != as_shown_(article->outlet)) {
      return differ(one, said_of(*shown.outlet), "of " + as_shown_(article->outlet));
    }
    std::string_view rest = bare(sources_.text(*article));
    for (const std::string& paragraph : shown.paragraphs) {
      if (!rest.starts_with(paragraph)) {
        one.text = paragraph;
        return differ(one, "a paragraph is not what the source has there",
                      std::string(rest.substr(0, paragraph.size())));
      }
      rest = bare(rest.substr(paragraph.size()));
    }
    if (!rest.empty()) differ(one, "the source goes on where it ends", std::string(rest));
  }

  bool holds(const Article& article, std::string_view words) {
    const bool same = sources_.text(article).size() == sources_.clean(article).text.size();
    return has_words(sources_.text(article), words, same ? Sizes::as_in_source : Sizes::at_least);
  }

  void quote(const ShownQuote& shown) {
    ShownPassage one;
    one.name = "a quotation";
    one.article = shown.article;
    one.text = shown.text;
    if (!shown.article.empty()) {
      const Article* article = article_of(one);
      if (article != nullptr && !holds(*article, shown.text)) {
        differ(one, "its article does not have these words", "");
      }
      return;
    }
    const auto& articles = sources_.of_outlet(shown.outlet);
    if (std::ranges::none_of(articles, [&](const Article* a) { return holds(*a, shown.text); })) {
      differ(one, "no text of " + shown.outlet + " has these words", "");
    }
  }

  const ShownReport& report_;
  Sources& sources_;
  Verdict& out_;
  AsShown as_shown_;
};

void compare_files(const ShownReport& report, const Sources& sources, AsShown as_shown,
                   Verdict& out) {
  std::multimap<std::string, std::string> now, paths_now;  // path -> hash, hash -> path
  for (const InputFile& file : sources.files()) {
    now.emplace(as_shown(file.path), file.sha256);
    paths_now.emplace(file.sha256, as_shown(file.path));
  }
  const auto has = [&](const InputFile& file) {
    const auto [begin, end] = now.equal_range(file.path);
    return std::any_of(begin, end, [&](const auto& one) { return one.second == file.sha256; });
  };
  std::set<std::string> then;
  for (const InputFile& file : report.run.inputs) {
    then.insert(file.path);
    if (has(file)) continue;
    if (now.contains(file.path)) {
      out.files.push_back({FileState::Kind::changed, file.path});
    } else if (const auto moved = paths_now.find(file.sha256); moved != paths_now.end()) {
      out.files.push_back({FileState::Kind::moved, file.path, moved->second});
      then.insert(moved->second);
    } else {
      out.files.push_back({FileState::Kind::missing, file.path});
    }
  }
  out.files_then = report.files;
  out.files_now = sources.files().size();
  if (report.files == report.run.inputs.size()) {
    for (const auto& [path, hash] : now) {
      if (!then.contains(path)) out.files.push_back({FileState::Kind::added, path});
    }
  } else {
    const bool same = files_sha256(sources.files()) == report.all_files;
    out.files_unlisted_differ = !same && out.files.empty();
  }
}

}  // namespace

Verdict compare_with_sources(const ShownReport& report, Sources& sources) {
  Verdict out;
  Check(report, sources, out).all();
  const bool page = report.kind == ShownReport::Kind::page;
  compare_files(report, sources, page ? on_the_page : as_it_is, out);
  return out;
}

std::string_view name(FileState::Kind kind) {
  constexpr std::string_view kNames[] = {"changed", "missing", "moved", "added"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace slantwise::verify
