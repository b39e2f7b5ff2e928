#ifndef ALLOCATOR_H
#define ALLOCATOR_H

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Lets glibc's allocator keep up to `bytes` of freed memory in each of its arenas instead of giving them back to
/// the system, and take blocks of half that size from them (`mallopt`). Other allocators decide for themselves.
static inline void allocatorKeepFreedMemory(int bytes) {
#if defined(__GLIBC__)
  mallopt(M_TRIM_THRESHOLD, bytes);
  // Larger values are refused.
  mallopt(M_MMAP_THRESHOLD, bytes / 2);
#else
  (void)bytes;
#endif
}

#endif
