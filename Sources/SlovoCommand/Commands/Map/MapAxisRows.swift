import Reporting
import TextStatistics

/// The rows of `slovo map --axes-table`: each axis with its share of all differences.
struct MapAxisRows {
  let analysis: CorrespondenceAnalysis

  var count: Int { analysis.inertias.count }

  func write(first count: Int, to writer: any RowWriter) throws {
    var sum = 0.0
    for (index, inertia) in analysis.inertias.prefix(count).enumerated() {
      sum += inertia
      writer.integer(index + 1)
      writer.real(inertia)
      writer.real(InertiaShare.value(inertia: inertia, total: analysis.inertia))
      writer.real(min(1, InertiaShare.value(inertia: sum, total: analysis.inertia)))
      try writer.endRow()
    }
  }

  func describe(_ description: inout AnswerDescription, shown: Int) {
    description.total = count
    description.shown = shown
    description.columns = [
      ColumnDescription("axis", .integer),
      ColumnDescription(PrincipalInertia.name, .real(decimals: PrincipalInertia.decimals)),
      ColumnDescription(
        InertiaShare.name, .real(decimals: InertiaShare.decimals), heading: InertiaShare.heading),
      ColumnDescription("cumulative_share", .real(decimals: InertiaShare.decimals), heading: "cumulative"),
    ]
  }

  func footer(shown: Int) -> [String] {
    var lines = CorrespondenceMeasures.axes.map(Wording.convention)
    if shown < count {
      lines.append("Shown are \(shown.grouped) of \(count.grouped) axes; --limit 0 shows all.")
    }
    return lines
  }
}
