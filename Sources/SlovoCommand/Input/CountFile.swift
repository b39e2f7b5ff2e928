import TextStatistics

/// A table that a person brings: a header, and a row a line of text and whole numbers.
///
/// Cells stand between tabs; where the header has no tab, between commas, and where it has none of these either, between
/// semicolons. Line ends of any system, a byte order mark, empty lines and comments are passed over. A comment is a line
/// that begins with `#` above the header, and one with `#` and a blank, or with another number of cells, below it, so
/// that words like `#metoo` stay rows.
struct CountFile {
  /// A line of the table.
  struct Row: Equatable {
    /// Its line in the file, from 1.
    let line: Int
    /// Its place among the rows, from 1.
    let number: Int
    /// As many cells as the header has.
    let cells: [String]
  }

  /// What messages call the file.
  let name: String
  let header: [String]
  let rows: [Row]

  /// Reads a file, or standard input for `-`.
  init(_ file: String) throws {
    let bytes = try TextInput.bytes(of: file)
    do throws(CountFileError) {
      try self.init(bytes, name: file == TextInput.standardInput ? "standard input" : "'\(file)'")
    } catch { throw Wording.failure(error) }
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameter name: what messages call it.
  init(_ bytes: [UInt8], name: String) throws(CountFileError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CountFileError(file: name, problem: .notUTF8)
    }
    var header: [String] = []
    var separator: Character = "\t"
    var rows: [Row] = []
    var number = 0
    let isLineEnd: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
      number += 1
      let line = number == 1 && line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      if header.isEmpty {
        guard !line.hasPrefix("#") else { continue }
        separator = ["\t", ",", ";"].first { line.contains($0) } ?? "\t"
        header = Self.cells(of: line, separator).map { $0[...].trimmingBlanks }
        continue
      }
      let cells = Self.cells(of: line, separator)
      if Self.isComment(line, hasOtherCells: cells.count != header.count) { continue }
      guard cells.count == header.count else {
        throw CountFileError(
          file: name, row: (rows.count + 1, number),
          problem: .ragged(cells: cells.count, expected: header.count))
      }
      rows.append(Row(line: number, number: rows.count + 1, cells: cells))
    }
    guard !header.isEmpty else { throw CountFileError(file: name, problem: .empty) }
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The place of the column that has one of these names, in upper or lower case; nil where there is none.
  ///
  /// - Throws: `.repeatedColumn` where there are several.
  func column(_ names: [String]) throws(CountFileError) -> Int? {
    let wanted = names.map { $0.lowercased() }
    let found = header.indices.filter { wanted.contains(header[$0].lowercased()) }
    guard found.count < 2 else {
      throw CountFileError(file: name, problem: .repeatedColumn(found.map { header[$0] }))
    }
    return found.first
  }

  /// The count in a cell: a whole number from 0 to ``ContingencyTable/limit``, written as `12`, `12.0` or `1e+05`.
  func count(_ column: Int, in row: Row) throws(CountFileError) -> Int {
    let text = row.cells[column][...].trimmingBlanks
    do throws(CountFileError.Problem) { return try Self.count(text) } catch {
      throw CountFileError(
        file: name, row: (row.number, row.line), column: header[column], problem: error)
    }
  }

  private static func count(_ text: String) throws(CountFileError.Problem) -> Int {
    guard !text.isEmpty else { throw .missingCount }
    guard text.allSatisfy({ "0123456789.eE+-".contains($0) }), let number = Double(text) else {
      throw .notACount(text)
    }
    guard number >= 0 else { throw .negative(text) }
    guard number <= Double(ContingencyTable.limit) else { throw .tooLarge(text) }
    if let count = Int(text) {
      guard count <= ContingencyTable.limit else { throw .tooLarge(text) }
      return count
    }
    // Beyond 2⁵³ such a number may stand for another one than was written.
    guard let count = Int(exactly: number), count <= 1 << 53 else { throw .fractional(text) }
    return count
  }

  private static func isComment(_ line: Substring, hasOtherCells: Bool) -> Bool {
    guard line.hasPrefix("#") else { return false }
    let next = line.dropFirst().first
    return hasOtherCells || next == " " || next == "#"
  }

  /// The cells of a line. A cell in quotation marks may hold the separator, and quotation marks doubled.
  private static func cells(of line: Substring, _ separator: Character) -> [String] {
    var cells: [String] = []
    var rest = line[...]
    while true {
      if let quoted = quotedCell(&rest, separator) {
        cells.append(quoted)
      } else {
        let end = rest.firstIndex(of: separator) ?? rest.endIndex
        cells.append(String(rest[..<end]))
        rest = rest[end...]
      }
      guard rest.first == separator else { return cells }
      rest = rest.dropFirst()
    }
  }

  /// The cell in quotation marks that a line begins with; nil where there is none, as with a word that is a mark.
  private static func quotedCell(_ line: inout Substring, _ separator: Character) -> String? {
    guard line.first == "\"" else { return nil }
    var cell = ""
    var rest = line.dropFirst()
    while let mark = rest.firstIndex(of: "\"") {
      cell += rest[..<mark]
      rest = rest[mark...].dropFirst()
      if rest.first == "\"" {
        cell.append("\"")
        rest = rest.dropFirst()
        continue
      }
      guard rest.isEmpty || rest.first == separator else { return nil }
      line = rest
      return cell
    }
    return nil
  }
}

/// What is wrong with a table that a person brings, and where.
struct CountFileError: Error {
  /// What messages call the file.
  let file: String
  /// The row's place among the rows, and its line in the file, both from 1; nil where no row is at fault.
  var row: (number: Int, line: Int)?
  /// The name of the column; nil where no single one is at fault.
  var column: String?
  let problem: Problem

  enum Problem: Error, Equatable {
    case notUTF8
    /// There is no header.
    case empty
    case ragged(cells: Int, expected: Int)
    /// None of these sets of columns is whole; the header has these.
    case missingColumns(wanted: [[String]], header: [String])
    case repeatedColumn([String])
    /// There is no row of this name, or there are several.
    case missingRow(String)
    case repeatedRow(String)
    /// All parts are empty, or all together beyond the greatest count.
    case noParts
    case missingCount
    case notACount(String)
    case fractional(String)
    case negative(String)
    case tooLarge(String)
    /// One count is greater than another that contains it.
    case exceeds(part: String, whole: String)
    /// Counts that leave a cell of the table of four below 0, or all at 0.
    case noTable(String)
  }
}
