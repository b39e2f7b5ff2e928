/// The check of UTF-8 against RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// A sequence that is not UTF-8: a maximal subpart (Unicode, section 3.9, table 3-8).
  struct BadSequence: Equatable {
    var offset: Int
    var length: Int
  }

  /// The first bad sequence at or behind `start`. Complexity: linear; ASCII goes eight bytes at a time.
  static func firstBadSequence(in bytes: UnsafeRawBufferPointer, from start: Int) -> BadSequence? {
    let count = bytes.count
    var index = start
    while index < count {
      while index + 32 <= count {
        let high =
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          | bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
          | bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
          | bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
        if high & 0x8080_8080_8080_8080 != 0 { break }
        index += 32
      }
      while index + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
        if word != 0 {
          index += UInt64(littleEndian: word).trailingZeroBitCount >> 3
          break
        }
        index += 8
      }
      // Scripts beyond ASCII come in runs, so characters are checked one by one until ASCII resumes.
      while index < count {
        let lead = bytes[index]
        if lead < 0x80 {
          index += 1
          if index < count, bytes[index] < 0x80 { break }
          continue
        }
        let length = wellFormedLength(bytes, at: index)
        if length < 0 { return BadSequence(offset: index, length: -length) }
        index += length
      }
    }
    return nil
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
