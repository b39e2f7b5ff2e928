import CorpusIndex

/// What counts are broken down by.
public enum Grouping: Sendable, Equatable {
  case document, section, region
  /// A key of the documents' metadata: a group for each value as written, in the order of the key's type.
  case metadata(String)

  /// Reads `document`, `section` or `region`; any other name is a key of metadata.
  public init(_ name: String) {
    switch name {
    case "document": self = .document
    case "section": self = .section
    case "region": self = .region
    default: self = .metadata(name)
    }
  }

  /// The name as typed.
  public var name: String {
    switch self {
    case .document: "document"
    case .section: "section"
    case .region: "region"
    case .metadata(let key): key
    }
  }
}

/// The positions of a segment that fall into one group.
struct GroupRun {
  var positions: Range<Int>
  /// Index of the group among those of the corpus.
  var group: Int
}

/// The groups of a corpus: each has a value for each grouping asked for.
///
/// Groups partition the words: a word counts for its innermost section only. Sections of one path in
/// several documents are one group, unless the document is asked for too.
struct GroupTable {
  private(set) var keys: [[String?]] = []
  private(set) var words: [Int] = []
  /// For each segment its runs, ascending.
  private(set) var runs: [[GroupRun]] = []

  /// - Parameters:
  ///   - metadata: the values of those groupings that are keys of metadata.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, `nil` for all words.
  init(
    _ corpus: CorpusReader, by groupings: [Grouping], _ metadata: MetadataGroups, level: Int?,
    in ranges: FilteredRanges?
  ) throws(CorpusIndexError) {
    var known: [[String?]: Int] = [:]
    let words = ranges == nil ? try PositionMask.words(of: corpus) : nil
    for (number, segment) in corpus.segments.enumerated() {
      let structure = segment.structure
      let paths = SectionPaths(structure)
      var titles: [Int: String] = [:]
      var names: [Int: String] = [:]
      var segmentRuns: [GroupRun] = []
      let admitted =
        ranges?.segments[number]
        ?? FilteredRanges.InSegment(
          ranges: segment.tokens.count > 0 ? [0..<segment.tokens.count] : [], words: words?[number])
      for range in admitted.ranges {
        var position = range.lowerBound
        while position < range.upperBound {
          var end = range.upperBound
          var key: [String?] = []
          for grouping in groupings {
            switch grouping {
            case .document:
              let index = structure.document(at: position)
              end = min(end, structure.positions(ofDocument: index).upperBound)
              if names[index] == nil { names[index] = try structure.document(index).name }
              key.append(names[index])
            case .section:
              let run = structure.sectionRun(structure.sectionRun(at: position))
              end = min(end, run.positions.upperBound)
              if let section = run.section, titles[section] == nil {
                titles[section] = try paths.path(of: section, level: level)
              }
              key.append(run.section.flatMap { titles[$0] })
            case .region:
              let flow = structure.flow(at: position)
              end = min(end, structure.positions(ofFlow: flow).upperBound)
              let region = Int(structure.region(ofFlow: flow))
              key.append(region < corpus.manifest.regions.count ? corpus.manifest.regions[region] : nil)
            case .metadata(let name):
              let index = structure.document(at: position)
              end = min(end, structure.positions(ofDocument: index).upperBound)
              key.append(metadata.value(of: name, document: segment.firstDocument + index))
            }
          }
          end = max(end, position + 1)
          let group: Int
          if let index = known[key] {
            group = index
          } else {
            group = keys.count
            known[key] = group
            keys.append(key)
            self.words.append(0)
          }
          self.words[group] += admitted.count(in: position..<end)
          segmentRuns.append(GroupRun(positions: position..<end, group: group))
          position = end
        }
      }
      runs.append(segmentRuns)
    }
    if !metadata.isEmpty { reorder(by: metadata.order(keys, groupings)) }
  }
  /// Puts the groups into another order, given as their present indices.
  private mutating func reorder(by order: [Int]) {
    var places = [Int](repeating: 0, count: order.count)
    for (place, group) in order.enumerated() { places[group] = place }
    keys = order.map { keys[$0] }
    words = order.map { words[$0] }
    for segment in runs.indices {
      for run in runs[segment].indices { runs[segment][run].group = places[runs[segment][run].group] }
    }
  }
}
