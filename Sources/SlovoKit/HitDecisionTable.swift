import Analysis
import Documents

/// What is wrong with a table of annotations.
public enum HitDecisionTableError: Error, Sendable, Equatable {
  case document(DocumentError)
  /// A column that must be there isn't.
  case withoutColumn(path: String, String)
  case row(path: String, line: Int, RowProblem)

  public enum RowProblem: Sendable, Equatable {
    case withoutDocument
    /// `from` or `to` is no position, or the place ends before it begins.
    case positions(from: String, to: String)
    case unknownDecision(String)
    /// The place has a row already, that of the line given.
    case repeated(line: Int)
  }
}

/// Decisions about hits as a table of comma-separated values, a hit a row.
public enum HitDecisionTable {
  /// Reads the columns `document` (or `docname`), `from`, `to`, `decision` (`keep`, `drop` or empty), `category` and
  /// `comment`; others are passed over. O(size).
  public static func read(_ path: String) throws(HitDecisionTableError) -> [HitDecision] {
    let table: CSVTable
    do throws(DocumentError) { table = try CSVTable(path: path) } catch { throw .document(error) }
    let header = table.header.map { $0.lowercased() }
    func column(_ names: String...) -> Int? { names.lazy.compactMap { header.firstIndex(of: $0) }.first }
    guard let document = column("document", "docname") else { throw .withoutColumn(path: path, "document") }
    guard let from = column("from") else { throw .withoutColumn(path: path, "from") }
    guard let to = column("to") else { throw .withoutColumn(path: path, "to") }
    let (decision, category, comment) = (column("decision"), column("category"), column("comment"))
    guard decision != nil || category != nil else { throw .withoutColumn(path: path, "decision") }
    var decisions: [HitDecision] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      func cell(_ column: Int?) -> String? {
        column.map { row.cells[$0][...].trimmingWhiteSpace }.flatMap { $0.isEmpty ? nil : $0 }
      }
      func problem(_ problem: HitDecisionTableError.RowProblem) -> HitDecisionTableError {
        .row(path: path, line: row.line, problem)
      }
      guard let name = cell(document) else { throw problem(.withoutDocument) }
      guard let first = cell(from).flatMap({ Int($0) }), let last = cell(to).flatMap({ Int($0) }), first > 0,
        first <= last
      else { throw problem(.positions(from: cell(from) ?? "", to: cell(to) ?? "")) }
      let key = "\(name)\u{1F}\(first)\u{1F}\(last)"
      if let line = lines[key] { throw problem(.repeated(line: line)) }
      lines[key] = row.line
      let verdict = cell(decision)?.lowercased() ?? "keep"
      guard verdict == "keep" || verdict == "drop" else {
        throw problem(.unknownDecision(cell(decision) ?? ""))
      }
      decisions.append(
        HitDecision(
          document: name, positions: first...last, isDropped: verdict == "drop", category: cell(category),
          comment: cell(comment)))
    }
    return decisions
  }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmingWhiteSpace: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
