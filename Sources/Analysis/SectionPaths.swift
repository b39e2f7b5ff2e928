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
