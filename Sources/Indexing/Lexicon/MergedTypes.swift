import CorpusIndex

/// The word types of all workers and of the base: their ids, and the way from the workers' ids to them.
struct MergedTypes: Sendable {
  let strings: NumberedStrings
  /// How many the base has.
  let base: Int
  let runIds: RunIds

  var count: Int { strings.count }

  /// Merges and numbers the types. O(entries · log runs).
  init(_ runs: [LexiconRun], _ reader: LexiconReader?, _ space: ScratchSpace) throws(BuildError) {
    base = reader?.typeCount ?? 0
    let starts = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    guard starts[runs.count] <= Int(UInt32.max) else { throw .vocabularyTooLarge }
    let listed: DistinctStrings.Listed
    let places: StringGroups
    do throws(CorpusIndexError) {
      (listed, places) = try Self.merge(runs, starts, try Self.sorted(reader, space), folder: space.folder)
    } catch { throw .index(error) }
    strings = try NumberedStrings(listed, after: base, space) { type in
      reader?.bytes(ofType: type) ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    do throws(CorpusIndexError) {
      var ids = try ScratchScatter(count: starts[runs.count], in: space)
      let sorted = strings.sorted.elements
      places.walk { string, places in
        for place in places { ids.put(sorted[string], at: Int(place)) }
      }
      runIds = RunIds(ids: ids.finish(), starts: starts)
    } catch { throw .index(error) }
  }

  /// The distinct types, and for each its places among the ids of all runs.
  private static func merge(
    _ runs: [LexiconRun], _ starts: [Int], _ base: [LexiconRun], folder: String
  ) throws(CorpusIndexError) -> (DistinctStrings.Listed, StringGroups) {
    var strings = try DistinctStrings(folder: folder)
    var places = try StringGroupsWriter(folder: folder)
    var own: [UInt32] = []
    var merger = RunMerger(runs + base)
    while merger.advance() {
      own.removeAll(keepingCapacity: true)
      var known: UInt32?
      var count: UInt64 = 0
      for entry in merger.entries {
        if entry.run >= runs.count {
          known = entry.number
        } else {
          own.append(UInt32(starts[entry.run]) + entry.number)
          count += entry.count
        }
      }
      try strings.append(merger.string, known: known, count: count)
      try places.append(own)
    }
    return (try strings.finish(), try places.finish())
  }

  /// The types of the base with their ids, as runs.
  private static func sorted(
    _ reader: LexiconReader?, _ space: ScratchSpace
  ) throws(CorpusIndexError) -> [LexiconRun] {
    guard let reader else { return [] }
    var sorter = StringSorter(folder: space.folder, memory: space.memory / 16)
    for type in 0..<UInt32(reader.typeCount) { try sorter.append(reader.bytes(ofType: type), number: type) }
    return try sorter.finish()
  }
}

/// For each run of types, by the run's own id, the id in the lexicon.
struct RunIds: Sendable {
  fileprivate let ids: ScratchTable<UInt32>
  /// Where those of each run begin, and where the last end.
  fileprivate let starts: [Int]

  /// The ids of one run; valid while the value lives.
  func ids(ofRun run: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(ids.elements)[starts[run]..<starts[run + 1]])
  }
}
