/// The n-grams that one thread found often enough; of a list that is cut only those that may be in it.
struct NgramSelection<Key: NgramKey> {
  private let top: Int?
  private let keyBits: Int
  /// The smallest frequency that is listed.
  private let minimum: UInt32
  /// The smallest frequency that the list may still hold.
  private var threshold: UInt32
  private var ngrams: [CountedNgram<Key>] = []
  private var total = 0

  init(minimum: UInt32, top: Int?, keyBits: Int) {
    self.minimum = minimum
    self.top = top
    self.keyBits = keyBits
    threshold = minimum
  }

  /// How many it holds.
  var count: Int { ngrams.count }

  /// Takes what a table has counted, and empties the table.
  mutating func take(from table: inout NgramTable<Key>, ofBin bin: Int) {
    total += table.take(
      ofBin: bin, atLeast: minimum, keeping: threshold, into: &ngrams)
    guard let top, (ngrams.count - (1 << 12)) / 2 > top else { return }
    cut(to: top)
  }

  private mutating func cut(to top: Int) {
    FrequencyOrder.sort(&ngrams, placeBits: keyBits)
    ngrams.removeLast(max(0, ngrams.count - top))
    if ngrams.count == top, let last = ngrams.last { threshold = max(threshold, last.tokens) }
  }

  /// The n-grams in the order of the list, and how many occur often enough.
  consuming func sorted() -> (ngrams: [CountedNgram<Key>], total: Int) {
    FrequencyOrder.sort(&ngrams, placeBits: keyBits)
    if let top { ngrams.removeLast(max(0, ngrams.count - top)) }
    return (ngrams, total)
  }
}
