import CorpusIndex

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
  /// The values of each group; empty where the table was made without.
  private(set) var keys: [[String?]] = []
  private(set) var words: [Int] = []
  /// For each segment its runs, ascending.
  private(set) var runs: [[GroupRun]] = []
  /// For each group a place that belongs to it: a segment and a position.
  private var places: [(segment: Int, position: Int)] = []
  private let names: GroupNames

  /// - Parameters:
  ///   - metadata: the values of those groupings that are keys of metadata.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, `nil` for all words.
  ///   - isNamed: whether the values of all groups are wanted; those of single ones are to be had from
  ///     ``key(of:)``.
  /// - Complexity: O(stretches of the groupings).
  init(
    _ corpus: CorpusReader, by groupings: [Grouping], _ metadata: MetadataGroups, level: Int?,
    in ranges: FilteredRanges?, named isNamed: Bool = true
  ) throws(CorpusIndexError) {
    names = GroupNames(corpus, groupings, metadata, level: level)
    let words = ranges == nil ? try PositionMask.words(of: corpus) : nil
    var numbers = GroupNumbers(groupings.count)
    for (number, segment) in corpus.segments.enumerated() {
      var walk = GroupWalk(names, number)
      var segmentRuns: [GroupRun] = []
      let admitted =
        ranges?.segments[number]
        ?? FilteredRanges.InSegment(
          ranges: segment.tokens.count > 0 ? [0..<segment.tokens.count] : [], words: words?[number])
      for range in admitted.ranges {
        var position = range.lowerBound
        while position < range.upperBound {
          let end = min(range.upperBound, try numbers.move(&walk, to: position))
          let group = numbers.group
          if group == self.words.count {
            self.words.append(0)
            places.append((number, position))
          }
          self.words[group] += admitted.count(in: position..<end)
          segmentRuns.append(GroupRun(positions: position..<end, group: group))
          position = end
        }
      }
      runs.append(segmentRuns)
    }
    if isNamed || !metadata.isEmpty {
      var keys: [[String?]] = []
      for place in places { keys.append(try names.key(at: place.position, inSegment: place.segment)) }
      self.keys = keys
    }
    if !metadata.isEmpty { reorder(by: metadata.order(keys, groupings)) }
  }

  /// The values of a group.
  func key(of group: Int) throws(CorpusIndexError) -> [String?] {
    guard keys.isEmpty else { return keys[group] }
    return try names.key(at: places[group].position, inSegment: places[group].segment)
  }

  /// Puts the groups into another order, given as their present indices.
  private mutating func reorder(by order: [Int]) {
    var newPlaces = [Int](repeating: 0, count: order.count)
    for (place, group) in order.enumerated() { newPlaces[group] = place }
    keys = order.map { keys[$0] }
    words = order.map { words[$0] }
    places = order.map { places[$0] }
    for segment in runs.indices {
      for run in runs[segment].indices { runs[segment][run].group = newPlaces[runs[segment][run].group] }
    }
  }
}

/// Numbers groups in the order in which they are first met: those whose values have the same numbers are one.
private struct GroupNumbers: ~Copyable {
  private var values: [Int]
  private(set) var group = 0
  private var isFirst = true
  /// With one grouping, the group of each value, 0 for none yet and counted from 1.
  private var groupOfValue: [Int] = []
  private var known: [[Int]: Int] = [:]
  private var count = 0
  private var paths = PathNumbers()
  private var metadata: [String?: Int] = [:]

  init(_ groupings: Int) {
    values = [Int](repeating: 0, count: groupings)
  }

  /// Goes to a position, and gives the end of the stretch that has the same values.
  mutating func move(_ walk: inout GroupWalk, to position: Int) throws(CorpusIndexError) -> Int {
    var end = Int.max
    var isChanged = isFirst
    isFirst = false
    for index in values.indices {
      let stretch = try walk.stretch(index, at: position, &paths, &metadata)
      end = min(end, stretch.end)
      if values[index] != stretch.value {
        values[index] = stretch.value
        isChanged = true
      }
    }
    if isChanged { group = values.count == 1 ? group(ofValue: values[0]) : group(of: values) }
    return max(end, position + 1)
  }

  private mutating func group(ofValue value: Int) -> Int {
    if value >= groupOfValue.count {
      groupOfValue += repeatElement(0, count: value + 1 - groupOfValue.count + groupOfValue.count / 2)
    }
    if groupOfValue[value] == 0 {
      count += 1
      groupOfValue[value] = count
    }
    return groupOfValue[value] - 1
  }

  private mutating func group(of values: [Int]) -> Int {
    if let group = known[values] { return group }
    count += 1
    known[values] = count - 1
    return count - 1
  }
}
