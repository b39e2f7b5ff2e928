import CWordData

/// Frequent first words of sentences that are hardly ever names: *The*, *He*, *В*.
struct SentenceOpeners: Sendable {
  static let shared = SentenceOpeners()

  private var hashes: Set<UInt64> = []
  static let longest = 24

  private init() {
    for word in segmentationSentenceOpeners().lines.joined() {
      var hash = AbbreviationHash()
      for byte in (word.prefix(1).uppercased() + word.dropFirst()).utf8 { hash.prepend(byte) }
      hashes.insert(hash.value)
    }
  }

  /// Whether the word from `start` to `end`, with a capital, is one of them.
  func contains(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= Self.longest else { return false }
    var hash = AbbreviationHash()
    for place in start..<end { hash.prepend(text.byte(at: place)) }
    return hashes.contains(hash.value)
  }
}
