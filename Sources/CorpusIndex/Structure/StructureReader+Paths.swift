extension StructureReader {
  /// Appends the titles from the outermost section down to this one, `separator` between them.
  ///
  /// - Parameter level: sections of a deeper level give the path of the section above them at this level.
  /// - Throws: `.damaged` for a title that isn't UTF-8, and for sections that can't be. O(depth + length).
  public func appendPath(
    ofSection index: Int, separator: StaticString, level: Int? = nil, to path: inout [UInt8]
  ) throws(CorpusIndexError) {
    _ = try appendPath(ofSection: index, separator, level: level, isDeepest: true, depth: 0, to: &path)
  }

  /// The most sections that stand in one another; a damaged file could have many more.
  private static let depthLimit = 4096

  /// Appends the path of a section, and gives whether there are titles in it.
  ///
  /// - Parameters:
  ///   - isDeepest: whether no title comes behind it.
  ///   - depth: how many sections were passed on the way up to this one.
  private func appendPath(
    ofSection index: Int, _ separator: StaticString, level: Int?, isDeepest: Bool, depth: Int,
    to path: inout [UInt8]
  ) throws(CorpusIndexError) -> Bool {
    let section = try frame(ofSection: index)
    guard depth < Self.depthLimit else {
      throw container.damage("spar", "fewer than \(Self.depthLimit) sections in one another")
    }
    let isAdmitted = level.map { section.level <= $0 } ?? true
    var hasTitles = false
    if section.parent >= 0 {
      hasTitles = try appendPath(
        ofSection: section.parent, separator, level: level, isDeepest: isDeepest && !isAdmitted,
        depth: depth + 1, to: &path)
    }
    guard isAdmitted || (section.parent < 0 && isDeepest) else { return hasTitles }
    if hasTitles {
      path.append(
        contentsOf: UnsafeBufferPointer(start: separator.utf8Start, count: separator.utf8CodeUnitCount))
    }
    path.append(contentsOf: try title(ofSection: index))
    return true
  }

  /// The title of a section in UTF-8, its level, and its parent, -1 without one. O(length).
  public func withTitle<Result>(
    ofSection index: Int, _ body: (UnsafeRawBufferPointer, _ level: Int, _ parent: Int) -> Result
  ) throws(CorpusIndexError) -> Result {
    let frame = try frame(ofSection: index)
    return body(try title(ofSection: index), frame.level, frame.parent)
  }

  /// The section around a section, -1 without one; it stands earlier. O(1).
  public func parent(ofSection index: Int) throws(CorpusIndexError) -> Int {
    guard let parent = sectionParents.word(index), Int(parent) <= index else {
      throw container.damage("spar", "a section that stands earlier")
    }
    return Int(parent) - 1
  }

  /// Appends the title of a section as it stands, for those who have checked it by ``withTitle(ofSection:_:)``;
  /// nothing where there is none. O(length).
  public func appendTitle(ofSection index: Int, to text: inout [UInt8]) {
    if let bytes = try? titleBytes(ofSection: index) { text.append(contentsOf: bytes) }
  }

  /// The level and the parent of a section, -1 without one, checked as ``section(_:)`` checks them.
  @inline(__always)
  func frame(ofSection index: Int) throws(CorpusIndexError) -> (level: Int, parent: Int) {
    guard let level = sectionLevels.byte(index), let parent = sectionParents.word(index),
      let from = sectionFrom.word(index), let to = sectionTo.word(index), from <= to, Int(to) <= tokenCount,
      let document = sectionDocuments.word(index), Int(parent) <= index, Int(document) < documentCount
    else { throw container.damage("sfrm", "a section of a document inside the segment, after its parent") }
    return (Int(level), Int(parent) - 1)
  }

  private func title(ofSection index: Int) throws(CorpusIndexError) -> UnsafeRawBufferPointer {
    let bytes = try titleBytes(ofSection: index)
    guard Self.isText(bytes) else { throw container.damage("sttl", "text in UTF-8") }
    return bytes
  }

  /// The title of a section as it stands, whether it is UTF-8 or not.
  @inline(__always)
  func titleBytes(ofSection index: Int) throws(CorpusIndexError) -> UnsafeRawBufferPointer {
    guard let start = titleOffsets.word(index), let end = titleOffsets.word(index + 1),
      let bytes = titleBytes.slice(Int(start), Int(end))
    else { throw container.damage("sttl", "text in UTF-8") }
    return bytes
  }

  /// Whether bytes are UTF-8.
  static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let common = commonText(bytes)
    return common == bytes.count || String(validating: bytes, as: UTF8.self) != nil
  }

  /// How many bytes at the beginning are UTF-8 of characters below U+0800 or from U+2000 to U+20FF.
  private static func commonText(_ bytes: UnsafeRawBufferPointer) -> Int {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      switch bytes[index] {
      case 0..<0x80: index += 1
      case 0xC2...0xDF:
        guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
        index += 2
      case 0xE2:
        guard index + 2 < bytes.count, (0x80...0x83).contains(bytes[index + 1]),
          bytes[index + 2] & 0xC0 == 0x80
        else { return index }
        index += 3
      default: return index
      }
    }
    return index
  }
}
