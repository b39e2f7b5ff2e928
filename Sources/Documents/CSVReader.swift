/// Reads tables of comma-separated values (RFC 4180), with commas, semicolons or tabs between cells,
/// quoted cells that may hold line ends, and LF, CR LF or CR between rows.
struct CSVReader {
  struct Row: Equatable {
    /// The line that the row begins in, from 1.
    var line: Int
    var cells: [String]
  }

  struct Problem: Error, Equatable {
    var line: Int
    var kind: DocumentError.MetadataProblem
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var line = 1

  /// Takes UTF-8; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    delimiter = Self.delimiter(of: bytes[index...])
  }

  /// The delimiter that stands most often outside quotes in the first line; a comma if none does.
  private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    var best = 0
    for candidate in 1..<3 where counts[candidate] > counts[best] { best = candidate }
    return candidates[best]
  }

  /// The next row, `nil` at the end; empty lines are passed over. Complexity: linear in the row.
  mutating func next() throws(Problem) -> Row? {
    while index < bytes.count {
      let row = Row(line: line, cells: try cells())
      if row.cells != [""] { return row }
    }
    return nil
  }

  private mutating func cells() throws(Problem) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(bytes.count > index && bytes[index] == 0x22 ? try quotedCell() : plainCell())
      guard index < bytes.count else { return cells }
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func plainCell() -> String {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quotedCell() throws(Problem) -> String {
    let opening = line
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        index += 1
        guard index < bytes.count, bytes[index] == 0x22 else {
          try expectCellEnd()
          return String(decoding: content, as: UTF8.self)
        }
      }
      if byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
        line += 1
      }
      content.append(byte)
      index += 1
    }
    throw Problem(line: opening, kind: .unclosedQuote)
  }

  private func expectCellEnd() throws(Problem) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    guard byte == delimiter || byte == 0x0A || byte == 0x0D else {
      throw Problem(line: line, kind: .textAfterQuote)
    }
  }

  private mutating func endLine() {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
  }
}
