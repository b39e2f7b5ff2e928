import CorpusIndex
import TextStatistics

/// Counts words by unit, in one walk over each side of a comparison.
///
/// A unit that the edge of a side cuts counts there for as much of it as lies on that side. Units without
/// words are none.
struct UnitTally {
  /// Bytes that a count takes while it is collected and when it has its place.
  private static let bytesPerCount = 20
  /// Bytes that a unit takes in the deals of a thread.
  private static let bytesPerUnit = 72
  /// Tokens that are decoded at a time.
  private static let batch = 4096

  private let corpus: CorpusReader
  private let unit: ResamplingSettings.Unit
  private let resources: AnswerResources
  /// The number of each word type among the words counted, `none` for others.
  private let wordOfTypes: [UInt32]
  private static let none = UInt32.max

  private var sizes: [Int] = []
  private var found: [UnitCounts.Found] = []
  /// What the present unit has: of each word, and all words, and those that occur.
  private var counters: [Int32]
  private var size = 0
  private var present: [UInt32] = []
  private var types = [UInt32](repeating: 0, count: batch)

  /// - Parameter words: the features that are counted, in the order of their numbers.
  private init(
    _ words: [UInt32], of features: WordFeatures, by unit: ResamplingSettings.Unit,
    _ resources: AnswerResources
  ) {
    var numbers = [UInt32](repeating: Self.none, count: features.count)
    for (number, feature) in words.enumerated() { numbers[Int(feature)] = UInt32(number) }
    wordOfTypes = features.ofTypes().map { Int($0) < numbers.count ? numbers[Int($0)] : Self.none }
    counters = [Int32](repeating: 0, count: words.count)
    self.unit = unit
    self.resources = resources
    corpus = features.corpus
  }

  /// The counts of some features by unit.
  ///
  /// - Throws: `.tooManyUnits` where memory has no room for them; `.index`.
  /// - Complexity: O(words of both sides + features).
  static func counts(
    of words: [UInt32], _ features: WordFeatures, in sides: ComparedSides,
    by unit: ResamplingSettings.Unit, _ resources: AnswerResources
  ) throws(AnalysisError) -> UnitCounts? {
    var tally = UnitTally(words, of: features, by: unit, resources)
    try tally.add(sides.target)
    let targetUnits = tally.sizes.count
    try tally.add(sides.reference)
    return UnitCounts(
      sizes: tally.sizes, unitsOfGroups: [targetUnits, tally.sizes.count - targetUnits], words: words.count,
      found: tally.found)
  }

  private mutating func add(_ side: FilteredRanges) throws(AnalysisError) {
    for (segment, ranges) in zip(corpus.segments, side.segments) {
      do throws(CorpusIndexError) { try add(ranges, of: segment) } catch { throw .index(error) }
      guard hasRoom else { throw .tooManyUnits(unit, memory: resources.memory) }
    }
  }

  /// Adds as much of a segment as there is room for.
  private mutating func add(
    _ ranges: FilteredRanges.InSegment, of segment: SegmentReader
  ) throws(CorpusIndexError) {
    let starts = try unit.starts(in: segment)
    let mask = ranges.admittedWords
    var next = 0
    for range in ranges.ranges {
      var position = range.lowerBound
      while position < range.upperBound, hasRoom {
        while next < starts.count, starts[next] <= position {
          endUnit()
          next += 1
        }
        let end = next < starts.count ? min(range.upperBound, starts[next]) : range.upperBound
        size += ranges.count(in: position..<end)
        try count(position..<end, of: segment.tokens, mask)
        position = end
      }
    }
    endUnit()
  }

  /// Whether memory has room for what was found, and for dealing it out.
  private var hasRoom: Bool {
    found.count * Self.bytesPerCount + sizes.count * Self.bytesPerUnit * (1 + resources.threads)
      <= resources.memory
  }

  private mutating func count(
    _ range: Range<Int>, of tokens: TokenStreamReader, _ mask: [UInt64]
  ) throws(CorpusIndexError) {
    for first in stride(from: range.lowerBound, to: range.upperBound, by: Self.batch) {
      let part = first..<min(first + Self.batch, range.upperBound)
      try tokens.types(part, into: &types)
      for position in part {
        let isAdmitted = mask.isEmpty || mask[position / 64] >> UInt64(position % 64) & 1 == 1
        let type = Int(types[position - first])
        guard isAdmitted, type < wordOfTypes.count, wordOfTypes[type] != Self.none else { continue }
        let word = wordOfTypes[type]
        if counters[Int(word)] == 0 { present.append(word) }
        counters[Int(word)] += 1
      }
    }
  }

  private mutating func endUnit() {
    guard size > 0 else { return }
    for word in present {
      found.append(UnitCounts.Found(word: word, unit: UInt32(sizes.count), count: counters[Int(word)]))
      counters[Int(word)] = 0
    }
    present.removeAll(keepingCapacity: true)
    sizes.append(size)
    size = 0
  }
}
