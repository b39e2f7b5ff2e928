import CorpusIndex

/// The stretches of a segment in which a grouping keeps its value; values are numbers, the same for texts that are
/// the same.
struct GroupStretches {
  /// Where each stretch ends; the first begins at 0, the others where the one before ends.
  private(set) var ends: [UInt32] = []
  private(set) var values: [Int] = []

  fileprivate mutating func append(end: Int, value: Int) {
    ends.append(UInt32(clamping: end))
    values.append(value)
  }
}

/// Makes the stretches of all segments of a corpus, one after another.
struct GroupStretchMaker: ~Copyable {
  private let names: GroupNames
  /// Whether stretches of one region that touch may be one.
  private let isJoined: Bool
  private var paths = PathNumbers()
  private var metadata: [String?: Int] = [:]

  init(_ names: GroupNames, joined isJoined: Bool) {
    self.names = names
    self.isJoined = isJoined
  }

  /// The stretches of a grouping in a segment. O(stretches).
  mutating func stretches(
    _ grouping: Grouping, in segment: SegmentReader
  ) throws(CorpusIndexError) -> GroupStretches {
    let structure = segment.structure
    var stretches = GroupStretches()
    switch grouping {
    case .document:
      for document in 0..<structure.documentCount {
        let end = structure.positions(ofDocument: document).upperBound
        stretches.append(end: end, value: segment.firstDocument + document)
      }
    case .section:
      let numbers = try paths.numbers(in: structure, level: names.level)
      for index in 0..<structure.sectionRunCount {
        let run = structure.sectionRun(index)
        stretches.append(end: run.positions.upperBound, value: run.section.map { numbers[$0] } ?? 0)
      }
    case .region:
      var ends: [UInt32] = []
      var regions: [UInt8] = []
      structure.appendRegions(ends: &ends, regions: &regions, together: isJoined)
      let known = names.corpus.manifest.regions.count
      for (end, region) in zip(ends, regions) {
        stretches.append(end: Int(end), value: Int(region) < known ? Int(region) + 1 : 0)
      }
    case .metadata(let name):
      for document in 0..<structure.documentCount {
        let text = names.metadata.value(of: name, document: segment.firstDocument + document)
        let value = metadata[text] ?? metadata.count
        metadata[text] = value
        stretches.append(end: structure.positions(ofDocument: document).upperBound, value: value)
      }
    }
    // A segment without sections has no stretches of them.
    if stretches.ends.isEmpty { stretches.append(end: segment.tokens.count, value: 0) }
    return stretches
  }
}

/// Numbers groups in the order in which they are first met: those whose values are the same are one.
struct GroupNumbers {
  /// With one grouping, the group of each value, counted from 1; 0 for none yet.
  private var groupOfValue: [Int] = []
  private var groupOfValues: [[Int]: Int] = [:]
  private var count = 0

  /// The group of the value of the only grouping. O(1).
  mutating func group(of value: Int) -> Int {
    if value >= groupOfValue.count {
      groupOfValue += repeatElement(0, count: value + 1 - groupOfValue.count + groupOfValue.count / 2)
    }
    if groupOfValue[value] == 0 {
      count += 1
      groupOfValue[value] = count
    }
    return groupOfValue[value] - 1
  }

  /// The group of the values of several groupings. O(groupings).
  mutating func group(of values: [Int]) -> Int {
    if let group = groupOfValues[values] { return group }
    groupOfValues[values] = count
    count += 1
    return count - 1
  }
}
