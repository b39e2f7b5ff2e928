import CorpusIndex

/// The paths of a segment's sections, for example `Part I > Terror and Autocracy`.
public struct SectionPaths {
  /// What stands between the titles of a path.
  public static let separator: StaticString = " > "
  private let structure: StructureReader

  public init(_ structure: StructureReader) {
    self.structure = structure
  }

  /// The titles from the outermost section to this one. O(depth).
  ///
  /// - Parameter level: sections of a deeper level give the path of the section above them at this level.
  public func path(of index: Int, level: Int? = nil) throws(CorpusIndexError) -> String {
    var path: [UInt8] = []
    try appendPath(of: index, level: level, to: &path)
    return String(decoding: path, as: UTF8.self)
  }

  /// Appends the same path in UTF-8. O(depth + length).
  func appendPath(
    of index: Int, level: Int? = nil, to path: inout [UInt8]
  ) throws(CorpusIndexError) {
    try structure.appendPath(ofSection: index, separator: Self.separator, level: level, to: &path)
  }
}

/// Names of documents as people type them.
public enum DocumentName {
  /// The name without its extension.
  public static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, !name[dot...].contains("/") else {
      return name
    }
    return String(name[..<dot])
  }
}

/// Finds the paths of sections one after another: what a section has in common with the one before is kept.
///
/// The titles must have been checked, as numbering the paths does.
struct SectionPathCursor {
  private let structure: StructureReader
  private let level: Int?
  /// The sections of the present path from the outermost on, and where each one's title ends.
  private var sections: [(index: Int, end: Int)] = []
  /// Sections on the way to the path, the innermost first.
  private var missing: [Int] = []

  /// - Parameter level: sections of a deeper level give the path of the section above them at this level.
  init(_ structure: StructureReader, level: Int?) {
    self.structure = structure
    self.level = level
  }

  /// Makes the path that this was called with before, empty at first, into that of another section, in UTF-8.
  ///
  /// O(length); O(depth + length) where the one before stands elsewhere.
  mutating func move(_ path: inout [UInt8], toSection index: Int) throws(CorpusIndexError) {
    guard level == nil else {
      path.removeAll(keepingCapacity: true)
      return try structure.appendPath(
        ofSection: index, separator: SectionPaths.separator, level: level, to: &path)
    }
    var next = index
    while true {
      // A section stands behind those around it.
      while let last = sections.last, last.index > next { sections.removeLast() }
      if next < 0 || sections.last?.index == next { break }
      missing.append(next)
      next = try structure.parent(ofSection: next)
    }
    path.removeLast(path.count - (sections.last?.end ?? 0))
    while let section = missing.popLast() {
      if !path.isEmpty { SectionPaths.separator.withUTF8Buffer { path.append(contentsOf: $0) } }
      structure.appendTitle(ofSection: section, to: &path)
      sections.append((section, path.count))
    }
  }
}
