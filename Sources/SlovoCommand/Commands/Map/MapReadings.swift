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
    var text = "Axis \(number) shows \(share) of the differences."
    for (sign, name) in [(-1.0, "negative"), (1, "positive")] {
      switch (groups(axis, sign), words(axis, sign)) {
      case (nil, nil): text += " Nothing on its \(name) side stands out."
      case (let groups?, nil): text += " On its \(name) side: \(groups)."
      case (nil, let words?):
        text += " On its \(name) side none of the \(answer.groupsName) stands out, but \(words)."
      case (let groups?, let words?):
        text += " On its \(name) side: \(groups), with \(words)."
      }
    }
    return text
  }

  /// The points of one side that make more of an axis than the mean of their kind, those that make most of it first.
  private func chosen(_ points: [CorrespondenceMap.Point], _ axis: Int, _ sign: Double)
    -> [CorrespondenceMap.Point]
  {
    let mean = 1 / Double(max(1, points.count))
    return points.filter {
      ($0.contributions[axis] ?? 0) > mean && ($0.coordinates[axis] ?? 0) * sign > 0
    }.sorted { (-($0.contributions[axis] ?? 0), $0.index) < (-($1.contributions[axis] ?? 0), $1.index) }
  }

  private func groups(_ axis: Int, _ sign: Double) -> String? {
    let groups = chosen(answer.map.groups.filter { $0.mass != nil }, axis, sign)
    return groups.isEmpty
      ? nil : Wording.list(groups.map { answer.labels[$0.index] }, limit: Self.groupLimit)
  }

  private func words(_ axis: Int, _ sign: Double) -> String? {
    let words = chosen(answer.map.words.filter(\.hasPlace), axis, sign)
    guard !words.isEmpty else { return nil }
    let list = Wording.list(words.map(answer.label), limit: Self.wordLimit)
    return words.count == 1 ? "the \(answer.termName) \(list)" : "the \(answer.termName)s \(list)"
  }

  private var supplements: String? {
    let placed = answer.supplementaryGroups
    guard !placed.isEmpty else { return nil }
    return
      "Without a say in the axes \(placed.count == 1 ? "was" : "were") placed \(Wording.list(placed.map { answer.labels[$0.index] }, limit: Self.groupLimit)); the axes show \(placed.count == 1 ? "it only as far as it differs" : "them only as far as they differ") like the others."
  }

  private var hidden: String? {
    // Half of what the map shows of all differences is little.
    let axes = answer.map.settings.axes.filter { $0 < answer.analysis.inertias.count }
    let shown = axes.reduce(0) { $0 + answer.analysis.inertias[$1] } / answer.analysis.inertia
    let placed = answer.map.groups.filter(\.hasPlace)
    let poor = placed.filter { ($0.planeQuality ?? 1) < shown / 2 }
    guard !poor.isEmpty else { return nil }
    let names = Wording.list(poor.map { answer.labels[$0.index] }, limit: Self.groupLimit)
    let percent = { (share: Double) in FixedDecimal.text(100 * share, decimals: 0) + " %" }
    return
      "The map shows \(percent(shown)) of all differences, but less than half as much (quality below \(percent(shown / 2))) of how these \(poor.count.grouped) of \(placed.count.grouped) \(answer.groupsName) differ from the whole: \(names). They may be unlike what they stand beside; other axes say more of them (--axes 3,4)."
  }

  private var closing: String {
    "How to read this: named are \(answer.groupsName) and words that make more of an axis than the mean of their kind, those that make most of it first. Those on one side use the words of that side more, and the words of the other side less, than the texts as a whole do. What an axis stands for is for you to say: look at the lines of its words (slovo kwic). A map finds differences, it doesn't test them: --stability says how far places hold, slovo compare which words differ by more than chance."
  }
}
