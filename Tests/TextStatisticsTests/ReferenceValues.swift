import Foundation
import Testing
import TextStatistics

/// Values that a multiple-precision library worked out: `Fixtures/reference-values.py` makes them.
enum ReferenceValues {
  struct Row: Sendable, CustomStringConvertible {
    let kind: String
    let name: String
    /// As they stand in the file.
    let arguments: [String]
    /// nil for a value that there isn't.
    let values: [Double?]

    /// The argument at a place, as a count.
    func count(_ place: Int) throws -> Int { try #require(Int(arguments[place])) }
    /// The argument at a place, as a number.
    func number(_ place: Int) throws -> Double { try #require(Double(arguments[place])) }
    /// The value at a place, where there has to be one.
    func value(_ place: Int = 0) throws -> Double { try #require(values[place]) }
    /// The first four arguments as a table.
    func table() throws -> ContingencyTable {
      try #require(ContingencyTable(o11: count(0), o12: count(1), o21: count(2), o22: count(3)))
    }
    var description: String { "\(kind) \(name) \(arguments.joined(separator: " "))" }
  }

  static let all: [Row] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/reference-values.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(
        kind: cells[0], name: cells[1], arguments: cells[2].split(separator: " ").map(String.init),
        values: cells[3...].map { Double($0) })
    }
  }()

  static func of(_ kind: String) -> [Row] { all.filter { $0.kind == kind } }
}
