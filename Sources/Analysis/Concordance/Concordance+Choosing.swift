import CorpusIndex

/// Fewer lines of a concordance; all of this is done before lines are sorted.
extension Concordance {
  /// Every so many lines: the first, the one `step` lines behind it, and so on.
  ///
  /// - Parameter step: 1 or more. O(lines left).
  public func thinned(every step: Int) -> Concordance {
    precondition(step > 0)
    guard step > 1, count > 1 else { return self }
    return keeping(stride(from: 0, to: count, by: min(step, count)).map { UInt32(number(ofLine: $0)) })
  }

  /// The lines of some matches, whose numbers are given in the order in which they are to be read.
  func keeping(_ numbers: [UInt32]) -> Concordance {
    var kept = self
    kept.order = numbers
    kept.count = numbers.count
    return kept
  }

  /// Calls `body` with the match of each line; lines near one another are cheapest in corpus order.
  private func forEachLine(
    _ body: (_ number: Int, _ segment: Int, _ positions: Range<Int>) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    guard let order else { return try forEachMatch(in: 0..<count, body) }
    for number in order {
      let (segment, positions) = place(Int(number))
      try body(Int(number), segment, positions)
    }
  }

  /// A random sample of lines, in corpus order: those whose documents' digests and positions, hashed with
  /// the seed, come first. Texts added later don't reshuffle it.
  ///
  /// Lines are sampled before they are sorted.
  public func sampled(_ size: Int, seed: UInt64) throws(AnalysisError) -> Concordance {
    let size = max(0, size)
    guard size < count else { return self }
    var keyed: [(key: UInt64, number: UInt32)] = []
    keyed.reserveCapacity(count)
    do throws(CorpusIndexError) {
      var document = -1
      var segmentIndex = -1
      var positions = 0..<0
      var digest: UInt64 = 0
      try forEachLine { number, index, match throws(CorpusIndexError) in
        if index != segmentIndex || !positions.contains(match.lowerBound) {
          let structure = hits.segments[index].segment.structure
          segmentIndex = index
          document = structure.document(at: match.lowerBound)
          digest = try structure.document(document).sourceDigest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
          positions = structure.positions(ofDocument: document)
        }
        let offset = UInt64(bitPattern: Int64(match.lowerBound - positions.lowerBound))
        let key = Self.mix(Self.mix(seed ^ 0x510F_0510_F051_0F05) ^ digest ^ Self.mix(offset))
        keyed.append((key, UInt32(number)))
      }
    } catch { throw .index(error) }
    keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number }
    return keeping(keyed.prefix(size).map(\.number).sorted())
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
