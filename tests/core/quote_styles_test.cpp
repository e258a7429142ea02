// How languages print quotations, from the text to the voice of every word.
#include <gtest/gtest.h>

#include <string>

#include "tests/support.h"

namespace slantwise {
namespace {

// The quoted words of an article, joined by spaces.
std::string quoted(const char* language, std::string text) {
  Article article = test::article("a.txt", "Gazette", std::move(text));
  article.language = language;
  Analyzer analyzer;
  const Document document = analyzer.analyze(std::move(article));
  std::string words;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens.voice[i] != Voice::quote) continue;
    words += words.empty() ? "" : " ";
    words += document.text.substr(document.tokens.begin[i], document.tokens.length[i]);
  }
  return words;
}

TEST(QuoteStyles, German) {
  EXPECT_EQ(quoted("de", "Sie sprach.\n\n„Wir zahlen das nicht hier“, sagte sie. Das war alles."),
            "Wir zahlen das nicht hier");
  EXPECT_EQ(quoted("de", "Sie sprach.\n\n»Wir zahlen das nicht hier«, sagte sie. Das war alles."),
            "Wir zahlen das nicht hier");
  EXPECT_EQ(
      quoted("de", "Sie sprach.\n\n„Er hat dreimal ‚nein‘ gesagt“, sagte sie. Das war alles."),
      "Er hat dreimal nein gesagt");
}

TEST(QuoteStyles, French) {
  EXPECT_EQ(
      quoted("fr", "Elle a parlé.\n\n«\u00A0Nous ne paierons pas cela\u00A0», a-t-elle dit hier."),
      "Nous ne paierons pas cela");
  EXPECT_EQ(
      quoted("fr", "Elle a parlé.\n\n«\u202FNous ne paierons pas cela\u202F», a-t-elle dit hier."),
      "Nous ne paierons pas cela");
}

TEST(QuoteStyles, RussianAndUkrainian) {
  EXPECT_EQ(quoted("ru", "Мэр выступила.\n\n«Мы за это платить не будем», — сказала она вчера."),
            "Мы за это платить не будем");
  EXPECT_EQ(
      quoted("ru", "Мэр выступила.\n\n«Газета „Кель“ пишет о нас неправду», — сказала она вчера."),
      "Газета Кель пишет о нас неправду");
  EXPECT_EQ(quoted("uk", "Мер виступила.\n\n«Ми за це платити не будемо», — сказала вона вчора."),
            "Ми за це платити не будемо");
}

TEST(QuoteStyles, Spanish) {
  EXPECT_EQ(quoted("es", "Ella habló.\n\n«No vamos a pagar eso hoy», dijo la alcaldesa."),
            "No vamos a pagar eso hoy");
  EXPECT_EQ(quoted("es", "Ella habló.\n\n—No pagamos —dijo la alcaldesa—. Es la ley."),
            "No pagamos Es la ley");
}

TEST(QuoteStyles, ADashIsNoSpeechInOtherLanguages) {
  EXPECT_EQ(quoted("en", "She spoke.\n\n—We do not pay —said the mayor—. It is the law."), "");
}

TEST(QuoteStyles, Arabic) {
  EXPECT_EQ(quoted("ar", "تحدثت رئيسة البلدية.\n\n«لن ندفع أي شيء بعد اليوم»، قالت للصيادين."),
            "لن ندفع أي شيء بعد اليوم");
}

TEST(QuoteStyles, Chinese) {
  EXPECT_EQ(quoted("zh", "市长讲话。\n\n“我们不会付钱。”她对渔民们说。"), "我们 不会 付钱");
  EXPECT_EQ(quoted("zh", "市長講話。\n\n「我們不會付錢。」她對漁民們說。"), "我們 不會 付錢");
  EXPECT_EQ(quoted("zh", "市長講話。\n\n她說「報紙寫『港口關閉』不對。」漁民們走了。"),
            "報紙 寫 港口 關閉 不對");
}

}  // namespace
}  // namespace slantwise
