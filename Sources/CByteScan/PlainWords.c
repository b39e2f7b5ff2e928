#include "PlainWords.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Which of 64 bytes are of each set.
typedef struct {
  uint64_t letters, gaps, joiners, marks;
} Kinds;

/// Finds the words and marks of 64 bytes from `*place` on; gives whether plain text goes on behind them.
static inline bool takeWords(Kinds kinds, size_t *place, PlainWords *words) {
  const uint64_t gaps = kinds.gaps | (kinds.joiners & kinds.gaps >> 1);
  const uint64_t others = ~(kinds.letters | gaps);
  const unsigned limit = others ? (unsigned)__builtin_ctzll(others) : 64;
  const uint64_t plain = limit == 64 ? ~0ull : (1ull << limit) - 1;
  const uint64_t before = kinds.letters << 1;
  uint64_t begins = kinds.letters & ~before & plain, ends = before & gaps & plain;
  uint32_t *starts = words->starts + words->count, *behind = words->ends + words->count;
  const uint32_t offset = (uint32_t)*place;
  while (ends) {
    *starts++ = offset + (uint32_t)__builtin_ctzll(begins);
    *behind++ = offset + (uint32_t)__builtin_ctzll(ends);
    begins &= begins - 1;
    ends &= ends - 1;
  }
  words->count = (size_t)(starts - words->starts);
  const unsigned taken = begins ? (unsigned)__builtin_ctzll(begins) : limit;
  *place += taken;
  // All marks are gaps, so none stands in a word that is left open.
  for (uint64_t marks = kinds.marks & plain; marks; marks &= marks - 1) {
    words->marks[words->markCount++] = offset + (uint32_t)__builtin_ctzll(marks);
  }
  // What follows a joiner at the very end is seen next time. What begins 64 letters or more is left to those who look
  // at them one by one.
  return taken > 0 && (limit == 64 || (limit == 63 && kinds.joiners >> 63));
}

static inline uint64_t isMember(const uint8_t table[16], uint8_t byte) {
  return byte < 0x80 && (table[byte & 0x0F] >> (byte >> 4) & 1);
}

static inline Kinds kindsOf(const uint8_t *bytes, const PlainSets *sets) {
  Kinds kinds = {0, 0, 0, 0};
  for (int place = 0; place < 64; place++) {
    kinds.letters |= isMember(sets->letters, bytes[place]) << place;
    kinds.gaps |= isMember(sets->gaps, bytes[place]) << place;
    kinds.joiners |= isMember(sets->joiners, bytes[place]) << place;
    kinds.marks |= isMember(sets->marks, bytes[place]) << place;
  }
  return kinds;
}

static inline bool hasRoom(const PlainWords *words) {
  return words->count + 64 <= words->capacity && words->markCount + 64 <= words->capacity;
}

/// Finds words up to the last whole 64 bytes; gives whether plain text goes on.
static bool findInBlocks(const uint8_t *bytes, size_t *place, size_t end, const PlainSets *sets, PlainWords *words) {
  while (*place + 64 <= end) {
    if (!hasRoom(words) || !takeWords(kindsOf(bytes + *place, sets), place, words)) return false;
  }
  return true;
}

#if defined(__x86_64__)

#define WIDE __attribute__((target("avx2,bmi")))

WIDE static inline uint64_t members(__m256i table, __m256i low, __m256i bit) {
  const __m256i outside = _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_shuffle_epi8(table, low), bit), _mm256_setzero_si256());
  return (uint32_t)~_mm256_movemask_epi8(outside);
}

WIDE static inline __m256i twice(const uint8_t table[16]) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

WIDE static bool findInBlocksWide(
    const uint8_t *bytes, size_t *place, size_t end, const PlainSets *sets, PlainWords *words) {
  const __m256i letters = twice(sets->letters), gaps = twice(sets->gaps), joiners = twice(sets->joiners),
                marks = twice(sets->marks);
  const __m256i bits = _mm256_setr_epi8(
      1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m256i nibble = _mm256_set1_epi8(0x0F);
  while (*place + 64 <= end) {
    if (!hasRoom(words)) return false;
    Kinds kinds = {0, 0, 0, 0};
    for (int part = 0; part < 2; part++) {
      const __m256i lanes = _mm256_loadu_si256((const __m256i *)(bytes + *place + 32 * part));
      const __m256i low = _mm256_and_si256(lanes, nibble);
      const __m256i bit = _mm256_shuffle_epi8(bits, _mm256_and_si256(_mm256_srli_epi16(lanes, 4), nibble));
      kinds.letters |= members(letters, low, bit) << (32 * part);
      kinds.gaps |= members(gaps, low, bit) << (32 * part);
      kinds.joiners |= members(joiners, low, bit) << (32 * part);
      kinds.marks |= members(marks, low, bit) << (32 * part);
    }
    if (!takeWords(kinds, place, words)) return false;
  }
  return true;
}

#endif

static bool findInAllBlocks(
    const uint8_t *bytes, size_t *place, size_t end, const PlainSets *sets, PlainWords *words, bool isPortable) {
#if defined(__x86_64__)
  if (!isPortable && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
    return findInBlocksWide(bytes, place, end, sets, words);
  }
#endif
  return findInBlocks(bytes, place, end, sets, words);
}

static inline size_t find(
    const uint8_t *bytes, size_t from, size_t end, const PlainSets *sets, PlainWords *words, bool isPortable) {
  size_t place = from;
  if (!findInAllBlocks(bytes, &place, end, sets, words, isPortable)) return place;
  if (place == end || !hasRoom(words)) return place;
  // The last bytes are copied, so that the search stays inside; those behind them are no plain text.
  uint8_t last[64];
  memset(last, 0xFF, sizeof last);
  memcpy(last, bytes + place, end - place);
  size_t inside = 0;
  const size_t first = words->count, firstMark = words->markCount;
  findInAllBlocks(last, &inside, sizeof last, sets, words, isPortable);
  for (size_t word = first; word < words->count; word++) {
    words->starts[word] += (uint32_t)place;
    words->ends[word] += (uint32_t)place;
  }
  for (size_t mark = firstMark; mark < words->markCount; mark++) words->marks[mark] += (uint32_t)place;
  return place + inside;
}

size_t findPlainWords(const uint8_t *bytes, size_t from, size_t end, const PlainSets *sets, PlainWords *words) {
  return find(bytes, from, end, sets, words, false);
}

size_t findPlainWordsPortably(
    const uint8_t *bytes, size_t from, size_t end, const PlainSets *sets, PlainWords *words) {
  return find(bytes, from, end, sets, words, true);
}
