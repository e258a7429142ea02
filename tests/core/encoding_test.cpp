#include "core/clean/encoding.h"

#include <unicode/ucnv.h>

#include <gtest/gtest.h>

#include "core/clean/clean.h"

namespace slantwise {
namespace {

std::string encoded(std::string_view utf8, const std::string& encoding) {
  std::string bytes(utf8.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      ucnv_convert(encoding.c_str(), "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
                   utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

const std::string kRussian =
    "Паром вышел из гавани утром. «Ветер стих», — сказал капитан и поднял флаг над рубкой.";
const std::string kUkrainian =
    "Пором вийшов із гавані вранці. «Вітер ущух», — сказав капітан і підняв прапор її рубки.";
const std::string kFrench =
    "Le ferry a quitté le port à midi. « La mer était agitée », a déclaré le capitaine français.";
const std::string kGerman =
    "Die Fähre verließ den Hafen früh am Morgen. Der Kapitän sagte, die Überfahrt sei gefährlich.";
const std::string kPolish =
    "Prom wypłynął z portu późnym wieczorem. Kapitan powiedział, że żegluga będzie trudna, choć "
    "wiatr słabnie i łódź jest gotowa.";
const std::string kLongRussian =
    kRussian +
    " Спасатели нашли двух рыбаков у северного мыса; оба живы и рассказали, что лодку перевернула "
    "волна. Порт открыли только к вечеру, когда море успокоилось. Мэр поблагодарил всех, кто "
    "помогал искать людей, и обещал новый маяк.";
const std::string kGreek =
    "Το πλοίο έφυγε από το λιμάνι το πρωί. Ο καπετάνιος είπε ότι ο άνεμος έπεσε.";

TEST(Encoding, NamesAreKnownBySpelling) {
  EXPECT_EQ(encoding_name("cp1251"), "windows-1251");
  EXPECT_EQ(encoding_name("WINDOWS-1251"), "windows-1251");
  EXPECT_EQ(encoding_name("latin1"), "ISO-8859-1");
  EXPECT_EQ(encoding_name("utf8"), "UTF-8");
  EXPECT_EQ(encoding_name("utf-16le"), "UTF-16LE");
  EXPECT_EQ(encoding_name("windows-9999"), "");
  EXPECT_EQ(encoding_name(""), "");
}

TEST(Encoding, EveryNameHasAConverter) {
  for (const std::string& name : encoding_names()) {
    EXPECT_EQ(encoding_name(name), name);
    if (name == kUtf8) continue;
    EXPECT_EQ(decode("", name).text, "") << name;
  }
}

TEST(Encoding, Utf8StaysUtf8) {
  EXPECT_EQ(recognize_encoding(""), kUtf8);
  EXPECT_EQ(recognize_encoding("The ferry sailed."), kUtf8);
  for (const std::string& text : {kRussian, kFrench, kPolish}) {
    EXPECT_EQ(recognize_encoding(text), kUtf8);
    EXPECT_EQ(recognize_encoding(text.substr(0, 1)), kUtf8) << "cut off at the end";
  }
}

TEST(Encoding, DamagedUtf8StaysUtf8) {
  EXPECT_EQ(recognize_encoding("Quiet \xE9\xFF day"), kUtf8);
  EXPECT_EQ(recognize_encoding("The t\xFF"
                               "ax and the levy"),
            kUtf8);
  EXPECT_EQ(recognize_encoding(kRussian + "\xD0 "), kUtf8);
  EXPECT_EQ(recognize_encoding("He said \xE2\x80 and left the caf\xC3 early."), kUtf8);
  EXPECT_EQ(recognize_encoding(std::string("A\0 few NULs\0 in a text", 22)), kUtf8);
}

TEST(Encoding, RecognizesUtf16WithAndWithoutAMark) {
  for (const std::string name : {"UTF-16LE", "UTF-16BE"}) {
    for (const std::string& text : {std::string("The ferry left at noon."), kRussian, kFrench}) {
      EXPECT_EQ(recognize_encoding(encoded("\uFEFF" + text, name)), name);
      EXPECT_EQ(recognize_encoding(encoded(text, name)), name) << text;
    }
  }
}

TEST(Encoding, RecognizesEightBitEncodings) {
  EXPECT_EQ(recognize_encoding(encoded(kRussian, "windows-1251")), "windows-1251");
  EXPECT_EQ(recognize_encoding(encoded(kUkrainian, "windows-1251")), "windows-1251");
  EXPECT_EQ(recognize_encoding(encoded(kFrench, "ISO-8859-1")), "windows-1252");
  EXPECT_EQ(recognize_encoding(encoded(kGerman, "ISO-8859-1")), "windows-1252");
  EXPECT_EQ(recognize_encoding(encoded("“Never,” she said – and left the café.", "windows-1252")),
            "windows-1252");
  EXPECT_EQ(recognize_encoding(encoded(kPolish, "ISO-8859-2")), "ISO-8859-2");
  EXPECT_EQ(recognize_encoding(encoded(kGreek, "ISO-8859-7")), "ISO-8859-7");
}

// ISO-8859-5 has no quotation marks of its own and no dash.
std::string without_marks(std::string text) {
  for (const std::string mark : {"«", "»", "—"}) {
    for (std::size_t at = 0; (at = text.find(mark)) != text.npos;)
      text.replace(at, mark.size(), "\"");
  }
  return text;
}

TEST(Encoding, TellsTheCyrillicEncodingsApart) {
  const std::string text = without_marks(kLongRussian);
  for (const char* name : {"windows-1251", "ISO-8859-5", "KOI8-R", "UTF-16LE", "UTF-16BE"}) {
    EXPECT_EQ(recognize_encoding(encoded(text, name)), name);
    EXPECT_EQ(recognize_encoding(encoded("By Ann Lee, Kel Harbor\n\n" + text, name)), name);
  }
}

TEST(Encoding, OneByteBeyondAsciiIsWindows1252) {
  EXPECT_EQ(recognize_encoding("The ferry docks at the caf\xE9 pier at noon."), "windows-1252");
  EXPECT_EQ(recognize_encoding("It\x92s late at the pier, and nobody is there."), "windows-1252");
  EXPECT_EQ(recognize_encoding("It costs 5 \x80 to cross."), "windows-1252");
}

TEST(Encoding, MapsEveryCharacterBackToItsBytes) {
  const Decoded russian = decode("\xEC\xE8\xF0 a", "windows-1251");
  EXPECT_EQ(russian.text, "мир a");
  EXPECT_EQ(russian.source.source({2, 4}), (SourceSpan{Field::text, {1, 2}}));
  EXPECT_EQ(russian.source.source({7, 8}), (SourceSpan{Field::text, {4, 5}}));
  // The mark is bytes 0 and 1, "a" 2 and 3, the face four bytes of a surrogate pair, "b" the rest.
  const Decoded utf16 = decode(encoded("\uFEFFa\U0001F600b", "UTF-16LE"), "UTF-16LE");
  EXPECT_EQ(utf16.text, "a\U0001F600b");
  EXPECT_EQ(utf16.source.source({0, 1}), (SourceSpan{Field::text, {2, 4}}));
  EXPECT_EQ(utf16.source.source({1, 5}), (SourceSpan{Field::text, {4, 8}}));
  EXPECT_EQ(utf16.source.source({5, 6}), (SourceSpan{Field::text, {8, 10}}));
}

TEST(Encoding, MapsAcrossBlocks) {
  // 70,000 three-byte characters: the blocks of 65,536 bytes end inside one.
  std::string text;
  for (int i = 0; i < 35'000; ++i) text += "漢字";
  const std::string bytes = encoded(text, "EUC-JP");
  const Decoded decoded = decode(bytes, "EUC-JP");
  ASSERT_EQ(decoded.text, text);
  for (const std::uint32_t at : {0u, 30'000u, 32'767u, 32'768u, 32'769u, 69'999u}) {
    EXPECT_EQ(decoded.source.source({at * 3, at * 3 + 3}).span, (Span{at * 2, at * 2 + 2}));
  }
}

TEST(Encoding, MapsBadCharactersAcrossBlocks) {
  // Half a pair in every place around the end of a block of 4,096 bytes.
  for (std::uint32_t before = 2'040; before < 2'052; ++before) {
    std::string bytes;
    for (std::uint32_t i = 0; i < before; ++i) bytes += std::string("a\0", 2);
    bytes += std::string("\x3D\xD8z\0", 4);
    for (int i = 0; i < 3'000; ++i) bytes += std::string("b\0", 2);
    const Decoded decoded = decode(bytes, "UTF-16LE");
    EXPECT_EQ(decoded.first_replaced, before * 2);
    const Span bad{before * 2, before * 2 + 2};
    EXPECT_EQ(decoded.source.source({before, before + 3}).span, bad);
    EXPECT_EQ(decoded.source.source({before + 3, before + 4}).span, (Span{bad.end, bad.end + 2}));
  }
}

TEST(Encoding, CountsWhatHasNoCharacter) {
  const Decoded odd = decode(std::string("a\0b\0c", 5), "UTF-16LE");
  EXPECT_EQ(odd.text, "ab\uFFFD");
  EXPECT_EQ(odd.replaced, 1u);
  const Decoded alone = decode(std::string("\x00\xD8\x61\x00", 4), "UTF-16LE");
  EXPECT_EQ(alone.text, "\uFFFDa");
  EXPECT_EQ(alone.replaced, 1u);
  EXPECT_EQ(odd.first_replaced, 4u);
  EXPECT_EQ(alone.first_replaced, 0u);
  Decoder decoder("UTF-16LE");
  std::string text;
  decoder.decode("ab", Decoder::Block::more, text);
  decoder.decode("c", Decoder::Block::last, text);
  EXPECT_EQ(decoder.replaced(), 1u);
  EXPECT_EQ(decoder.first_replaced(), 2u);
}

TEST(Clean, SaysWhatTheEncodingHasNoCharacterFor) {
  Article article;
  article.where = "one.txt";
  article.encoding = "windows-1253";
  article.text = "a\xD2z\xFF";
  const CleanText result = clean(article);
  EXPECT_EQ(result.text, "a\uFFFDz\uFFFD");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].what,
            "2 byte sequences are nothing in windows-1253 and became U+FFFD, the first at byte 1; "
            "another --encoding may fit");
}

TEST(Encoding, DecoderGivesTheSameInPieces) {
  const std::string bytes = encoded("\uFEFF" + kRussian, "UTF-16BE");
  Decoder decoder("UTF-16BE");
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    decoder.decode(std::string_view(bytes).substr(at, 3), Decoder::Block::more, text);
  }
  decoder.decode("", Decoder::Block::last, text);
  EXPECT_EQ(text, kRussian);
}

TEST(Clean, DecodesAndMapsBackToTheFile) {
  Article article;
  article.encoding = "windows-1251";
  article.text = "\xEC\xE8\xF0\r\n\xEC\xE8\xF0";
  const CleanText result = clean(article);
  EXPECT_EQ(result.text, "мир\nмир");
  EXPECT_EQ(result.source.source({0, 6}), (SourceSpan{Field::text, {0, 3}}));
  EXPECT_EQ(result.source.source({6, 7}), (SourceSpan{Field::text, {3, 5}}));
  EXPECT_EQ(result.source.source({7, 13}), (SourceSpan{Field::text, {5, 8}}));
}

TEST(Clean, PutsCertainMojibakeRight) {
  Article article;
  article.text = "“Oui” au cafÃ© â€“ Ã  midi, dit-il.";
  const CleanText result = clean(article);
  EXPECT_EQ(result.text, "“Oui” au café – Ã  midi, dit-il.");
  // “Oui” is 9 bytes, " au caf" 7: the mark stands at 16 and is four bytes in the source.
  EXPECT_EQ(result.source.source({16, 18}), (SourceSpan{Field::text, {16, 20}}));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].kind, Problem::Kind::repaired);
  EXPECT_NE(result.problems[0].what.find("2 characters put right"), std::string::npos);
}

TEST(Clean, PutsCurlyMarksRight) {
  Article article;
  article.text = "â€œYes,â€\u009D she said. Itâ€™s â‚¬5, and ÐœÐ¸Ñ€ ðŸ˜€.";
  EXPECT_EQ(clean(article).text, "“Yes,” she said. It’s €5, and Мир \U0001F600.");
}

TEST(Clean, LeavesWhatMayBeMeantAlone) {
  for (const std::string text :
       {"«IRMÃ» disse ela", "le “café”», dit-il", "Groß», sagte er", "NÃO É", "Â©", "Ä“"}) {
    Article article;
    article.text = text;
    EXPECT_EQ(clean(article).text, text);
  }
}

// ICU's offset for it is no number that means anything: a byte near it is named.
TEST(Decoder, NamesTheFirstBadByteOfACharacterOverTwoBlocks) {
  const std::string_view bytes =
      "\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xc2\xc2\x85\x8f"
      "\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f"
      "\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3\xc3\x8f\xc3\x8f\xc3\x8f\xc3\x8f\xc3"
      "\x8f\xc3\xff\xff\x05\x00\x00\x00\xff\x63\x8f\xc3\x8f\xc3\x8f\xb0\xb0\xb0\xb0\xb0"
      "\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\xb0\x79\x53\x88";
  Decoder decoder("EUC-JP");
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 7) {
    decoder.decode(bytes.substr(at, 7), Decoder::Block::more, text);
  }
  decoder.decode("", Decoder::Block::last, text);
  const Decoded whole = decode(bytes, "EUC-JP");
  EXPECT_EQ(text, whole.text);
  EXPECT_EQ(whole.first_replaced, 61u);
  EXPECT_NEAR(static_cast<double>(decoder.first_replaced()), 61, 8);
}

TEST(Decoder, SaysWhatToDoWithoutTablesOfTheEncoding) {
  try {
    decode("\xff", "no-such-encoding");
    FAIL() << "decoded";
  } catch (const NoDecoder& error) {
    EXPECT_STREQ(error.what(),
                 "is in no-such-encoding, which this edition cannot read; save it as UTF-8, or use "
                 "the program slantwise for it");
  }
  EXPECT_THROW(Decoder("no-such-encoding"), NoDecoder);
}

}  // namespace
}  // namespace slantwise
