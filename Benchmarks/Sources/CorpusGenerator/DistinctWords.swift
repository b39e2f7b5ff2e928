/// Texts in which no word comes twice: the worst that a vocabulary can be, and nothing like prose.
///
/// A word is its number, mixed so that neighbours don't look alike, and written in syllables. Different numbers
/// below 2³⁶ give different words, also when case and accents are folded.
public struct DistinctWords: Sendable {
  public let tokens: Int
  private let mask: UInt64
  private let start: UInt64

  /// - Parameter tokens: how many words there are, at most 2³⁶.
  public init(tokens: Int, seed: UInt64) {
    precondition(tokens > 0 && tokens <= 1 << 36)
    self.tokens = tokens
    var bits = 1
    while 1 << bits < tokens { bits += 1 }
    mask = (1 << UInt64(bits)) - 1
    start = SplitMix64.mix(seed, 0xD157)
  }

  /// How many documents there are: one for each 100,000 words.
  public var documents: Int { (tokens + CorpusPlan.tokensPerDocument - 1) / CorpusPlan.tokensPerDocument }

  /// Calls the body with each document's text, in order: six words a line, ten lines a paragraph.
  public func forEachDocument<Failure: Error>(
    _ body: (_ document: Int, _ text: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> CorpusGenerator.Summary {
    var summary = CorpusGenerator.Summary()
    var text: [UInt8] = []
    for document in 0..<documents {
      text.removeAll(keepingCapacity: true)
      let first = document * CorpusPlan.tokensPerDocument
      let last = min(tokens, first + CorpusPlan.tokensPerDocument)
      for number in first..<last {
        append(number, to: &text)
        let place = number - first + 1
        text.append(place % 6 == 0 || number + 1 == last ? UInt8(ascii: "\n") : UInt8(ascii: " "))
        if place % 60 == 0 { text.append(UInt8(ascii: "\n")) }
      }
      summary.documents += 1
      summary.tokens += last - first
      summary.bytes += text.count
      try body(document, text)
    }
    return summary
  }

  private func append(_ number: Int, to text: inout [UInt8]) {
    // An odd factor makes multiplication turn about the numbers below a power of two.
    var rest = (UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ start) & mask
    repeat {
      text.append(Self.consonants[Int(rest & 15)])
      text.append(Self.vowels[Int(rest >> 4 & 3)])
      rest >>= 6
    } while rest > 0
  }

  private static let consonants = Array("bdfghklmnprstvzj".utf8)
  private static let vowels = Array("aeio".utf8)
}
