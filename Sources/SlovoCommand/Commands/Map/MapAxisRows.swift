import Analysis
import Reporting
import TextStatistics

/// The rows of `slovo map --axes-table`: each axis with its share of all differences.
struct MapAxisRows {
  let analysis: CorrespondenceAnalysis
  /// Whether axes are compared with those of chance.
  let isCompared: Bool
  /// nil where that can't be done, too.
  let chance: CorrespondenceMap.Chance?
  let unit: ResamplingSettings.Unit
  let seed: UInt64

  var count: Int { analysis.inertias.count }

  func write(first count: Int, to writer: any RowWriter) throws {
    var sum = 0.0
    for (index, inertia) in analysis.inertias.prefix(count).enumerated() {
      sum += inertia
      writer.integer(index + 1)
      writer.real(inertia)
      writer.real(InertiaShare.value(inertia: inertia, total: analysis.inertia))
      writer.real(min(1, InertiaShare.value(inertia: sum, total: analysis.inertia)))
      if isCompared {
        for values in [chance?.means, chance?.probabilities] {
          if let values { writer.real(values[index]) } else { writer.missing() }
        }
      }
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
    guard isCompared else { return }
    description.columns += [
      ColumnDescription(
        "chance_inertia", .real(decimals: PrincipalInertia.decimals), heading: "by chance"),
      ColumnDescription(
        AxisPermutation.name, .real(decimals: AxisPermutation.decimals), heading: AxisPermutation.heading),
    ]
    description.settings += [
      NamedValue("units", .text(unit.rawValue)), NamedValue("rounds", .integer(AxisPermutation.rounds)),
      NamedValue("seed", .text(String(seed))),
    ]
    if chance == nil, count > 0 {
      description.notes += ["chance_inertia", AxisPermutation.name].map {
        ColumnNote(column: $0, reason: AxisPermutation.gap ?? "")
      }
    }
  }

  func footer(shown: Int) -> [String] {
    var lines = CorrespondenceMeasures.axes.map(Wording.convention)
    if let chance {
      lines.append(Wording.convention(AxisPermutation.self))
      lines.append(
        "by chance: the axis's mean inertia over \(AxisPermutation.rounds) rounds, in each of which the \(chance.units.grouped) \(unit.rawValue)s are dealt out among the rows, as many to each as it has; seed \(seed). \(AxisPermutation.caution)"
      )
    }
    if shown < count {
      lines.append("Shown are \(shown.grouped) of \(count.grouped) axes; --limit 0 shows all.")
    }
    return lines
  }
}
