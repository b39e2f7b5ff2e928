import Analysis
import Reporting

/// Where words fall, as a picture: a bar for each query, and where the parts of the texts begin.
struct DispersionPlot {
  let table: DispersionTable
  /// The words in which places are counted, as a clause: "where region=body", or nothing.
  let place: String

  /// Parts whose beginnings are marked at most: more would cover the bars.
  private static let partLimit = 60

  func picture(notes: [String]) throws(AnalysisError) -> DispersionPicture {
    let words = Double(Swift.max(1, table.words))
    let drawn = table.rows.prefix(PictureFile.rows)
    let rows = drawn.map { row in
      DispersionPicture.Row(
        label: row.pattern,
        figure: row.positions.count == 1 ? "1 hit" : "\(row.positions.count.grouped) hits",
        places: row.positions.map { (Double($0) + 0.5) / words })
    }
    var lines = [
      "Each stroke is a hit, at its place among the \(table.words.grouped) words\(place) in reading order, from left to right."
    ]
    let starts = table.partStarts()
    var marks: [(place: Double, name: String)] = []
    if starts.count <= Self.partLimit, table.kind == .documents || table.kind == .sections {
      for (part, start) in zip(try table.allParts(), starts) where part.words > 0 {
        let name = table.kind == .sections ? part.section ?? part.document : part.document
        // Of a path its end says most.
        let last = name?.split(separator: " > ").last ?? ""
        marks.append((Double(start) / words, String(last)))
      }
      lines.append("Dashed lines: where the \(table.kind.name)s begin.")
    }
    if drawn.count < table.rows.count {
      lines.append("Drawn are the first \(drawn.count) of \(table.rows.count.grouped) queries.")
    }
    return DispersionPicture(
      title:
        "Where \(rows.prefix(4).map(\.label).joined(separator: ", "))\(rows.count > 4 ? " and others" : "") fall\(rows.count == 1 ? "s" : "")",
      notes: lines + notes, rows: rows, parts: marks)
  }
}
