/// What tells the title of a section from others, without reading it as text.
public struct SectionTitle: Sendable {
  /// The section around it, -1 without one; it stands earlier.
  public fileprivate(set) var parent = -1
  /// Its level, 1 the highest.
  public fileprivate(set) var level = 0
  /// A hash of the length and of the bytes at both ends; few titles that stand in one section are alike in these.
  public fileprivate(set) var hash: UInt32 = 0
  /// Whether the title is made of ASCII but `>`, letters below U+0300, Cyrillic up to U+047F, and punctuation from
  /// U+2002 to U+203F.
  public fileprivate(set) var isPlain = true

  public init() {}

  /// The hash of a title's bytes.
  public static func hash(_ title: UnsafeRawBufferPointer) -> UInt32 {
    let first = word(title, 0)
    let last = title.count > 8 ? word(title, title.count - 8) : 0
    let mixed = (first ^ UInt64(truncatingIfNeeded: title.count)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: ((mixed ^ (mixed >> 32) ^ last) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Whether the bytes are UTF-8, and plain.
  @inline(__always)
  fileprivate static func isPlain(_ title: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < title.count {
      let word = word(title, index)
      // The highest bit of a byte is set where it isn't ASCII, or may be a >.
      let brackets = word ^ 0x3E3E_3E3E_3E3E_3E3E
      let marks = word | ((brackets &- 0x0101_0101_0101_0101) & ~brackets)
      guard marks & 0x8080_8080_8080_8080 == 0 else { return isPlain(title, from: index) }
      index += 8
    }
    return true
  }

  private static func isPlain(_ title: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var index = start
    let end = title.count
    while index < end {
      let byte = title[index]
      if byte < 0x80 {
        guard byte != UInt8(ascii: ">") else { return false }
        index += 1
      } else if byte == 0xD0 || byte == 0xD1 || (0xC2...0xCB).contains(byte) {
        guard index + 1 < end, title[index + 1] & 0xC0 == 0x80 else { return false }
        index += 2
      } else {
        guard byte == 0xE2, index + 2 < end, title[index + 1] == 0x80,
          (0x82...0xBF).contains(title[index + 2])
        else { return false }
        index += 3
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
}

extension StructureReader {
  /// Reads the titles of as many sections as there is room for, from one on; none behind the last.
  ///
  /// Titles that are plain are UTF-8; any other may be none until ``withTitle(ofSection:_:)`` has checked it.
  /// - Returns: how many were read. O(bytes of the titles).
  /// - Throws: `.damaged` for sections that can't be.
  public func readTitles(
    fromSection first: Int, into titles: inout [SectionTitle]
  ) throws(CorpusIndexError) -> Int {
    let count = max(0, min(titles.count, sectionCount - first))
    var titles = titles.mutableSpan
    for index in 0..<count {
      let frame = try frame(ofSection: first + index)
      let bytes = try titleBytes(ofSection: first + index)
      titles[index].parent = frame.parent
      titles[index].level = frame.level
      titles[index].hash = SectionTitle.hash(bytes)
      titles[index].isPlain = SectionTitle.isPlain(bytes)
    }
    return count
  }

  /// Whether two sections, perhaps of different segments, have titles of the same bytes. O(length).
  public func hasTitle(ofSection index: Int, like other: Int, of structure: StructureReader) -> Bool {
    guard let one = try? titleBytes(ofSection: index), let two = try? structure.titleBytes(ofSection: other)
    else { return false }
    return one.count == two.count && compareBytes(one, two) == 0
  }
}
