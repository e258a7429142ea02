#include "core/clean/genre.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace slantwise {
namespace {

std::string genre(std::string title, std::string url, std::string section = "") {
  static const GenreMarks kMarks;
  Article article;
  article.title = std::move(title);
  article.url = std::move(url);
  article.section = std::move(section);
  kMarks.apply(article);
  return article.genre;
}

TEST(GenreMarks, KnowOpinionByItsTitle) {
  for (const char* title :
       {"Opinion | The quay is ours", "Op-Ed: Raise the toll", "OPINION: Row on",
        "Editorial: A ferry for Ellis", "Letters: The tide table", "Letters to the editor: Tolls",
        "Commentary — Mind the gap", "The quay is ours | Opinion", "Column: On knots"}) {
    EXPECT_EQ(genre(title, ""), "opinion") << title;
  }
  for (const char* title : {"Opinion polls close", "Editorial staff strike", "Letters found at sea",
                            "Ferry sinks", "Court gives opinion on tolls", ""}) {
    EXPECT_EQ(genre(title, ""), "") << title;
  }
}

TEST(GenreMarks, KnowOpinionByItsAddress) {
  for (const char* url :
       {"https://harbor.example/opinion/quay", "https://harbor.example/opinions/1",
        "https://www.harbor.example/commentisfree/2018/jan/05/quay",
        "https://opinion.harbor.example/quay", "https://harbor.example/2018/op-ed/quay",
        "https://h.example/editorials"}) {
    EXPECT_EQ(genre("", url), "opinion") << url;
  }
  for (const char* url : {"https://harbor.example/world/opinion-polls-close",
                          "https://harbor.example/news/editorial-strike", ""}) {
    EXPECT_EQ(genre("", url), "") << url;
  }
}

TEST(GenreMarks, KnowOpinionByItsSection) {
  EXPECT_EQ(genre("", "", "Opinion"), "opinion");
  EXPECT_EQ(genre("", "", "News / Columnists"), "opinion");
  EXPECT_EQ(genre("", "", "World"), "");
}

TEST(GenreMarks, KnowOpinionInOtherLanguages) {
  for (const char* title : {"Kommentar: Der Kai gehört uns", "Tribune : le quai est à nous",
                            "Opinión | El muelle es nuestro", "Мнение: Причал наш",
                            "Думка: Причал наш", "El muelle es nuestro | Opinión"}) {
    EXPECT_EQ(genre(title, ""), "opinion") << title;
  }
  for (const char* section : {"Meinung", "Débats", "Opinión", "Мнения", "Думки", "Kommentare"}) {
    EXPECT_EQ(genre("", "", section), "opinion") << section;
  }
  EXPECT_EQ(genre("", "https://h.example/meinung/kai"), "opinion");
  EXPECT_EQ(genre("Kommentar bleibt aus", "", "Politik"), "");
  EXPECT_EQ(genre("Мнение мэра изменилось", "", "Политика"), "");
}

std::string genre_of_text(std::string text, std::string title) {
  static const GenreMarks kMarks;
  Article article;
  article.title = std::move(title);
  article.text = std::move(text);
  kMarks.apply(article);
  return article.genre;
}

TEST(GenreMarks, KnowOpinionByARubricAmongTheFirstFiveLines) {
  for (const char* text :
       {"ANALYSIS/OPINION:\n\nThe quay is ours.", "Ida Lark\r\nOpinion\r\nRow on.",
        "a\n\n\nb\n c\n\td\n  [COMMENTARY]  \nRow on."}) {
    EXPECT_EQ(genre_of_text(text, "The quay"), "opinion") << text;
  }
  for (const char* text : {"a\nb\nc\nd\ne\nOpinion\nRow on.", "The opinion of the court.", "",
                           "\n \n", "Analysis:\nRow on.", "Opinion polls close\nRow on."}) {
    EXPECT_EQ(genre_of_text(text, "The quay"), "") << text;
  }
}

TEST(GenreMarks, TakeTheFirstLineForAMissingTitle) {
  EXPECT_EQ(genre_of_text("\nOpinion | The quay is ours\n\nRow on.", ""), "opinion");
  EXPECT_EQ(genre_of_text("Opinion | The quay is ours\n\nRow on.", " "), "opinion");
  EXPECT_EQ(genre_of_text("Opinion | The quay is ours\n\nRow on.", "The quay"), "");
  EXPECT_EQ(genre_of_text("The quay\n\nOpinion | is ours", ""), "");
}

TEST(GenreMarks, LeaveAGivenGenre) {
  Article article;
  article.genre = "report";
  article.title = "Opinion | Row on";
  GenreMarks().apply(article);
  EXPECT_EQ(article.genre, "report");
}

TEST(Opinion, IsToldByTheGenre) {
  EXPECT_TRUE(is_opinion("opinion"));
  EXPECT_TRUE(is_opinion("Op-Ed"));
  EXPECT_TRUE(is_opinion("Letters"));
  EXPECT_FALSE(is_opinion("news"));
  EXPECT_FALSE(is_opinion(""));
}

}  // namespace
}  // namespace slantwise
