import Analysis
import Reporting
import TextStatistics

/// What a map says, in sentences for readers without statistics.
struct MapReadings {
  let answer: MapAnswer

  /// Names of a sentence at most.
  private static let (groupLimit, wordLimit) = (8, 12)
  /// Points that the map shows less of than this stand somewhere else than they seem to.
  private static let poorQuality = 0.2

  /// A paragraph for each axis, one on what the map doesn't show, and one on how to read all of it.
  var lines: [String] {
    guard answer.map.axisCount > 0 else { return [] }
    return answer.map.settings.axes.indices.compactMap(axis) + [hidden, closing].compactMap { $0 }
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
      case (let groups?, nil): text += " On its \(name) side stand \(groups)."
      case (nil, let words?):
        text += " On its \(name) side stand no \(answer.groupsName) that stand out, but the words \(words)."
      case (let groups?, let words?): text += " On its \(name) side stand \(groups), with the words \(words)."
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
    guard !chosen.isEmpty else { return nil }
    let shown = chosen.prefix(limit).map(name)
    if chosen.count > limit {
      return shown.joined(separator: ", ") + " and \((chosen.count - limit).grouped) more"
    }
    return shown.count == 1
      ? shown[0] : shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
  }

  private var hidden: String? {
    let poor = answer.map.groups.filter { ($0.planeQuality ?? 1) < Self.poorQuality }
    guard !poor.isEmpty else { return nil }
    let shown = poor.prefix(Self.groupLimit).map { answer.labels[$0.index] }
    let more = poor.count > shown.count ? " and \((poor.count - shown.count).grouped) more" : ""
    return
      "The map shows less than \(FixedDecimal.text(100 * Self.poorQuality, decimals: 0)) % of how these differ from the whole (quality): \(shown.joined(separator: ", "))\(more). They may be unlike what they stand beside; other axes say more of them (--axes 3,4)."
  }

  private var closing: String {
    "How to read this: named are \(answer.groupsName) and words that make more of an axis than the mean of their kind, those that make most of it first. Those on one side use the words of that side more, and the words of the other side less, than the texts as a whole do. What an axis stands for is for you to say: look at the lines of its words (slovo kwic). A map finds differences, it doesn't test them: --stability says how far places hold, slovo compare which words differ by more than chance."
  }
}
