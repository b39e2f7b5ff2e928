/// The n-grams that one thread found often enough; of a list that is cut only those that may be in it.
struct NgramSelection<Key: NgramKey>: NgramChoice {
  private let limits: NgramLimits
  private let keyBits: Int
  /// The smallest frequency that the list may still hold.
  private var threshold: UInt32
  private var ngrams: [CountedNgram<Key>] = []
  private var total = 0

  init(_ limits: NgramLimits, keyBits: Int) {
    self.limits = limits
    self.keyBits = keyBits
    threshold = limits.tokens
  }

  /// How many it holds.
  var count: Int { ngrams.count }

  /// Takes what a table has counted, and empties the table.
  mutating func take(from table: inout NgramTable<Key>, ofBin bin: Int) {
    total += table.take(
      ofBin: bin, limits, keeping: threshold, into: &ngrams)
    guard let top = limits.top, (ngrams.count - (1 << 12)) / 2 > top else { return }
    cut(to: top)
  }

  private mutating func cut(to top: Int) {
    FrequencyOrder.sort(&ngrams, placeBits: keyBits)
    ngrams.removeLast(max(0, ngrams.count - top))
    if ngrams.count == top, let last = ngrams.last { threshold = max(threshold, last.tokens) }
  }

  /// The n-grams in the order of the list, and how many occur often enough.
  consuming func sorted() -> (entries: [CountedNgram<Key>], total: Int) {
    FrequencyOrder.sort(&ngrams, placeBits: keyBits)
    if let top = limits.top { ngrams.removeLast(max(0, ngrams.count - top)) }
    return (ngrams, total)
  }
}
