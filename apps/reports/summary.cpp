// What `compare` prints on a screen.
#include "apps/summary.h"
#include "apps/report.h"

namespace slantwise::reports {
namespace {

std::string render(const Comparison& comparison, const Messages&) {
  return slantwise::summary(comparison);
}

}  // namespace

extern constinit const Report summary{
    .name = "summary",
    .summary = "one screen: what these texts can tell, the outlets, what differs",
    .extension = "",
    .render = render,
};

}  // namespace slantwise::reports
