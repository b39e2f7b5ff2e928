import Analysis
import Reporting
import TextStatistics

/// What `--test permutation` adds to a comparison: columns, cells, and what stands under the table about them.
struct ResamplingColumns {
  let settings: ResamplingSettings
  let summary: ResamplingSummary
  let confidence: Double

  private var unit: String { settings.unit.rawValue }

  /// Of the probabilities a narrow table keeps the one that can be defended best.
  var columns: [ColumnDescription] {
    [
      ColumnDescription(
        PermutationTest.name, .real(decimals: PermutationTest.decimals), heading: PermutationTest.heading,
        isDetail: true),
      ColumnDescription(
        MaximumPermutationTest.name, .real(decimals: MaximumPermutationTest.decimals), heading: "p (max-T)"),
      ColumnDescription("disagreement", .text, heading: "mark", importance: 1),
    ]
      + ["low", "high"].map {
        ColumnDescription(
          "\(UnitBootstrap.name)_\($0)", .real(decimals: UnitBootstrap.decimals),
          heading: "\(UnitBootstrap.heading) \($0)", isDetail: true)
      } + [
        ColumnDescription(
          RankSumTest.name, .real(decimals: RankSumTest.decimals), heading: RankSumTest.heading,
          isDetail: true),
        ColumnDescription(
          InterArrivalTest.name, .real(decimals: InterArrivalTest.decimals),
          heading: InterArrivalTest.heading, isDetail: true),
      ]
  }

  /// The cells of `columns`.
  func write(_ row: KeynessTable.Row, to writer: any RowWriter) {
    let word = row.resampled
    MeasureColumns.write([word?.probability, word?.corrected], to: writer)
    if word?.probability == nil { writer.missing() } else { writer.text(row.disagreement?.rawValue ?? "") }
    MeasureColumns.write(
      [word?.interval?.low, word?.interval?.high, word?.rankSum, word?.interArrival], to: writer)
  }

  /// Why cells are empty.
  func notes(_ rows: [KeynessTable.Row]) -> [ColumnNote] {
    let words = rows.compactMap(\.resampled)
    var notes: [ColumnNote] = []
    if words.contains(where: { $0.probability == nil }) {
      let reason =
        summary.isResampled
        ? "the word occurs less than \(ResamplingSettings.fewestOccurrences) times, too seldom to be resampled"
        : "a side has fewer than \(UnitCounts.fewestUnits) \(unit)s with words"
      notes += [PermutationTest.name, MaximumPermutationTest.name, "disagreement"].map {
        ColumnNote(column: $0, reason: reason)
      }
    }
    if words.contains(where: { $0.interval == nil }) {
      notes += ["low", "high"].map {
        ColumnNote(column: "\(UnitBootstrap.name)_\($0)", reason: UnitBootstrap.gap)
      }
    }
    if words.contains(where: { $0.rankSum == nil }) {
      notes.append(ColumnNote(column: RankSumTest.name, reason: RankSumTest.gap ?? ""))
    }
    if words.contains(where: { $0.interArrival == nil }) {
      notes.append(ColumnNote(column: InterArrivalTest.name, reason: InterArrivalTest.gap ?? ""))
    }
    return notes
  }

  var settingsLines: [NamedValue] {
    [
      NamedValue("resampling", .text("permutation")),
      NamedValue(
        "resampling_formulas",
        .group(ResamplingMeasures.all.map { NamedValue($0.name, .text($0.formula)) })),
      NamedValue("units", .text(unit)),
      NamedValue("rounds", .integer(settings.rounds)), NamedValue("seed", .text(String(settings.seed))),
      NamedValue("replicates", .integer(UnitBootstrap.replicates)),
      NamedValue("units_target", .integer(summary.targetUnits)),
      NamedValue("units_reference", .integer(summary.referenceUnits)),
      NamedValue("resampled", .integer(summary.words)),
      NamedValue("min_resampled", .integer(ResamplingSettings.fewestOccurrences)),
    ]
  }

  /// The convention, in words and figures.
  var lines: [String] {
    guard summary.isResampled else { return [] }
    return [
      "Resampled: \(summary.targetUnits.grouped) \(unit)s of the target and \(summary.referenceUnits.grouped) of the reference, \(settings.rounds.grouped) rounds, seed \(settings.seed); of words those that occur \(ResamplingSettings.fewestOccurrences) times or more, \(summary.words.grouped).",
      "\(PermutationTest.heading): \(PermutationTest.formula). p (max-T): \(MaximumPermutationTest.formula).",
      "\(UnitBootstrap.heading): \(Wording.confidence(confidence)) interval, \(UnitBootstrap.method). \(RankSumTest.heading): \(RankSumTest.formula).",
      "\(InterArrivalTest.heading): \(InterArrivalTest.formula); not corrected.",
    ]
  }

  /// What can't be said, and where the tests disagree.
  var warnings: [String] {
    guard summary.isResampled else {
      return [
        "The \(side(summary.targetUnits, "target")), the \(side(summary.referenceUnits, "reference")): resampling needs \(UnitCounts.fewestUnits) \(unit)s with words on each side to see how much they differ, so its columns are empty."
          + (settings.unit == .document ? " --units paragraph may find enough." : "")
      ]
    }
    var warnings: [String] = []
    if summary.deals < 1000 {
      warnings.append(
        "So few \(unit)s can be dealt out in \(Int(summary.deals).grouped) ways only, so no p (permutation) can be trusted below \(Figure.probability(1 / summary.deals))."
      )
    }
    return warnings + Wording.disagreements(summary.disagreements, of: summary.words, unit: unit)
  }

  private func side(_ units: Int, _ name: String) -> String {
    "\(name) has \(units.grouped) \(unit)\(units == 1 ? "" : "s") with words"
  }
}
