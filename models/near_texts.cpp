#include "models/near_texts.h"

#include <cstdlib>
#include <limits>
#include <map>

namespace slantwise {
namespace {

constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
constexpr std::uint32_t kNone = 0xffffffffu;
constexpr std::int32_t kWindow = 3, kMonth = 31;

// Days in a row of the Gregorian calendar. REQUIRES: "" or "2018-01-22".
std::int32_t day_of(const std::string& date) {
  constexpr std::size_t kIso = 10;
  if (date.size() != kIso) return kNoDay;
  const int month = std::atoi(date.c_str() + 5), day = std::atoi(date.c_str() + 8);
  // Years begin in March, so that a leap day is their last; 153 days are five months.
  const int year = std::atoi(date.c_str()) - (month <= 2 ? 1 : 0);
  const int since_march = (month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + day;
}

}  // namespace

NearTexts::NearTexts(const Corpus& corpus) {
  std::map<std::string, std::uint32_t> events;
  for (const Document& document : corpus.documents) {
    const Article& article = document.article;
    day_.push_back(day_of(article.date));
    const auto next = static_cast<std::uint32_t>(events.size());
    event_.push_back(article.event.empty() ? kNone
                                           : events.try_emplace(article.event, next).first->second);
  }
}

bool NearTexts::near(std::size_t a, std::size_t b) const {
  if (a == b) return true;
  if (event_[a] != kNone && event_[a] == event_[b]) return true;
  if (day_[a] == kNoDay || day_[b] == kNoDay) return false;
  return std::abs(day_[a] - day_[b]) <= kWindow;
}

bool NearTexts::far(std::size_t a, std::size_t b) const {
  if (near(a, b) || day_[a] == kNoDay || day_[b] == kNoDay) return false;
  return std::abs(day_[a] - day_[b]) > kMonth;
}

}  // namespace slantwise
