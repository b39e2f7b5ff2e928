/// A LaTeX formula inside a line, `$…$` or `\(…\)`, as converters of scans leave it in prose.
///
/// A dollar sign begins one only where a closing one follows on the same line and what stands between has a
/// sign of LaTeX, so that sums of money stay text.
struct Formula {
  /// Longer stretches are no formulas of prose.
  private static let longest = 160

  /// Behind the closing sign.
  let end: Int
  /// The raised label, if the formula is a note's mark: digits, asterisks, daggers or a letter.
  let noteLabel: String?
  /// What the formula says in plain characters: digits and words that LaTeX only dresses (`15\%`,
  /// `\mathbf{NEP}`); empty for mathematics.
  let plainText: String

  init?(_ view: ByteView, at start: Int, limit: Int) {
    let isDollar = view.byte(at: start) == 0x24
    guard isDollar || view.has("\\(", at: start) else { return nil }
    let first = start + (isDollar ? (view.byte(at: start + 1) == 0x24 ? 2 : 1) : 2)
    let stop = min(limit, first + Self.longest)
    var close = first
    while close < stop {
      let byte = view[close]
      if byte == 0x0A { return nil }
      if isDollar, byte == 0x24, view[close - 1] != 0x5C { break }
      if !isDollar, byte == 0x5C, view.byte(at: close + 1) == 0x29 { break }
      close += 1
    }
    guard close < stop, close > first else { return nil }
    var bytes = Self.withoutTags(Array(view.slice(first..<close)))
    let hasSigns = bytes.contains { $0 == 0x5C || $0 == 0x5E || $0 == 0x5F || $0 == 0x7B }
    guard
      hasSigns
        || Self.isNumber(
          bytes, before: view.byte(at: start - 1), after: view.byte(at: close + (isDollar ? 1 : 2)))
    else { return nil }
    var behind = close + (isDollar ? 1 : 2)
    if isDollar, first - start == 2, view.byte(at: behind) == 0x24 { behind += 1 }
    end = min(behind, limit)
    // What reads the formula looks one byte ahead.
    bytes.append(0x20)
    noteLabel = Self.noteLabel(in: bytes)
    plainText = noteLabel == nil ? Self.plainText(of: bytes) : ""
  }

  /// Converters put tags into formulas: `<sup>^{13}</sup>`.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x3C) else { return bytes }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3C, let close = bytes[index...].firstIndex(of: 0x3E), close - index <= 6 {
        index = close + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// The label of a raised group at the end, with nothing but dots and dress before it.
  private static func noteLabel(in bytes: [UInt8]) -> String? {
    guard let caret = bytes.firstIndex(of: 0x5E) else { return nil }
    var before = LaTeXScanner(Array(bytes[..<caret]) + [0x20])
    guard before.plainText().isEmpty else { return nil }
    var raised = LaTeXScanner(Array(bytes[(caret + 1)...]))
    let label = raised.plainText().filter { $0 != " " }
    guard !label.isEmpty else { return nil }
    if label.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return label.utf8.count <= 4 ? label : nil }
    if label.allSatisfy({ "*†‡".contains($0) }) { return label.count <= 3 ? label : nil }
    guard label.utf8.count == 1, let letter = label.utf8.first, letter >= 0x61, letter <= 0x68 else {
      return nil
    }
    return label
  }

  /// Years and numbers that a converter took for mathematics: `$1922-1926$`.
  private static func isNumber(_ bytes: [UInt8], before: UInt8, after: UInt8) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first.isASCIIDigit,
      last.isASCIIDigit || last == 0x25
    else {
      return false
    }
    return bytes.count <= 20 && !before.isASCIIDigit && !after.isASCIIDigit
      && bytes.allSatisfy { $0.isASCIIDigit || [0x2D, 0x2C, 0x2E, 0x25].contains($0) }
  }

  private static func plainText(of bytes: [UInt8]) -> String {
    if let caret = bytes.firstIndex(of: 0x5E) {
      // A prime is the soft or hard sign of a Russian word.
      var before = LaTeXScanner(Array(bytes[..<caret]) + [0x20])
      var raised = LaTeXScanner(Array(bytes[(caret + 1)...]))
      let marks = raised.plainText()
      let isSign = !marks.isEmpty && marks.utf8.count <= 2 && marks.utf8.allSatisfy { $0 == 0x27 }
      if before.plainText().isEmpty, isSign { return marks }
    }
    guard !bytes.contains(0x5E), !bytes.contains(0x5F), !bytes.contains(0x3D) else { return "" }
    var scanner = LaTeXScanner(bytes)
    let text = scanner.plainText()
    // One letter by itself is a variable.
    return text.utf8.count >= 2 ? text : ""
  }
}
