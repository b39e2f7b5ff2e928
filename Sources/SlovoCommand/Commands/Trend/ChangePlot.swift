import Analysis
import Reporting
import TextStatistics

/// Rates along the texts as a picture: a panel for each query, with the levels between its changes.
struct ChangePlot {
  let table: ChangeTable
  let kind: DispersionParts
  /// Which words are counted, as a clause that begins with a blank, or nothing.
  let place: String

  private static let panels = 8
  /// Dots across the page at most.
  private static let stretches = 60

  func picture(rounds: Int, notes: [String]) -> TrendPicture {
    let drawn = table.rows.prefix(Self.panels)
    let dots =
      table.units > Self.stretches
      ? "rates of whole \(kind.name)s together, \(Self.stretches) stretches at most"
      : "rates of \(kind.name)s"
    var lines = [
      "Dots: \(dots). Blue line: the rate between one change and the next. Dashed: changes, of which chance, by \(rounds.grouped) random orders of the \(kind.name)s, gives as sharp a one in 5 % at most.",
      "\(kind.counted(table.units)) with \(table.words.grouped) words\(place), in reading order.",
    ]
    if drawn.count < table.rows.count {
      lines.append("Drawn are the first \(drawn.count) of \(table.rows.count.grouped) queries.")
    }
    let named = table.rows.prefix(4).map(\.pattern).joined(separator: ", ")
    return TrendPicture(
      title: "Where the rates of \(named)\(table.rows.count > 4 ? " and others" : "") change",
      notes: lines + notes, panels: drawn.map(panel), axis: .numbers,
      axisName: "words in reading order (rates: per million words)", valueName: "per million words")
  }

  private func panel(_ row: ChangeTable.Row) -> TrendPicture.Panel {
    var line: [(place: Double, value: Double)] = []
    var changes: [(place: Double, name: String)] = []
    var words = 0
    let sides =
      row.changes.map(\.before) + [row.changes.last?.after ?? row.series.sum(row.series.counts.indices)]
    for (index, side) in sides.enumerated() where side.words > 0 {
      let rate = Double(side.count) * 1_000_000 / Double(side.words)
      line.append((Double(words), rate))
      words += side.words
      line.append((Double(words), rate))
      if index < row.changes.count { changes.append((Double(words), Self.name(row.changes[index]))) }
    }
    let figure =
      row.changes.isEmpty
      ? "no change" : row.changes.count == 1 ? "1 change" : "\(row.changes.count.grouped) changes"
    return TrendPicture.Panel(
      label: row.pattern, figure: figure, points: points(row.series), line: line, band: [], changes: changes)
  }

  /// The end of its section's path, or its document.
  private static func name(_ change: ChangeTable.Change) -> String {
    change.section?.split(separator: " > ").last.map(String.init) ?? change.document
  }

  /// Neighbouring units put together that have their middle in one of some equal stretches, at the middle of their words.
  private func points(_ series: RateSeries) -> [TrendPicture.Point] {
    let all = series.words.reduce(0, +)
    var (points, parts) = ([TrendPicture.Point](), [Range<Int>]())
    var (words, last) = (0, -1)
    for (unit, size) in series.words.enumerated() {
      let stretch =
        series.words.count > Self.stretches
        ? Int((Double(words) + Double(size) / 2) / Double(all) * Double(Self.stretches)) : unit
      let start = stretch == last ? parts.popLast()?.lowerBound ?? unit : unit
      parts.append(start..<unit + 1)
      (words, last) = (words + size, stretch)
    }
    words = 0
    for part in parts {
      let (count, size) = series.sum(part)
      let rate = Double(count) * 1_000_000 / Double(size)
      points.append(
        TrendPicture.Point(
          place: Double(words) + Double(size) / 2, value: rate, interval: nil,
          title: "\(count.grouped) in \(size.grouped) words, \(Wording.figure(rate)) per million"))
      words += size
    }
    return points
  }
}
