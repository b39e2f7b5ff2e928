import Analysis
import Reporting

/// Writes a text that is read from one end to the other.
protocol TextWriter {
  /// Layers whose values it writes, of those that a corpus has.
  func layers(of known: [String]) -> [String]

  /// Whether it writes what stands between tokens.
  var hasMarks: Bool { get }

  /// Writes what stands before all documents.
  ///
  /// - Parameter layers: those whose values follow.
  mutating func begin(layers: [String]) throws(OutputError)

  mutating func write(_ event: TextEvent) throws(OutputError)

  /// Writes what is still to be written.
  mutating func finish() throws(OutputError)
}

/// Fields that stand between tabs, a record a line.
enum TabbedField {
  /// Text without what would break its field or line; `none` for no text.
  static func append(_ bytes: [UInt8], or none: String = "_", to line: inout [UInt8]) {
    guard !bytes.isEmpty else { return line.append(contentsOf: none.utf8) }
    for byte in bytes { line.append((0x09...0x0D).contains(byte) ? 0x20 : byte) }
  }

  static func append(_ text: String, or none: String = "_", to line: inout [UInt8]) {
    append(Array(text.utf8), or: none, to: &line)
  }
}

extension OutputBuffer {
  /// Adds a line, and its end.
  func append(line: inout [UInt8]) throws(OutputError) {
    line.append(0x0A)
    line.withUnsafeBufferPointer { append($0) }
    line.removeAll(keepingCapacity: true)
    try flushIfFull()
  }
}
