import CorpusIndex

/// Reads a corpus, or what a filter admits of it, from one end to the other.
public struct TextWalk {
  /// Positions that are read at a time.
  private static let pieceSize = 4096

  private let corpus: CorpusReader
  private let ranges: FilteredRanges?
  private let layers: [String]
  private let hasMarks: Bool

  /// - Parameters:
  ///   - ranges: the filter, nil for all tokens.
  ///   - layers: the layers whose values are read.
  ///   - hasMarks: whether what stands between tokens is handed out too.
  public init(_ corpus: CorpusReader, in ranges: FilteredRanges?, layers: [String], hasMarks: Bool) {
    self.corpus = corpus
    self.ranges = ranges
    self.layers = layers
    self.hasMarks = hasMarks
  }

  /// The names of a corpus's layers.
  public static func layers(of corpus: CorpusReader) -> [String] { corpus.layerNames }

  /// Calls `body` with each event in reading order: notes stand behind their section.
  ///
  /// - Throws: `AnalysisError.index`, and what `body` throws.
  /// - Complexity: O(tokens); memory for a quarter of a byte a token of a segment.
  public func forEachEvent(_ body: (TextEvent) throws -> Void) throws {
    for (number, segment) in corpus.segments.enumerated() {
      let (runs, mask) = (
        ranges?.segments[number].ranges ?? [0..<segment.tokens.count], ranges?.segments[number].mask
      )
      guard runs.contains(where: { !$0.isEmpty }) else { continue }
      var cursor = try indexed { () throws(CorpusIndexError) in try TextCursor(segment, corpus) }
      var marks = GapCursor(segment, hasMarks: hasMarks)
      for run in runs {
        for start in stride(from: run.lowerBound, to: run.upperBound, by: Self.pieceSize) {
          let positions = start..<min(run.upperBound, start + Self.pieceSize)
          let piece = try indexed { () throws(CorpusIndexError) in
            try TokenPiece(positions, of: segment, layers)
          }
          for position in positions where mask?.contains(position) ?? true {
            let moved = try indexed { () throws(CorpusIndexError) in try cursor.move(to: position) }
            let gap = try indexed { () throws(CorpusIndexError) in
              try marks.move(to: position, piece, moved, cursor)
            }
            for mark in gap.before { try body(.mark(mark)) }
            for event in moved.events { try body(event) }
            for mark in gap.after { try body(.mark(mark)) }
            try body(.token(piece.token(at: position, corpus, isGlued: gap.isGlued)))
          }
        }
      }
      let rest = try indexed { () throws(CorpusIndexError) in try marks.finish(cursor) }
      for mark in rest { try body(.mark(mark)) }
      for event in cursor.finish() { try body(event) }
    }
  }

  private func indexed<Value>(_ read: () throws(CorpusIndexError) -> Value) throws -> Value {
    do throws(CorpusIndexError) { return try read() } catch { throw AnalysisError.index(error) }
  }
}

/// Some tokens that follow one another, with their gaps and values.
struct TokenPiece {
  let positions: Range<Int>
  private let types: [UInt32]
  private let gaps: [UInt32]
  private let values: [(layer: StoredLayer, numbers: [UInt32])?]

  init(_ positions: Range<Int>, of segment: SegmentReader, _ layers: [String]) throws(CorpusIndexError) {
    self.positions = positions
    var types = [UInt32](repeating: 0, count: positions.count)
    var gaps = types
    try segment.readTypes(positions, into: &types)
    try segment.readGaps(positions, into: &gaps)
    self.types = types
    self.gaps = gaps
    values = try layers.map { name throws(CorpusIndexError) in
      guard let layer = segment.layers.layer(named: name) else { return nil }
      var numbers = [UInt32](repeating: 0, count: positions.count)
      try layer.readValues(positions, into: &numbers)
      return (layer, numbers)
    }
  }

  func gap(at position: Int) -> UInt32 { gaps[position - positions.lowerBound] }

  func token(at position: Int, _ corpus: CorpusReader, isGlued: Bool) -> ExportedToken {
    let index = position - positions.lowerBound
    let (type, lexicon) = (types[index], corpus.lexicon)
    var token = ExportedToken(
      surface: [], form: [], key: [],
      language: corpus.manifest.language(Int(lexicon.language(ofType: type))) ?? "",
      isWord: lexicon.isWord(type: type), values: [], isGlued: isGlued)
    lexicon.appendSurface(ofType: type, to: &token.surface)
    lexicon.appendText(ofForm: lexicon.form(ofType: type), to: &token.form)
    if let key = lexicon.key(ofType: type) { lexicon.appendText(ofKey: key, to: &token.key) }
    token.values = values.map { stored -> [UInt8]? in
      guard let stored, stored.numbers[index] > 0 else { return nil }
      var value: [UInt8] = []
      stored.layer.appendValue(stored.numbers[index], to: &value)
      return value
    }
    return token
  }
}
