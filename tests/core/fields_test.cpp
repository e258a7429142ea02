#include "core/fields.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace slantwise {
namespace {

TEST(Fields, EachFieldGoesByItsOwnName) {
  for (const FieldAliases& field : article_fields()) {
    const FieldNames names({});
    RecordFields record(names);
    record.set(field.name, "x");
    EXPECT_EQ(record.finish({}).*field.member, "x") << field.name;
  }
}

TEST(Fields, KnowsTheAliasesOfTheDesign) {
  const FieldNames names({});
  for (const char* alias : {"outlet", "source", "publisher", "publication", "sitename",
                            "source_name", "hostname", "domain", "media_name"}) {
    EXPECT_TRUE(names.knows(alias, "outlet")) << alias;
  }
  for (const char* alias :
       {"date", "published", "date_publish", "publish_date", "pubDate", "published_at"}) {
    EXPECT_TRUE(names.knows(alias, "date")) << alias;
  }
  for (const char* alias : {"text", "body", "content", "maintext", "article", "raw_text"}) {
    EXPECT_TRUE(names.knows(alias, "text")) << alias;
  }
  EXPECT_TRUE(names.knows("headline", "title"));
  EXPECT_FALSE(names.knows("headline", "text"));
}

TEST(Fields, IgnoreCaseAndSpace) {
  const FieldNames names({});
  EXPECT_TRUE(names.knows(" PubDate ", "date"));
}

TEST(Fields, FirstListedAliasWinsWhateverTheOrderInTheFile) {
  const FieldNames names({});
  RecordFields record(names);
  record.set("content", "third");
  record.set("text", "first");
  record.set("body", "second");
  EXPECT_EQ(record.finish({}).text, "first");
}

TEST(Fields, BlankValueLeavesTheFieldToTheNextAlias) {
  const FieldNames names({});
  RecordFields record(names);
  record.set("outlet", "  ");
  record.set("publisher", "Gazette");
  EXPECT_EQ(record.finish({}).outlet, "Gazette");
}

TEST(Fields, MapOverridesTheAliases) {
  const std::map<std::string, std::string> map = {{"outlet", "Paper"}};
  const FieldNames names(map);
  RecordFields record(names);
  record.set("outlet", "Ignored");
  record.set("paper", "Gazette");
  EXPECT_EQ(record.finish({}).outlet, "Gazette");
  EXPECT_EQ(names.looked_for("outlet"), "Paper");
}

TEST(Fields, MapOfAnUnknownFieldNamesTheFieldsThereAre) {
  const std::map<std::string, std::string> map = {{"paper", "publisher"}};
  try {
    const FieldNames names(map);
    FAIL() << "no UsageError";
  } catch (const UsageError& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("paper=publisher"), text.npos);
    EXPECT_NE(text.find("outlet, date, title, text"), text.npos);
  }
}

TEST(Fields, WebAddressAsSourceIsTheUrlAndTheSiteIsTheOutlet) {
  const FieldNames names({});
  RecordFields record(names);
  record.set("hostname", "harbor.example");
  record.set("source", "https://harbor.example/strike");
  record.set("source-hostname", "Harbor Courier");
  const Article article = record.finish({});
  EXPECT_EQ(article.outlet, "Harbor Courier");
  EXPECT_EQ(article.url, "https://harbor.example/strike");
}

TEST(Fields, RecordWinsOverDefaultsAndFinishEmptiesIt) {
  const FieldNames names({});
  RecordFields record(names);
  Article defaults;
  defaults.outlet = "Folder";
  defaults.section = "world";
  record.set("outlet", "Record");
  const Article first = record.finish(defaults);
  EXPECT_EQ(first.outlet, "Record");
  EXPECT_EQ(first.section, "world");
  EXPECT_EQ(record.finish(defaults).outlet, "Folder");
}

TEST(Fields, ShortFieldsAreTrimmedToOneLineTextIsKeptByteForByte) {
  const FieldNames names({});
  RecordFields record(names);
  record.set("outlet", " The\nGazette ");
  record.set("text", " Taxes\nrise. ");
  record.set("title", " Taxes ");
  const Article article = record.finish({});
  EXPECT_EQ(article.outlet, "The Gazette");
  EXPECT_EQ(article.text, " Taxes\nrise. ");
  EXPECT_EQ(article.title, " Taxes ");
}

TEST(Fields, WantsOnlyWhatCouldChangeTheRecord) {
  const FieldNames names({});
  RecordFields record(names);
  EXPECT_TRUE(record.wants("body"));
  EXPECT_FALSE(record.wants("stories_id"));
  record.set("text", "Taxes rise.");
  EXPECT_FALSE(record.wants("body"));
}

}  // namespace
}  // namespace slantwise
