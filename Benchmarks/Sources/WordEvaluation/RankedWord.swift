import Measurement

/// A word of a list with its place in it.
public struct RankedWord: Equatable, Sendable {
  public let word: String
  /// 1 for the most frequent word.
  public let rank: Int

  /// Reads word lists: a word a line in the order of frequency, with or without a TAB and a frequency behind
  /// it, or a Hunspell dictionary (`word/FLAGS`).
  ///
  /// A word counts once, in lower case; ranks run on from one list to the next.
  ///
  /// - Parameters:
  ///   - texts: the lists' texts.
  ///   - top: how many words of each list count.
  ///   - isLetter: words with any other scalar are left out, and so are words of one letter.
  public static func words(of texts: [String], top: Int, isLetter: (Unicode.Scalar) -> Bool) -> [RankedWord] {
    var seen: Set<String> = []
    var words: [RankedWord] = []
    for text in texts {
      var left = top
      for line in text.split(whereSeparator: \.isNewline) where left > 0 {
        let word = line.prefix { $0 != "\t" && $0 != "/" }.lowercased()
        guard word.unicodeScalars.count > 1, word.unicodeScalars.allSatisfy(isLetter) else { continue }
        left -= 1
        if seen.insert(word).inserted { words.append(RankedWord(word: word, rank: words.count + 1)) }
      }
    }
    return words
  }

  /// Whether a scalar is a lower-case Russian letter.
  public static func isRussianLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("а"..."я").contains(scalar) || scalar == "ё"
  }

  /// Whether a scalar is a lower-case letter of ASCII.
  public static func isEnglishLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar)
  }
}
