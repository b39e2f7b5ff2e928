import CorpusIndex

/// A hash of a form, the same in every corpus.
enum FormHash {
  /// Stands for types that are no words.
  static let none: UInt32 = 0

  /// FNV-1a, folded to 32 bits, and never that of no word. O(length).
  static func of(_ form: UnsafeRawBufferPointer) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in form { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return max(1, UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
  }

  /// The hashes of word types, without those of types that are no words.
  ///
  /// - Parameters:
  ///   - hashes: by number of a type, that of its form.
  ///   - ids: by number of a type, its id; nothing where it is the same.
  static func ofTypes(_ hashes: [UInt32], ids: [UInt32]?, _ lexicon: LexiconReader) -> [UInt32] {
    guard !lexicon.hasOnlyWords else { return hashes }
    var hashes = hashes
    for number in hashes.indices where !lexicon.isWord(type: ids?[number] ?? UInt32(number)) {
      hashes[number] = none
    }
    return hashes
  }
}
