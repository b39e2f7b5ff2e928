import CorpusIndex

/// Positions of a segment whose n-grams are counted: those that begin in `starts`, and end before `limit`.
struct NgramRun: Sendable {
  var segment: Int
  var starts: Range<Int>
  var limit: Int
}

/// What decides which n-grams there are.
struct NgramSource: Sendable {
  let corpus: CorpusReader
  let words: NgramWords
  /// The n-grams that each word ends.
  let patterns: NgramPatterns
  /// Bits that hold the number of a word, and of the slot of a frame, which is the words' count.
  let bits: Int
  /// Numbers of a key.
  let length: Int
  /// The lowest bits of a key that hold what fills a slot.
  let fillerBits: Int
  /// For each segment the positions before which an n-gram ends.
  let borders: [PositionMask]
  /// For each segment the positions that count, where not all do.
  let masks: [PositionMask?]

  /// - Parameter isFrames: whether n-grams have a free slot each.
  init(
    _ corpus: CorpusReader, _ words: NgramWords, _ options: NgramList.Options, isFrames: Bool,
    in ranges: FilteredRanges?
  ) throws(CorpusIndexError) {
    self.corpus = corpus
    self.words = words
    patterns =
      isFrames
      ? NgramPatterns(framesOfLength: options.length)
      : NgramPatterns(length: options.length, skips: options.skips)
    bits = NgramWords.bits(for: words.count + (isFrames ? 1 : 0))
    length = options.length + (isFrames ? 1 : 0)
    fillerBits = isFrames ? bits : 0
    borders = try PositionMask.borders(of: options.scope, in: corpus)
    masks = ranges?.segments.map(\.mask) ?? []
  }

  /// Bits of a key that are used.
  var keyBits: Int { bits * length }
}

/// Reads the token stream and hands out the keys of its n-grams in batches, each of one document.
struct NgramScanner<Key: NgramKey> {
  private static var pieceSize: Int { 4096 }
  private let source: NgramSource
  private let bits: Int
  private let mask: Key
  private var numbers = [UInt32](repeating: 0, count: Self.pieceSize)
  private var types: [UInt32] = []
  private var keys: [Key]
  private var window: Window
  /// Positions that are read at a time.
  private let step: Int

  /// The last words side by side, and how many of them belong together.
  private struct Window {
    var key = Key()
    var joined = 0
    /// The numbers of the last words, in turn, where n-grams leave words out.
    var numbers: [UInt32] = []
    /// Place of the last word among them.
    var last = 0
  }

  init(_ source: NgramSource) {
    self.source = source
    bits = source.bits
    mask = .ones(source.keyBits)
    let patterns = source.patterns
    step = max(1, Self.pieceSize / patterns.offsets.count)
    keys = [Key](repeating: Key(), count: step * patterns.offsets.count)
    window = Window()
    if !patterns.isContiguous { window.numbers = [UInt32](repeating: 0, count: patterns.reach + 1) }
    if !source.words.marks.isEmpty { types = [UInt32](repeating: 0, count: Self.pieceSize) }
  }

  /// Calls `body` with the n-grams of a run in reading order, and their document's number in the corpus.
  ///
  /// - Complexity: O(tokens).
  mutating func scan(
    _ run: NgramRun, _ body: (Span<Key>, UInt32) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    if let annotations = source.words.features.annotations, annotations.segments[run.segment] == nil {
      return
    }
    let segment = source.corpus.segments[run.segment]
    window.joined = 0
    var position = run.starts.lowerBound
    while position < run.starts.upperBound {
      let document = segment.structure.document(at: position)
      let documentEnd = max(position + 1, segment.structure.positions(ofDocument: document).upperBound)
      let end = min(run.starts.upperBound, documentEnd)
      let number = UInt32(truncatingIfNeeded: segment.firstDocument + document)
      while position < end {
        let piece = position..<min(end, position + step)
        let count = try read(piece, run.segment)
        if count > 0 { try body(keys.span.extracting(0..<count), number) }
        position = piece.upperBound
      }
      if end == run.starts.upperBound {
        try scanRest(from: end, to: min(run.limit, documentEnd), run.segment, number, body)
      }
    }
  }

  /// The n-grams that begin before `start` and end behind it.
  private mutating func scanRest(
    from start: Int, to end: Int, _ segment: Int, _ document: UInt32,
    _ body: (Span<Key>, UInt32) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    var words = 0
    var position = start
    while position < end, words < source.patterns.reach, window.joined > 0,
      !source.borders[segment].contains(position)
    {
      let before = window.joined
      let count = try read(position..<position + 1, segment, firstWords: words + 1)
      if window.joined > before { words += 1 }
      if count > 0 { try body(keys.span.extracting(0..<count), document) }
      position += 1
    }
  }

  /// Reads a piece; as many keys as it returns then stand in `keys`.
  ///
  /// - Parameter least: how many words the first word of a key stands back at least.
  private mutating func read(_ piece: Range<Int>, _ index: Int, firstWords least: Int = 0)
    throws(CorpusIndexError) -> Int
  {
    let segment = source.corpus.segments[index]
    let admitted = source.masks.isEmpty ? nil : source.masks[index]
    // Punctuation parts no words, whether it is admitted or not.
    if let admitted, source.corpus.lexicon.hasOnlyWords, admitted.count(in: piece) == 0 {
      window.joined = 0
      return 0
    }
    let words = source.words
    if let layer = words.features.annotations?.segments[index] {
      try layer.readValues(piece, into: &numbers)
      if !words.marks.isEmpty {
        try segment.readTypes(piece, into: &types)
        Self.mark(&numbers, piece.count, types, by: words.marks)
      }
    } else {
      try segment.readTypes(piece, into: &numbers)
    }
    let table = words.numbers[words.features.annotations == nil ? 0 : index]
    guard source.patterns.isContiguous else {
      return Self.choose(
        numbers, piece, table, source.borders[index], admitted, source.patterns, least: least,
        slot: UInt32(truncatingIfNeeded: words.count), bits: bits, mask: mask, &window, into: &keys)
    }
    return Self.join(
      numbers, piece, table, source.borders[index], admitted, length: source.length, bits: bits, mask: mask,
      &window, into: &keys)
  }

  /// Puts marks in place of the values of words whose types have one.
  private static func mark(_ numbers: inout [UInt32], _ count: Int, _ types: [UInt32], by marks: [UInt32]) {
    for index in 0..<count {
      let type = Int(types[index])
      if type < marks.count, marks[type] != 0 { numbers[index] = marks[type] }
    }
  }

  /// Joins words to keys; there are as many as it returns.
  ///
  /// - Parameters:
  ///   - types: the types or values of the words.
  ///   - table: their numbers.
  private static func join(
    _ types: [UInt32], _ piece: Range<Int>, _ table: [UInt32], _ borders: PositionMask,
    _ admitted: PositionMask?, length: Int, bits: Int, mask: Key, _ window: inout Window,
    into keys: inout [Key]
  ) -> Int {
    let (types, table) = (types.span, table.span)
    var keys = keys.mutableSpan
    var (key, joined) = (window.key, window.joined)
    var count = 0
    var index = 0
    while index < piece.count {
      let position = piece.lowerBound + index
      // The bits of this position and those that follow it in its 64.
      var border = borders.bits(from: position)
      var admission = admitted?.bits(from: position) ?? .max
      let end = min(piece.count, index + 64 - position & 63)
      while index < end {
        let type = types[index]
        let number = Int(type) < table.count ? table[Int(type)] : Self.mark(type)
        joined = border & 1 == 0 ? joined : 0
        if number < NgramWords.skipped, admission & 1 != 0 {
          key.append(number, bits: bits, mask: mask)
          joined += 1
          keys[count] = key
          count += joined >= length ? 1 : 0
        } else if number != NgramWords.skipped {
          joined = 0
        }
        border &>>= 1
        admission &>>= 1
        index += 1
      }
    }
    window.key = key
    window.joined = joined
    return count
  }

  /// Chooses words of those that belong together; there are as many keys as it returns.
  ///
  /// - Complexity: O(positions · patterns).
  private static func choose(
    _ types: [UInt32], _ piece: Range<Int>, _ table: [UInt32], _ borders: PositionMask,
    _ admitted: PositionMask?, _ patterns: NgramPatterns, least: Int, slot: UInt32, bits: Int, mask: Key,
    _ window: inout Window, into keys: inout [Key]
  ) -> Int {
    var count = 0
    for (index, position) in piece.enumerated() {
      if borders.contains(position) { window.joined = 0 }
      let type = types[index]
      let number = Int(type) < table.count ? table[Int(type)] : Self.mark(type)
      guard number < NgramWords.skipped, admitted?.contains(position) ?? true else {
        if number != NgramWords.skipped { window.joined = 0 }
        continue
      }
      window.joined += 1
      window.last = window.last + 1 == window.numbers.count ? 0 : window.last + 1
      window.numbers[window.last] = number
      for offsets in patterns.offsets where offsets[0] >= least && offsets[0] < window.joined {
        var key = Key()
        for offset in offsets {
          let place = window.last - offset
          key.append(
            offset == NgramPatterns.slot
              ? slot : window.numbers[place < 0 ? place + window.numbers.count : place],
            bits: bits, mask: mask)
        }
        keys[count] = key
        count += 1
      }
    }
    return count
  }

  /// What a number that is no type's or value's says.
  private static func mark(_ number: UInt32) -> UInt32 {
    number == NgramWords.skipped ? number : NgramWords.parting
  }
}
