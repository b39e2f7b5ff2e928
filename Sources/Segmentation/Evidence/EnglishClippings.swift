import CWordData

/// English words written with an apostrophe for letters left out at the start or the end.
struct EnglishClippings: Sendable {
  static let shared = EnglishClippings()

  private let atStart: KeyTable
  private let atEnd: KeyTable

  private init() {
    var atStart: [UInt64: Int16] = [:]
    var atEnd: [UInt64: Int16] = [:]
    for line in segmentationEnglishClippings().lines {
      let letters = PlainLetters(line[0].utf8)
      if line[0].hasPrefix("'") { atStart[letters.key] = 1 } else { atEnd[letters.key] = 1 }
    }
    self.atStart = KeyTable(atStart)
    self.atEnd = KeyTable(atEnd)
  }

  /// Whether *'* and the word is listed: *'twas*.
  func contains(clippedAtStart word: PlainLetters) -> Bool {
    word.isLatin && word.count <= PlainLetters.capacity && atStart[word.key] != nil
  }

  /// Whether the word and *'* is listed: *o'*; or it is a longer word in *-in'*.
  func contains(clippedAtEnd word: PlainLetters) -> Bool {
    word.isLatin && word.count <= PlainLetters.capacity && atEnd[word.key] != nil
  }
}
