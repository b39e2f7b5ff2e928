import CorpusIndex
import ICU

/// Titles as the parts of paths: which bytes mean the same.
enum TitleText {
  /// Whether a title is one part of a path, and sure to be composed.
  ///
  /// Sure are ASCII, Latin below U+0300, Cyrillic up to U+047F and common punctuation, none of which has or makes
  /// another composed form. O(bytes).
  static func isPlain(_ title: UnsafeRawBufferPointer) -> Bool {
    // The highest bit of a byte is set where it isn't ASCII, or may be a >, of which a separator has one.
    var marks: UInt64 = 0
    var index = 0
    while index < title.count {
      let word = word(title, index)
      let brackets = word ^ 0x3E3E_3E3E_3E3E_3E3E
      marks |= word | ((brackets &- 0x0101_0101_0101_0101) & ~brackets)
      index += 8
    }
    return marks & 0x8080_8080_8080_8080 == 0 || isSurelyComposed(title)
  }

  /// A hash of the length and of the bytes at both ends; few titles that stand in one section are alike in these.
  static func hash(_ title: UnsafeRawBufferPointer) -> UInt32 {
    var hash = (word(title, 0) ^ UInt64(truncatingIfNeeded: title.count)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    hash = (hash ^ word(title, max(0, title.count - 8))) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The parts of a title that its separators make, in normalization form C.
  static func parts(of title: UnsafeRawBufferPointer) -> [[UInt8]] {
    String(decoding: title, as: UTF8.self)
      .split(separator: SectionPaths.separator.description, omittingEmptySubsequences: false)
      .map { composed(Array($0.utf8)) }
  }

  private static func isSurelyComposed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return false
      case 0..<0x80: index += 1
      case 0xC2...0xCB, 0xD0, 0xD1: index += 2
      case 0xE2:
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] > 0x81 else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Up to eight bytes from a place on, the first in the lowest place; zero behind the last.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    let rest = bytes.count - start
    if rest >= 8 { return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
    if bytes.count >= 8 {
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return UInt64(littleEndian: last) >> UInt64(8 * (8 - rest))
    }
    var word: UInt64 = 0
    for index in 0..<rest { word |= UInt64(bytes[start + index]) << UInt64(8 * index) }
    return word
  }

  /// The text in normalization form C; as it stands where ICU fails.
  private static func composed(_ text: [UInt8]) -> [UInt8] {
    do throws(ICUError) {
      let normalizer = try Normalizer(.composed)
      var units = UTF16Buffer()
      var target = UTF16Buffer()
      var composed: [UInt8] = []
      try text.withUnsafeBufferPointer { text throws(ICUError) in try units.replace(withUTF8: text) }
      try normalizer.normalize(units, into: &target)
      try target.appendUTF8(to: &composed)
      return composed
    } catch { return text }
  }
}
