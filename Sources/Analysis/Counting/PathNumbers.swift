import CorpusIndex

/// Numbers the paths of sections, from 1: paths that are canonically equivalent have one number.
///
/// A path is the number of what stands before its last title, and that title; so each title is looked at once,
/// however deep it stands.
struct PathNumbers: ~Copyable {
  private let segments: [SegmentReader]
  private var table = TitleTable()

  init(_ segments: [SegmentReader]) {
    self.segments = segments
  }

  /// The numbers of the paths of a segment's sections by 1 + index; 0, the place of what stands outside sections,
  /// holds 0.
  ///
  /// - Parameter level: sections of a deeper level have the path of the section above them at this level.
  /// - Complexity: O(bytes of the titles).
  mutating func numbers(inSegment segment: Int, level: Int?) throws(CorpusIndexError) -> [UInt32] {
    let structure = segments[segment].structure
    let count = structure.sectionCount
    table.reserve(count)
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(count + 1)
    guard let level else {
      for section in 0..<count {
        numbers.append(
          // A parent stands before its sections.
          try structure.withTitle(ofSection: section) { title, _, parent in
            number(of: title, segment, section, behind: numbers[parent + 1])
          })
      }
      return numbers
    }
    var admitted: [UInt32] = []
    // The number of the outermost section's title, for sections without an admitted one above them.
    var outermost: [UInt32] = []
    for section in 0..<count {
      let found = try structure.withTitle(ofSection: section) { title, own, parent in
        let base = parent < 0 ? 0 : admitted[parent]
        let number = own <= level ? self.number(of: title, segment, section, behind: base) : base
        let first =
          if parent >= 0 { outermost[parent] } else if number > 0 { number } else {
            self.number(of: title, segment, section, behind: 0)
          }
        return (number: number, first: first)
      }
      admitted.append(found.number)
      outermost.append(found.first)
      numbers.append(found.number > 0 ? found.number : found.first)
    }
    return numbers
  }

  /// The number of a section's title behind a path.
  private mutating func number(
    of title: UnsafeRawBufferPointer, _ segment: Int, _ section: Int, behind path: UInt32
  ) -> UInt32 {
    guard TitleText.isPlain(title) else { return spelledNumber(of: title, behind: path) }
    let segments = segments
    return table.number(TitleText.hash(title), behind: path, named: .section(segment, section)) { other in
      switch other {
      case .section(let segment, let section): Self.equals(title, segments[segment], section)
      case .text(let text): title.elementsEqual(text)
      }
    }
  }

  /// The number of a title that isn't plain. A separator in it parts two titles, as it does where paths are written.
  private mutating func spelledNumber(of title: UnsafeRawBufferPointer, behind path: UInt32) -> UInt32 {
    let segments = segments
    var number = path
    for part in TitleText.parts(of: title) {
      let hash = part.withUnsafeBytes { TitleText.hash($0) }
      number = table.number(hash, behind: number, named: .text(part)) { other in
        switch other {
        case .section(let segment, let section):
          part.withUnsafeBytes { Self.equals($0, segments[segment], section) }
        case .text(let text): part == text
        }
      }
    }
    return number
  }

  /// Whether a text is a section's title; a title that can't be read is none.
  private static func equals(
    _ text: UnsafeRawBufferPointer, _ segment: SegmentReader, _ section: Int
  ) -> Bool {
    do throws(CorpusIndexError) {
      return try segment.structure.withTitle(ofSection: section) { title, _, _ in
        title.count == text.count && compareBytes(title, text) == 0
      }
    } catch { return false }
  }
}

/// The titles that were numbered, each behind the number of a path: an open-addressing table.
private struct TitleTable: ~Copyable {
  /// Where a title can be read again.
  enum Name {
    case section(Int, Int)
    case text([UInt8])
  }

  private struct Entry {
    var hash: UInt32
    var path: UInt32
    /// Number of the segment, or `.max` for one of `texts`.
    var segment: UInt32
    /// Index of the section or the text.
    var index: UInt32
  }

  /// In order of their numbers, from 1.
  private var entries: [Entry] = []
  private var texts: [[UInt8]] = []
  /// Numbers by hash, 0 in an empty place; at least half of the places are empty.
  private var places = [UInt32](repeating: 0, count: 64)

  /// Makes room for so many titles more.
  mutating func reserve(_ added: Int) {
    entries.reserveCapacity(entries.count + added)
    var size = places.count
    while size < 2 * (entries.count + added) { size *= 2 }
    if size > places.count { resize(to: size) }
  }

  /// The number of a title behind a path, a new one where it has none. O(1).
  ///
  /// - Parameters:
  ///   - title: a hash of the title.
  ///   - name: where the title can be read.
  ///   - isEqual: whether it is that of another place; asked where hashes are equal.
  mutating func number(
    _ title: UInt32, behind path: UInt32, named name: Name, isEqual: (Name) -> Bool
  ) -> UInt32 {
    let mixed = UInt64(title ^ path) &* 0x9E37_79B9_7F4A_7C15
    let hash = UInt32(truncatingIfNeeded: mixed >> 32)
    var place = Int(hash) & (places.count - 1)
    while places[place] > 0 {
      let entry = entries[Int(places[place]) - 1]
      if entry.hash == hash, entry.path == path, isEqual(self.name(entry)) { return places[place] }
      place = (place + 1) & (places.count - 1)
    }
    switch name {
    case .section(let segment, let section):
      entries.append(
        Entry(hash: hash, path: path, segment: UInt32(segment), index: UInt32(truncatingIfNeeded: section)))
    case .text(let text):
      entries.append(
        Entry(hash: hash, path: path, segment: .max, index: UInt32(truncatingIfNeeded: texts.count)))
      texts.append(text)
    }
    let number = UInt32(truncatingIfNeeded: entries.count)
    places[place] = number
    if 2 * entries.count > places.count { resize(to: 2 * places.count) }
    return number
  }

  private func name(_ entry: Entry) -> Name {
    entry.segment == .max ? .text(texts[Int(entry.index)]) : .section(Int(entry.segment), Int(entry.index))
  }

  private mutating func resize(to size: Int) {
    var larger = [UInt32](repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      var place = Int(entry.hash) & (larger.count - 1)
      while larger[place] > 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = UInt32(truncatingIfNeeded: index + 1)
    }
    places = larger
  }
}
