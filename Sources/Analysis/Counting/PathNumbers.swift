import CorpusIndex
import ICU

/// Numbers the paths of sections, from 1: paths that are canonically equivalent have one number.
///
/// A path is the number of what stands before its last title, and that title; so each title is looked at once,
/// however deep it stands.
struct PathNumbers: ~Copyable {
  private var interner = WordInterner()
  private var key: [UInt8] = []

  /// The numbers of the paths of a segment's sections.
  ///
  /// - Parameter level: sections of a deeper level have the path of the section above them at this level.
  /// - Complexity: O(bytes of the titles).
  mutating func numbers(
    in structure: StructureReader, level: Int?
  ) throws(CorpusIndexError) -> [Int] {
    var admitted: [Int] = []
    var numbers: [Int] = []
    // The number of the outermost section's title, for sections without an admitted one above them.
    var outermost: [Int] = []
    for section in 0..<structure.sectionCount {
      // A parent stands before its sections.
      let found = try structure.withTitle(ofSection: section) { title, own, parent in
        let base = parent < 0 ? 0 : admitted[parent]
        let isAdmitted = level.map { own <= $0 } ?? true
        let number = isAdmitted ? self.number(of: title, behind: base) : base
        let first = parent < 0 ? (number > 0 ? number : self.number(of: title, behind: 0)) : outermost[parent]
        return (number: number, first: first)
      }
      admitted.append(found.number)
      outermost.append(found.first)
      numbers.append(found.number > 0 ? found.number : found.first)
    }
    return numbers
  }

  /// The number of a title behind a path. A separator in it parts two titles, as it does where paths are written.
  private mutating func number(of title: UnsafeRawBufferPointer, behind path: Int) -> Int {
    guard !Self.holdsSeparator(title) else {
      return String(decoding: title, as: UTF8.self)
        .split(separator: SectionPaths.separator.description, omittingEmptySubsequences: false)
        .reduce(path) { number, part in
          Array(part.utf8).withUnsafeBytes { self.numberOfPart($0, behind: number) }
        }
    }
    return numberOfPart(title, behind: path)
  }

  private mutating func numberOfPart(_ title: UnsafeRawBufferPointer, behind path: Int) -> Int {
    key.removeAll(keepingCapacity: true)
    for shift in stride(from: 0, to: 32, by: 8) { key.append(UInt8(truncatingIfNeeded: path >> shift)) }
    if Self.isSurelyComposed(title) {
      key.append(contentsOf: title)
    } else {
      key.append(contentsOf: Self.composed(title))
    }
    return Int(key.withUnsafeBytes { interner.intern($0) }) + 1
  }

  private static func holdsSeparator(_ title: UnsafeRawBufferPointer) -> Bool {
    guard title.count >= 3 else { return false }
    for index in 1..<title.count - 1
    where title[index] == UInt8(ascii: ">") && title[index - 1] == 0x20 && title[index + 1] == 0x20 {
      return true
    }
    return false
  }

  /// Whether text is ASCII, Latin below U+0300, Cyrillic up to U+047F or common punctuation, none of which has or
  /// makes another composed form.
  private static func isSurelyComposed(_ bytes: UnsafeRawBufferPointer) -> Bool {
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

  /// The text in normalization form C; as it stands where ICU fails.
  private static func composed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    do throws(ICUError) {
      let normalizer = try Normalizer(.composed)
      var units = UTF16Buffer()
      var target = UTF16Buffer()
      var text: [UInt8] = []
      let buffer = Array(bytes)
      try buffer.withUnsafeBufferPointer { buffer throws(ICUError) in try units.replace(withUTF8: buffer) }
      try normalizer.normalize(units, into: &target)
      try target.appendUTF8(to: &text)
      return text
    } catch { return Array(bytes) }
  }
}
