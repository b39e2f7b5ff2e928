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
    var admitted: [UInt32] = []
    // The number of the outermost section's title, for sections without an admitted one above them.
    var outermost: [UInt32] = []
    var titles = [SectionTitle](repeating: SectionTitle(), count: min(count, Self.batch))
    var section = 0
    while section < count {
      for index in 0..<(try structure.readTitles(fromSection: section, into: &titles)) {
        // A parent stands before its sections.
        let (title, parent) = (titles[index], titles[index].parent)
        if let level {
          let base = parent < 0 ? 0 : admitted[parent]
          let isAdmitted = title.level <= level
          let number = isAdmitted ? try self.number(of: title, segment, section, behind: base) : base
          let first =
            parent >= 0
            ? outermost[parent]
            : number > 0 ? number : try self.number(of: title, segment, section, behind: 0)
          admitted.append(number)
          outermost.append(first)
          numbers.append(number > 0 ? number : first)
        } else {
          numbers.append(try number(of: title, segment, section, behind: numbers[parent + 1]))
        }
        section += 1
      }
    }
    return numbers
  }

  /// Titles that are read at a time.
  private static let batch = 512

  /// The number of a section's title behind a path.
  @inline(__always)
  private mutating func number(
    of title: SectionTitle, _ segment: Int, _ section: Int, behind path: UInt32
  ) throws(CorpusIndexError) -> UInt32 {
    // None of the characters of a plain title has or makes another composed form, or parts two titles.
    guard title.isPlain else {
      let structure = segments[segment].structure
      return try structure.withTitle(ofSection: section) { title, _, _ in
        spelledNumber(of: title, behind: path)
      }
    }
    let segments = segments
    return table.number(title.hash, behind: path, named: .section(segment, section)) { other in
      switch other {
      case .section(let other, let index):
        segments[segment].structure.hasTitle(ofSection: section, like: index, of: segments[other].structure)
      case .text(let text): Self.equals(text, segments[segment], section)
      }
    }
  }

  /// The number of a title that isn't plain. A separator in it parts two titles, as it does where paths are written.
  private mutating func spelledNumber(of title: UnsafeRawBufferPointer, behind path: UInt32) -> UInt32 {
    let segments = segments
    var number = path
    for part in TitleText.parts(of: title) {
      let hash = part.withUnsafeBytes { SectionTitle.hash($0) }
      number = table.number(hash, behind: number, named: .text(part)) { other in
        switch other {
        case .section(let segment, let section): Self.equals(part, segments[segment], section)
        case .text(let text): part == text
        }
      }
    }
    return number
  }

  /// Whether a text is a section's title; a title that can't be read is none.
  private static func equals(_ text: [UInt8], _ segment: SegmentReader, _ section: Int) -> Bool {
    do throws(CorpusIndexError) {
      return try segment.structure.withTitle(ofSection: section) { title, _, _ in title.elementsEqual(text) }
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
