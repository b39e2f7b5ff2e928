/// A table of text cells.
public struct MarkdownTable {
  public enum Alignment {
    case left
    case right
  }

  private let columns: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  public init(columns: [String], alignments: [Alignment]) {
    self.columns = columns
    self.alignments = alignments
  }

  public mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The table with a line end after each row.
  public var text: String {
    let rule = alignments.map { $0 == .left ? "---" : "---:" }
    return ([columns, rule] + rows.map { $0.map(MarkdownTable.cell) })
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
