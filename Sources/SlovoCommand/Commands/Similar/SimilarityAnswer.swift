import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// What all answers of `slovo similar` have in common: the groups, their names, and what is said of how they were compared.
struct SimilarityAnswer {
  let table: SimilarityTable
  let request: GroupedWordsArguments.Request
  let words: GroupedWordsArguments
  /// Terms that there are, compared or not.
  let termCount: Int
  let opened: OpenedCorpus
  /// What the filter leaves in doubt.
  let doubts: [String]
  let isExplained: Bool
  let labels: [String]

  /// Groups of fewer words are told of: their rates are chance to a great part.
  static let fewestWords = 1000

  init(
    table: SimilarityTable, request: GroupedWordsArguments.Request, words: GroupedWordsArguments,
    termCount: Int, opened: OpenedCorpus, doubts: [String], isExplained: Bool
  ) {
    (self.table, self.request, self.words, self.termCount) = (table, request, words, termCount)
    (self.opened, self.doubts, self.isExplained) = (opened, doubts, isExplained)
    labels = GroupLabels(table.counts.groupings, table.counts.groups).texts
  }

  var measures: [any SimilarityMeasure.Type] { table.measures }
  var sizes: [Int] { table.counts.sizes }

  /// What a reader of the numbers should know.
  var warnings: [String] { Wording.similarityWarnings(self) }

  /// An answer whose own lines are `footer`.
  func description(
    _ settings: [NamedValue] = [], total: Int, shown: Int, notes: [ColumnNote] = [],
    columns: [ColumnDescription], title: String? = nil, footer: [String], explanation: [String] = []
  ) -> AnswerDescription {
    var lines = footer + measures.map(Wording.convention) + [Wording.compared(self)]
    if measures.contains(where: { $0.features.hasScores }) { lines.append(Wording.scores(self)) }
    if shown < total {
      lines.append("Shown are \(shown.grouped) of \(total.grouped) rows; --limit 0 shows all.")
    }
    let explained =
      isExplained ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : []
    return AnswerDescription(
      version: SlovoVersion.current, command: "similar",
      settings: words.settings(request) + settings
        + [
          NamedValue("min_words", .integer(table.minimumWords)),
          NamedValue("groups", .integer(labels.count)),
          NamedValue("words_compared", .integer(table.counts.terms.count)),
        ] + explained + Wording.settings(measures),
      corpus: Asking.describe(opened), total: total, shown: shown, warnings: warnings + doubts, notes: notes,
      columns: columns, title: title, footer: lines + warnings + doubts, explanation: explanation)
  }
}
