import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// The groups of texts that `slovo compare` compares at once, with what all its answers say of them.
struct ComparedGroups {
  let opened: OpenedCorpus
  let arguments: ManyGroupsArguments
  let matrix: TermMatrix
  let counts: GroupedCounts
  let labels: [String]
  let layer: WordLayer
  let filter: String?
  let minimum: Int
  let minimumDocuments: Int
  /// Words asked for, as the layer has them, each with how it was typed.
  let words: [(feature: String, typed: String)]?
  /// What names stood for, and what comparisons of metadata left in doubt.
  let remarks: [String]

  var noun: String { arguments.noun }

  /// The words asked for, as the layer has them.
  var features: [String]? { words?.map(\.feature) }

  // MARK: Columns

  /// The columns that name a group: a short name, and behind it what it is made of.
  ///
  /// - Parameter others: the other columns of the table, whose names scripts know.
  func columns(
    _ stem: String = "group", details: Bool = true, besides others: [ColumnDescription] = []
  ) -> [ColumnDescription] {
    let (groupings, names) = (arguments.groupings, names(besides: others))
    guard groupings.count > 1 else {
      let name = stem == "group" ? names.first ?? stem : stem
      return [
        ColumnDescription(
          name, .text, heading: stem == "group" ? groupings.first?.name : nil, cut: .middle, importance: 1)
      ]
    }
    return [ColumnDescription(stem, .text, cut: .middle, importance: 1)]
      + (details
        ? zip(names, groupings).map {
          ColumnDescription($0, .text, heading: $1.name, cut: .start, isMinor: true)
        } : [])
  }

  /// The names of the columns of the groupings: a key of metadata that is called as another column has `_` behind it.
  private func names(besides others: [ColumnDescription]) -> [String] {
    var taken = Set(others.map(\.name) + (arguments.groupings.count > 1 ? ["group"] : []))
    return arguments.groupings.map { grouping in
      var name = grouping.name
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }

  /// The cells of `columns`.
  func write(_ group: Int, details: Bool = true, to writer: any RowWriter) {
    writer.text(labels[group])
    guard arguments.groupings.count > 1, details else { return }
    for value in counts.groups[group] {
      if let value { writer.text(value) } else { writer.missing() }
    }
  }

  /// Why cells of those columns are empty.
  func notes(besides others: [ColumnDescription]) -> [ColumnNote] {
    guard arguments.groupings.count > 1 else { return [] }
    let names = names(besides: others)
    return arguments.groupings.enumerated().compactMap { index, grouping in
      guard counts.groups.contains(where: { $0[index] == nil }) else { return nil }
      return ColumnNote(column: names[index], reason: "the group is " + Wording.withoutValue(grouping))
    }
  }

  // MARK: What stands under a table

  /// The groups, and how many words they have.
  ///
  /// - Parameter groups: those that are compared.
  func line(_ groups: [Int]) -> String {
    let words = groups.reduce(0) { $0 + counts.sizes[$1] }
    let place = filter.map { " where \($0)" } ?? ""
    return "\(Self.counted(groups.count, noun)), \(words.grouped) words\(place); counted are \(layer.unit)."
  }

  /// The groups left out, and words that nobody found.
  ///
  /// - Parameters:
  ///   - role: what becomes of groups that are too small, as in "left out".
  ///   - compared: the groups that are compared.
  func warnings(_ role: String, compared: [Int], unknown: [String]) -> [String] {
    var warnings: [String] = []
    let small = counts.groupsTooSmall
    if !small.isEmpty {
      let named = small.prefix(3).map { "\(labels[$0]) (\(counts.sizes[$0].grouped))" }
      let others = small.count > 3 ? " and \((small.count - 3).grouped) more" : ""
      warnings.append(
        "\(Self.counted(small.count, noun)) \(small.count == 1 ? "has" : "have") fewer than \(KeynessTable.smallestTestedSide) words, too few for a test, and \(small.count == 1 ? "is" : "are") \(role): \(named.joined(separator: ", "))\(others)."
      )
    }
    if compared.isEmpty {
      warnings.append(
        "There is no \(noun) with \(KeynessTable.smallestTestedSide) words or more\(filter.map { " where \($0)" } ?? ""), so there is nothing to compare. Compare larger groups (--\(arguments.mode == .each ? "each" : "across") document), or admit more words."
      )
    } else if counts.sizes.count == 1 || arguments.mode != .each && compared.count == 1 {
      warnings.append(
        "There is only one \(noun) with \(KeynessTable.smallestTestedSide) words or more, \(compared.first.map { labels[$0] } ?? ""), so there is nothing to compare it with: no difference can be measured or tested."
      )
    }
    if !unknown.isEmpty {
      let typed = unknown.map { feature in words?.first { $0.feature == feature }?.typed ?? feature }
      let asked =
        (minimum > 1 ? ["--min \(minimum)"] : [])
        + (minimumDocuments > 1 ? ["--min-documents \(minimumDocuments)"] : [])
      let seldom =
        asked.isEmpty
        ? "" : ", or less often than \(Wording.list(asked)) \(asked.count == 1 ? "asks" : "ask") for"
      warnings.append(
        "\(typed.count == 1 ? "This word doesn't" : "These words don't") occur in what is compared\(seldom): \(typed.joined(separator: ", ")). --words takes single words as \(layer.unit), no patterns."
      )
    }
    return warnings + remarks
  }

  /// Further conditions that words had to meet.
  var conditions: [String] {
    var lines: [String] = []
    if minimum > 1 {
      lines.append("Compared are words that occur \(minimum) times or more; --min 1 compares all.")
    }
    if minimumDocuments > 1 {
      lines.append("Compared are words that stand in \(minimumDocuments) documents or more.")
    }
    if arguments.groupings.contains(.section) {
      lines.append(
        "A word counts for its innermost section"
          + (arguments.level.map { ", sections deeper than level \($0) for the one above." } ?? "."))
    }
    return lines
  }

  /// What was asked for, as it travels with an answer.
  var settings: [NamedValue] {
    [
      NamedValue("mode", .text(arguments.mode.rawValue)),
      NamedValue("by", .list(arguments.groupings.map { .text($0.name) })),
      NamedValue("level", arguments.level.map { .integer($0) } ?? .none),
      NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("of", .text(layer.rawValue)),
      NamedValue("min", .integer(minimum)), NamedValue("min_documents", .integer(minimumDocuments)),
      NamedValue("words_asked", features.map { .list($0.map { .text($0) }) } ?? .none),
      NamedValue(
        "groups",
        .group(zip(labels, counts.sizes).map { NamedValue($0, .integer($1)) })),
    ]
  }

  /// A number of things, in words.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
