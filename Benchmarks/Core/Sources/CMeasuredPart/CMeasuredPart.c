#include "CMeasuredPart.h"

__attribute__((noinline)) void slovo_measured_part(void (*body)(void *context), void *context) {
  body(context);
  // Keeps the call from becoming a jump, which would end the function before the body.
  __asm__ volatile("" ::: "memory");
}
