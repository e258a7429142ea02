#include "models/agenda.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

// Documents without words, their events and families as given.
struct Input {
  Corpus corpus;
  Families families;
  Events events;

  void add(const std::string& outlet, const std::string& date, const std::string& event,
           std::uint32_t family) {
    Document document;
    const auto d = static_cast<std::uint32_t>(corpus.documents.size());
    document.article.id = std::to_string(d);
    document.article.outlet = outlet;
    document.article.date = date;
    document.article.event = event;
    corpus.documents.push_back(std::move(document));
    families.of.push_back(family);
    families.count = std::max<std::size_t>(families.count, family + 1);
  }
  Agenda covered() {
    families.representative.assign(families.of.size(), true);
    events = find_events(corpus, families);
    return agenda(corpus, families, events);
  }
};

Input strike_and_dam() {
  Input input;
  input.add("Herald", "2020-05-04", "strike", 0);
  input.add("Gazette", "2020-05-04", "strike", 1);
  input.add("Gazette", "2020-05-05", "strike", 1);  // the same text again
  input.add("Gazette", "2020-06-01", "dam", 2);
  input.add("Mail", "2020-05-07", "", 3);
  input.add("Mail", "2020-09-09", "", 4);
  return input;
}

TEST(Agenda, CountsArticlesByEventAndOutlet) {
  Input input = strike_and_dam();
  const Agenda covered = input.covered();
  ASSERT_EQ(covered.outlets.size(), 3u);  // Gazette, Herald, Mail
  ASSERT_EQ(covered.events.size(), 2u);   // what nobody names and is alone is no row
  EXPECT_EQ(input.events.events[covered.events[0]].id, "strike");
  EXPECT_EQ(covered.articles[0], (std::vector<std::size_t>{2, 1, 0}));
  EXPECT_EQ(input.events.events[covered.events[1]].id, "dam");
  EXPECT_EQ(covered.articles[1], (std::vector<std::size_t>{1, 0, 0}));
}

TEST(Agenda, SaysHowMuchOthersCoverToo) {
  Input input = strike_and_dam();
  const Agenda covered = input.covered();
  const OutletCoverage& gazette = covered.outlets[0];
  EXPECT_EQ(gazette.outlet, "Gazette");
  EXPECT_EQ(gazette.articles, 3u);
  EXPECT_EQ(gazette.families, 2u);
  EXPECT_EQ(gazette.matched, 1u);  // two articles are one text
  EXPECT_EQ(gazette.events, 1u);
  EXPECT_DOUBLE_EQ(gazette.share(), .5);
  EXPECT_DOUBLE_EQ(covered.outlets[1].share(), 1);
  EXPECT_DOUBLE_EQ(covered.outlets[2].share(), 0);
}

TEST(Agenda, NamesWhatTwoOthersTellAndWasNotFound) {
  Input input = strike_and_dam();
  const Agenda covered = input.covered();
  ASSERT_EQ(covered.gaps.size(), 1u);  // the dam is told by one outlet only
  EXPECT_EQ(covered.gaps[0].outlet, "Mail");
  EXPECT_EQ(covered.gaps[0].articles, 2u);
  EXPECT_EQ(covered.gaps[0].nearby, 1u);  // two days later
  EXPECT_EQ(sentence(covered.gaps[0]),
            "Not found in the 2 articles supplied from Mail; 1 of them is dated within three days "
            "of it.");
}

TEST(Agenda, TakesCopiesForOneText) {
  Input input;
  input.add("Herald", "2020-05-04", "strike", 0);
  input.add("Gazette", "2020-05-04", "strike", 0);
  input.add("Mail", "2020-08-04", "", 1);
  EXPECT_TRUE(input.covered().gaps.empty());
}

TEST(Agenda, SaysWhenNothingIsFromThoseDays) {
  EXPECT_EQ(sentence({0, "Mail", 1, 0}),
            "Not found in the 1 article supplied from Mail; none of them is dated within three "
            "days of it.");
}

}  // namespace
}  // namespace slantwise
