import CorpusIndex

/// The values that groupings have at the places of a corpus, as texts.
struct GroupNames: Sendable {
  let corpus: CorpusReader
  let groupings: [Grouping]
  let metadata: MetadataGroups
  let level: Int?

  init(_ corpus: CorpusReader, _ groupings: [Grouping], _ metadata: MetadataGroups, level: Int?) {
    self.corpus = corpus
    self.groupings = groupings
    self.metadata = metadata
    self.level = level
  }

  /// The value of each grouping at each of some places; `nil` where it has none.
  func keys(at places: [GroupDivider.Place]) throws(CorpusIndexError) -> [[String?]] {
    var texts = GroupTexts(self)
    var keys: [[String?]] = []
    keys.reserveCapacity(places.count)
    for place in places {
      try texts.move(to: place)
      keys.append(texts.values.map { $0.string })
    }
    return keys
  }
}

/// The text of a grouping's value.
public struct GroupText: Sendable {
  /// In UTF-8; without meaning where there is no value.
  public fileprivate(set) var bytes: [UInt8] = []
  /// Whether there is no value, as before the first heading.
  public fileprivate(set) var isMissing = true

  /// The text, `nil` for no value.
  public var string: String? { isMissing ? nil : String(decoding: bytes, as: UTF8.self) }
}

/// Finds the texts of groups one after another; near places are found fastest.
struct GroupTexts {
  /// The values of the present place, a text for each grouping.
  private(set) var values: [GroupText]
  private let names: GroupNames
  private var segment = -1
  private var paths: SectionPathCursor?
  private var document = 0
  private var flow = 0
  private var run = 0

  init(_ names: GroupNames) {
    self.names = names
    values = [GroupText](repeating: GroupText(), count: names.groupings.count)
  }

  /// Goes to a place. O(log distance + length).
  mutating func move(to place: GroupDivider.Place) throws(CorpusIndexError) {
    let segment = names.corpus.segments[Int(place.segment)]
    let structure = segment.structure
    if Int(place.segment) != self.segment {
      self.segment = Int(place.segment)
      paths = SectionPathCursor(structure, level: names.level)
      for index in values.indices { values[index].bytes.removeAll(keepingCapacity: true) }
      (document, flow, run) = (0, 0, 0)
    }
    let position = Int(place.position)
    for index in values.indices {
      values[index].isMissing = false
      if names.groupings[index] != .section { values[index].bytes.removeAll(keepingCapacity: true) }
      switch names.groupings[index] {
      case .document:
        document = structure.document(at: position, near: document)
        try structure.appendName(ofDocument: document, to: &values[index].bytes)
      case .section:
        run = structure.sectionRun(at: position, near: run)
        if let section = structure.sectionRun(run).section {
          try paths?.move(&values[index].bytes, toSection: section)
        } else {
          values[index].isMissing = true
        }
      case .region:
        flow = structure.flow(at: position, near: flow)
        let region = Int(structure.region(ofFlow: flow))
        let regions = names.corpus.manifest.regions
        if region < regions.count {
          values[index].bytes.append(contentsOf: regions[region].utf8)
        } else {
          values[index].isMissing = true
        }
      case .metadata(let name):
        document = structure.document(at: position, near: document)
        if let text = names.metadata.value(of: name, document: segment.firstDocument + document) {
          values[index].bytes.append(contentsOf: text.utf8)
        } else {
          values[index].isMissing = true
        }
      }
    }
  }
}
