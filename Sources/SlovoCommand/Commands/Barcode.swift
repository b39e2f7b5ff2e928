import Analysis
import Reporting

/// Where hits fall, as a line of characters for each query: a cell is a stretch of the texts.
enum Barcode {
  private static let mostCells = 50
  private static let fewestCells = 10
  /// From few hits to as many as the fullest cell of the line has.
  private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Lines for the first rows that have hits, with a line above that says how to read them; none without hits.
  static func lines(_ table: DispersionTable, first count: Int, width: Int) -> [String] {
    let rows = table.rows.prefix(count).filter { !$0.positions.isEmpty }
    guard !rows.isEmpty else { return [] }
    let labels = rows.map { label($0.pattern, width: max(8, width - mostCells - 12)) }
    let widest = labels.map { $0.count }.max() ?? 0
    let cells = max(fewestCells, min(mostCells, width - widest - 10))
    var lines = [
      "Where hits begin, in the order of the texts: a cell is 1/\(cells) of the words, · has none; behind it stand the hits of the fullest cell."
    ]
    for (row, label) in zip(rows, labels) {
      let counts = row.cells(cells, of: table.words)
      let most = counts.max() ?? 0
      let bars = counts.map { $0 == 0 ? "·" : heights[($0 * heights.count - 1) / most] }
      // A blank that doesn't break lines, so that the line stays whole.
      let padding = String(repeating: "\u{A0}", count: widest - label.count)
      lines.append("\(label)\(padding)\u{A0}\(String(bars))\u{A0}\(most.grouped)")
    }
    return lines + [""]
  }

  /// A query, cut at its end where it is too long; its blanks don't break lines.
  private static func label(_ pattern: String, width: Int) -> String {
    let cut = pattern.count <= width ? pattern : String(pattern.prefix(width - 1)) + "…"
    return String(cut.map { $0 == " " ? "\u{A0}" : $0 })
  }
}
