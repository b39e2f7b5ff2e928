extension PlainHeading {
  /// The heading in title case that a paragraph may be: `The Agent as Witness`, `Who Reads the Beam`.
  ///
  /// One or two lines without a closing stop, in which every word begins with a capital letter but for those that
  /// titles don't raise. Whether it heads anything is for the reader to see.
  ///
  /// - Parameter mayBeName: whether two or three capital words by themselves may be a title, as they are not
  ///   where a text's author is named.
  init?(titled block: ArraySlice<Range<Int>>, in view: ByteView, mayBeName: Bool) {
    guard let first = block.first, let last = block.last, block.count <= 2,
      block.allSatisfy({ $0.count >= 3 && $0.count <= 80 })
    else { return nil }
    // Most short paragraphs are dialogue, which its signs tell.
    let opening = view[first.lowerBound]
    guard opening >= 0x80 || opening & 0xDF >= 0x41 || opening.isASCIIDigit else { return nil }
    switch TextEdges(view: view).end(of: first.lowerBound..<last.upperBound) {
    case .letter, .digit: break
    case .terminal where view[last.upperBound - 1] == 0x3F: break
    default: return nil
    }
    let words = block.flatMap { view.string($0).split(separator: " ") }
    guard !NoteStart.isDay(words) else { return nil }
    // The number of a chapter may stand before, where authors may be named too.
    let isNumbered =
      !mayBeName && words.count > 2 && words[0].utf8.count <= 2 && words[0].utf8.allSatisfy(\.isASCIIDigit)
    guard (2...16).contains(words.count), Self.isRaised(words[isNumbered ? 1 : 0]) else { return nil }
    var raised = 0
    for word in words {
      guard let letter = word.unicodeScalars.first(where: { !Self.opening.contains($0) }) else { continue }
      if letter.properties.isUppercase {
        if word.utf8.count >= 3 { raised += 1 }
      } else if letter.properties.isAlphabetic, !Self.smallWords.contains(String(word)) {
        return nil
      }
    }
    guard raised >= 2, mayBeName || isNumbered || raised > 3 || raised < words.count else { return nil }
    self = .titled
  }

  /// The heading that one word by itself is, where it heads sections: `Abstract`, `Литература`.
  init?(sectionWord line: Range<Int>, in view: ByteView) {
    guard line.count <= 40, let first = line.first, view[first] == 0xD0 || view[first].isASCIILetter,
      view.firstIndex(of: 0x20, from: line.lowerBound, to: line.upperBound) == nil
    else { return nil }
    let word = view.string(line)
    guard Self.isRaised(word[...]), Self.sectionWords.contains(word.lowercased()) else { return nil }
    self = .titled
  }

  private static func isRaised(_ word: Substring) -> Bool {
    word.unicodeScalars.first { !opening.contains($0) }?.properties.isUppercase ?? false
  }

  /// Signs that words may begin with.
  private static let opening: Set<Unicode.Scalar> = ["\"", "'", "(", "[", "\u{201C}", "\u{2018}", "\u{AB}"]

  /// Words that titles in title case don't raise.
  private static let smallWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or",
    "over",
    "per", "so", "than", "the", "to", "under", "up", "upon", "versus", "via", "vs.", "with", "without",
  ]

  /// Words that head a section by themselves.
  private static let sectionWords: Set<String> = [
    "abstract", "acknowledgements", "acknowledgments", "afterword", "appendix", "bibliography", "conclusion",
    "conclusions", "contents", "endnotes", "epilogue", "footnotes", "foreword", "introduction", "notes",
    "postscript",
    "preface", "prologue", "references", "summary", "аннотация", "библиография", "введение", "заключение",
    "источники",
    "литература", "послесловие", "предисловие", "примечания", "сноски",
  ]
}
