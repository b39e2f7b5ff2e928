#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// The bytes that a scan looks at together, one bit for each in a word, the first byte lowest.
#define BYTE_SCAN_WIDTH 64

/// Tells where marks stand in some bytes, where numbers begin, and where control characters stand.
///
/// Marks are `" $ & * < [ \ ] ^ _ `` ` `` }` and the bytes C2 and E2; a number begins with a digit behind none;
/// controls are the bytes up to 0D, line ends and tabs among them. The caller vouches for `count` readable
/// bytes and for a word of each array for every 64 bytes and what is left of them; bits beyond the last byte are 0.
void byteScan(const uint8_t *_Nonnull bytes, size_t count, uint64_t *_Nonnull marks, uint64_t *_Nonnull numbers,
              uint64_t *_Nonnull controls);

#endif
