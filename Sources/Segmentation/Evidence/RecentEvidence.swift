import WordForms

/// What ``LanguageModel`` said of the words last asked about: signs stand in few words, again and again.
///
/// Contract: used by one thread at a time, as the segmenter that owns it. Words are kept whole, so that an
/// answer is the same whether it was remembered or not.
final class RecentEvidence: @unchecked Sendable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var evidence = 0
  }

  private static let places = 1024
  private var entries = [Entry](repeating: Entry(), count: RecentEvidence.places)

  /// `LanguageModel.russianEvidence` of a word.
  func russian(_ word: Span<UInt8>) -> Int {
    guard word.count > 0, word.count <= 16 else { return LanguageModel.shared.russianEvidence(of: word) }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<min(word.count, 8) { low = low << 8 | UInt64(word[index]) }
    for index in min(word.count, 8)..<word.count { high = high << 8 | UInt64(word[index]) }
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    let place = Int(mixed >> 54)
    if entries[place].low == low, entries[place].high == high { return entries[place].evidence }
    let evidence = LanguageModel.shared.russianEvidence(of: word)
    entries[place] = Entry(low: low, high: high, evidence: evidence)
    return evidence
  }
}
