// The elementary functions are musl's (core/elementary.cmake): these are its last digits, which
// other C libraries, and glibc on other processors, have otherwise.
#include <gtest/gtest.h>

#include <cmath>

namespace slantwise {
namespace {

// Not computed by the compiler, which rounds right.
double in_memory(double x) {
  volatile double stored = x;
  return stored;
}

TEST(Elementary, LastDigitsAreTheSameOnEveryMachine) {
#ifndef SLANTWISE_SAME_DIGITS
  GTEST_SKIP() << "without musl the last digits are this machine's";
#endif
  EXPECT_EQ(std::log(in_memory(16.821971999999999)), 0x1.694dc56e2de37p+1);
  EXPECT_EQ(std::exp(in_memory(-0.7707425)), 0x1.d9c6026d083bep-2);
  EXPECT_EQ(std::log2(in_memory(2.9573529999999999)), 0x1.90766359bdc3p+0);
  EXPECT_EQ(std::log10(in_memory(42.364877999999997)), 0x1.a083766cf9661p+0);
  EXPECT_EQ(std::log1p(in_memory(98.974496000000002)), 0x1.26b6ede14aa38p+2);
  EXPECT_EQ(std::expm1(in_memory(-0.32273760000000001)), -0x1.1a74caaca3e5ep-2);
  EXPECT_EQ(std::erfc(in_memory(3.7316645999999998)), 0x1.196dd70a60cadp-23);
#ifndef __SANITIZE_ADDRESS__  // which has a lgamma of its own
  EXPECT_EQ(std::lgamma(in_memory(16.821971999999999)), 0x1.e2c78e730b8f3p+4);
#endif
  EXPECT_EQ(std::pow(in_memory(9.0097310000000004), in_memory(5.25)), 0x1.91c9c397dde52p+16);
}

}  // namespace
}  // namespace slantwise
