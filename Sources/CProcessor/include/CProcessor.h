#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Asks for a line of memory that will be read and written soon; any address is allowed.
static inline void prefetchForWriting(const void *address) { __builtin_prefetch(address, 1, 3); }

/// Asks for a line of memory that will be read soon; any address is allowed.
static inline void prefetchForReading(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Whether this processor deposits and extracts bits by an instruction (BMI2). Without, the functions below
/// must not be called.
bool tokenPlanesAreFast(void);

/// Decodes the ids of a block of 64 tokens whose upper plane has a byte for each id.
///
/// The planes and masks are those of `TokenBlock`. 8 bytes behind each plane must be readable.
void tokenPlanesDecode(
    const uint8_t *lowest, const uint8_t *second, const uint8_t *third, const uint8_t *upper, uint64_t odd,
    uint64_t large, uint32_t *ids);

/// Decodes the ids of `count` tokens of a whole block from the one numbered `first` on, `first + count` being 64 at
/// most. The upper plane has a byte for each id; 8 bytes behind the block must be readable.
///
/// Gives whether the block is as long as its masks say.
bool tokenBlockReadTypes(const uint8_t *block, size_t length, unsigned first, unsigned count, uint32_t *ids);

/// What came of reading a block.
typedef enum { tokenBlockIsBroken, tokenBlockIsRead, tokenBlockHasWideGaps } TokenBlockOutcome;

/// Decodes the ids and gaps of the tokens `from ..< to` of a block, both multiples of eight, under the same
/// conditions; those of token 0 would stand at the beginning of `ids` and `gaps`. Where the block has wide gaps, or
/// fewer bytes of gaps than it announces, the gaps are left undefined.
TokenBlockOutcome tokenBlockRead(
    const uint8_t *block, size_t length, unsigned from, unsigned to, uint32_t *ids, uint32_t *gaps);

/// Encodes the ids of 64 tokens, all below 2^20: writes the four planes one after another to `planes`, which
/// must have room for 200 bytes, and the masks to `odd` and `large`.
///
/// Gives the length of the planes in bytes.
size_t tokenPlanesEncode(const uint32_t *ids, uint8_t *planes, uint64_t *odd, uint64_t *large);

#endif
