import CWordData

/// English words written with an apostrophe for letters left out at the start or the end.
struct EnglishClippings: Sendable {
  static let shared = EnglishClippings()

  private var atStart: Set<UInt64> = []
  private var atEnd: Set<UInt64> = []

  private init() {
    for line in segmentationEnglishClippings().lines {
      let letters = PlainLetters(line[0].utf8)
      if line[0].hasPrefix("'") { atStart.insert(letters.key) } else { atEnd.insert(letters.key) }
    }
  }

  /// Whether *'* and the word is listed: *'twas*.
  func contains(clippedAtStart word: PlainLetters) -> Bool {
    word.isLatin && word.count <= PlainLetters.capacity && atStart.contains(word.key)
  }

  /// Whether the word and *'* is listed: *o'*; or it is a longer word in *-in'*.
  func contains(clippedAtEnd word: PlainLetters) -> Bool {
    word.isLatin && word.count <= PlainLetters.capacity && atEnd.contains(word.key)
  }
}
