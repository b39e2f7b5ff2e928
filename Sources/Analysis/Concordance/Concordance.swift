import CorpusIndex

/// The matches of a query in the order in which they are to be read.
///
/// A line is made only when it is asked for, so a concordance of a million matches costs its positions.
public struct Concordance: Sendable {
  /// How much of the text a line shows on each side.
  public enum Context: Sendable, Equatable {
    /// So many words.
    case words(Int)
    /// Whole words of at least so many characters.
    case characters(Int)
    /// To the ends of the sentence.
    case sentence
  }

  /// What a line is made of.
  public enum Style: Sendable, Equatable {
    /// The text as it reads: what stands between words is printed, and a line keeps to its flow.
    case text
    /// Tokens parted by blanks, up to the ends of the document, for corpora in which punctuation is tokens.
    case tokens
  }

  let corpus: CorpusReader
  let hits: Hits
  /// Segment and index of each match, in reading order; `nil` for corpus order.
  private var order: [Place]?
  /// The keys of metadata that lines are sorted by, and how many lines stand last because their documents
  /// have no value that can be ordered.
  public private(set) var unordered: [(key: String, lines: Int)] = []

  struct Place: Sendable {
    var segment: UInt32
    var index: UInt32
  }

  /// All matches in corpus order.
  public init(_ hits: Hits, in corpus: CorpusReader) {
    self.hits = hits
    self.corpus = corpus
  }

  /// How many lines there are.
  public var count: Int { order?.count ?? hits.count }

  /// The match of line `line`: its segment's index, and its positions there.
  func place(_ line: Int) -> (segment: Int, positions: Range<Int>) {
    if let order {
      let place = order[line]
      return (Int(place.segment), hits.segments[Int(place.segment)].positions(Int(place.index)))
    }
    var rest = line
    for (number, segment) in hits.segments.enumerated() {
      if rest < segment.starts.count { return (number, segment.positions(rest)) }
      rest -= segment.starts.count
    }
    return (0, 0..<0)
  }

  /// The same matches sorted; lines that are equal under all keys stay in corpus order.
  ///
  /// - Throws: `.unknownKey` for a key of metadata that no document has.
  /// - Complexity: O(matches · keys); with keys of metadata also O(documents log documents).
  public func sorted(by keys: [ConcordanceOrder]) throws(AnalysisError) -> Concordance {
    guard !keys.isEmpty else { return self }
    var sorted = self
    let metadata = try MetadataRanks(keys.map(\.key), corpus)
    let places = self.places
    var indices = (0..<UInt32(places.count)).map { $0 }
    do throws(CorpusIndexError) {
      for order in keys.reversed() {
        for offset in try offsets(of: order.key).reversed() {
          var ranks = try self.ranks(order.key, offset: offset, places, metadata)
          if order.isDescending {
            let above = (ranks.max() ?? 0) + 1
            for line in ranks.indices where ranks[line] > 0 { ranks[line] = above - ranks[line] }
          }
          if case .metadata(let name) = order.key {
            sorted.unordered.insert((name, ranks.count { $0 == 0 }), at: 0)
            for line in ranks.indices where ranks[line] == 0 { ranks[line] = .max }
          }
          indices = Self.stablySorted(indices, by: ranks)
        }
      }
    } catch { throw .index(error) }
    sorted.order = indices.map { places[Int($0)] }
    return sorted
  }

  /// A random sample of lines, in corpus order: those whose documents' digests and positions, hashed with
  /// the seed, come first. Texts added later don't reshuffle it.
  public func sampled(_ size: Int, seed: UInt64) throws(AnalysisError) -> Concordance {
    guard size < count else { return self }
    var keyed: [(key: UInt64, place: Place, number: Int)] = []
    do throws(CorpusIndexError) {
      var document = -1
      var segmentIndex = -1
      var digest: UInt64 = 0
      var first = 0
      for (number, place) in places.enumerated() {
        let segment = hits.segments[Int(place.segment)]
        let position = Int(segment.starts[Int(place.index)])
        let next = segment.segment.structure.document(at: position)
        if next != document || Int(place.segment) != segmentIndex {
          document = next
          segmentIndex = Int(place.segment)
          digest = try segment.segment.structure.document(next).sourceDigest.prefix(8)
            .reduce(0) { $0 << 8 | UInt64($1) }
          first = segment.segment.structure.positions(ofDocument: next).lowerBound
        }
        let key = Self.mix(
          Self.mix(seed ^ 0x510F_0510_F051_0F05) ^ digest ^ Self.mix(UInt64(position - first)))
        keyed.append((key, place, number))
      }
    } catch { throw .index(error) }
    keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number }
    var sample = self
    sample.order = keyed.prefix(size).sorted { $0.number < $1.number }.map(\.place)
    return sample
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private var places: [Place] {
    if let order { return order }
    var places: [Place] = []
    places.reserveCapacity(hits.count)
    for (number, segment) in hits.segments.enumerated() {
      for index in segment.starts.indices {
        places.append(Place(segment: UInt32(number), index: UInt32(index)))
      }
    }
    return places
  }

  /// The words that a key looks at: one, but for the node as many as the longest match has.
  private func offsets(of key: ConcordanceSortKey) throws(CorpusIndexError) -> [Int] {
    guard key == .node else { return [0] }
    var longest = 1
    for segment in hits.segments {
      for index in segment.starts.indices {
        longest = max(longest, segment.length(index))
        if case .all = segment.lengths { break }
      }
    }
    return Array(0..<longest)
  }

  /// The rank of the word that a key looks at, 0 where there is none, for each line.
  private func ranks(
    _ key: ConcordanceSortKey, offset: Int, _ places: [Place], _ metadata: MetadataRanks
  ) throws(CorpusIndexError) -> [UInt32] {
    if key == .document { return ranks(try documentRanks(), places) }
    if case .metadata(let name) = key { return ranks(metadata.ranks[name] ?? [], places) }
    var ranks = [UInt32](repeating: 0, count: places.count)
    var flows = hits.segments.map { FlowCursor($0.segment.structure) }
    for (line, place) in places.enumerated() {
      let segment = hits.segments[Int(place.segment)]
      let match = segment.positions(Int(place.index))
      let position: Int
      switch key {
      case .right(let distance): position = match.upperBound - 1 + distance
      case .left(let distance): position = match.lowerBound - distance
      case .node, .document, .metadata: position = match.lowerBound + offset
      }
      if key == .node {
        guard match.contains(position) else { continue }
      } else {
        guard flows[Int(place.segment)].move(to: match.lowerBound).contains(position) else { continue }
      }
      ranks[line] = corpus.lexicon.rank(ofType: try segment.segment.tokens.type(at: position))
    }
    return ranks
  }

  private func documentRanks() throws(CorpusIndexError) -> [UInt32] {
    var names: [(name: String, number: Int)] = []
    for segment in corpus.segments {
      for index in 0..<segment.structure.documentCount {
        names.append((try segment.structure.document(index).name, names.count))
      }
    }
    names.sort { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, entry) in names.enumerated() { ranks[entry.number] = UInt32(rank) + 1 }
    return ranks
  }

  /// The rank of each line's document.
  private func ranks(_ ranks: [UInt32], _ places: [Place]) -> [UInt32] {
    places.map { place in
      let segment = hits.segments[Int(place.segment)]
      let document = segment.segment.structure.document(at: Int(segment.starts[Int(place.index)]))
      return ranks[segment.segment.firstDocument + document]
    }
  }

  /// Sorts by radix, eleven bits at a time, least significant first. O(n).
  private static func stablySorted(_ indices: [UInt32], by ranks: [UInt32]) -> [UInt32] {
    let highest = ranks.max() ?? 0
    var current = indices
    var shift: UInt32 = 0
    while shift < 32, highest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for index in current { starts[Int((ranks[Int(index)] >> shift) & 2047) + 1] += 1 }
      for bucket in 1...2048 { starts[bucket] += starts[bucket - 1] }
      var next = [UInt32](repeating: 0, count: current.count)
      for index in current {
        let bucket = Int((ranks[Int(index)] >> shift) & 2047)
        next[starts[bucket]] = index
        starts[bucket] += 1
      }
      current = next
      shift += 11
    }
    return current
  }
}
