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

  /// Appends where each flow ends and the number of its region; flows of one region that follow one another can
  /// be taken together. O(flows).
  public func appendRegions(
    ends: inout [UInt32], regions: inout [UInt8], together isJoined: Bool
  ) {
    var current: UInt8?
    for index in 0..<flowStarts.wordCount {
      let region = region(ofFlow: index)
      if isJoined, region == current { continue }
      if current != nil { ends.append(flowStarts.word(index) ?? 0) }
      regions.append(region)
      current = region
    }
    if current != nil { ends.append(UInt32(clamping: tokenCount)) }
  }

  /// The level and the parent of a section, -1 without one, checked as ``section(_:)`` checks them.
  private func frame(ofSection index: Int) throws(CorpusIndexError) -> (level: Int, parent: Int) {
    guard let level = sectionLevels.byte(index), let parent = sectionParents.word(index),
      let from = sectionFrom.word(index), let to = sectionTo.word(index), from <= to, Int(to) <= tokenCount,
      let document = sectionDocuments.word(index), Int(parent) <= index, Int(document) < documentCount
    else { throw container.damage("sfrm", "a section of a document inside the segment, after its parent") }
    return (Int(level), Int(parent) - 1)
  }

  private func title(ofSection index: Int) throws(CorpusIndexError) -> UnsafeRawBufferPointer {
    guard let start = titleOffsets.word(index), let end = titleOffsets.word(index + 1),
      let bytes = titleBytes.slice(Int(start), Int(end)), Self.isText(bytes)
    else { throw container.damage("sttl", "text in UTF-8") }
    return bytes
  }

  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    guard all >= 0x80 else { return true }
    return (try? UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)) != nil
  }
}
