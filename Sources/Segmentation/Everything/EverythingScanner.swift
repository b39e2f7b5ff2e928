import ICU

/// Finds every token of a paragraph by the rules of quanteda's tokenizer: words, punctuation and symbols,
/// addresses and tags whole.
struct EverythingScanner: ~Copyable {
  /// Where the characters stand after which a sentence may end, in the paragraph last scanned; ascending.
  private(set) var marks: [Int] = []
  private var found = TokenList()
  private let joinsDashes: Bool

  init(joinsDashes: Bool) {
    self.joinsDashes = joinsDashes
  }

  /// Appends the tokens of `text` to `tokens`. Linear in the length of the text.
  mutating func scan(
    _ text: ScannedText, _ words: inout WordScanner, into tokens: inout TokenList
  ) throws(ICUError) {
    marks.removeAll(keepingCapacity: true)
    var addresses = AddressScanner(text)
    var place = text.start
    while let address = addresses.next() {
      try scanPlain(text.part(place..<address.lowerBound), &words, into: &tokens)
      tokens.starts.append(UInt32(truncatingIfNeeded: address.lowerBound))
      tokens.ends.append(UInt32(truncatingIfNeeded: address.upperBound))
      // A question mark ends a sentence behind an address, not within it.
      if text.byte(at: address.upperBound - 1) < 0x80 {
        text.appendMarks(from: address.upperBound - 1, to: address.upperBound, to: &marks)
      }
      place = address.upperBound
    }
    try scanPlain(text.part(place..<text.end), &words, into: &tokens)
  }

  /// Appends the tokens of a stretch without addresses, which is segmented as if it stood alone.
  private mutating func scanPlain(
    _ text: ScannedText, _ words: inout WordScanner, into tokens: inout TokenList
  ) throws(ICUError) {
    guard text.start < text.end else { return }
    let first = tokens.count
    found.removeAll()
    try words.scan(text, into: &found)
    marks.append(contentsOf: words.marks)
    let filler = SegmentFiller(text: text)
    if !filler.fill(found, into: &tokens) { try filler.fill(by: &words.iterator, into: &tokens) }
    if joinsDashes { DashJoiner(text: text).join(&tokens, from: first) }
  }
}
