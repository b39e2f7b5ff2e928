import CorpusIndex

extension CoreStep {
  /// Lists of positions to bytes, of those types that have lists.
  static let encodePostings = CoreStep("encode postings", per: "token") { corpus in
    let postings = try corpus.index.segments.map { segment in
      try (TokenBlock.streamedTypes..<UInt32(segment.postings.typeCount)).map { type in
        var positions: [UInt32] = []
        try segment.postings.appendPositions(ofType: type, to: &positions)
        return positions
      }
    }
    return {
      var count = 0
      for lists in postings {
        var run = PostingsRun()
        for list in lists {
          list.withUnsafeBufferPointer { run.append($0) }
          count += list.count
        }
      }
      return count
    }
  }

  /// Word types and gaps to blocks.
  static let encodeTokens = CoreStep("encode tokens", per: "token") { corpus in
    let streams = try corpus.index.segments.map { try stream(of: $0) }
    let typeCount = corpus.index.lexicon.typeCount
    return {
      var count = 0
      for stream in streams {
        var run = TokenRun(firstPosition: 0, typeCount: typeCount)
        for start in stride(from: 0, to: stream.types.count, by: TokenBlock.size) {
          let block = start..<min(stream.types.count, start + TokenBlock.size)
          stream.types.withUnsafeBufferPointer { types in
            stream.gaps.withUnsafeBufferPointer { gaps in
              run.append(
                types: UnsafeBufferPointer(rebasing: types[block]),
                gaps: UnsafeBufferPointer(rebasing: gaps[block]),
                at: SourcePlace(source: start * 6, line: 1))
            }
          }
        }
        count += stream.types.count
      }
      return count
    }
  }

  /// All lists of positions from bytes.
  static let decodePostings = CoreStep("decode postings", per: "token") { corpus in
    {
      var positions: [UInt32] = []
      var count = 0
      for segment in corpus.index.segments {
        for type in 0..<segment.postings.typeCount {
          positions.removeAll(keepingCapacity: true)
          try segment.postings.appendPositions(ofType: UInt32(type), to: &positions)
          count += positions.count
        }
      }
      return count
    }
  }

  /// All word types and gaps from blocks.
  static let decodeTokens = CoreStep("decode tokens", per: "token") { corpus in
    { try corpus.index.segments.reduce(0) { $0 + (try stream(of: $1).types.count) } }
  }

  private static func stream(of segment: SegmentReader) throws -> (types: [UInt32], gaps: [UInt32]) {
    let count = segment.tokens.count
    var types = [UInt32](repeating: 0, count: count)
    var gaps = types
    try segment.readTypes(0..<count, into: &types)
    try segment.readGaps(0..<count, into: &gaps)
    return (types, gaps)
  }
}
