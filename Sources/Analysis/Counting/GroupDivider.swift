import CorpusIndex

/// Some runs of positions of a segment, ascending, each of one group.
struct GroupRuns {
  fileprivate(set) var starts: [UInt32]
  fileprivate(set) var ends: [UInt32]
  fileprivate(set) var groups: [UInt32]
  /// How many there are; what follows them has no meaning.
  fileprivate(set) var count = 0

  init() {
    starts = [UInt32](repeating: 0, count: GroupStretches.batch)
    ends = starts
    groups = starts
  }

  /// Makes runs of stretches of which `ends` and `groups` are known, those without positions left out.
  fileprivate mutating func layOut(_ stretches: Int, from first: UInt32, to upper: UInt32) {
    count = Self.layOut(stretches, from: first, to: upper, &starts, &ends, &groups)
  }

  private static func layOut(
    _ stretches: Int, from first: UInt32, to upper: UInt32, _ starts: inout [UInt32], _ ends: inout [UInt32],
    _ groups: inout [UInt32]
  ) -> Int {
    var starts = starts.mutableSpan
    var ends = ends.mutableSpan
    var groups = groups.mutableSpan
    var position = first
    var kept = 0
    for index in 0..<stretches {
      let end = min(upper, ends[index])
      guard end > position else { continue }
      starts[kept] = position
      ends[kept] = end
      groups[kept] = groups[index]
      position = end
      kept += 1
    }
    return kept
  }

  /// Adds how many positions the runs have to the numbers of their groups.
  fileprivate func addLengths(to words: inout [Int]) {
    let starts = starts.span
    let ends = ends.span
    let groups = groups.span
    var words = words.mutableSpan
    for index in 0..<count { words[Int(groups[index])] += Int(ends[index] - starts[index]) }
  }
}

/// Divides the words of a corpus into groups, segment by segment: runs of positions, some at a time.
///
/// Groups partition the words: a word counts for its innermost section only. Sections of one path in several
/// documents are one group, unless the document is asked for too.
struct GroupDivider: ~Copyable {
  /// A segment and a position.
  struct Place {
    var segment: UInt32
    var position: UInt32
  }

  let names: GroupNames
  /// Words of each group that the filter admits, as far as runs were asked for.
  private(set) var words: [Int] = []
  /// For each group the first place that belongs to it.
  private(set) var places: [Place] = []
  /// For each grouping the groups that have no value for it.
  private(set) var lacking: [[Int]]
  private let ranges: FilteredRanges?
  private let wordMasks: [PositionMask]?
  private let isJoined: Bool
  private var paths: PathNumbers
  private var metadata: [String: UInt32] = [:]
  private var numbers = GroupNumbers()

  // The present segment.
  private var segment = 0
  private var stretches: [GroupStretches] = []
  private var values: [UInt32] = []
  private var admitted = FilteredRanges.InSegment(ranges: [])
  private var range = 0
  private var position = 0

  /// - Parameters:
  ///   - ranges: the filter, `nil` for all words.
  ///   - isJoined: whether runs may go on past the end of a flow.
  init(
    _ names: GroupNames, in ranges: FilteredRanges?, joined isJoined: Bool
  ) throws(CorpusIndexError) {
    self.names = names
    self.ranges = ranges
    self.isJoined = isJoined
    wordMasks = ranges == nil ? try PositionMask.words(of: names.corpus) : nil
    paths = PathNumbers(names.corpus.segments)
    lacking = [[Int]](repeating: [], count: names.groupings.count)
  }

  /// Begins with a segment. O(values of the groupings).
  mutating func begin(segment number: Int) throws(CorpusIndexError) {
    let segment = names.corpus.segments[number]
    self.segment = number
    stretches = []
    for grouping in names.groupings { stretches.append(try stretches(of: grouping, number, segment)) }
    values = [UInt32](repeating: 0, count: stretches.count)
    admitted =
      ranges?.segments[number]
      ?? FilteredRanges.InSegment(
        ranges: segment.tokens.count > 0 ? [0..<segment.tokens.count] : [], words: wordMasks?[number])
    range = 0
    position = admitted.ranges.first?.lowerBound ?? 0
  }

  private mutating func stretches(
    of grouping: Grouping, _ number: Int, _ segment: SegmentReader
  ) throws(CorpusIndexError) -> GroupStretches {
    let structure = segment.structure
    let documents = 0..<structure.documentCount
    let division: SegmentDivision
    let numbers: [UInt32]
    switch grouping {
    case .document:
      division = .documents
      numbers = documents.map { UInt32(truncatingIfNeeded: segment.firstDocument + $0) }
    case .section:
      division = .sections
      numbers = try paths.numbers(inSegment: number, level: names.level)
      reserve(numbers.count)
    case .region:
      division = .regions
      numbers = names.corpus.manifest.regions.indices.map { UInt32(truncatingIfNeeded: $0 + 1) }
    case .metadata(let name):
      division = .documents
      numbers = documents.map { document in
        names.metadata.value(of: name, document: segment.firstDocument + document).map { self.number(of: $0) }
          ?? 0
      }
    }
    return GroupStretches(structure, division, numbers: numbers, joined: isJoined)
  }

  private mutating func number(of text: String) -> UInt32 {
    if let number = metadata[text] { return number }
    let number = UInt32(truncatingIfNeeded: metadata.count + 1)
    metadata[text] = number
    return number
  }

  /// Makes room for so many groups, if they have one grouping.
  private mutating func reserve(_ count: Int) {
    guard names.groupings.count == 1 else { return }
    numbers.reserve(count)
    words.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Replaces runs by the next ones of the segment; gives whether there are any. O(runs).
  mutating func next(_ runs: inout GroupRuns) -> Bool {
    runs.count = 0
    guard range < admitted.ranges.count else { return false }
    if stretches.count == 1, range == 0, admitted.ranges.count == 1, admitted.ranges[0].lowerBound == 0 {
      readRuns(&runs)
      if runs.count > 0 { return true }
    }
    while range < admitted.ranges.count, runs.count < runs.starts.count {
      let upper = admitted.ranges[range].upperBound
      var end = upper
      for index in stretches.indices {
        stretches[index].move(to: position)
        values[index] = stretches[index].value
        end = min(end, stretches[index].end)
      }
      let group = values.count == 1 ? numbers.group(of: values[0]) : numbers.group(of: values)
      // The stretches of a damaged file may end too early.
      append(to: max(end, position + 1), of: group, &runs)
      if position >= upper {
        range += 1
        if range < admitted.ranges.count { position = admitted.ranges[range].lowerBound }
      }
    }
    return runs.count > 0
  }

  /// Takes the stretches of the only grouping as runs, where one range begins with the segment.
  private mutating func readRuns(_ runs: inout GroupRuns) {
    let upper = admitted.ranges[0].upperBound
    while runs.count == 0, position < upper {
      let read = stretches[0].read(ends: &runs.ends, values: &runs.groups)
      guard read > 0 else { return }
      runs.layOut(read, from: UInt32(truncatingIfNeeded: position), to: UInt32(truncatingIfNeeded: upper))
      if runs.count > 0 { position = Int(runs.ends[runs.count - 1]) }
    }
    if position >= upper { range = 1 }
    for index in numbers.replace(&runs.groups, count: runs.count) {
      words.append(0)
      places.append(Place(segment: UInt32(truncatingIfNeeded: segment), position: runs.starts[index]))
    }
    if lacking[0].isEmpty, names.groupings[0] != .document, let group = numbers.known(0) {
      lacking[0] = [group]
    }
    if admitted.mask == nil, admitted.words == nil {
      runs.addLengths(to: &words)
    } else {
      for index in 0..<runs.count {
        words[Int(runs.groups[index])] += admitted.count(in: Int(runs.starts[index])..<Int(runs.ends[index]))
      }
    }
  }

  /// Adds the run from the present position on.
  @inline(__always)
  private mutating func append(to end: Int, of group: Int, _ runs: inout GroupRuns) {
    if group == words.count {
      words.append(0)
      places.append(
        Place(segment: UInt32(truncatingIfNeeded: segment), position: UInt32(truncatingIfNeeded: position)))
      for (index, grouping) in names.groupings.enumerated() where values[index] == 0 && grouping != .document
      {
        lacking[index].append(group)
      }
    }
    words[group] += admitted.count(in: position..<end)
    runs.starts[runs.count] = UInt32(truncatingIfNeeded: position)
    runs.ends[runs.count] = UInt32(truncatingIfNeeded: end)
    runs.groups[runs.count] = UInt32(truncatingIfNeeded: group)
    runs.count += 1
    position = end
  }
}
