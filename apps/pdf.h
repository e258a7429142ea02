// The page as a PDF, printed by a Chromium that is installed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace slantwise {

struct Printer {
  std::string program;  // a path
  std::chrono::milliseconds limit = std::chrono::minutes(10);
};

// The program that the environment's CHROMIUM names, else the first of chromium, chromium-browser,
// google-chrome and google-chrome-stable in PATH. Throws InputError with `pdf`, the file that was
// asked for, if there is none.
Printer find_printer(const std::string& pdf);

// Prints `page`, one of our own, and writes `pdf` whole or not at all. The printer is started
// without a shell, has a profile of its own that is gone afterwards, and looks up no host. Throws
// InputError with `pdf` if it fails, writes no PDF, or takes longer than its limit: then it is
// ended. A signal that ends this program (SIGINT, SIGTERM, SIGHUP) ends the printer first.
void write_pdf(const std::string& pdf, std::string_view page, const Printer& printer);

// `page` as paper needs it: everything that can be opened is open, and no script stands in it.
std::string on_paper(std::string_view page);

}  // namespace slantwise
