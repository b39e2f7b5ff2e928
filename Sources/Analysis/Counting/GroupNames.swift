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
