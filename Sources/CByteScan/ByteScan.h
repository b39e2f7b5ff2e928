#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// One bit for each of 64 bytes, the first byte lowest.
typedef struct {
  /// " $ & * < [ \ ] ^ _ ` } and the bytes C2 and E2.
  uint64_t marks;
  /// 0 to 9.
  uint64_t digits;
} ByteScanBits;

/// Tells which of 64 bytes are marks and which are digits.
///
/// The caller vouches for 64 readable bytes; they may lie anywhere.
static inline ByteScanBits byteScan(const uint8_t *_Nonnull bytes) {
  ByteScanBits bits = {0, 0};
#if defined(__SSE2__)
  for (int part = 0; part < 4; part++) {
    const __m128i lanes = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i bracket = _mm_sub_epi8(lanes, _mm_set1_epi8(0x5B));
    const __m128i digit = _mm_sub_epi8(lanes, _mm_set1_epi8(0x30));
    __m128i marks = _mm_cmpeq_epi8(_mm_min_epu8(bracket, _mm_set1_epi8(5)), bracket);
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x22)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x24)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x26)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x2A)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x3C)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x7D)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xC2)));
    marks = _mm_or_si128(marks, _mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xE2)));
    const __m128i digits = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
    bits.marks |= (uint64_t)(uint32_t)_mm_movemask_epi8(marks) << (16 * part);
    bits.digits |= (uint64_t)(uint32_t)_mm_movemask_epi8(digits) << (16 * part);
  }
#elif defined(__aarch64__)
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t weight = vld1q_u8(weights);
  for (int part = 0; part < 4; part++) {
    const uint8x16_t lanes = vld1q_u8(bytes + 16 * part);
    uint8x16_t marks = vcleq_u8(vsubq_u8(lanes, vdupq_n_u8(0x5B)), vdupq_n_u8(5));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x22)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x24)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x26)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x2A)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x3C)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0x7D)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0xC2)));
    marks = vorrq_u8(marks, vceqq_u8(lanes, vdupq_n_u8(0xE2)));
    const uint8x16_t digits = vcleq_u8(vsubq_u8(lanes, vdupq_n_u8(0x30)), vdupq_n_u8(9));
    const uint8x16_t m = vandq_u8(marks, weight), d = vandq_u8(digits, weight);
    const uint64_t ms = vaddv_u8(vget_low_u8(m)) | (uint64_t)vaddv_u8(vget_high_u8(m)) << 8;
    const uint64_t ds = vaddv_u8(vget_low_u8(d)) | (uint64_t)vaddv_u8(vget_high_u8(d)) << 8;
    bits.marks |= ms << (16 * part);
    bits.digits |= ds << (16 * part);
  }
#else
  for (int place = 0; place < 64; place++) {
    const uint8_t byte = bytes[place];
    const uint64_t mark = (uint8_t)(byte - 0x5B) <= 5 || byte == 0x22 || byte == 0x24 || byte == 0x26 ||
                          byte == 0x2A || byte == 0x3C || byte == 0x7D || byte == 0xC2 || byte == 0xE2;
    bits.marks |= mark << place;
    bits.digits |= (uint64_t)((uint8_t)(byte - 0x30) <= 9) << place;
  }
#endif
  return bits;
}

#endif
