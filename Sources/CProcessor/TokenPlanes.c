#include "CProcessor.h"

#include <string.h>

#if defined(__x86_64__)

#include <immintrin.h>

#define FAST __attribute__((target("bmi2,popcnt,sse4.1")))

bool tokenPlanesAreFast(void) { return __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("sse4.1"); }

static inline uint64_t load64(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

#define LOW_HALVES 0x0F0F0F0F0F0F0F0Full
#define HIGH_HALVES 0xF0F0F0F0F0F0F0F0ull

/// Eight bits as eight half bytes, each 0 or 15.
FAST static inline uint64_t halves(uint64_t bits) { return _pdep_u64(bits, 0x11111111ull) * 15; }

/// Eight bits as eight bytes, each 0 or 255.
FAST static inline uint64_t bytesOf(uint64_t bits) { return _pdep_u64(bits, 0x0101010101010101ull) * 255; }

/// The eight half bytes from the one at `index` on.
FAST static inline uint64_t halvesAt(const uint8_t *plane, unsigned index) {
  return load64(plane + index / 2) >> (4 * (index & 1));
}

/// Decodes the ids of some tokens; the first and the last number are multiples of eight.
FAST static inline void decodeEights(
    const uint8_t *lowest, const uint8_t *second, const uint8_t *third, const uint8_t *upper, uint64_t odd,
    uint64_t large, unsigned from, unsigned to, uint32_t *ids) {
  const uint64_t before = (1ull << from) - 1;
  unsigned secondRank = __builtin_popcountll((odd | large) & before), thirdRank = __builtin_popcountll(large & before);
  upper += __builtin_popcountll(odd & large & before);
  for (unsigned first = from; first < to; first += 8) {
    const uint64_t largeBits = large >> first & 0xFF, oddBits = odd >> first & 0xFF;
    const uint64_t secondBits = largeBits | oddBits, upperBits = largeBits & oddBits;
    uint32_t low;
    memcpy(&low, lowest + first / 2, 4);
    const uint64_t next = _pdep_u64(halvesAt(second, secondRank), halves(secondBits));
    const uint64_t after = _pdep_u64(halvesAt(third, thirdRank), halves(largeBits));
    const uint64_t rest = _pdep_u64(load64(upper), bytesOf(upperBits));
    secondRank += __builtin_popcountll(secondBits);
    thirdRank += __builtin_popcountll(largeBits);
    upper += __builtin_popcountll(upperBits);
    // The three bytes of each id, eight ids side by side.
    const uint64_t byte0 = _pdep_u64(low, LOW_HALVES) | _pdep_u64(next, HIGH_HALVES);
    const uint64_t byte1 = _pdep_u64(after, LOW_HALVES) | (rest & LOW_HALVES) << 4;
    const uint64_t byte2 = rest >> 4 & LOW_HALVES;
    const __m128i lower = _mm_unpacklo_epi8(_mm_cvtsi64_si128((long long)byte0), _mm_cvtsi64_si128((long long)byte1));
    const __m128i higher = _mm_cvtepu8_epi16(_mm_cvtsi64_si128((long long)byte2));
    _mm_storeu_si128((__m128i *)(ids + first), _mm_unpacklo_epi16(lower, higher));
    _mm_storeu_si128((__m128i *)(ids + first + 4), _mm_unpackhi_epi16(lower, higher));
  }
}

FAST void tokenPlanesDecode(
    const uint8_t *lowest, const uint8_t *second, const uint8_t *third, const uint8_t *upper, uint64_t odd,
    uint64_t large, uint32_t *ids) {
  decodeEights(lowest, second, third, upper, odd, large, 0, 64, ids);
}

/// The planes of a block, found from its masks.
typedef struct {
  uint64_t odd, large, gapMask;
  const uint8_t *lowest, *second, *third, *upper, *gaps, *gapBytes;
} Planes;

FAST static inline bool findPlanes(const uint8_t *block, size_t length, Planes *planes) {
  if (length < 60) return false;
  planes->odd = load64(block + 4);
  planes->large = load64(block + 12);
  planes->gapMask = load64(block + 20);
  planes->lowest = block + 28;
  planes->second = planes->lowest + 32;
  planes->third = planes->second + (__builtin_popcountll(planes->odd | planes->large) + 1) / 2;
  planes->upper = planes->third + (__builtin_popcountll(planes->large) + 1) / 2;
  planes->gaps = planes->upper + __builtin_popcountll(planes->odd & planes->large);
  planes->gapBytes = planes->gaps + (__builtin_popcountll(planes->gapMask) + 1) / 2;
  return planes->gapBytes <= block + length;
}

FAST static inline uint32_t half(const uint8_t *plane, unsigned index) { return plane[index / 2] >> (4 * (index & 1)) & 15; }

FAST bool tokenBlockReadTypes(const uint8_t *block, size_t length, unsigned first, unsigned count, uint32_t *ids) {
  Planes planes;
  if (!findPlanes(block, length, &planes)) return false;
  const uint64_t aboveFirst = planes.odd | planes.large, upper = planes.odd & planes.large;
  for (unsigned index = first; index < first + count; index++) {
    const uint64_t bit = 1ull << index, before = bit - 1;
    uint32_t id = half(planes.lowest, index);
    if (aboveFirst & bit) {
      id |= half(planes.second, __builtin_popcountll(aboveFirst & before)) << 4;
      if (planes.large & bit) {
        id |= half(planes.third, __builtin_popcountll(planes.large & before)) << 8;
        if (upper & bit) id |= (uint32_t)planes.upper[__builtin_popcountll(upper & before)] << 12;
      }
    }
    *ids++ = id;
  }
  return true;
}

FAST TokenBlockOutcome tokenBlockRead(
    const uint8_t *block, size_t length, unsigned from, unsigned to, uint32_t *ids, uint32_t *gaps) {
  Planes planes;
  if (!findPlanes(block, length, &planes)) return tokenBlockIsBroken;
  decodeEights(
      planes.lowest, planes.second, planes.third, planes.upper, planes.odd, planes.large, from, to, ids);
  const __m128i zeros = _mm_setzero_si128();
  for (unsigned index = from; index < to; index += 4) _mm_storeu_si128((__m128i *)(gaps + index), zeros);
  const uint64_t wanted = planes.gapMask & ~0ull >> (64 - to);
  const uint8_t *byte = planes.gapBytes, *end = block + length;
  unsigned rank = 0;
  for (uint64_t mask = wanted; mask; mask &= mask - 1, rank++) {
    uint32_t gap = half(planes.gaps, rank) + 1;
    if (gap == 16) {
      if (byte == end || *byte == 255) return tokenBlockHasWideGaps;
      gap += *byte++;
    }
    const unsigned index = (unsigned)__builtin_ctzll(mask);
    if (index >= from) gaps[index] = gap;
  }
  return tokenBlockIsRead;
}

/// A plane of half bytes as it grows: what doesn't fill a word yet, and how many half bytes there are.
typedef struct {
  uint8_t *plane;
  uint64_t pending;
  unsigned pendingBits, count;
} Halves;

FAST static inline void append(Halves *halves, uint64_t values, unsigned count) {
  halves->pending |= values << halves->pendingBits;
  halves->pendingBits += 4 * count;
  halves->count += count;
  if (halves->pendingBits >= 32) {
    memcpy(halves->plane, &halves->pending, 4);
    halves->plane += 4;
    halves->pending >>= 32;
    halves->pendingBits -= 32;
  }
}

FAST static inline __m128i byteOf(const __m128i first, const __m128i second, int shift) {
  const __m128i byte = _mm_set1_epi32(0xFF);
  const __m128i count = _mm_cvtsi32_si128(shift);
  return _mm_packus_epi32(
      _mm_and_si128(_mm_srl_epi32(first, count), byte), _mm_and_si128(_mm_srl_epi32(second, count), byte));
}

FAST static inline uint64_t bitsAbove(const __m128i first, const __m128i second, int limit) {
  const __m128i border = _mm_set1_epi32(limit);
  return (uint64_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpgt_epi32(first, border)))
      | (uint64_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpgt_epi32(second, border))) << 4;
}

FAST size_t tokenPlanesEncode(const uint32_t *ids, uint8_t *planes, uint64_t *odd, uint64_t *large) {
  uint8_t thirdPlane[40], upperPlane[72];
  Halves second = {planes + 32, 0, 0, 0}, third = {thirdPlane, 0, 0, 0};
  uint8_t *upper = upperPlane;
  *odd = *large = 0;
  for (unsigned first = 0; first < 64; first += 8) {
    const __m128i left = _mm_loadu_si128((const __m128i *)(ids + first));
    const __m128i right = _mm_loadu_si128((const __m128i *)(ids + first + 4));
    const uint64_t secondBits = bitsAbove(left, right, 0xF), largeBits = bitsAbove(left, right, 0xFF),
                   upperBits = bitsAbove(left, right, 0xFFF);
    *odd |= (secondBits ^ largeBits ^ upperBits) << first;
    *large |= largeBits << first;
    const __m128i lower = _mm_packus_epi16(byteOf(left, right, 0), byteOf(left, right, 8));
    const __m128i higher = _mm_packus_epi16(byteOf(left, right, 12), _mm_setzero_si128());
    const uint64_t byte0 = (uint64_t)_mm_cvtsi128_si64(lower), byte1 = (uint64_t)_mm_extract_epi64(lower, 1);
    const uint64_t rest = (uint64_t)_mm_cvtsi128_si64(higher);
    const uint32_t low = (uint32_t)_pext_u64(byte0, LOW_HALVES);
    memcpy(planes + first / 2, &low, 4);
    append(&second, _pext_u64(_pext_u64(byte0, HIGH_HALVES), halves(secondBits)), __builtin_popcountll(secondBits));
    append(&third, _pext_u64(_pext_u64(byte1, LOW_HALVES), halves(largeBits)), __builtin_popcountll(largeBits));
    const uint64_t uppers = _pext_u64(rest, bytesOf(upperBits));
    memcpy(upper, &uppers, 8);
    upper += __builtin_popcountll(upperBits);
  }
  memcpy(second.plane, &second.pending, 4);
  memcpy(third.plane, &third.pending, 4);
  uint8_t *end = planes + 32 + (second.count + 1) / 2;
  memcpy(end, thirdPlane, (third.count + 1) / 2);
  end += (third.count + 1) / 2;
  memcpy(end, upperPlane, (size_t)(upper - upperPlane));
  return (size_t)(end - planes) + (size_t)(upper - upperPlane);
}

#else

bool tokenPlanesAreFast(void) { return false; }

void tokenPlanesDecode(
    const uint8_t *lowest, const uint8_t *second, const uint8_t *third, const uint8_t *upper, uint64_t odd,
    uint64_t large, uint32_t *ids) {}

bool tokenBlockReadTypes(const uint8_t *block, size_t length, unsigned first, unsigned count, uint32_t *ids) {
  return false;
}

TokenBlockOutcome tokenBlockRead(
    const uint8_t *block, size_t length, unsigned from, unsigned to, uint32_t *ids, uint32_t *gaps) {
  return tokenBlockIsBroken;
}

size_t tokenPlanesEncode(const uint32_t *ids, uint8_t *planes, uint64_t *odd, uint64_t *large) { return 0; }

#endif
