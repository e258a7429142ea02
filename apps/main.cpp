#include <iostream>

#include "apps/command.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return slantwise::run({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr});
}
