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
  ///   - isNamed: whether the values of all groups are wanted, and runs that keep to their flow and document;
  ///     else those of single groups are to be had from ``key(of:)``.
  /// - Complexity: O(stretches of the groupings).
  init(
    _ corpus: CorpusReader, by groupings: [Grouping], _ metadata: MetadataGroups, level: Int?,
    in ranges: FilteredRanges?, named isNamed: Bool = true
  ) throws(CorpusIndexError) {
    names = GroupNames(corpus, groupings, metadata, level: level)
    let words = ranges == nil ? try PositionMask.words(of: corpus) : nil
    var maker = GroupStretchMaker(names, joined: !isNamed)
    var numbers = GroupNumbers()
    for (number, segment) in corpus.segments.enumerated() {
      var stretches: [GroupStretches] = []
      for grouping in groupings { stretches.append(try maker.stretches(grouping, in: segment)) }
      var current = [Int](repeating: 0, count: groupings.count)
      var values = current
      var segmentRuns: [GroupRun] = []
      let admitted =
        ranges?.segments[number]
        ?? FilteredRanges.InSegment(
          ranges: segment.tokens.count > 0 ? [0..<segment.tokens.count] : [], words: words?[number])
      for range in admitted.ranges {
        var position = range.lowerBound
        while position < range.upperBound {
          var end = range.upperBound
          for index in stretches.indices {
            var place = current[index]
            while place + 1 < stretches[index].ends.count, Int(stretches[index].ends[place]) <= position {
              place += 1
            }
            current[index] = place
            values[index] = stretches[index].values[place]
            end = min(end, Int(stretches[index].ends[place]))
          }
          end = max(end, position + 1)
          let group = values.count == 1 ? numbers.group(of: values[0]) : numbers.group(of: values)
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
