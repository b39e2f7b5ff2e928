/// A column of an answer.
public struct ColumnDescription: Sendable, Equatable {
  /// The name that scripts know it by.
  public let name: String
  /// What stands above it in a table.
  public let heading: String
  /// What its cells hold.
  public let kind: Kind
  /// Which side its cells lean to in a table.
  public let alignment: Alignment
  /// Where a table takes characters from a text that is too long.
  public let cut: Cut
  /// How long a table keeps the column whole: columns of the lowest importance are cut first.
  public let importance: Int
  /// Whether a table leaves the column out, and says so, rather than cut others for it.
  public let isDetail: Bool
  /// Whether it goes before other details do.
  public let isMinor: Bool

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - heading: the name, unless given.
  ///   - alignment: left for text and right for the rest, unless given.
  public init(
    _ name: String, _ kind: Kind, heading: String? = nil, alignment: Alignment? = nil, cut: Cut = .middle,
    importance: Int = 0, isDetail: Bool = false, isMinor: Bool = false
  ) {
    self.name = name
    self.heading = heading ?? name
    self.kind = kind
    self.alignment = alignment ?? (kind == .text || kind == .bytes ? .left : .right)
    self.cut = cut
    self.importance = importance
    self.isDetail = isDetail || isMinor
    self.isMinor = isMinor
  }

  /// Columns of different names: one that is called as a column before it gets `_` behind its name. O(columns) as a rule.
  public static func distinct(_ columns: [ColumnDescription]) -> [ColumnDescription] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = column.name
      while !taken.insert(name).inserted { name += "_" }
      return ColumnDescription(
        name, column.kind, heading: column.heading, alignment: column.alignment, cut: column.cut,
        importance: column.importance, isDetail: column.isDetail, isMinor: column.isMinor)
    }
  }

  /// What the cells of a column hold.
  public enum Kind: Sendable, Equatable {
    case text
    case integer
    /// Numbers with a fraction; tables show this many decimals, other formats every digit.
    case real(decimals: Int)
    /// Ranges of bytes.
    case bytes
  }

  /// The side that cells lean to.
  public enum Alignment: Sendable, Equatable {
    case left
    case right
  }

  /// Where a text that is too long loses characters.
  public enum Cut: Sendable, Equatable {
    /// The beginning goes, as of a path whose end says most.
    case start
    /// The middle goes, as of a file's name.
    case middle
    /// The end goes.
    case end
  }
}
