import CorpusIndex

/// The positions of a segment that fall into one group.
struct GroupRun {
  var positions: Range<Int>
  /// Index of the group among those of the corpus.
  var group: Int
}

/// The groups of a corpus, each with a value for each grouping asked for, and all their runs.
struct GroupTable {
  /// The values of each group.
  private(set) var keys: [[String?]] = []
  /// The words of each group.
  private(set) var words: [Int] = []
  /// For each segment its runs, ascending; they keep to their flow and document.
  private(set) var runs: [[GroupRun]] = []

  /// - Parameters:
  ///   - metadata: the values of those groupings that are keys of metadata.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, `nil` for all words.
  /// - Complexity: O(stretches of the groupings).
  init(
    _ corpus: CorpusReader, by groupings: [Grouping], _ metadata: MetadataGroups, level: Int?,
    in ranges: FilteredRanges?
  ) throws(CorpusIndexError) {
    let names = GroupNames(corpus, groupings, metadata, level: level)
    var divider = try GroupDivider(names, in: ranges, joined: false)
    var some = GroupRuns()
    for segment in corpus.segments.indices {
      var runs: [GroupRun] = []
      try divider.begin(segment: segment)
      while divider.next(&some) {
        for index in 0..<some.count {
          runs.append(
            GroupRun(
              positions: Int(some.starts[index])..<Int(some.ends[index]), group: Int(some.groups[index])))
        }
      }
      self.runs.append(runs)
    }
    keys = try names.keys(at: divider.places)
    words = divider.words
    if !metadata.isEmpty { reorder(by: metadata.order(keys, groupings)) }
  }

  /// Puts the groups into another order, given as their present indices.
  private mutating func reorder(by order: [Int]) {
    var newPlaces = [Int](repeating: 0, count: order.count)
    for (place, group) in order.enumerated() { newPlaces[group] = place }
    keys = order.map { keys[$0] }
    words = order.map { words[$0] }
    for segment in runs.indices {
      for run in runs[segment].indices { runs[segment][run].group = newPlaces[runs[segment][run].group] }
    }
  }
}
