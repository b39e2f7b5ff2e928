import CorpusIndex

/// The matches of a family's members, no token in two of them.
enum FamilyHits {
  private struct Match {
    var positions: Range<Int>
    var member: Int
  }

  /// For each member the matches that stay its own: of those that overlap the one that begins first stays, of those
  /// that begin together the longest, of those that are alike the first member's.
  ///
  /// - Parameter members: the matches of each member, in one segment.
  /// - Complexity: O(n log n).
  static func divided(_ members: [Hits.InSegment]) -> [Hits.InSegment] {
    var own = [[Range<Int>]](repeating: [], count: members.count)
    for match in kept(members) { own[match.member].append(match.positions) }
    return zip(members, own).map { Hits.InSegment($0.segment, $1) }
  }

  /// All matches that stay, in order.
  static func joined(_ members: [Hits.InSegment], in segment: SegmentReader) -> Hits.InSegment {
    Hits.InSegment(segment, kept(members).map(\.positions))
  }

  private static func kept(_ members: [Hits.InSegment]) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(members.reduce(0) { $0 + $1.starts.count })
    for (number, member) in members.enumerated() {
      for index in member.starts.indices {
        matches.append(Match(positions: member.positions(index), member: number))
      }
    }
    matches.sort { left, right in
      (left.positions.lowerBound, right.positions.upperBound, left.member)
        < (right.positions.lowerBound, left.positions.upperBound, right.member)
    }
    var end = 0
    var count = 0
    for match in matches where match.positions.lowerBound >= end {
      matches[count] = match
      count += 1
      end = match.positions.upperBound
    }
    matches.removeLast(matches.count - count)
    return matches
  }
}

extension QueryEvaluator {
  /// The matches of each member of a family; those of another query under its own text.
  ///
  /// They are those of ``hits(of:in:)``, each with one member.
  public func memberHits(
    of query: Query, in ranges: FilteredRanges? = nil
  ) throws(AnalysisError) -> [(member: String, hits: Hits)] {
    guard case .family(let family) = query.root else {
      return [(query.source, try hits(of: query, in: ranges))]
    }
    let all = try hits(of: family.members, in: ranges)
    var members = family.members.map { (member: $0.source, hits: Hits(segments: [])) }
    for index in corpus.segments.indices {
      for (number, own) in FamilyHits.divided(all.map { $0.segments[index] }).enumerated() {
        members[number].hits.segments.append(own)
      }
    }
    return members
  }
}
