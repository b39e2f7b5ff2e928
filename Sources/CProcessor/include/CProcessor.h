#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Asks for a line of memory that will be read and written soon; any address is allowed.
static inline void prefetchForWriting(const void *address) { __builtin_prefetch(address, 1, 3); }

/// Whether this processor deposits and extracts bits by an instruction (BMI2). Without, the functions below
/// must not be called.
bool tokenPlanesAreFast(void);

/// Decodes the ids of a block of 64 tokens whose upper plane has a byte for each id.
///
/// The planes and masks are those of `TokenBlock`. 8 bytes behind each plane must be readable.
void tokenPlanesDecode(
    const uint8_t *lowest, const uint8_t *second, const uint8_t *third, const uint8_t *upper, uint64_t odd,
    uint64_t large, uint32_t *ids);

/// Encodes the ids of 64 tokens, all below 2^20: writes the four planes one after another to `planes`, which
/// must have room for 200 bytes, and the masks to `odd` and `large`.
///
/// Gives the length of the planes in bytes.
size_t tokenPlanesEncode(const uint32_t *ids, uint8_t *planes, uint64_t *odd, uint64_t *large);

#endif
