import Analysis
import Reporting
import SlovoKit

extension FrequenciesCommand {
  func description(
    _ opened: OpenedCorpus, _ list: FrequencyList, _ groupings: [Grouping], _ doubts: [String]
  ) -> AnswerDescription {
    var footer = [
      "\(list.total.grouped) \(of.unit) in \(list.words.grouped) words\(filter.map { " where \($0)" } ?? ""); docfreq: documents that hold it; equal frequencies share the smallest rank."
    ]
    footer += limits + doubts
    if !opened.reader.lexicon.hasOnlyWords {
      footer.append(
        "Punctuation and symbols are tokens of this corpus: they are listed, words don't count them.")
    }
    return description(
      opened, groupings, doubts, words: list.words, total: list.total, shown: list.count,
      missesGroups: list.hasRowsOutsideGroups, footer)
  }

  func description(
    _ opened: OpenedCorpus, _ groupings: [Grouping], _ doubts: [String], words: Int, total: Int, shown: Int,
    missesGroups: Bool, _ footer: [String], _ ngramSettings: [NamedValue] = [],
    _ ngramColumns: [ColumnDescription] = [], _ ngramNotes: [ColumnNote] = []
  ) -> AnswerDescription {
    var footer = footer
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) rows; --top 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "frequencies",
      settings: [
        NamedValue("of", .text(of.name)), NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("min", .integer(min)), NamedValue("min_rate", .real(minRate)),
        NamedValue("min_documents", .integer(minDocuments)),
        NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
        NamedValue("by", .list(groupings.map { .text($0.name) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("words", .integer(words)),
      ] + ngramSettings,
      corpus: Asking.describe(opened), total: total, shown: shown,
      warnings: doubts, notes: notes(groupings, missesGroups: missesGroups) + ngramNotes,
      columns: [
        ColumnDescription("feature", .text, importance: 2), ColumnDescription("frequency", .integer),
        ColumnDescription("rank", .integer), ColumnDescription("docfreq", .integer),
      ] + ngramColumns
        + (groupings.isEmpty && output.format == .table
          ? [] : [ColumnDescription("group", .text, cut: .start)])
        + (explain && output.format != .table ? [ColumnDescription("explanation", .text)] : []),
      footer: footer)
  }

  /// Which rows are left out, for the foot of a table.
  var limits: [String] {
    var limits: [String] = []
    if minRate > 0 { limits.append("\(Wording.figure(minRate)) times or more in a million words") }
    if minDocuments > 1 { limits.append("in \(minDocuments.grouped) documents or more") }
    return limits.isEmpty
      ? [] : ["Listed is what stands \(limits.joined(separator: ", "))\(by == nil ? "" : " of its group")."]
  }

  private func notes(_ groupings: [Grouping], missesGroups: Bool) -> [ColumnNote] {
    if groupings.isEmpty {
      return output.format == .table ? [] : [ColumnNote(column: "group", reason: "nothing was grouped")]
    }
    guard missesGroups else { return [] }
    let reasons = groupings.compactMap { grouping -> String? in
      switch grouping {
      case .section: "before the first heading"
      case .metadata(let key): "the document has no \(key)"
      case .document, .region: nil
      }
    }
    return [ColumnNote(column: "group", reason: reasons.joined(separator: ", or "))]
  }
}
