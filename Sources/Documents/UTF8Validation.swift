/// The check of UTF-8 against RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// A sequence that is not UTF-8: a maximal subpart (Unicode, section 3.9, table 3-8).
  struct BadSequence: Equatable {
    var offset: Int
    var length: Int
  }

  /// The first bad sequence at or behind `start`. Complexity: linear; ASCII goes 32 bytes at a time.
  static func firstBadSequence(in bytes: UnsafeRawBufferPointer, from start: Int) -> BadSequence? {
    let count = bytes.count
    var index = start
    while index + 32 <= count {
      var beyondASCII = bytesBeyondASCII(bytes, at: index)
      var next = index + 32
      while beyondASCII != 0 {
        let place = beyondASCII.trailingZeroBitCount
        let length = wellFormedLength(bytes, at: index + place)
        if length < 0 { return BadSequence(offset: index + place, length: -length) }
        let end = place + length
        if end >= 32 {
          next = index + end
          break
        }
        beyondASCII &= ~0 << UInt32(end)
      }
      index = next
    }
    while index < count {
      let length = bytes[index] < 0x80 ? 1 : wellFormedLength(bytes, at: index)
      if length < 0 { return BadSequence(offset: index, length: -length) }
      index += length
    }
    return nil
  }

  /// Which of the 32 bytes from an offset on are 80 and above, the first lowest.
  @inline(__always)
  private static func bytesBeyondASCII(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    let high = SIMD4<UInt64>(
      bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
    guard (high[0] | high[1] | high[2] | high[3]) & 0x8080_8080_8080_8080 != 0 else { return 0 }
    var bits: UInt32 = 0
    for word in 0..<4 {
      // The multiplication gathers the eighth bits of eight bytes in the highest byte.
      let marks = (UInt64(littleEndian: high[word]) & 0x8080_8080_8080_8080) >> 7
      bits |= UInt32(truncatingIfNeeded: (marks &* 0x0102_0408_1020_4080) >> 56) << UInt32(8 * word)
    }
    return bits
  }

  /// The length of the character beyond ASCII at an offset, or the negative length of its maximal subpart.
  @inline(__always)
  private static func wellFormedLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = bytes[index]
    let left = bytes.count - index
    if lead < 0xC2 || lead > 0xF4 { return -1 }
    guard left > 1 else { return -1 }
    let second = bytes[index + 1]
    if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : -1 }
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return -1 }
    guard left > 2, bytes[index + 2] & 0xC0 == 0x80 else { return -2 }
    if lead < 0xF0 { return 3 }
    guard left > 3, bytes[index + 3] & 0xC0 == 0x80 else { return -3 }
    return 4
  }
}
