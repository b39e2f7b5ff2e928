import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo compare`: the words that are typical of some texts.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "List the words that are typical of some texts, compared with others.",
    discussion: """
      Target and reference are filters: --target 'year<1937' compares with the rest, --target 'region=note' \
      --reference 'region=body' with another part, 'document%2=1' takes every second document. Words that both \
      admit are counted for the target alone. Measures are positive for words of the target and negative for \
      words of the reference.

      Measures: \(MeasureArguments.names).
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "Whose words are looked for: 'year<1937', 'document~1917', 'section~\"Terror\"'.")
  var target: String

  @Option(help: "What they are compared with; the rest, unless given.")
  var reference: String?

  @Option(help: "Measures, with commas between them; rows go by the first, greatest first.")
  var measure = "G2,chi2"

  @Option(
    help:
      "How p is corrected for many comparisons: holm, bonferroni, sidak (no false find) or bh (few among all finds)."
  )
  var correction = HolmCorrection.name

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @Option(help: "How often a word occurs on both sides together at least, to be compared.")
  var min = 1

  @Option(help: "Rows at most; 0 for all.")
  var top: Int?

  @Option(name: .customLong("in"), help: "What both sides are taken from: 'region=body'; with &, | and !.")
  var filter: String?

  @Flag(help: "Show the whole table of counts too: O11 to O22, E11 to E22, R1, R2, C1, C2, N.")
  var audit = false

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  /// Effect sizes that every answer has.
  private static let effects: [any AssociationMeasure.Type] = [
    LogRatio.self, PercentDifference.self, OddsRatio.self,
  ]

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  func run() throws {
    if min < 1 { throw Failure.usage("--min: a word that is compared occurs once at least.") }
    let asked = try MeasureArguments.measures(measure)
    let effects = Self.effects.filter { effect in !asked.contains { $0.name == effect.name } }
    var settings = KeynessTable.Settings(measures: asked + effects)
    settings.layer = of
    settings.minimum = min
    settings.correction = try MeasureArguments.correction(correction)
    settings.top = try output.listed(top: top)
    let filters = try [target, reference, filter].map { try Asking.filter($0) }
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let sides = try filters.map { try Asking.ranges($0, &names) }
      guard let targetRanges = sides[0].ranges else { return }
      let table = try KeynessTable(
        of: targetRanges, against: sides[1].ranges, in: opened.reader, settings,
        within: sides[2].ranges,
        resources: resources)
      let columns = (
        MeasureColumns(measures: asked, detailsFrom: 1), MeasureColumns(measures: effects, detailsFrom: 1)
      )
      let doubts = sides.flatMap(\.notes)
      try output.write(description(opened, table, settings, columns, doubts)) { writer in
        for row in table.rows { try write(row, asked.count, settings, table, to: writer) }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func description(
    _ opened: OpenedCorpus, _ table: KeynessTable, _ settings: KeynessTable.Settings,
    _ measures: (asked: MeasureColumns, effects: MeasureColumns), _ doubts: [String]
  ) -> AnswerDescription {
    let all = MeasureColumns(measures: settings.measures)
    let overlap =
      table.overlap > 0
      ? ["\(table.overlap.grouped) words are in both; they are counted for the target alone."] : []
    return AnswerDescription(
      version: SlovoVersion.current, command: "compare",
      settings: [
        NamedValue("target", .text(target)), NamedValue("reference", reference.map { .text($0) } ?? "rest"),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("of", .text(of.rawValue)),
        NamedValue("min", .integer(min)), NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("expected", "R1*C1/N"),
      ] + all.settings + [
        NamedValue("test", .text(settings.test.name)),
        NamedValue("correction", .text(settings.correction.name)),
        NamedValue("family", .integer(table.total)),
        NamedValue("words_target", .integer(table.targetWords)),
        NamedValue("words_reference", .integer(table.referenceWords)),
        NamedValue("overlap", .integer(table.overlap)),
      ],
      corpus: Asking.describe(opened), total: table.total, shown: table.rows.count,
      warnings: overlap + doubts, notes: all.notes(table.rows.lazy.map(\.values)),
      columns: columns(settings, measures), footer: footer(table, settings, all) + overlap + doubts)
  }

  private func columns(
    _ settings: KeynessTable.Settings, _ measures: (asked: MeasureColumns, effects: MeasureColumns)
  ) -> [ColumnDescription] {
    [ColumnDescription("feature", .text, heading: "word", importance: 2)] + measures.asked.columns
      + [
        ColumnDescription("p", .real(decimals: 4), isDetail: true),
        ColumnDescription("n_target", .integer, heading: "target"),
        ColumnDescription("n_reference", .integer, heading: "reference"),
      ] + measures.effects.columns
      + [
        ColumnDescription(
          "p_corrected", .real(decimals: 4), heading: "p (\(settings.correction.name))"),
        ColumnDescription(
          "per_million_target", .real(decimals: 1), heading: "per million (target)", isDetail: true),
        ColumnDescription(
          "per_million_reference", .real(decimals: 1), heading: "per million (reference)", isDetail: true),
        ColumnDescription("documents_target", .integer, heading: "documents (target)", isDetail: true),
        ColumnDescription("documents_reference", .integer, heading: "documents (reference)", isDetail: true),
      ] + (audit ? ContingencyTable.columns : [])
  }

  /// The convention, in words and figures.
  private func footer(
    _ table: KeynessTable, _ settings: KeynessTable.Settings, _ measures: MeasureColumns
  ) -> [String] {
    let place = filter.map { " where \($0)" } ?? ""
    var lines = [
      "target: \(target), \(table.targetWords.grouped) words; reference: \(reference ?? "the rest"), \(table.referenceWords.grouped) words\(place).",
      "\(table.total.grouped) \(of.unit) compared; expected is R1*C1/N, R1 the target's words, N those of both.",
      "p: of \(settings.test.heading), two-sided; p (\(settings.correction.name)) keeps \(settings.correction.promise) among all \(table.total.grouped) below it.",
    ]
    lines += measures.formulas
    if min > 1 { lines.append("Compared are words that occur \(min) times or more; --min 1 compares all.") }
    if table.rows.count < table.total {
      lines.append(
        "Shown are \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    return lines
  }

  private func write(
    _ row: KeynessTable.Row, _ asked: Int, _ settings: KeynessTable.Settings, _ table: KeynessTable,
    to writer: any RowWriter
  ) throws {
    let counts = row.counts
    writer.text(row.feature)
    MeasureColumns.write(Array(row.values.prefix(asked)), to: writer)
    MeasureColumns.write([row.probability], to: writer)
    writer.integer(counts.o11)
    writer.integer(counts.o21)
    MeasureColumns.write(Array(row.values.dropFirst(asked)), to: writer)
    MeasureColumns.write([row.corrected], to: writer)
    writer.real(Double(counts.o11) * 1_000_000 / Double(table.targetWords))
    writer.real(Double(counts.o21) * 1_000_000 / Double(table.referenceWords))
    writer.integer(row.documents.target)
    writer.integer(row.documents.reference)
    if audit { counts.write(to: writer) }
    try writer.endRow()
  }
}
