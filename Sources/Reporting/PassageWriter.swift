/// Writes passages of text for reading: above each where it stands, then the text, wrapped at the terminal's width.
///
/// The columns are found by their names: `citation`, or else `docname`, `line`, `section`, `region`, `page`,
/// `note`, `from`, `to` and `bytes` make the heading, `text` is the text, and `marked` (ranges of its bytes) says
/// what is bold on a terminal. Passages whose headings differ by nothing but line, positions and bytes stand under
/// one heading, a blank line between them; so do those of one citation.
final class PassageWriter: RowWriter {
  private let output: OutputBuffer
  private let width: Int
  private let usesColour: Bool
  private let isVerbatim: Bool
  private var columns: [ColumnDescription] = []
  private var footer: [String] = []
  private var cells: [[UInt8]?] = []
  private var marked: [Range<Int>] = []
  private var placeBefore: String?

  /// - Parameter isVerbatim: whether lines are left as they are.
  init(output: OutputBuffer, width: Int, usesColour: Bool, isVerbatim: Bool) {
    self.output = output
    self.width = max(width, 20)
    self.usesColour = usesColour
    self.isVerbatim = isVerbatim
  }

  func begin(_ description: AnswerDescription) throws(OutputError) {
    columns = description.columns
    footer = description.footer
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { cells.append(Array(bytes)) }

  func integer(_ value: Int) { cells.append(Array("\(value)".utf8)) }

  func real(_ value: Double, decimals: Int?) { cells.append(Array("\(value)".utf8)) }

  func missing() { cells.append(nil) }

  func byteRanges(_ ranges: [Range<Int>]) {
    if cells.count < columns.count, columns[cells.count].name == "marked" { marked = ranges }
    let text = ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    cells.append(Array(text.utf8))
  }

  func endRow() throws(OutputError) {
    let place = self.place
    if let placeBefore { output.bytes.append(placeBefore == place ? "\n" : "\n\n") }
    if place != placeBefore {
      wrap(heading)
      output.bytes.append("\n")
    }
    placeBefore = place
    let text = bytes("text") ?? []
    if isVerbatim {
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { appendLine(Array(line)) }
    } else {
      text.withUnsafeBufferPointer { wrap($0, marked) }
    }
    cells.removeAll(keepingCapacity: true)
    marked = []
    try output.flushIfFull()
  }

  func finish() throws(OutputError) {
    if !footer.isEmpty { output.bytes.append("\n") }
    for line in footer { appendLine(line) }
    try output.flush()
  }

  private func bytes(_ column: String) -> [UInt8]? {
    guard let index = columns.firstIndex(where: { $0.name == column }), index < cells.count else {
      return nil
    }
    return cells[index]
  }

  private func cell(_ column: String) -> String? {
    bytes(column).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
  }

  /// The citation, or what the heading says but for line, positions and bytes.
  private var place: String {
    if let citation = cell("citation") { return citation }
    return (["docname", "section", "region", "page", "note"].map { cell($0) ?? "" }).joined(
      separator: "\u{1F}")
  }

  private var heading: String {
    if let citation = cell("citation") { return citation }
    var parts = [(cell("docname") ?? "") + (cell("line").map { ", line " + $0 } ?? "")]
    for (column, word) in [("section", ""), ("region", ""), ("page", "p. "), ("note", "n. ")] {
      if let value = cell(column) { parts.append(word + value) }
    }
    if let from = cell("from"), let to = cell("to") {
      parts.append(from == to ? "position \(from)" : "positions \(from)–\(to)")
    }
    if let bytes = cell("bytes") { parts.append("bytes \(bytes)") }
    return parts.joined(separator: " · ")
  }

  private func appendLine(_ line: String) { appendLine(Array(line.utf8)) }

  private func appendLine(_ line: [UInt8]) {
    line.withUnsafeBufferPointer { _ = TerminalText.append($0, to: &output.bytes) }
    output.bytes.removeTrailingBlanks()
    output.bytes.append("\n")
  }
}

extension PassageWriter {
  private func wrap(_ line: String) {
    var line = line
    line.withUTF8 { wrap($0, []) }
  }

  /// Writes a text in lines that fit, broken at blanks where there are any.
  private func wrap(_ text: UnsafeBufferPointer<UInt8>, _ marked: [Range<Int>]) {
    var start = 0
    while start < text.count {
      let rest = UnsafeBufferPointer(rebasing: text[start...])
      var end = TextCut.wordPrefix(of: rest, width: width).end
      // A character wider than the line goes by itself.
      if end == 0 { end = UTF8Sequence.step(in: rest, at: 0).length }
      append(text, start..<start + end, marked)
      output.bytes.append("\n")
      start += end
      while start < text.count, text[start] == 0x20 { start += 1 }
    }
  }

  /// Writes a part of a line, what is marked in bold.
  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ marked: [Range<Int>]
  ) {
    var place = part.lowerBound
    for range in marked where usesColour {
      let bold = range.clamped(to: place..<part.upperBound)
      guard !bold.isEmpty else { continue }
      appendText(text, place..<bold.lowerBound)
      output.bytes.append("\u{1B}[1m")
      appendText(text, bold)
      output.bytes.append("\u{1B}[0m")
      place = bold.upperBound
    }
    appendText(text, place..<part.upperBound)
  }

  private func appendText(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
    _ = TerminalText.append(UnsafeBufferPointer(rebasing: text[part]), to: &output.bytes)
  }
}
