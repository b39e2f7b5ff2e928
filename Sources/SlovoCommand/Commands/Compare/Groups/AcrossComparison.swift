import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// `slovo compare --across`: which words' rates differ from group to group.
struct AcrossComparison {
  let groups: ComparedGroups
  let settings: HomogeneityTable.Settings
  let table: HomogeneityTable
  let isAudited: Bool
  let isExplained: Bool
  let plot: String?

  func write(to output: OutputArguments) throws {
    if isAudited {
      if isExplained {
        throw Failure.usage("--explain is about measures, and --audit lists counts. Give one of them.")
      }
      try AcrossAudit(comparison: self).write(to: output)
    } else {
      try writeRows(to: output)
    }
    if let plot { try PictureFile.write(picture, to: plot) }
  }

  private func writeRows(to output: OutputArguments) throws {
    let isTable = output.format == .table
    let readings = AcrossReadings(comparison: self)
    var description = description
    description.columns = columns(withGroups: !isTable)
    if isExplained, isTable { description.explanation = readings.lines }
    if isExplained, !isTable { description.columns.append(ColumnDescription("explanation", .text)) }
    try output.write(description) { writer in
      for row in table.rows {
        write(row, withGroups: !isTable, to: writer)
        if isExplained, !isTable { writer.text(readings.line(row)) }
        try writer.endRow()
      }
    }
  }

  // MARK: Columns and cells

  private func columns(withGroups: Bool) -> [ColumnDescription] {
    let about = settings.measures.map { MeasureDescription($0) }
    var columns = [
      ColumnDescription("feature", .text, heading: "word", importance: 2),
      ColumnDescription("frequency", .integer, heading: "count"),
    ]
    columns += MeasureColumns(measures: about, detailsFrom: 2).columns
    columns += [
      ColumnDescription("df", .integer, isMinor: true),
      ColumnDescription("p", .real(decimals: 4), isDetail: true),
      ColumnDescription(
        "p_corrected", .real(decimals: 4), heading: "p (\(settings.correction.name))",
        isDetail: table.resampling != nil),
    ]
    if table.resampling != nil {
      columns += [
        ColumnDescription(
          HomogeneityPermutationTest.name, .real(decimals: 4), heading: HomogeneityPermutationTest.heading,
          isDetail: true),
        ColumnDescription(
          MaximumHomogeneityPermutationTest.name, .real(decimals: 4), heading: "p (max-T)"),
        ColumnDescription("disagreement", .text, heading: "mark", importance: 1),
      ]
    }
    // Of the two ends a narrow table keeps the one where the word is.
    for (name, heading, isDetail) in [("most", "most in", false), ("least", "least in", true)] {
      columns += [
        ColumnDescription(name, .text, heading: heading, importance: 1, isDetail: isDetail),
        ColumnDescription(
          "residual_\(name)", .real(decimals: 1), heading: isDetail ? "residual (least)" : "residual",
          isDetail: isDetail),
      ]
    }
    guard withGroups else { return columns }
    // A section may be called "most".
    return ColumnDescription.distinct(
      columns + table.groups.map { ColumnDescription("n_\(groups.labels[$0])", .integer) }
        + table.groups.map { ColumnDescription("residual_\(groups.labels[$0])", .real(decimals: 2)) })
  }

  private func write(_ row: HomogeneityTable.Row, withGroups: Bool, to writer: any RowWriter) {
    writer.text(row.feature)
    writer.integer(row.frequencies.total)
    MeasureColumns.write(row.values, to: writer)
    writer.integer(row.frequencies.degrees)
    MeasureColumns.write([row.probability, row.corrected], to: writer)
    if table.resampling != nil {
      MeasureColumns.write([row.resampled?.probability, row.resampled?.corrected], to: writer)
      if row.resampled?.probability == nil {
        writer.missing()
      } else {
        writer.text(row.disagreement?.rawValue ?? "")
      }
    }
    for place in [row.most, row.least] {
      if let place, let residual = row.residuals[place] {
        writer.text(groups.labels[table.groups[place]])
        writer.real(residual)
      } else {
        writer.missing()
        writer.missing()
      }
    }
    guard withGroups else { return }
    for count in row.frequencies.counts { writer.integer(count) }
    MeasureColumns.write(row.residuals, to: writer)
  }

  // MARK: What stands under the table

  var description: AnswerDescription {
    let warnings =
      groups.warnings("left out of all counts", compared: table.groups, unknown: table.unknown)
      + resampledLines.warnings
    return AnswerDescription(
      version: SlovoVersion.current, command: "compare",
      settings: groups.settings + Wording.settings(settings.measures) + [
        NamedValue("test", .text(settings.test.name)),
        NamedValue("correction", .text(settings.correction.name)),
        NamedValue("family", .integer(table.tested)), NamedValue("compared", .integer(table.total)),
        NamedValue("degrees", .integer(Swift.max(0, table.groups.count - 1))),
        NamedValue("top", settings.top.map { .integer($0) } ?? .none),
      ] + resampledLines.named, corpus: Asking.describe(groups.opened), total: table.total,
      shown: table.rows.count, warnings: warnings, notes: notes, columns: [], footer: footer + warnings)
  }

  private var resampledLines: GroupResamplingLines {
    GroupResamplingLines(noun: groups.noun, settings: settings.resampling, summary: table.resampling)
  }

  private var notes: [ColumnNote] {
    var notes = Wording.gaps(settings.measures, table.rows.map(\.values))
    if table.rows.contains(where: { $0.probability == nil }) {
      let reason = table.groups.count < 2 ? HomogeneityLogLikelihood.gap ?? "" : settings.test.distrust
      notes += ["p", "p_corrected"].map { ColumnNote(column: $0, reason: reason) }
    }
    if table.rows.contains(where: { $0.most == nil }) {
      notes += ["most", "residual_most", "least", "residual_least"].map {
        ColumnNote(column: $0, reason: "no \(groups.noun) has the word more or less often than expected")
      }
    }
    return notes + resampledLines.notes(table.rows.compactMap(\.resampled))
  }

  private var footer: [String] {
    let untested = table.total - table.tested
    var lines = [groups.line(table.groups)]
    if table.tested > 0 {
      lines.append(
        "p: of \(settings.test.heading) with \(ComparedGroups.counted(Swift.max(0, table.groups.count - 1), "degree")) of freedom; p (\(settings.correction.name)) keeps \(settings.correction.promise) among \(ComparedGroups.counted(table.tested, "word")) below it."
      )
    }
    if untested > 0, table.groups.count > 1 {
      lines.append(
        "\(ComparedGroups.counted(untested, "word")) of \(table.total.grouped) \(untested == 1 ? "has" : "have") no p, for \(settings.test.distrust)."
          + (settings.resampling == nil
            ? " --test permutation has p for all that occur \(ResamplingSettings.fewestOccurrences) times or more."
            : "")
      )
    }
    lines += settings.measures.map { "\($0.heading): \($0.formula)." }
    lines.append(
      "most in, least in: the \(groups.noun)s with the greatest and the least residual, \(AdjustedResidual.formula); beyond 2 or -2 it is seldom chance."
    )
    lines += resampledLines.lines + groups.conditions
    if table.rows.count < table.total {
      lines.append(
        "Shown are \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    return lines
  }

  // MARK: Picture

  private var picture: ResidualPicture {
    let rows = table.rows.prefix(PictureFile.rows).map { row in
      ResidualPicture.Row(
        label: row.feature, residuals: row.residuals, counts: row.frequencies.counts,
        figure: row.frequencies.total.grouped)
    }
    var notes = [
      "A bar above its line: the word stands there more often than it would if all \(groups.noun)s had one rate; below: less often. Its height is the adjusted residual, \(AdjustedResidual.formula); bars of less than 2, which chance often gives, are white. Figures at the right: how often the word occurs.",
      groups.line(table.groups)
        + " Words go by \(settings.measures.first?.heading ?? "the first measure").",
    ]
    if rows.count < table.total {
      notes.append("Drawn are the first \(rows.count) of \(table.total.grouped) words.")
    }
    return ResidualPicture(
      title:
        "Where words stand more and less often than expected: \(ComparedGroups.counted(table.groups.count, groups.noun))",
      notes: notes, columns: table.groups.map { groups.labels[$0] }, rows: rows)
  }
}
