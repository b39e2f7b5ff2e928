import Analysis
import Reporting
import TextStatistics

/// A map as a picture: groups, and the words that make most of it.
struct MapPlot {
  let answer: MapAnswer
  /// Words drawn at most.
  let wordLimit: Int

  func picture(notes: [String]) -> MapPicture {
    let words = answer.map.words.prefix(wordLimit)
    let groups = answer.map.groups.filter(\.hasPlace).sorted {
      (-($0.planeContribution ?? 0), $0.index) < (-($1.planeContribution ?? 0), $1.index)
    }
    let names = shortNames
    let hasAxes = answer.map.axisCount > 0
    let points =
      hasAxes
      ? groups.map { point($0, names[$0.index], isGroup: true) }
        + words.map { point($0, answer.label($0), isGroup: false) } : []
    let isSpread = groups.contains { $0.spread != nil }
    var lines = answer.counted
    if hasAxes {
      lines.append(
        "Squares with bold names: \(answer.groupsName)\(answer.supplementaryGroups.isEmpty ? "" : ", open ones if supplementary"); dots: \(words.count < answer.map.words.count ? "the \(words.count.grouped) of \(answer.map.words.count.grouped) words that make most of the map" : "words"). Both are in principal coordinates (a symmetric map), one unit on both axes."
      )
      lines.append(
        "Squares near one another use the words in like proportions; near the crossing of the lines at 0 lies what is as everywhere. A word lies on the side of those that use it more than others; its distance from a square says nothing."
      )
    }
    if isSpread, let unit = answer.map.settings.unit {
      lines.append(
        "Ellipses: where \(Wording.confidence(MapBootstrap.level)) of \(MapBootstrap.replicates.grouped) drawings of each one's \(unit.rawValue)s fall, seed \(answer.map.settings.seed), on the axes as they are. \(MapBootstrap.caution)"
      )
    }
    return MapPicture(
      title: "A map of \(answer.groupsName) and words", notes: lines + answer.warnings + notes,
      points: points, axes: answer.axisNumbers.map(name))
  }

  /// Names as short as a picture likes them: a section's title alone where no other section has it, a file's name without
  /// its ending.
  private var shortNames: [String] {
    let names = zip(answer.matrix.rows, answer.labels).map { row, label in
      switch answer.matrix.groupings {
      case [.document, .section]: row[1].flatMap { $0.split(separator: " > ").last.map(String.init) } ?? label
      case [.document]: Self.withoutEnding(label)
      default: label
      }
    }
    let uses = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, answer.labels).map { uses[$0] == 1 ? $0 : $1 }
  }

  private static func withoutEnding(_ file: String) -> String {
    guard let stop = file.lastIndex(of: "."), stop > file.startIndex else { return file }
    let ending = file[file.index(after: stop)...]
    return !ending.isEmpty && ending.count <= 5 && !ending.contains("/") ? String(file[..<stop]) : file
  }

  private func point(_ point: CorrespondenceMap.Point, _ label: String, isGroup: Bool) -> MapPicture.Point {
    MapPicture.Point(
      label: label, isGroup: isGroup, isSupplementary: point.isSupplementary, x: point.coordinates[0] ?? 0,
      y: point.coordinates[1] ?? 0,
      ellipse: point.spread?.ellipse.map {
        MapPicture.Ellipse(
          x: $0.x, y: $0.y, longRadius: $0.longRadius, shortRadius: $0.shortRadius, angle: $0.angle)
      })
  }

  /// What an axis is called; nothing where there is none.
  private func name(_ number: Int) -> String {
    answer.percent(ofAxis: number).map { "axis \(number): \($0) of the differences" } ?? "no axis \(number)"
  }
}
