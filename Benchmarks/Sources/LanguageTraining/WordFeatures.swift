/// Finds the features of a word: the places in the table of weights of all its runs of two to five symbols.
struct WordFeatures {
  static let shortest = 2
  static let longest = 5
  /// Two weights of a byte each make 96 KiB.
  static let buckets = 49_152

  private let alphabet: Alphabet

  init(alphabet: Alphabet) {
    self.alphabet = alphabet
  }

  /// The symbols of a word, with a boundary at both ends; what the alphabet lacks is left out.
  func symbols(of word: some StringProtocol) -> [UInt8] {
    var symbols = [Alphabet.boundary]
    for scalar in word.unicodeScalars {
      guard scalar.value < 0x10000, let pair = alphabet.symbols[UInt16(scalar.value)] else { continue }
      if pair.first != 0 { symbols.append(pair.first) }
      if pair.second != 0 { symbols.append(pair.second) }
    }
    symbols.append(Alphabet.boundary)
    return symbols
  }

  /// The places of all runs in the word, in order; the same place twice where two runs share it.
  func buckets(of word: some StringProtocol) -> [UInt32] {
    let symbols = symbols(of: word)
    var buckets: [UInt32] = []
    var run: UInt64 = 0
    for (index, symbol) in symbols.enumerated() {
      run = run << 6 | UInt64(symbol)
      guard index + 1 >= Self.shortest else { continue }
      for length in Self.shortest...min(Self.longest, index + 1) {
        buckets.append(Self.bucket(of: run & (1 << UInt64(6 * length) - 1)))
      }
    }
    return buckets
  }

  /// Spreads runs over the table: multiplicative hashing (Knuth, *The Art of Computer Programming*, 6.4).
  static func bucket(of run: UInt64) -> UInt32 {
    let mixed = (run &* 0x9E37_79B9_7F4A_7C15) >> 32
    return UInt32(truncatingIfNeeded: (mixed &* UInt64(buckets)) >> 32)
  }
}
