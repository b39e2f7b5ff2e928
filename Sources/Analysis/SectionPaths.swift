import CorpusIndex

/// The paths of a segment's sections, for example `Part I > Terror and Autocracy`.
public struct SectionPaths {
  /// What stands between the titles of a path.
  public static let separator = " > "
  private let structure: StructureReader

  public init(_ structure: StructureReader) {
    self.structure = structure
  }

  /// The titles from the outermost section to this one. O(depth).
  ///
  /// - Parameter level: sections of a deeper level give the path of the section above them at this level.
  public func path(of index: Int, level: Int? = nil) throws(CorpusIndexError) -> String {
    var titles: [String] = []
    var next = index
    while next >= 0 {
      let section = try structure.section(next)
      if level.map({ section.level <= $0 }) ?? true || (section.parent < 0 && titles.isEmpty) {
        titles.append(section.title)
      }
      next = section.parent
    }
    return titles.reversed().joined(separator: Self.separator)
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
