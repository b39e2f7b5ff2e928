import Analysis
import Reporting
import SlovoKit

extension CountCommand {
  func description(
    _ opened: OpenedCorpus, _ asked: QueryList, _ table: CountTable, _ queryNotes: QueryNotes,
    _ doubts: [String], _ counted: CountedQueries, _ convention: RateConvention, shown: Int
  ) throws -> AnswerDescription {
    let place = (table.groupings.isEmpty ? "" : " of the group") + (filter.map { " where \($0)" } ?? "")
    var footer = Wording.rates(convention, place: place)
    footer.append(queryArguments.matching(.sentence))
    if let clause = joining.clause { footer.append("Counted are matches \(clause).") }
    footer += queryNotes.spellings + doubts
    if table.groupings.contains(.section) {
      footer.append(
        "A word counts for its innermost section\(level.map { ", sections deeper than level \($0) for the one above" } ?? "")."
      )
    }
    if table.emptyGroups > 0 {
      footer.append(
        "\(table.emptyGroups.grouped) \(table.emptyGroups == 1 ? "group" : "groups") without a match left out."
      )
    }
    if shown < table.rowCount {
      footer.append("Shown are \(shown.grouped) of \(table.rowCount.grouped) rows; --limit 0 shows all.")
    }
    let lowest = table.lowestRate(convention)
    let decimals = convention.decimals(lowest: lowest.isComplete ? lowest.rate : 0)
    return AnswerDescription(
      version: SlovoVersion.current, command: "count",
      settings: [
        NamedValue("queries", .list(asked.texts.map { .text($0) })), queryArguments.matchingSetting,
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue(
          "by",
          .list(
            (table.groupings.map(\.name) + (counted.members == nil ? [] : [Self.member])).map { .text($0) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("per", .integer(convention.scale)),
        NamedValue("interval", .text(Wording.intervalSetting(convention))),
        NamedValue("words", .integer(table.words)),
      ] + joining.settings + annotationArguments.settings,
      corpus: Asking.describe(opened), total: table.rowCount, shown: shown,
      warnings: queryNotes.lines + doubts,
      notes: notes(table, convention),
      columns: table.groupings.map {
        ColumnDescription($0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1)
      } + (counted.members == nil ? [] : [ColumnDescription(Self.member, .text, importance: 1)]) + [
        ColumnDescription("pattern", .text, importance: 2), ColumnDescription("count", .integer),
        ColumnDescription("words", .integer), ColumnDescription(convention.column, .real(decimals: decimals)),
        ColumnDescription("low", .real(decimals: decimals)),
        ColumnDescription("high", .real(decimals: decimals)),
        ColumnDescription("documents", .integer),
      ] + (explain && output.format != .table ? [ColumnDescription("explanation", .text)] : []),
      footer: footer,
      explanation: explain && output.format == .table
        ? try CountReadings(table, counted.members, convention).lines(first: shown) : [])
  }

  /// Why cells are empty, for those that are.
  private func notes(_ table: CountTable, _ convention: RateConvention) -> [ColumnNote] {
    var notes: [ColumnNote] = []
    if let section = table.groupings.firstIndex(of: .section), table.lacksValues(of: section) {
      notes.append(ColumnNote(column: "section", reason: "before the first heading"))
    }
    for (index, grouping) in table.groupings.enumerated() {
      guard case .metadata(let key) = grouping, table.lacksValues(of: index) else { continue }
      notes.append(ColumnNote(column: key, reason: "the document has no \(key)"))
    }
    if !table.lowestRate(convention).isComplete {
      for name in [convention.column, "low", "high"] {
        notes.append(ColumnNote(column: name, reason: "there are no words to divide by"))
      }
    } else if convention.interval == .wilson, table.hasOverlaps {
      for name in ["low", "high"] {
        notes.append(ColumnNote(column: name, reason: "matches overlap, and are more than the words"))
      }
    }
    return notes
  }
}
