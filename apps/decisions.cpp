#include "apps/decisions.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

#include "apps/recorded.h"
#include "core/error.h"

namespace slantwise {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path, "these decisions cannot be opened; check the path");
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw InputError(path, "these decisions cannot be read");
  return bytes;
}

}  // namespace

Decisions::Decisions(const std::string& path) {
  if (path.empty()) return;
  std::istringstream file(contents(path));
  decisions_ = read_decisions(file, path);
  met_.resize(decisions_.size());
  met_copied_.resize(decisions_.size(), true);
  for (std::size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& one = decisions_[i];
    of_[one.article].push_back(i);
    if (one.kind != Decision::Kind::direction || one.now == kIndependent) continue;
    copied_[one.now].push_back(i);
    met_copied_[i] = false;
  }
}

void Decisions::apply(Article& article) {
  if (const auto copied = copied_.find(article.id); copied != copied_.end()) {
    for (const std::size_t i : copied->second) met_copied_[i] = true;
  }
  const auto found = of_.find(article.id);
  if (found == of_.end()) return;
  for (const std::size_t i : found->second) {
    met_[i] = true;
    slantwise::apply(decisions_[i], article);
  }
}

std::vector<Overrule> Decisions::overrules(const Document& document) const {
  std::vector<Overrule> out;
  const auto found = of_.find(document.article.id);
  if (found == of_.end()) return out;
  for (const std::size_t i : found->second) {
    slantwise::check(decisions_[i], document);
    if (concerns_words(decisions_[i])) out.push_back(overrule(decisions_[i], document));
  }
  return out;
}

void Decisions::check() const {
  for (std::size_t i = 0; i < decisions_.size(); ++i) {
    if ((met_[i] && met_copied_[i]) || concerns_event(decisions_[i])) continue;
    throw InputError(decisions_[i].where,
                     fmt::format("there is no article \"{}\" in this input; check the id or take "
                                 "the line out",
                                 met_[i] ? decisions_[i].now : decisions_[i].article));
  }
}

void Decisions::name_speakers(Document& document) const {
  const auto found = of_.find(document.article.id);
  if (found == of_.end()) return;
  for (const std::size_t i : found->second) name_speaker(decisions_[i], document);
}

std::string decisions_record(const std::string& path) {
  if (path.empty()) return {};
  return recorded_file(path, contents(path));
}

}  // namespace slantwise
