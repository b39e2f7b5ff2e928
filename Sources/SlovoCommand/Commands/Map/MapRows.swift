import Analysis
import Reporting
import TextStatistics

/// The rows of `slovo map`, groups and then words, and what stands under them.
struct MapRows {
  let answer: MapAnswer
  /// Words listed at most, nil for all.
  let wordLimit: Int?

  private var words: ArraySlice<CorrespondenceMap.Point> {
    answer.map.words.prefix(wordLimit ?? answer.map.words.count)
  }

  private var isSpread: Bool { answer.map.settings.unit != nil }

  func write(to writer: any RowWriter) throws {
    for group in answer.map.groups {
      try write(group, answer.groupName, answer.labels[group.index], to: writer)
    }
    for word in words { try write(word, answer.termName, answer.label(word), to: writer) }
  }

  private func write(
    _ point: CorrespondenceMap.Point, _ kind: String, _ name: String, to writer: any RowWriter
  ) throws {
    writer.text(kind)
    writer.text(name)
    writer.text(point.isSupplementary ? "supplementary" : "active")
    writer.integer(point.count)
    for value in cells(point) {
      if let value { writer.real(value) } else { writer.missing() }
    }
    try writer.endRow()
  }

  /// The numbers of a row, in the order of the columns.
  private func cells(_ point: CorrespondenceMap.Point) -> [Double?] {
    var cells = [point.mass]
    for axis in point.coordinates.indices {
      cells.append(point.coordinates[axis])
      guard isSpread else { continue }
      // Intervals are of the axes that there are.
      let interval = point.coordinates[axis] == nil ? nil : interval(point, axis)
      cells += [interval?.low, interval?.high]
    }
    return cells + point.contributions + point.qualities + [point.planeContribution, point.planeQuality]
  }

  private func interval(_ point: CorrespondenceMap.Point, _ axis: Int) -> ConfidenceInterval? {
    let place = point.coordinates[..<axis].count { $0 != nil }
    guard let intervals = point.spread?.intervals, place < intervals.count else { return nil }
    return intervals[place]
  }

  private var numbers: [ColumnDescription] {
    let axes = answer.axisNumbers
    let ends: [String] = isSpread ? ["low", "high"] : []
    let places = axes.flatMap { (number: Int) -> [ColumnDescription] in
      [column(PrincipalCoordinate.self, axis: number)]
        + ends.map { end in
          ColumnDescription(
            "\(PrincipalCoordinate.name)_\(number)_\(end)", .real(decimals: PrincipalCoordinate.decimals),
            heading: end)
        }
    }
    return [column(PointMass.self, isDetail: true)] + places
      + axes.map { column(PointContribution.self, axis: $0, isDetail: isSpread) }
      + axes.map { column(PointQuality.self, axis: $0, isDetail: true) }
      + [column(PlaneContribution.self, isDetail: true), column(PlaneQuality.self)]
  }

  private func column(_ measure: any Measure.Type, axis: Int? = nil, isDetail: Bool = false)
    -> ColumnDescription
  {
    ColumnDescription(
      axis.map { "\(measure.name)_\($0)" } ?? measure.name, .real(decimals: measure.decimals),
      heading: axis.map { "\(measure.heading) \($0)" } ?? measure.heading, isDetail: isDetail)
  }

  func describe(_ description: inout AnswerDescription) {
    description.total = answer.map.groups.count + answer.map.words.count
    description.shown = answer.map.groups.count + words.count
    description.columns =
      [
        ColumnDescription("kind", .text, importance: 1),
        ColumnDescription("name", .text, cut: .middle),
        ColumnDescription("role", .text, importance: 1, isDetail: true),
        ColumnDescription("count", .integer, isDetail: isSpread),
      ] + numbers
    description.notes = notes
  }

  /// Why cells are empty, for those that are.
  private var notes: [ColumnNote] {
    let points = answer.map.groups.map { ($0, false) } + words.map { ($0, true) }
    var reasons = [[String]](repeating: [], count: numbers.count)
    let columns = numbers
    for (point, isWord) in points {
      for (index, value) in cells(point).enumerated() where value == nil {
        let reason = reason(point, columns[index].name, isWord)
        if !reasons[index].contains(reason) { reasons[index].append(reason) }
      }
    }
    return zip(columns, reasons).filter { !$1.isEmpty }.map {
      ColumnNote(column: $0.name, reason: $1.joined(separator: "; "))
    }
  }

  private func reason(_ point: CorrespondenceMap.Point, _ column: String, _ isWord: Bool) -> String {
    if answer.analysis.gap != nil { return "there are no axes" }
    if !point.hasPlace {
      return isWord
        ? "only supplementary \(answer.groupsName) have the word"
        : "the \(answer.groupName) has none of the words mapped"
    }
    if point.isSupplementary, column == PointMass.name || column.contains(PointContribution.name) {
      return "supplementary \(answer.groupsName) make no axis"
    }
    if lacksAxis(point, column) { return PrincipalCoordinate.gap ?? "" }
    if column.hasSuffix("_low") || column.hasSuffix("_high") {
      return isWord ? "words aren't drawn anew" : MapBootstrap.gap
    }
    return "the point lies in the centre"
  }

  /// Whether the axis of a column isn't there, or one of the two where the column is of both.
  private func lacksAxis(_ point: CorrespondenceMap.Point, _ column: String) -> Bool {
    let axis = answer.axisNumbers.firstIndex { column.hasSuffix("_\($0)") || column.contains("_\($0)_") }
    return axis.map { point.coordinates[$0] == nil } ?? point.coordinates.contains { $0 == nil }
  }

  /// How the table is to be read, and which conventions hold.
  var footer: [String] {
    var lines = answer.counted
    if let differences = answer.differences { lines.append(differences) }
    if words.count < answer.map.words.count {
      lines.append(
        "Shown are the \(words.count.grouped) of \(answer.map.words.count.grouped) words that make most of the map; --limit 0 shows all."
      )
    }
    guard answer.analysis.gap == nil else { return lines }
    lines.append(
      "Near one another lie \(answer.groupsName) that use the words in like proportions, and words that fall on the \(answer.groupsName) in like proportions; near 0 lies what is as everywhere. A \(answer.termName) lies on the side of those \(answer.groupsName) that use it more than others; how near it stands to one of them says nothing."
    )
    lines += stability + CorrespondenceMeasures.points.map(Wording.convention)
    return lines + ["In these \(CorrespondenceMeasures.letters)"]
  }

  private var stability: [String] {
    guard let unit = answer.map.settings.unit else { return [] }
    return [
      "low, high: \(Wording.confidence(MapBootstrap.level)) interval; \(MapBootstrap.method). Units: \(unit.rawValue)s; seed \(answer.map.settings.seed). \(MapBootstrap.caution)"
    ]
  }
}
