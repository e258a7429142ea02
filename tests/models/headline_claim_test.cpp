#include "models/headline_claim.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace slantwise {
namespace {

struct Read {
  Read(std::string title, std::string text) {
    Article one = test::article("a", "Dune Post", std::move(text));
    one.title = std::move(title);
    one.language = "en";
    corpus = test::corpus_of({std::move(one)});
    claim = headline_claim(corpus, corpus.documents[0]);
  }
  std::string place() const { return std::string(slice(corpus.documents[0].text, claim.place)); }
  Corpus corpus;
  HeadlineClaim claim;
};

TEST(HeadlineClaim, FindsWhatTheTextSaysInItsOwnWords) {
  const Read read("Ferry sinks off Kettle Point",
                  "The old ferry sank off Kettle Point on Monday.\n\nNobody was on board.");
  EXPECT_EQ(read.claim.source, HeadlineSource::own);
  // ferry, sink, off?, kettle, point: function words left out.
  EXPECT_GE(read.claim.stems, 4u);
  EXPECT_TRUE(read.place().starts_with("The old ferry"));
  EXPECT_EQ(read.claim.attribution, -1);
}

TEST(HeadlineClaim, FindsWhatOnlyASourceSaysBelow) {
  const Read read("Tunnel under Kettle Point floods twice",
                  "Engineers met in the town hall.\n\n"
                  "The tunnel under Kettle Point flooded twice in March, Mayor Ida Roe said.");
  EXPECT_EQ(read.claim.source, HeadlineSource::below);
  EXPECT_TRUE(read.place().starts_with("The tunnel under Kettle Point")) << read.place();
  ASSERT_GE(read.claim.attribution, 0);
  const Document& document = read.corpus.documents[0];
  EXPECT_EQ(document.attributions[static_cast<std::size_t>(read.claim.attribution)].speaker,
            "Ida Roe");
  EXPECT_EQ(read.claim.said, 1);
  EXPECT_LE(read.claim.own, .4);
}

TEST(HeadlineClaim, FindsASourceInTheHeadline) {
  const Read says("Tunnel under Kettle Point floods, mayor says",
                  "Mayor Ida Roe spoke in the town hall about the tunnel.");
  EXPECT_EQ(says.claim.source, HeadlineSource::named);
  const Read dash("Tunnel under Kettle Point floods twice — town mayor",
                  "The tunnel under Kettle Point flooded twice in March, Town Mayor Ida Roe said.");
  EXPECT_EQ(dash.claim.source, HeadlineSource::named);
  EXPECT_EQ(dash.claim.stems, 5u);  // tunnel, kettle, point, flood, twice
}

TEST(HeadlineClaim, IsUnclearWhereNothingIsSure) {
  const char* text = "Engineers met in the town hall. They ate soup and left.";
  EXPECT_EQ(Read("A week of mud", text).claim.source, HeadlineSource::unclear);
  EXPECT_EQ(Read("Bridge collapses near Wick Farm", text).claim.source, HeadlineSource::unclear);
  EXPECT_EQ(Read("", text).claim.source, HeadlineSource::unclear);
  // A dash that names nobody below.
  EXPECT_EQ(Read("Engineers met in town hall — bakers", text).claim.source,
            HeadlineSource::unclear);
}

TEST(HeadlineClaim, TakesAnOrderOrAQuestionForNoClaim) {
  const Read asked(
      "Tunnel under Kettle Point to close in May",
      "Mayor Ida Roe asked the council to close the tunnel under Kettle Point in May.");
  EXPECT_NE(asked.claim.source, HeadlineSource::below);
}

TEST(HeadlineClaim, HasNames) {
  EXPECT_EQ(name(HeadlineSource::named), "named");
  EXPECT_EQ(name(HeadlineSource::unclear), "unclear");
}

}  // namespace
}  // namespace slantwise
