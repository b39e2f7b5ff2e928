import CorpusIndex
import ICU

/// Numbers the paths of sections, from 1: paths that are canonically equivalent have one number.
struct PathNumbers: ~Copyable {
  private var interner = WordInterner()
  /// For each path as it is written, its number.
  private var numbers: [Int] = []
  private var composed = WordInterner()
  private var count = 0
  private var scratch: [UInt8] = []
  private var emptyPath = 0

  /// The number of a section's path. O(depth + length).
  mutating func number(
    of section: Int, in structure: StructureReader, level: Int?
  ) throws(CorpusIndexError) -> Int {
    scratch.removeAll(keepingCapacity: true)
    try SectionPaths(structure).appendPath(of: section, level: level, to: &scratch)
    guard !scratch.isEmpty else {
      if emptyPath == 0 { emptyPath = nextNumber() }
      return emptyPath
    }
    let written = Int(scratch.withUnsafeBytes { interner.intern($0) })
    if written == numbers.count { numbers.append(numberOfComposed()) }
    return numbers[written]
  }

  private mutating func nextNumber() -> Int {
    count += 1
    return count
  }

  /// Most paths are in normalization form C as they stand, and then equivalent only to themselves; the others
  /// are told apart by that form.
  private var composedNumbers: [Int] = []

  private mutating func numberOfComposed() -> Int {
    if !Self.isSurelyComposed(scratch), let normalized = Self.composed(scratch) { scratch = normalized }
    let index = Int(scratch.withUnsafeBytes { composed.intern($0) })
    if index == composedNumbers.count { composedNumbers.append(nextNumber()) }
    return composedNumbers[index]
  }

  /// Whether text is ASCII, Latin below U+0300, Cyrillic up to U+047F or common punctuation, none of which has or
  /// makes another composed form.
  private static func isSurelyComposed(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
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

  private static func composed(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(ICUError) {
      let normalizer = try Normalizer(.composed)
      var units = UTF16Buffer()
      var target = UTF16Buffer()
      var text: [UInt8] = []
      try bytes.withUnsafeBufferPointer { bytes throws(ICUError) in try units.replace(withUTF8: bytes) }
      try normalizer.normalize(units, into: &target)
      try target.appendUTF8(to: &text)
      return text
    } catch { return nil }
  }
}
