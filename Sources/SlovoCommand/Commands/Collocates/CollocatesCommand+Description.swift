import Analysis
import Reporting
import SlovoKit
import TextStatistics

extension CollocatesCommand {
  func description(_ answer: Answer, _ opened: OpenedCorpus) -> AnswerDescription {
    let (table, settings) = (answer.table, answer.settings)
    let window = settings.window
    return AnswerDescription(
      version: SlovoVersion.current, command: "collocates",
      settings: [
        NamedValue("query", .text(query)), queryArguments.matchingSetting,
        NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("convention", .text(settings.convention?.name ?? "slovo")),
        NamedValue(
          "window",
          window.isWhole
            ? .text(window.boundary.rawValue) : .list([.integer(window.left), .integer(window.right)])),
        NamedValue("boundary", .text(window.boundary.rawValue)),
        NamedValue("overlap", .text(window.counting.words)),
        NamedValue("nodes", .text(nodes(settings))),
        NamedValue("expected", .text(settings.convention?.expected ?? "R1*C1/N")),
        NamedValue("correction", settings.correction.map { .text($0.name) } ?? .none),
        NamedValue("of", .text(of.rawValue)), NamedValue("min", .integer(settings.minimum)),
        NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none),
      ] + annotationArguments.settings + answer.measures.settings + [
        NamedValue("hits", .integer(table.hits)), NamedValue("node_words", .integer(table.nodeWords)),
        NamedValue("R1", .integer(table.windowWords)), NamedValue("family", .integer(table.total)),
        NamedValue("N", .integer(removesNodes(settings) ? table.words : table.words + table.nodeWords)),
        NamedValue("N_without_nodes", .integer(table.words)),
      ],
      corpus: Asking.describe(opened), total: table.total, shown: table.rows.count,
      warnings: answer.notes.lines + answer.doubts,
      notes: answer.measures.notes(table.rows.lazy.map(\.values)) + noTables(answer) + emptyTests(answer),
      columns: columns(answer), footer: footer(answer),
      explanation: explain
        ? CollocationReadings(query: query, settings: settings, table: table).lines : [])
  }

  private func emptyTests(_ answer: Answer) -> [ColumnNote] {
    guard answer.settings.correction != nil, answer.table.rows.contains(where: { $0.probability == nil })
    else { return [] }
    let reason = answer.settings.test.distrust ?? "the test has no value for these counts"
    return ["p", "p_corrected"].map { ColumnNote(column: $0, reason: reason) }
  }

  /// Why the counts of a row make no table of four.
  private func noTables(_ answer: Answer) -> [ColumnNote] {
    guard answer.table.rows.contains(where: { $0.counts == nil }) else { return [] }
    let columns = audit ? ContingencyTable.columns.map(\.name) : ["E11"]
    return columns.map { ColumnNote(column: $0, reason: CollocationConvention.noTable) }
  }

  private func columns(_ answer: Answer) -> [ColumnDescription] {
    let counts =
      audit
      ? ContingencyTable.columns
      : [
        ColumnDescription("O11", .integer, heading: "near"),
        ColumnDescription("E11", .real(decimals: 2), heading: "expected", isDetail: true),
        ColumnDescription("C1", .integer, heading: "in all", isDetail: true),
      ]
    let places =
      positions ? answer.settings.window.places.map { ColumnDescription($0, .integer) } : []
    return [ColumnDescription("feature", .text, heading: "collocate", importance: 2)] + counts
      + columns(of: answer).columns + tests(answer) + places + [
        ColumnDescription("documents", .integer, isDetail: true)
      ]
      + (isExplainedByColumn ? [ColumnDescription("explanation", .text)] : [])
  }

  /// The columns of `--correction`.
  private func tests(_ answer: Answer) -> [ColumnDescription] {
    guard let correction = answer.settings.correction else { return [] }
    return [
      ColumnDescription("p", .real(decimals: 4), isDetail: true),
      ColumnDescription("p_corrected", .real(decimals: 4), heading: "p (\(correction.name))"),
    ]
  }

  /// Whether the words of hits are taken out of everything.
  private func removesNodes(_ settings: CollocationTable.Settings) -> Bool {
    settings.convention.map { $0.windows.nodeTokens == .removed } ?? true
  }

  /// What becomes of the words of hits, as a setting.
  private func nodes(_ settings: CollocationTable.Settings) -> String {
    if removesNodes(settings) { return "left out of windows, N and margins" }
    return settings.convention?.windows.nodeTokens == nil ? "not known; counted" : "counted in windows"
  }

  private func columns(of answer: Answer) -> MeasureColumns {
    MeasureColumns(
      measures: answer.settings.columns,
      detailsFrom: 1, showsIntervals: true)
  }

  /// The convention, in words and figures.
  private func footer(_ answer: Answer) -> [String] {
    convention(answer) + answer.measures.formulas + answer.notes.spellings + answer.doubts
      + shortened(answer)
  }

  private func convention(_ answer: Answer) -> [String] {
    let table = answer.table
    let place = filter.map { " where \($0)" } ?? ""
    guard table.hits > 0 else { return ["No hits of \(query) in \(table.words.grouped) words\(place)."] }
    let hits = table.hits == 1 ? "1 hit" : "\(table.hits.grouped) hits"
    guard table.words > 0 else {
      return ["\(hits) of \(query)\(place), and no other words: nothing is left to stand near them."]
    }
    if let convention = answer.settings.convention {
      return ["\(hits) of \(query)\(place); \(of.unit)."] + other(convention, answer, place)
    }
    var lines = [
      "\(hits) of \(query)\(place); \(of.unit).",
      "near (O11): \(answer.settings.window.words), each position once.",
      "expected (E11): R1*C1/N, with R1 = \(table.windowWords.grouped) words near hits, C1 = in all, N = \(table.words.grouped) words\(place).",
      "The \(table.nodeWords.grouped) \(table.nodeWords == 1 ? "word" : "words") of the hits \(table.nodeWords == 1 ? "is" : "are") left out of all of these.",
    ]
    if let correction = answer.settings.correction {
      lines.append(
        "p: of \(answer.settings.test.heading), two-sided; p (\(correction.name)) keeps \(correction.promise) among all \(table.total.grouped) words below it."
      )
    }
    if positions {
      lines.append(
        "L1 stands just before a hit, R1 just behind it; a word near several hits counts for the nearest, and behind it where two are as near."
      )
    }
    return lines
  }

  /// The convention of another program, in words and figures.
  private func other(_ convention: CollocationConvention, _ answer: Answer, _ place: String) -> [String] {
    let (table, window) = (answer.table, answer.settings.window)
    return [
      "The numbers of \(convention.program). near: \(window.words), \(window.counting.words).",
      "expected: \(convention.expected), with f_A = \(table.hits.grouped) hits, f_B (or C1) = in all, N = \((removesNodes(answer.settings) ? table.words : table.words + table.nodeWords).grouped) words\(place)\(removesNodes(answer.settings) ? "" : ", of which \(table.nodeWords.grouped) are of hits"); R1 = \(table.windowWords.grouped) words near hits.",
      convention.caution,
      "\(convention.program) may take punctuation for tokens; here N and windows count words.",
      convention.windows.end == .corpus && !window.isWhole && within == nil
        ? "Its windows run from one document into the next; here they end with the document." : nil,
    ].compactMap { $0 }
  }

  private func shortened(_ answer: Answer) -> [String] {
    let (table, min) = (answer.table, answer.settings.minimum)
    var lines: [String] = []
    if table.hits > 0, min > 1 {
      lines.append("Listed are words that stand near hits \(min) times or more; --min 1 lists all.")
    }
    if table.rows.count < table.total {
      lines.append(
        "Shown are \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    return lines
  }

  /// Writes the cells of a row, and doesn't end it.
  func write(_ row: CollocationTable.Row, _ answer: Answer, to writer: any RowWriter) throws {
    writer.text(row.feature)
    if audit {
      row.counts.write(to: writer)
    } else {
      writer.integer(row.joint)
      if let counts = row.counts { writer.real(counts.e11) } else { writer.missing() }
      writer.integer(
        removesNodes(answer.settings) ? row.frequency - row.frequencyInNodes : row.frequency)
    }
    columns(of: answer).write(zip(row.values, row.intervals), to: writer)
    if answer.settings.correction != nil {
      MeasureColumns.write([row.probability, row.corrected], to: writer)
    }
    for count in row.places { writer.integer(count) }
    writer.integer(row.documents)
  }
}
