import Analysis
import Reporting
import TextStatistics

/// What all tables of trends say of their groups: names, columns, conventions and warnings.
struct TrendFrame {
  let order: TrendOrder
  let groups: [TrendGroup]
  let scale: TrendScale
  let gaps: TrendGaps
  let settings: TrendSettings
  /// Which words are counted, as a clause that begins with a blank, or nothing.
  let place: String
  /// Short names of the groups.
  let labels: [String]

  init(
    _ order: TrendOrder, _ groups: [TrendGroup], _ scale: TrendScale, _ gaps: TrendGaps,
    _ settings: TrendSettings, place: String
  ) {
    (self.order, self.groups, self.scale, self.gaps) = (order, groups, scale, gaps)
    (self.settings, self.place) = (settings, place)
    let values = groups.map(\.values)
    labels =
      order.groupings.isEmpty
      ? values.map { $0.first.flatMap { $0 } ?? "" } : GroupLabels(order.groupings, values).texts
  }

  /// What a step of 1 is.
  var step: String {
    switch scale {
    case .years: "year"
    case .numbers: "step of 1 of \(order.name)"
    case .steps: "step"
    }
  }

  private var noun: String {
    switch order {
    case .metadata(let key): "value of \(key)"
    case .documents: "document"
    case .sections: "section"
    case .equal: "equal part"
    }
  }

  /// So many groups, in words.
  func counted(_ count: Int) -> String {
    if case .metadata(let key) = order { return "\(count.grouped) value\(count == 1 ? "" : "s") of \(key)" }
    return "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Whether names say where groups stand, as plain years do.
  var namesArePlaces: Bool {
    scale != .steps && groups.allSatisfy { Double($0.values.first.flatMap { $0 } ?? "") == $0.place }
  }

  /// The columns that name a group.
  var columns: [ColumnDescription] {
    if case .equal = order { return [ColumnDescription("part", .integer, importance: 1)] }
    return order.groupings.map {
      ColumnDescription(
        $0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1,
        isDetail: $0 == .document && order.groupings.count > 1 && hasOneDocument)
    }
  }

  private var hasOneDocument: Bool { Set(groups.map { $0.values.first ?? nil }).count < 2 }

  /// The cells of `columns`.
  func writeName(of group: Int, to writer: any RowWriter) {
    if case .equal = order { return writer.integer(group + 1) }
    for value in groups[group].values {
      if let value { writer.text(value) } else { writer.missing() }
    }
  }

  /// Why names are missing.
  var columnNotes: [ColumnNote] {
    groups.contains { $0.values.contains(nil) } && order.groupings.contains(.section)
      ? [ColumnNote(column: "section", reason: "before the first heading")] : []
  }

  /// What the groups are.
  var line: String {
    var text =
      "Points: \(counted(groups.count))\(place), \(groups.reduce(0) { $0 + $1.words }.grouped) words"
    if let least = groups.map(\.words).min(), let most = groups.map(\.words).max(), groups.count > 1 {
      text += " (\(least.grouped) to \(most.grouped) each"
      text += most / least >= 10 ? "; tau gives a short one the same say as a long one)" : ")"
    }
    switch scale {
    case .years: text += "; x: years, a date as a fraction of its year."
    case .numbers: text += "; x: \(order.name)."
    case .steps: text += "; x: 1 for the first, 2 for the next, in reading order."
    }
    return text
  }

  /// What can't be said, and what was left out.
  var warnings: [String] {
    var lines: [String] = []
    if gaps.undatedDocuments > 0, gaps.undatedWords > 0 || groups.isEmpty {
      let one = gaps.undatedDocuments == 1
      lines.append(
        "\(gaps.undatedDocuments.grouped) document\(one ? " has" : "s have") no \(order.name) that can be read; \(one ? "it is" : "they are") left out, with \(gaps.undatedWords.grouped) words\(place)."
      )
    }
    if gaps.emptyGroups > 0 {
      lines.append("\(counted(gaps.emptyGroups)) without words\(place) left out.")
    }
    if gaps.doubtfulDates > 0 {
      lines.append(
        "\(gaps.doubtfulDates.grouped) document\(gaps.doubtfulDates == 1 ? " has a date" : "s have dates") with a doubt; it counts as stated, an interval by its first day."
      )
    }
    switch groups.count {
    case 0: lines.append("No group has words\(place), so there is no rate and no trend.")
    case 1:
      lines.append(
        "There is one group, and a trend needs two. --by document, --by section or --by equal:20 makes more.")
    case 2...4:
      let places = Set(groups.map(\.place)).count
      if places == groups.count {
        let least = 2.0 / Double((1...groups.count).reduce(1, *))
        lines.append(
          "So few groups stand in a rising or falling order by chance often: p (tau) can't be below \(Figure.text(least, decimals: 2))."
        )
      } else if places > 1 {
        lines.append(
          "So few groups, some of which have the same \(order.name), stand in a rising or falling order by chance often: p (tau) can't be small."
        )
      }
    default: break
    }
    if groups.count > 1, Set(groups.map(\.place)).count == 1 {
      lines.append("All groups have the same \(order.name): without an order there is no trend.")
    }
    return lines
  }

  var settingValues: [NamedValue] {
    [
      NamedValue("by", .text(order.name)), NamedValue("points", .integer(groups.count)),
      NamedValue("words", .integer(groups.reduce(0) { $0 + $1.words })),
      NamedValue("undated_documents", .integer(gaps.undatedDocuments)),
      NamedValue("groups_without_words", .integer(gaps.emptyGroups)),
      NamedValue("doubtful_dates", .integer(gaps.doubtfulDates)),
    ]
  }
}

extension TrendCommand {
  /// The settings that every answer has.
  func settingValues(_ settings: TrendSettings) -> [NamedValue] {
    [
      NamedValue("in", filter.map { .text($0) } ?? .none),
      NamedValue("correction", .text(settings.correction.name)),
      NamedValue("confidence", .real(settings.confidence)), NamedValue("rounds", .integer(settings.rounds)),
      NamedValue("seed", .text(String(settings.seed))),
    ]
  }
}
