#include "ByteScan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// One word of each kind for 64 bytes.
typedef struct {
  uint64_t marks, digits, controls;
} Bits;

// A byte's kinds are the bits that the tables of its high and of its low four bits share:
// 01 for `" $ & *`, 02 for `<`, 04 for `[ \ ] ^ _`, 08 for `` ` ``, 10 for `}`, 20 for C2 and E2, 40 for digits,
// 80 for controls.
enum { MARKS = 0x3F, DIGITS = 0x40, CONTROLS = 0x80 };

#define HIGH_TABLE 0x80, 0, 0x01, 0x42, 0, 0x04, 0x08, 0x10, 0, 0, 0, 0, 0x20, 0, 0x20, 0
#define LOW_TABLE                                                                                                   \
  0xC8, 0xC0, 0xE1, 0xC0, 0xC1, 0xC0, 0xC1, 0xC0, 0xC0, 0xC0, 0x81, 0x84, 0x86, 0x94, 0x04, 0x04

static const uint8_t highTable[16] = {HIGH_TABLE};
static const uint8_t lowTable[16] = {LOW_TABLE};

#if defined(__aarch64__)

static inline uint64_t bitsOf(uint8x16_t lanes, uint8_t kind, uint8x16_t weight) {
  const uint8x16_t bits = vandq_u8(vtstq_u8(lanes, vdupq_n_u8(kind)), weight);
  return vaddv_u8(vget_low_u8(bits)) | (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
}

static inline Bits scanBlock(const uint8_t *bytes) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t weight = vld1q_u8(weights), high = vld1q_u8(highTable), low = vld1q_u8(lowTable);
  Bits bits = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    const uint8x16_t lanes = vld1q_u8(bytes + 16 * part);
    const uint8x16_t kinds = vandq_u8(
        vqtbl1q_u8(high, vshrq_n_u8(lanes, 4)), vqtbl1q_u8(low, vandq_u8(lanes, vdupq_n_u8(0x0F))));
    bits.marks |= bitsOf(kinds, MARKS, weight) << (16 * part);
    bits.digits |= bitsOf(kinds, DIGITS, weight) << (16 * part);
    bits.controls |= bitsOf(kinds, CONTROLS, weight) << (16 * part);
  }
  return bits;
}

#else

static inline Bits scanBlock(const uint8_t *bytes) {
  Bits bits = {0, 0, 0};
  for (int place = 0; place < BYTE_SCAN_WIDTH; place++) {
    const uint8_t kinds = highTable[bytes[place] >> 4] & lowTable[bytes[place] & 0x0F];
    bits.marks |= (uint64_t)((kinds & MARKS) != 0) << place;
    bits.digits |= (uint64_t)((kinds & DIGITS) != 0) << place;
    bits.controls |= (uint64_t)((kinds & CONTROLS) != 0) << place;
  }
  return bits;
}

#endif

typedef struct {
  uint64_t *marks, *numbers, *controls;
  /// Whether the byte before the next block is a digit.
  uint64_t isInNumber;
} Output;

static inline void store(Bits bits, Output *output) {
  *output->marks++ = bits.marks;
  *output->numbers++ = bits.digits & ~(bits.digits << 1 | output->isInNumber);
  *output->controls++ = bits.controls;
  output->isInNumber = bits.digits >> 63;
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) static size_t scanBlocksWide(const uint8_t *bytes, size_t count, Output *output) {
  const __m256i high = _mm256_setr_epi8(HIGH_TABLE, HIGH_TABLE), low = _mm256_setr_epi8(LOW_TABLE, LOW_TABLE);
  const __m256i nibble = _mm256_set1_epi8(0x0F), marks = _mm256_set1_epi8(MARKS), zero = _mm256_setzero_si256();
  size_t done = 0;
  for (; done + BYTE_SCAN_WIDTH <= count; done += BYTE_SCAN_WIDTH) {
    Bits bits = {0, 0, 0};
    for (int part = 0; part < 2; part++) {
      const __m256i lanes = _mm256_loadu_si256((const __m256i *)(bytes + done + 32 * part));
      const __m256i kinds = _mm256_and_si256(
          _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(lanes, 4), nibble)),
          _mm256_shuffle_epi8(low, _mm256_and_si256(lanes, nibble)));
      const __m256i noMarks = _mm256_cmpeq_epi8(_mm256_and_si256(kinds, marks), zero);
      bits.marks |= (uint64_t)~(uint32_t)_mm256_movemask_epi8(noMarks) << (32 * part);
      bits.digits |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(kinds, 1)) << (32 * part);
      bits.controls |= (uint64_t)(uint32_t)_mm256_movemask_epi8(kinds) << (32 * part);
    }
    store(bits, output);
  }
  return done;
}

#endif

static size_t scanBlocks(const uint8_t *bytes, size_t count, Output *output) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return scanBlocksWide(bytes, count, output);
#endif
  size_t done = 0;
  for (; done + BYTE_SCAN_WIDTH <= count; done += BYTE_SCAN_WIDTH) store(scanBlock(bytes + done), output);
  return done;
}

void byteScan(const uint8_t *bytes, size_t count, uint64_t *marks, uint64_t *numbers, uint64_t *controls) {
  Output output = {marks, numbers, controls, 0};
  const size_t done = scanBlocks(bytes, count, &output);
  if (done == count) return;
  // The last bytes are copied, so that the scan stays inside; those behind them are of no kind.
  uint8_t last[BYTE_SCAN_WIDTH];
  memset(last, ' ', sizeof last);
  memcpy(last, bytes + done, count - done);
  store(scanBlock(last), &output);
}
