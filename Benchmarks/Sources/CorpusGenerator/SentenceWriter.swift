/// Writes sentences, their punctuation and their quotations.
struct SentenceWriter {
  var words: WordWriter
  private let grammar = Grammar()

  init(words: WordWriter) {
    self.words = words
  }

  /// Sixty-four quantiles of a log-normal distribution of words before a sentence may end.
  private static let lengths: [UInt8] = [
    5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 14, 14, 14, 14,
    15, 15, 15,
    16, 16, 16, 17, 17, 17, 18, 18, 18, 19, 19, 20, 20, 20, 21, 22, 22, 23, 23, 24, 25, 26, 26, 27, 29, 30,
    31, 33, 36,
    39, 44, 55,
  ]

  /// A sentence with a capital and a full stop.
  mutating func writeSentence(to manuscript: inout Manuscript) {
    let length = Int(SentenceWriter.lengths[words.random.below(64)])
    let isQuoting = words.random.chance(75)
    let quoteStart = isQuoting ? words.random.below(length) : -1
    let quoteEnd = isQuoting && words.random.chance(600) ? quoteStart + 2 + words.random.below(8) : .max
    let isScareQuote = isQuoting && words.random.chance(200)
    var isOpen = false
    words.beginSentence()
    var wordClass = grammar.opening(&words.random)
    var count = 0
    while true {
      if count == quoteStart {
        writeMark(opening: true, isSingle: isScareQuote, to: &manuscript)
        isOpen = true
      }
      words.write(wordClass, capitalised: count == 0, to: &manuscript)
      count += 1
      var next = grammar.follower(of: wordClass, &words.random)
      if writeEnding(of: wordClass, to: &manuscript) { next = .noun }
      let mayEnd =
        switch wordClass {
        case .noun, .name, .russian, .number: next != .noun
        case .verb: count > length + 4
        default: false
        }
      if count >= length && mayEnd { break }
      if isOpen && count >= quoteEnd {
        writeMark(opening: false, isSingle: isScareQuote, to: &manuscript)
        isOpen = false
      }
      writePunctuation(between: wordClass, next, to: &manuscript)
      wordClass = next
    }
    writeStop(to: &manuscript)
    if isOpen { writeMark(opening: false, isSingle: isScareQuote, to: &manuscript) }
  }

  /// A title of a few words, important ones with capitals.
  mutating func writeTitle(to manuscript: inout Manuscript) {
    words.allowsItalics = false
    defer { words.allowsItalics = true }
    let length = 2 + words.random.below(5)
    words.beginSentence()
    var wordClass = words.random.chance(400) ? WordClass.determiner : .adjective
    var count = 0
    while true {
      let isSmall = wordClass == .determiner || wordClass == .preposition || wordClass == .conjunction
      words.write(wordClass, capitalised: count == 0 || !isSmall, to: &manuscript)
      count += 1
      let isNominal = wordClass == .noun || wordClass == .name || wordClass == .russian
      if count >= length && isNominal { return }
      manuscript.append(" ")
      switch wordClass {
      case .determiner, .adjective: wordClass = words.random.chance(200) ? .adjective : .noun
      case .preposition, .conjunction:
        wordClass = [.determiner, .noun, .name, .russian][words.random.below(4)]
      default: wordClass = words.random.chance(620) ? .preposition : .conjunction
      }
    }
  }

  /// A possessive or a parenthesis after a word. Returns whether a noun must follow.
  private mutating func writeEnding(of wordClass: WordClass, to manuscript: inout Manuscript) -> Bool {
    switch wordClass {
    case .name where words.random.chance(110):
      words.writePossessive(to: &manuscript)
      return true
    case .name where words.random.chance(6):
      let year = 1860 + words.random.below(50)
      manuscript.append(" (")
      manuscript.append(number: year)
      manuscript.append("–")
      manuscript.append(number: year + 30 + words.random.below(55))
      manuscript.append(")")
      manuscript.tokens += 2
    case .noun where words.random.chance(14):
      words.writePossessive(to: &manuscript)
      return true
    case .noun where words.random.chance(3):
      manuscript.append(" (see p. ")
      manuscript.append(number: 2 + words.random.below(400))
      manuscript.append(")")
      manuscript.tokens += 3
    default: break
    }
    return false
  }

  private mutating func writePunctuation(
    between first: WordClass, _ second: WordClass, to manuscript: inout Manuscript
  ) {
    let isNominal = first == .noun || first == .name || first == .russian
    switch second {
    case .conjunction where isNominal && words.random.chance(400): manuscript.append(", ")
    case .subordinator where words.random.chance(330): manuscript.append(", ")
    case .preposition where isNominal && words.random.chance(70): manuscript.append(", ")
    case .pronoun where isNominal, .determiner where isNominal:
      switch words.random.below(16) {
      case 0..<9: manuscript.append(", ")
      case 9..<13: manuscript.append("; ")
      case 13: manuscript.append(": ")
      case 14: manuscript.append(" — ")
      default:
        manuscript.append(", e.g. ")
        manuscript.tokens += 1
      }
    case .adverb where words.random.chance(90): manuscript.append(", ")
    default: manuscript.append(" ")
    }
  }

  private mutating func writeStop(to manuscript: inout Manuscript) {
    switch words.random.below(128) {
    case 0..<5: manuscript.append("?")
    case 5..<7: manuscript.append("!")
    case 7: manuscript.append("…")
    default: manuscript.append(".")
    }
  }

  private func writeMark(opening: Bool, isSingle: Bool, to manuscript: inout Manuscript) {
    switch (words.style.apostrophe, isSingle, opening) {
    case (.straight, true, _): manuscript.append("'")
    case (.straight, false, _): manuscript.append("\"")
    case (.curly, true, true): manuscript.append("‘")
    case (.curly, true, false): manuscript.append("’")
    case (.curly, false, true): manuscript.append("“")
    case (.curly, false, false): manuscript.append("”")
    }
  }
}
