// What ICU's MessageFormat asks for where a pattern has dates, lists or spelled-out numbers. Ours
// have none; without these classes calendars, collation and their data stay out of the page. They
// are declared here again, for their real headers would want all of their functions.
enum UErrorCode : int;
enum UListFormatterType : int;
enum UListFormatterWidth : int;

namespace icu_72 {

class Locale;
class UnicodeString;
enum URBNFRuleSetTag : int;

class DateFormat {
 public:
  enum EStyle : int;
  virtual ~DateFormat();
  static DateFormat* createDateInstance(EStyle, const Locale&);
  static DateFormat* createTimeInstance(EStyle, const Locale&);
  static DateFormat* createDateTimeInstance(EStyle, EStyle, const Locale&);
  static DateFormat* createInstanceForSkeleton(const UnicodeString&, const Locale&, UErrorCode&);
};
DateFormat::~DateFormat() = default;
DateFormat* DateFormat::createDateInstance(EStyle, const Locale&) { return nullptr; }
DateFormat* DateFormat::createTimeInstance(EStyle, const Locale&) { return nullptr; }
DateFormat* DateFormat::createDateTimeInstance(EStyle, EStyle, const Locale&) { return nullptr; }
DateFormat* DateFormat::createInstanceForSkeleton(const UnicodeString&, const Locale&,
                                                  UErrorCode&) {
  return nullptr;
}

class SimpleDateFormat {
 public:
  virtual ~SimpleDateFormat();
};
SimpleDateFormat::~SimpleDateFormat() = default;

class RuleBasedNumberFormat {
 public:
  RuleBasedNumberFormat(URBNFRuleSetTag, const Locale&, UErrorCode&);
  virtual ~RuleBasedNumberFormat();
};
RuleBasedNumberFormat::RuleBasedNumberFormat(URBNFRuleSetTag, const Locale&, UErrorCode&) {}
RuleBasedNumberFormat::~RuleBasedNumberFormat() = default;

class ListFormatter {
 public:
  static ListFormatter* createInstance(const Locale&, UListFormatterType, UListFormatterWidth,
                                       UErrorCode&);
  UnicodeString& format(const UnicodeString*, int, UnicodeString&, UErrorCode&) const;
};
ListFormatter* ListFormatter::createInstance(const Locale&, UListFormatterType, UListFormatterWidth,
                                             UErrorCode&) {
  return nullptr;
}
UnicodeString& ListFormatter::format(const UnicodeString*, int, UnicodeString& out,
                                     UErrorCode&) const {
  return out;
}

}  // namespace icu_72
