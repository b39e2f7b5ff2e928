import Analysis
import Reporting
import TextStatistics

/// A map with what is to be said of it, whether in a table, a picture or sentences.
struct MapAnswer {
  let map: CorrespondenceMap
  let matrix: TermMatrix
  /// The smallest frequency of a word.
  let minimum: Int
  let hasStopWords: Bool
  /// What terms are, in the plural, such as `forms`.
  let termUnit: String
  /// What a term is called in its row.
  let termName: String
  let filter: String?
  /// The filter of groups that make no axis.
  let supplementary: String?
  /// A short name for each group.
  let labels: [String]

  init(
    map: CorrespondenceMap, matrix: TermMatrix, minimum: Int, hasStopWords: Bool, termUnit: String,
    termName: String, filter: String?, supplementary: String?
  ) {
    (self.map, self.matrix, self.minimum, self.hasStopWords) = (map, matrix, minimum, hasStopWords)
    (self.termUnit, self.termName, self.filter) = (termUnit, termName, filter)
    self.supplementary = supplementary
    labels = GroupLabels(matrix.groupings, matrix.rows).texts
  }

  var analysis: CorrespondenceAnalysis { map.analysis }

  /// The numbers of the two axes as people count them.
  var axisNumbers: [Int] { map.settings.axes.map { $0 + 1 } }

  /// What a group is called in its row.
  var groupName: String { matrix.groupings.last?.name ?? "document" }

  /// What groups are, in the plural.
  var groupsName: String { Wording.groups(matrix.groupings) }

  func label(_ word: CorrespondenceMap.Point) -> String { map.counts.terms[word.index] }

  /// The share of an axis, in per cent; nil where there is no such axis.
  func percent(ofAxis number: Int) -> String? {
    guard number <= analysis.inertias.count else { return nil }
    let share = InertiaShare.value(inertia: analysis.inertias[number - 1], total: analysis.inertia)
    return FixedDecimal.text(100 * share, decimals: 1) + " %"
  }

  /// The share that each axis would have if all were alike.
  var equalShare: String {
    FixedDecimal.text(100 / Double(max(1, analysis.inertias.count)), decimals: 1) + " %"
  }

  /// Groups that have none of the words.
  var emptyGroups: [Int] { map.groups.filter { !$0.hasPlace }.map(\.index) }

  /// Groups that were placed on axes that others made.
  var supplementaryGroups: [CorrespondenceMap.Point] {
    map.groups.filter { $0.isSupplementary && $0.hasPlace }
  }

  /// What was counted, and what was left out.
  var counted: [String] {
    let groups = analysis.rows.count { $0 != nil }
    let place = filter.map { " where \($0)" } ?? ""
    let least = minimum > 1 ? " that occur \(minimum.grouped) times or more" : ""
    var line =
      "The axes are made of \(groups.grouped) \(groupsName) by \(matrix.columns.count.grouped) \(termUnit)\(least)\(hasStopWords ? ", stop words left out" : ""): \(Int(analysis.total).grouped) of \(matrix.words.grouped) words\(place)."
    if matrix.columns.count < matrix.termCount {
      line += " These are the most frequent of \(matrix.termCount.grouped); --top 0 takes all."
    }
    return [line] + supplements
  }

  /// Which groups were placed afterwards, and why.
  private var supplements: [String] {
    let placed = supplementaryGroups
    guard !placed.isEmpty else { return [] }
    let few = placed.count { !map.settings.supplementary.contains($0.index) }
    var reasons: [String] = []
    if few < placed.count, let supplementary {
      reasons.append("\((placed.count - few).grouped) in \(supplementary)")
    }
    if few > 0 {
      reasons.append(
        "\(few.grouped) with fewer than \(map.settings.fewestWords.grouped) of these words (--min-words)")
    }
    return [
      "Supplementary, that is placed on these axes afterwards without a say in them: \(reasons.joined(separator: ", "))."
    ]
  }

  /// How much of the differences there is, and on the map.
  var differences: String? {
    guard !analysis.inertias.isEmpty else { return nil }
    let axes = axisNumbers.compactMap { number in percent(ofAxis: number).map { "axis \(number) shows \($0)" }
    }
    let (filledGroups, filledWords) = (
      analysis.rows.count { $0 != nil }, analysis.columns.count { $0 != nil }
    )
    return
      "Total inertia \(FixedDecimal.text(analysis.inertia, decimals: 4)), that is chi-squared \(chiSquared) divided by \(Int(analysis.total).grouped) words (a table of \(filledGroups.grouped) by \(filledWords.grouped)); \(axes.joined(separator: ", ")) of it. Each of \(analysis.inertias.count.grouped) axes would show \(equalShare) if all were alike."
  }

  private var chiSquared: String {
    let value = analysis.inertia * analysis.total
    return value < 1e15 ? Int(value.rounded()).grouped : FixedDecimal.text(value, decimals: 0)
  }

  /// What can't be said, and why.
  var warnings: [String] {
    if let gap = analysis.gap { return [Wording.withoutAxes(gap, groups: groupsName)] }
    var lines = axisNumbers.filter { $0 > analysis.inertias.count }.map {
      Wording.withoutAxis($0, of: analysis.inertias.count)
    }
    if !emptyGroups.isEmpty {
      lines.append(
        "Without a place, since none of the words mapped stands in them: \(Wording.list(emptyGroups.map { labels[$0] }, limit: 5))."
      )
    }
    let lost = map.words.filter { !$0.hasPlace }
    if !lost.isEmpty {
      lines.append(
        "Without a place, since only supplementary \(groupsName) have them: \(Wording.list(lost.map(label), limit: 5))."
      )
    }
    return lines
  }

  /// The numbers that travel with the answer.
  var settings: [NamedValue] {
    let spread: [NamedValue] =
      map.settings.unit.map {
        [
          NamedValue("stability", .text($0.rawValue)), NamedValue("seed", .text(String(map.settings.seed))),
          NamedValue("replicates", .integer(MapBootstrap.replicates)),
          NamedValue("level", .real(MapBootstrap.level)),
        ]
      } ?? [NamedValue("stability", .none)]
    return [
      NamedValue("axes", .list(axisNumbers.map { .integer($0) })),
      NamedValue("min_words", .integer(map.settings.fewestWords)),
      NamedValue("supplementary", supplementary.map { .text($0) } ?? .none),
      NamedValue("words", .integer(matrix.words)), NamedValue("mapped_words", .integer(Int(analysis.total))),
      NamedValue("groups", .integer(map.groups.count)), NamedValue("terms", .integer(matrix.columns.count)),
      NamedValue("total_inertia", .real(analysis.inertia)),
      NamedValue("chi_squared", .real(analysis.inertia * analysis.total)),
      NamedValue("inertias", .list(analysis.inertias.map { .real($0) })),
    ] + spread + Wording.settings(CorrespondenceMeasures.axes + CorrespondenceMeasures.points)
  }
}
