import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// The rows of `slovo vocabulary`, and what stands under them.
struct VocabularyRows {
  let table: VocabularyTable
  let settings: VocabularyTable.Settings
  let groupings: [Grouping]
  let level: Int?
  let filter: String?
  let isExplained: Bool

  private var types: [any Measure.Type] { settings.measures.map { $0.measure } }

  func write(first count: Int, to writer: any RowWriter) throws {
    for row in table.rows.prefix(count) {
      for value in row.group {
        if let value { writer.text(value) } else { writer.missing() }
      }
      writer.integer(row.spectrum.words)
      writer.integer(row.spectrum.types)
      for (index, measure) in settings.measures.enumerated() {
        var cells = [row.values[index]]
        if measure.hasInterval { cells += [row.intervals[index]?.low, row.intervals[index]?.high] }
        for value in cells {
          if let value { writer.real(value) } else { writer.missing() }
        }
      }
      try writer.endRow()
    }
  }

  private var columns: [ColumnDescription] {
    groupings.map {
      ColumnDescription($0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1)
    } + [ColumnDescription("words", .integer), ColumnDescription("types", .integer)]
      + settings.measures.enumerated().flatMap { index, choice in
        let measure = choice.measure
        let kind = ColumnDescription.Kind.real(decimals: measure.decimals)
        let isDetail = index >= Self.columnsKept
        let column = ColumnDescription(
          measure.name, kind, heading: measure.heading, isDetail: isDetail)
        guard choice.hasInterval else { return [column] }
        // One interval is enough for eyes: that of the last measure that is kept and can have one.
        let isKept = settings.measures.prefix(Self.columnsKept).lastIndex { $0.hasInterval } == index
        let ends: [String] = ["low", "high"]
        return [column]
          + ends.map { end in
            ColumnDescription(
              "\(measure.name)_\(end)", kind, heading: isKept ? end : "\(measure.heading) \(end)",
              isDetail: !isKept)
          }
      }
  }

  /// Measures that a table keeps however narrow it is; what stands behind them is for wide ones.
  private static let columnsKept = 4

  func description(_ opened: OpenedCorpus, shown: Int, remarks: [String]) -> AnswerDescription {
    let explanation = isExplained ? explanation(first: shown) : []
    var footer = explanation + types.map(Wording.convention) + conventions
    if groupings.contains(.section) {
      footer.append(
        "A word counts for its innermost section"
          + (level.map { ", sections deeper than level \($0) for the one above." } ?? "."))
    }
    if shown < table.rows.count {
      footer.append("Shown are \(shown.grouped) of \(table.rows.count.grouped) rows; --limit 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "vocabulary",
      settings: [
        NamedValue("by", .list(groupings.map { .text($0.name) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("of", .text(settings.layer.rawValue)),
        NamedValue("window", .integer(settings.lengths.window)),
        NamedValue("segment", .integer(settings.lengths.segment)),
        NamedValue("interval", .text("95 %, percentiles of \(BlockBootstrap.replicates) draws of blocks")),
        NamedValue("seed", .text(String(settings.seed))), NamedValue("words", .integer(table.words)),
      ] + (isExplained ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : [])
        + Wording.settings(types),
      corpus: Asking.describe(opened), total: table.rows.count, shown: shown, warnings: remarks,
      notes: notes, columns: columns, footer: footer + remarks)
  }

  /// What the letters, windows and intervals are.
  private var conventions: [String] {
    let place = filter.map { " where \($0)" } ?? ""
    var lines = [
      "N: words\(place); V: types, that is \(settings.layer.unit); V_m: types that occur m times."
    ]
    if settings.measures.contains(where: { $0.hasInterval }) {
      lines.append(
        "low, high: 95 % interval by drawing blocks of \(BlockBootstrap.blockLength(words: 0, window: max(settings.lengths.window, settings.lengths.segment)).grouped) words or more with replacement, since neighbouring words depend on one another. Window (MATTR): \(settings.lengths.window.grouped) words; segment (STTR): \(settings.lengths.segment.grouped)."
      )
    }
    return lines
  }

  /// Why cells are empty, for those that are.
  private var notes: [ColumnNote] {
    var notes: [ColumnNote] = []
    for (index, grouping) in groupings.enumerated()
    where table.rows.contains(where: { $0.group[index] == nil }) {
      let reason =
        switch grouping {
        case .section: "before the first heading"
        default: "the document has no \(grouping.name)"
        }
      notes.append(ColumnNote(column: grouping.name, reason: reason))
    }
    notes += Wording.gaps(types, table.rows.map(\.values))
    let length = BlockBootstrap.blockLength(
      words: 0, window: max(settings.lengths.window, settings.lengths.segment))
    for (index, measure) in settings.measures.enumerated()
    where measure.hasInterval
      && table.rows.contains(where: { $0.values[index] != nil && $0.intervals[index] == nil })
    {
      for end in ["low", "high"] {
        notes.append(
          ColumnNote(
            column: "\(measure.measure.name)_\(end)",
            reason:
              "fewer than \(BlockBootstrap.fewestBlocks) blocks, which are \((length * BlockBootstrap.fewestBlocks).grouped) words"
          ))
      }
    }
    return notes
  }

  /// Line by line what the figures say.
  private func explanation(first count: Int) -> [String] {
    var lines: [String] = []
    for row in table.rows.prefix(count) {
      let name = groupings.isEmpty ? "All" : row.group.map { $0 ?? "(none)" }.joined(separator: ", ")
      lines.append(
        "\(name): \(row.spectrum.words.grouped) words, of which \(row.spectrum.types.grouped) are different.")
      for (index, type) in types.enumerated() {
        var line = "- " + Wording.reading(row.values[index], of: type)
        if let interval = row.intervals[index] {
          let ends = [interval.low, interval.high].map { PlainNumber.text($0, decimals: type.decimals) }
          line +=
            " A text of this length tells \(type.heading) no more exactly than from \(ends[0]) to \(ends[1]) (95 % interval)."
        }
        lines.append(line)
      }
    }
    return lines.isEmpty ? [] : lines + [""]
  }
}
