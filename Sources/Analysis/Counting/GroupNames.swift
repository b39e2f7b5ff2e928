import CorpusIndex

/// The values that groupings have at the places of a corpus, as texts.
struct GroupNames {
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

  /// The value of each grouping at a position; `nil` where it has none.
  func key(at position: Int, inSegment number: Int) throws(CorpusIndexError) -> [String?] {
    let segment = corpus.segments[number]
    let structure = segment.structure
    var key: [String?] = []
    for grouping in groupings {
      switch grouping {
      case .document: key.append(try structure.document(structure.document(at: position)).name)
      case .section:
        let section = structure.sectionRun(structure.sectionRun(at: position)).section
        key.append(
          try section.map { index throws(CorpusIndexError) in
            try SectionPaths(structure).path(of: index, level: level)
          })
      case .region:
        let region = Int(structure.region(ofFlow: structure.flow(at: position)))
        key.append(region < corpus.manifest.regions.count ? corpus.manifest.regions[region] : nil)
      case .metadata(let name):
        key.append(
          metadata.value(of: name, document: segment.firstDocument + structure.document(at: position)))
      }
    }
    return key
  }
}

/// Walks through the stretches of one segment in which groupings keep their values; values are numbers here, the
/// same for texts that are the same.
struct GroupWalk {
  private let names: GroupNames
  private let segment: SegmentReader
  /// For each grouping the stretch found last: its end, its value, and its number among those of its kind.
  private var stretches: [(end: Int, value: Int, index: Int)]
  /// The numbers of the sections' paths that were asked for, 0 for none yet.
  private var pathOfSection: [Int] = []

  init(_ names: GroupNames, _ segment: Int) {
    self.names = names
    self.segment = names.corpus.segments[segment]
    stretches = names.groupings.map { _ in (0, 0, 0) }
    if names.groupings.contains(.section) {
      pathOfSection = [Int](repeating: 0, count: self.segment.structure.sectionCount)
    }
  }

  /// The value of a grouping at a position, and where its stretch ends; positions come in ascending order.
  mutating func stretch(
    _ index: Int, at position: Int, _ paths: inout PathNumbers, _ metadata: inout [String?: Int]
  ) throws(CorpusIndexError) -> (end: Int, value: Int) {
    if position < stretches[index].end { return (stretches[index].end, stretches[index].value) }
    let structure = segment.structure
    let before = stretches[index].index
    switch names.groupings[index] {
    case .document:
      let document = structure.document(at: position, near: before)
      stretches[index] = (
        structure.positions(ofDocument: document).upperBound, segment.firstDocument + document, document
      )
    case .section:
      let number = structure.sectionRun(at: position, near: before)
      let run = structure.sectionRun(number)
      let value =
        try run.section.map { section throws(CorpusIndexError) in try path(of: section, &paths) } ?? 0
      stretches[index] = (run.positions.upperBound, value, number)
    case .region:
      let flow = structure.flow(at: position, near: before)
      let region = Int(structure.region(ofFlow: flow))
      let value = region < names.corpus.manifest.regions.count ? region + 1 : 0
      stretches[index] = (structure.positions(ofFlow: flow).upperBound, value, flow)
    case .metadata(let name):
      let document = structure.document(at: position, near: before)
      let text = names.metadata.value(of: name, document: segment.firstDocument + document)
      let value = metadata[text] ?? metadata.count
      metadata[text] = value
      stretches[index] = (structure.positions(ofDocument: document).upperBound, value, document)
    }
    return (stretches[index].end, stretches[index].value)
  }

  private mutating func path(of section: Int, _ paths: inout PathNumbers) throws(CorpusIndexError) -> Int {
    if pathOfSection[section] == 0 {
      pathOfSection[section] = try paths.number(of: section, in: segment.structure, level: names.level)
    }
    return pathOfSection[section]
  }
}
