import Analysis
import Reporting
import TextStatistics

/// What a map says, in sentences for readers without statistics.
struct MapReadings {
  let answer: MapAnswer

  /// Names of a sentence at most.
  private static let (groupLimit, wordLimit) = (8, 12)

  /// A paragraph for each axis, one on what the map doesn't show, and one on how to read all of it.
  var lines: [String] {
    guard answer.map.axisCount > 0 else { return [] }
    return answer.map.settings.axes.indices.compactMap(axis)
      + [supplements, hidden, closing].compactMap { $0 }
  }

  private func axis(_ axis: Int) -> String? {
    let number = answer.axisNumbers[axis]
    guard let share = answer.percent(ofAxis: number) else { return nil }
    let groups = answer.map.groups.filter { $0.mass != nil }
    let (groupsMean, wordsMean) = (
      1 / Double(max(1, groups.count)), 1 / Double(max(1, answer.map.words.count))
    )
    let sides = [-1.0, 1].map { sign in
      (
        groups: names(groups, axis, sign, above: groupsMean, Self.groupLimit) { answer.labels[$0.index] },
        words: names(answer.map.words, axis, sign, above: wordsMean, Self.wordLimit) { answer.label($0) }
      )
    }
    var text = "Axis \(number) shows \(share) of the differences."
    for (side, name) in zip(sides, ["negative", "positive"]) {
      switch (side.groups, side.words) {
      case (nil, nil): text += " Nothing on its \(name) side stands out."
      case (let groups?, nil): text += " On its \(name) side: \(groups)."
      case (nil, let words?):
        text += " On its \(name) side none of the \(answer.groupsName) stands out, but these words: \(words)."
      case (let groups?, let words?):
        text += " On its \(name) side: \(groups), with the words \(words)."
      }
    }
    return text
  }

  /// The points of one side that make more of an axis than the mean, those that make most of it first.
  private func names(
    _ points: [CorrespondenceMap.Point], _ axis: Int, _ sign: Double, above mean: Double, _ limit: Int,
    _ name: (CorrespondenceMap.Point) -> String
  ) -> String? {
    let chosen = points.filter {
      ($0.contributions[axis] ?? 0) > mean && ($0.coordinates[axis] ?? 0) * sign > 0
    }.sorted { (-($0.contributions[axis] ?? 0), $0.index) < (-($1.contributions[axis] ?? 0), $1.index) }
    return chosen.isEmpty ? nil : MapAnswer.list(chosen.map(name), limit: limit)
  }

  private var supplements: String? {
    let placed = answer.supplementaryGroups
    guard !placed.isEmpty else { return nil }
    return
      "Without a say in the axes were placed \(MapAnswer.list(placed.map { answer.labels[$0.index] }, limit: Self.groupLimit)); the axes show them only as far as they differ like the others."
  }

  private var hidden: String? {
    // Half of what the map shows of all differences is little.
    let axes = answer.map.settings.axes.filter { $0 < answer.analysis.inertias.count }
    let shown = axes.reduce(0) { $0 + answer.analysis.inertias[$1] } / answer.analysis.inertia
    let placed = answer.map.groups.filter(\.hasPlace)
    let poor = placed.filter { ($0.planeQuality ?? 1) < shown / 2 }
    guard !poor.isEmpty else { return nil }
    let names = MapAnswer.list(poor.map { answer.labels[$0.index] }, limit: Self.groupLimit)
    let percent = { (share: Double) in FixedDecimal.text(100 * share, decimals: 0) + " %" }
    return
      "The map shows \(percent(shown)) of all differences, but less than half as much (quality below \(percent(shown / 2))) of how these \(poor.count.grouped) of \(placed.count.grouped) \(answer.groupsName) differ from the whole: \(names). They may be unlike what they stand beside; other axes say more of them (--axes 3,4)."
  }

  private var closing: String {
    "How to read this: named are \(answer.groupsName) and words that make more of an axis than the mean of their kind, those that make most of it first. Those on one side use the words of that side more, and the words of the other side less, than the texts as a whole do. What an axis stands for is for you to say: look at the lines of its words (slovo kwic). A map finds differences, it doesn't test them: --stability says how far places hold, slovo compare which words differ by more than chance."
  }
}
