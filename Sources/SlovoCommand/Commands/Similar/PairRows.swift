import Analysis
import Reporting
import TextStatistics

/// The pairs of groups, or those of one group, the most alike first.
struct PairRows {
  let answer: SimilarityAnswer
  /// The one whose neighbours are wanted, nil for all pairs.
  let group: Int?

  /// Measures that a table keeps however narrow it is.
  private static let columnsKept = 3

  func write(to output: OutputArguments, limit: Int?) throws {
    let pairs = group.map { answer.table.neighbours(of: $0) } ?? answer.table.pairs
    let shown = try output.shown(of: pairs.count, limit: limit)
    let values = pairs.map { answer.table.values($0.left, $0.right) }
    let description = answer.description(
      [NamedValue("to", group.map { .text(answer.labels[$0]) } ?? .none)], total: pairs.count,
      shown: shown, notes: Wording.gaps(answer.measures, values), columns: columns,
      title: group.map { "Those most like \(answer.labels[$0]) (\(answer.sizes[$0].grouped) words)" },
      footer: [], explanation: answer.isExplained ? explanation(pairs.prefix(shown)) : [])
    try output.write(description) { writer in
      for (pair, values) in zip(pairs, values).prefix(shown) {
        if group == nil { writer.text(answer.labels[pair.left]) }
        writer.text(answer.labels[pair.right])
        MeasureColumns.write(values, to: writer)
        if group == nil { writer.integer(answer.sizes[pair.left]) }
        writer.integer(answer.sizes[pair.right])
        try writer.endRow()
      }
    }
  }

  private var columns: [ColumnDescription] {
    let names = group == nil ? ["group", "other"] : ["group"]
    return names.map { ColumnDescription($0, .text, cut: .middle, importance: 1) }
      + answer.measures.enumerated().map { index, measure in
        ColumnDescription(
          measure.name, .real(decimals: measure.decimals), heading: measure.heading,
          isDetail: index >= Self.columnsKept)
      }
      + (group == nil ? ["words", "words_other"] : ["words"]).map {
        ColumnDescription($0, .integer, isMinor: group == nil)
      }
  }

  /// What the figures say, pair by pair.
  private func explanation(_ pairs: ArraySlice<SimilarityTable.Pair>) -> [String] {
    pairs.map { pair in
      let values = answer.table.values(pair.left, pair.right)
      return "\(answer.labels[pair.left]) and \(answer.labels[pair.right]): "
        + zip(values, answer.measures).map(Wording.reading).joined(separator: " ")
    }
  }
}
