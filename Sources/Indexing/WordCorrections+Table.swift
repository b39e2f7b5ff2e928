import Documents
import WordForms

/// What can be wrong with a table of corrections.
public enum CorrectionsProblem: Error, Sendable, Equatable {
  /// No column is called `surface`.
  case withoutSurfaceColumn
  /// A column has a name that means nothing here.
  case unknownColumn(String)
  /// A cell of the column `surface` is empty.
  case withoutSurface
  /// A spelling has a row already.
  case repeatedSurface(String)
  /// A cell holds more than one word.
  case severalWords(String)
  /// A language is not one that words can have.
  case unknownLanguage(String, known: [String])
}

extension WordCorrections {
  /// The names that columns of a table may have, in any order; `surface` must be among them.
  public static let columns = ["surface", "form", "key", "lang", "note"]

  /// Reads a table of comma-separated values with a header, a correction a row.
  ///
  /// An empty cell leaves as it is what the column is about; `note` is for people.
  /// - Throws: `.document` where the file can't be read as a table, `.corrections` with the line of the first
  ///   row that can't be used.
  public init(table path: String) throws(BuildError) {
    let table: CSVTable
    do throws(DocumentError) { table = try CSVTable(path: path) } catch { throw .document(error) }
    func problem(_ problem: CorrectionsProblem, row: Int?) -> BuildError {
      .corrections(path: path, line: row.map { table.rows[$0].line } ?? table.headerLine, problem: problem)
    }
    let header = table.header.map { $0.lowercased() }
    if let name = header.first(where: { !Self.columns.contains($0) }) {
      throw problem(.unknownColumn(name), row: nil)
    }
    guard header.contains("surface") else { throw problem(.withoutSurfaceColumn, row: nil) }
    var rows: [Row] = []
    for (index, row) in table.rows.enumerated() {
      func cell(_ name: String) -> String? {
        header.firstIndex(of: name).map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      }
      let language = cell("lang").map { WordLanguage(code: $0) }
      if case .some(.none) = language {
        throw problem(
          .unknownLanguage(cell("lang") ?? "", known: WordLanguage.allCases.map(\.code)), row: index)
      }
      rows.append(
        Row(
          surface: cell("surface") ?? "", form: cell("form"), key: cell("key"), language: language ?? nil))
    }
    do throws(Problem) { try self.init(rows) } catch {
      switch error {
      case .withoutSurface(let row): throw problem(.withoutSurface, row: row)
      case .repeatedSurface(let row, let surface): throw problem(.repeatedSurface(surface), row: row)
      case .severalWords(let row, let text): throw problem(.severalWords(text), row: row)
      case .icu(let error): throw .icu(error)
      }
    }
  }
}
