import Analysis
import Reporting
import SlovoKit
import TextStatistics

extension CompareCommand {
  func description(_ answer: Answer, _ opened: OpenedCorpus, _ doubts: [String]) -> AnswerDescription {
    let (table, settings) = (answer.table, answer.settings)
    let overlap =
      table.overlap > 0
      ? ["\(table.overlap.grouped) words are in both; they are counted for the target alone."] : []
    let warnings = overlap + untested(table) + (answer.resampled?.warnings ?? []) + doubts
    return AnswerDescription(
      version: SlovoVersion.current, command: "compare",
      settings: [
        NamedValue("convention", .text(answer.convention?.name ?? "slovo")),
        NamedValue("target", .text(target ?? "all")),
        NamedValue("reference", .text(reference ?? "rest")),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("of", .text(of.rawValue)),
        NamedValue("min", .integer(min)), NamedValue("min_documents", .integer(minDocuments)),
        NamedValue("order", .text(order.rawValue)), NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("expected", "R1*C1/N"),
      ] + answer.measures.settings + [
        NamedValue("confidence", .real(confidence)), NamedValue("test", .text(settings.test.name)),
        NamedValue("correction", .text(settings.correction.name)),
        NamedValue("family", .integer(table.tested)), NamedValue("compared", .integer(table.compared)),
        NamedValue("words_target", .integer(table.targetWords)),
        NamedValue("words_reference", .integer(table.referenceWords)),
        NamedValue("overlap", .integer(table.overlap)),
      ] + (answer.resampled?.settingsLines ?? []),
      corpus: Asking.describe(opened), total: table.total, shown: table.rows.count,
      warnings: warnings,
      notes: answer.measures.notes(table.rows.lazy.map(\.values))
        + answer.measures.notes(intervals: table.rows.lazy.map(\.intervals))
        + emptyTests(table, settings.test)
        + (table.knowsReferenceDocuments
          ? []
          : [ColumnNote(column: "documents_reference", reason: "the word list doesn't say")])
        + (answer.resampled?.notes(table.rows) ?? []),
      columns: columns(answer), footer: footer(answer) + warnings,
      explanation: explain ? answer.readings.lines : [])
  }

  /// What is said where a side is too small for tests.
  private func untested(_ table: KeynessTable) -> [String] {
    if table.areTested { return [] }
    let side =
      table.targetWords < KeynessTable.smallestTestedSide
      ? "target has \(table.targetWords.grouped)" : "reference has \(table.referenceWords.grouped)"
    return [
      "The \(side) words, too few for a test: no p is given. A side needs \(KeynessTable.smallestTestedSide) words."
    ]
  }

  private func emptyTests(_ table: KeynessTable, _ test: any SignificanceTest.Type) -> [ColumnNote] {
    let isMissing = table.rows.contains { $0.probability == nil }
    let reason =
      table.areTested
      ? test.distrust ?? "there is nothing to compare"
      : "a side has fewer than \(KeynessTable.smallestTestedSide) words, too few for a test"
    return isMissing ? ["p", "p_corrected"].map { ColumnNote(column: $0, reason: reason) } : []
  }

  private func columns(_ answer: Answer) -> [ColumnDescription] {
    let correction = answer.settings.correction.name
    return [ColumnDescription("feature", .text, heading: "word", importance: 2)]
      + columns(answer, first: true).columns
      + [
        ColumnDescription("p", .real(decimals: 4), isDetail: true),
        ColumnDescription("n_target", .integer, heading: "target"),
        ColumnDescription("n_reference", .integer, heading: "reference"),
      ] + columns(answer, first: false).columns
      + [
        ColumnDescription(
          "p_corrected", .real(decimals: 4), heading: "p (\(correction))",
          isDetail: answer.resampled != nil)
      ] + (answer.resampled?.columns ?? []) + [
        ColumnDescription(
          "per_million_target", .real(decimals: 1), heading: "per million (target)", isDetail: true),
        ColumnDescription(
          "per_million_reference", .real(decimals: 1), heading: "per million (reference)", isDetail: true),
        ColumnDescription("documents_target", .integer, heading: "documents (target)", isDetail: true),
        ColumnDescription(
          "documents_reference", .integer, heading: "documents (reference)", isDetail: true),
      ] + (audit ? ContingencyTable.columns : [])
      + (isExplainedByColumn ? [ColumnDescription("explanation", .text)] : [])
  }

  /// The columns of the measures that were asked for, or of the effect sizes that every answer has.
  private func columns(_ answer: Answer, first: Bool) -> MeasureColumns {
    let measures = answer.measures.measures
    return MeasureColumns(
      measures: Array(first ? measures.prefix(answer.asked) : measures.dropFirst(answer.asked)),
      detailsFrom: first ? 1 : 0, areMinor: first && measure == nil, showsIntervals: true)
  }

  /// The convention, in words and figures.
  private func footer(_ answer: Answer) -> [String] {
    let (table, settings) = (answer.table, answer.settings)
    let place = filter.map { " where \($0)" } ?? ""
    var lines = [
      "target: \(target ?? "all"), \(table.targetWords.grouped) words; reference: \(answer.reference.words(reference)), \(table.referenceWords.grouped) words\(place).",
      "\(table.compared.grouped) \(of.unit) compared; expected is R1*C1/N, R1 the target's words, N those of both.",
      "p: of \(settings.test.heading), two-sided; p (\(settings.correction.name)) keeps \(settings.correction.promise) among all \(table.tested.grouped) below it.",
    ]
    if let convention = answer.convention {
      lines.insert("The numbers of \(convention.program).", at: 0)
      if let caution = convention.caution { lines.insert(caution, at: 1) }
      if settings.minimumInTarget > 1 {
        lines.append("Compared are words that the target has \(settings.minimumInTarget) times or more.")
      }
    }
    if order == .alike {
      lines.append(
        "Listed are words of which no difference is shown: the \(Wording.confidence(confidence)) interval of their Log Ratio holds 0. Those come first that are known best to be alike: their interval reaches least far from 0."
      )
    }
    if let first = settings.measures.first?.about, !first.tellsDirection, order == .target {
      lines.append(
        "\(first.heading) doesn't say on which side a word is the more frequent; words of both sides stand mixed."
      )
    }
    lines += answer.measures.formulas
    lines += answer.resampled?.lines ?? []
    if min > 1 { lines.append("Compared are words that occur \(min) times or more; --min 1 compares all.") }
    if minDocuments > 1 {
      lines.append(
        "Compared are words that stand in \(minDocuments) documents or more of the target or of the reference."
      )
    }
    if table.rows.count < table.total {
      lines.append(
        "Shown are \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    return lines
  }

  /// Writes the cells of a row, and doesn't end it.
  func write(_ row: KeynessTable.Row, _ answer: Answer, to writer: any RowWriter) throws {
    let counts = row.counts
    let values = Array(zip(row.values, row.intervals))
    writer.text(row.feature)
    columns(answer, first: true).write(values.prefix(answer.asked), to: writer)
    MeasureColumns.write([row.probability], to: writer)
    writer.integer(counts.o11)
    writer.integer(counts.o21)
    columns(answer, first: false).write(values.dropFirst(answer.asked), to: writer)
    MeasureColumns.write([row.corrected], to: writer)
    answer.resampled?.write(row, to: writer)
    writer.real(Double(counts.o11) * 1_000_000 / Double(answer.table.targetWords))
    writer.real(Double(counts.o21) * 1_000_000 / Double(answer.table.referenceWords))
    writer.integer(row.documents.target)
    if answer.table.knowsReferenceDocuments {
      writer.integer(row.documents.reference)
    } else {
      writer.missing()
    }
    if audit { counts.write(to: writer) }
  }

  /// The rows as bars of their Log Ratios.
  func picture(_ answer: Answer) -> IntervalPicture {
    let index = answer.settings.measures.firstIndex { $0.about.name == LogRatio.name }
    let rows = answer.table.rows.prefix(PictureFile.rows).map { row in
      let interval = index.flatMap { row.intervals[$0] }
      return IntervalPicture.Row(
        label: row.feature, value: index.flatMap { row.values[$0] },
        interval: interval.map { $0.low...Swift.max($0.low, $0.high) },
        figure: "\(row.counts.o11.grouped) : \(row.counts.o21.grouped)")
    }
    let drawn =
      rows.count < answer.table.rows.count ? ["Drawn are the first \(rows.count) rows of the table."] : []
    return IntervalPicture(
      title: "\(target ?? "All words") compared with \(answer.reference.words(reference))",
      notes: [
        "Bars to the right: words more frequent in the target; to the left, in the reference. A step of 1 is twice as frequent. Lines: \(Wording.confidence(confidence)) intervals. Figures at the right: counts in target and reference.",
        "Target: \(answer.table.targetWords.grouped) words; reference: \(answer.table.referenceWords.grouped) words. Log Ratio: \(LogRatio.formula).",
        "Rows go by \(answer.settings.measures.first?.about.heading ?? "the first measure"), of \(answer.table.compared.grouped) \(of.unit) compared.",
      ] + drawn,
      rows: rows, shape: .bars, axis: "Log Ratio (doublings)")
  }
}
