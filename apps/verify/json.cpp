// The JSON report of `compare`, as docs/report-schema.md has it.
#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "apps/verify/shown.h"
#include "core/error.h"

namespace slantwise::verify {
namespace {

using Json = nlohmann::json;

struct Articles {
  std::vector<std::string> ids, outlets;
};

ShownPassage words_and_place(const Json& in, const char* words) {
  ShownPassage out;
  out.source.field = in.at("field") == "title" ? Field::title : Field::text;
  out.source.span = {in.at("begin").get<std::uint32_t>(), in.at("end").get<std::uint32_t>()};
  out.text = in.at(words).get<std::string>();
  return out;
}

ShownPassage passage(const Json& in, const Articles& articles, const char* words) {
  ShownPassage out = words_and_place(in, words);
  const std::size_t article = in.at("article").get<std::size_t>();
  out.article = articles.ids.at(article);
  out.outlet = articles.outlets.at(article);
  return out;
}

void read_passages(const Json& in, const Articles& articles, ShownReport& out) {
  for (const Json& one : in.at("passages")) {
    ShownPassage shown = passage(one, articles, "match");
    shown.name = fmt::format("passages[{}]", out.passages.size());
    shown.beside = {one.at("left").get<std::string>(), one.at("right").get<std::string>()};
    out.passages.push_back(std::move(shown));
  }
  for (const Json& one : in.at("cuts")) {
    ShownPassage shown = passage(one, articles, "text");
    shown.name = fmt::format("cuts[{}]", out.words.size());
    out.words.push_back(std::move(shown));
  }
}

// Headlines and leads, sentences and quotations of the same story.
void read_stories(const Json& in, ShownReport& out) {
  const auto quoted = [&](const Json& one, const char* words) {
    const std::string text = one.at(words).get<std::string>();
    if (!text.empty()) out.quotes.push_back({one.at("article").get<std::string>(), "", text});
  };
  for (const Json& story : in.at("stories").at("events")) {
    for (const Json& one : story.at("openings")) {
      quoted(one, "headline");
      quoted(one, "lead");
    }
    for (const Json& fact : story.at("shared")) {
      for (const Json& one : fact.at("sentences")) {
        ShownPassage shown;
        if (!one.at("bytes_in").is_null()) {
          Json place = one.at("bytes_in");
          place["text"] = one.at("text");
          shown = words_and_place(place, "text");
        }
        shown.name = fmt::format("a sentence of the story {}", story.at("event").dump());
        shown.article = one.at("article").get<std::string>();
        shown.cleaned = true;
        out.words.push_back(std::move(shown));
      }
    }
    for (const Json& versions : story.at("quotations")) {
      for (const Json& one : versions) quoted(one, "text");
    }
  }
}

void read_texts(const Json& in, const Articles& articles, ShownReport& out) {
  for (const Json& one : in.at("reader")) {
    ShownText text{articles.ids.at(one.at("article").get<std::size_t>()), {}, {}};
    for (const Json& paragraph : one.at("paragraphs")) {
      std::string words;
      for (const Json& piece : paragraph.at("pieces")) words += piece.at("text").get<std::string>();
      text.paragraphs.push_back(std::move(words));
    }
    out.texts.push_back(std::move(text));
  }
}

void read_run(const Json& in, ShownReport& out) {
  out.run.version = in.at("version").get<std::string>();
  out.run.unicode = in.at("unicode").get<std::string>();
  out.run.icu = in.at("icu").get<std::string>();
  for (const auto& [key, value] : in.at("options").items()) {
    if (!value.is_array()) {
      out.run.options.emplace_back(key, value.get<std::string>());
      continue;
    }
    for (const Json& one : value) out.run.options.emplace_back(key, one.get<std::string>());
  }
  for (const Json& one : in.at("lexicons")) {
    out.run.lexicons.emplace_back(one.at("lexicon").get<std::string>(),
                                  one.at("sha256").get<std::string>());
  }
  for (const Json& one : in.at("inputs")) {
    InputFile file;
    file.path = one.at("path").get<std::string>();
    file.sha256 = one.at("sha256").get<std::string>();
    out.run.inputs.push_back(std::move(file));
  }
  out.files = out.run.inputs.size();
}

}  // namespace

std::vector<ShownPassage> read_side_file(std::istream& in, const std::string& path) {
  std::vector<ShownPassage> all;
  for (std::string line; std::getline(in, line);) {
    const std::string name = fmt::format("{}:{}", path, all.size() + 1);
    try {
      const Json one = Json::parse(line);
      ShownPassage shown = words_and_place(one, "match");
      shown.name = name;
      shown.article = one.at("id").get<std::string>();
      shown.outlet = one.at("outlet").get<std::string>();
      shown.beside = {one.at("left").get<std::string>(), one.at("right").get<std::string>()};
      all.push_back(std::move(shown));
    } catch (const Json::exception&) {
      throw InputError(name,
                       "this line is no passage; the file was cut short or is no side file "
                       "of a page");
    }
  }
  return all;
}

ShownReport read_json(std::string_view bytes, const std::string& path) {
  Json in = Json::parse(bytes, nullptr, false);
  if (in.is_discarded()) {
    throw InputError(path, "this is no JSON, or was cut short; make the report again");
  }
  if (!in.is_object() || in.value("schema", Json()) != "slantwise-comparison") {
    throw InputError(path,
                     "this JSON is no report of slantwise compare; verify reads what "
                     "slantwise compare --json writes");
  }
  ShownReport out;
  out.kind = ShownReport::Kind::json;
  try {
    Articles articles;
    for (const Json& one : in.at("articles")) {
      articles.ids.push_back(one.at("id").get<std::string>());
      const std::string title = one.at("title").get<std::string>();
      if (!title.empty()) out.quotes.push_back({articles.ids.back(), "", title});
      articles.outlets.push_back(one.at("outlet").get<std::string>());
    }
    read_run(in.at("run"), out);
    read_passages(in, articles, out);
    read_texts(in, articles, out);
    read_stories(in, out);
  } catch (const std::exception& error) {  // of the library, or an article that is not there
    throw InputError(path, fmt::format("this report lacks what verify reads of it ({}); make it "
                                       "again",
                                       error.what()));
  }
  return out;
}

}  // namespace slantwise::verify
