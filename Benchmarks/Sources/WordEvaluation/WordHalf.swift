/// The half of a word list that a word belongs to.
///
/// Rules and tables may be written by looking at one half; figures come from the other.
public enum WordHalf: String, CaseIterable, Sendable {
  case development
  case heldOut = "held-out"

  /// The half of a word: bit 13 of its FNV-1a hash (32 bits, over UTF-8), mixed once more, because the lowest
  /// bits of the hash depend on the last letter. 1 is held out.
  public init(of word: String) {
    self = WordHalf.hash(word) >> 13 & 1 == 1 ? .heldOut : .development
  }

  /// A number that is the same for a string on every machine.
  static func hash(_ text: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    return hash &* 0x85EB_CA6B
  }
}
