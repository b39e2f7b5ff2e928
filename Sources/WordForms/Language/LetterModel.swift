import CWordData

/// The trained weights: how much each short run of letters speaks for romanised Russian, or for another
/// language, rather than English.
///
/// Scores are natural log odds against English, in 1/256. The file is described in
/// `Sources/CWordData/Language/README.md`.
struct LetterModel: Sendable {
  /// The log odds of one word against English.
  struct Scores {
    var russian: Int
    /// German or French, and by likeness any other language of Latin letters.
    var foreign: Int
  }

  private static let headerSize = 24
  private static let outputs = 2
  private static let boundary: UInt64 = 1
  private static let signs: ClosedRange<UInt64> = 28...29

  // The file is compiled in: its bytes live as long as the process and never change. Every read is checked
  // against `weightsCount`, because a bucket is always below `buckets` and the initialiser checks the size.
  private nonisolated(unsafe) let weights: UnsafePointer<Int8>
  private let buckets: UInt64
  private let shortest: Int
  private let longest: Int
  private let step: Int
  private let biases: (russian: Int, foreign: Int)
  /// The first symbol of a code point in the low byte, the second in the high byte.
  private let symbols: [UInt16]

  init() {
    let file = languageLetterModel()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    func number(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    let buckets = number(8) | number(10) << 16
    let entries = number(18)
    let start = Self.headerSize + 4 * entries
    precondition(bytes[14] == UInt8(Self.outputs) && start + buckets * Self.outputs == bytes.count)
    var symbols = [UInt16](repeating: 0, count: 0x2100)
    for entry in 0..<entries {
      let offset = Self.headerSize + 4 * entry
      symbols[number(offset)] = UInt16(number(offset + 2))
    }
    self.symbols = symbols
    self.buckets = UInt64(buckets)
    shortest = Int(bytes[12])
    longest = Int(bytes[13])
    step = number(16)
    func bias(_ index: Int) -> Int { Int(Int16(truncatingIfNeeded: number(20 + 2 * index))) }
    biases = (bias(0), bias(1))
    weights = UnsafeRawPointer(file.bytes + start).assumingMemoryBound(to: Int8.self)
  }

  /// The symbols of a code point: letters lose their case, marks stand behind their letters, and 0 is nothing.
  func symbols(of scalar: UInt32) -> (first: UInt64, second: UInt64) {
    guard scalar < UInt32(symbols.count) else { return (0, 0) }
    let pair = symbols[Int(scalar)]
    return (UInt64(pair & 0xFF), UInt64(pair >> 8))
  }

  /// Whether a symbol stands for an apostrophe, a quotation mark or a prime.
  static func isSign(_ symbol: UInt64) -> Bool {
    signs.contains(symbol)
  }

  /// The scores of the word that the bytes before `end` are.
  ///
  /// - Complexity: O(*n*), without allocation.
  func scores(of word: Span<UInt8>, end: Int) -> Scores {
    var run = RunningScore(run: Self.boundary)
    var position = 0
    while position < end {
      let (first, second) = symbols(of: word.nextScalar(&position))
      if first != 0 { add(first, to: &run) }
      if second != 0 { add(second, to: &run) }
    }
    add(Self.boundary, to: &run)
    return Scores(russian: run.russian * step + biases.russian, foreign: run.foreign * step + biases.foreign)
  }

  private struct RunningScore {
    var run: UInt64
    var length = 1
    var russian = 0
    var foreign = 0
  }

  /// Adds the weights of all runs that end in a symbol.
  private func add(_ symbol: UInt64, to score: inout RunningScore) {
    score.run = score.run << 6 | symbol
    score.length += 1
    var length = shortest
    while length <= min(longest, score.length) {
      let run = score.run & (1 << UInt64(6 * length) - 1)
      let mixed = (run &* 0x9E37_79B9_7F4A_7C15) >> 32
      let place = Int((mixed &* buckets) >> 32) &* Self.outputs
      score.russian &+= Int(weights[place])
      score.foreign &+= Int(weights[place + 1])
      length += 1
    }
  }
}
