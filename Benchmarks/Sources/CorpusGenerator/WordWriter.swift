/// Writes single words of every class, in the form that the words before them ask for.
struct WordWriter {
  let vocabulary: Vocabulary
  let style: DocumentStyle
  var random: SplitMix64
  var topic: Topic
  /// False in titles, which are in italics themselves or stand where there are none.
  var allowsItalics = true

  /// How many in 1,024 nouns are plural after what was written last.
  private var pluralShare: UInt64 = 280
  private var verbForm: VerbForm?
  /// The last adjective, which has nouns that it likes.
  private var adjective: UInt64?
  /// The place after an indefinite article, where an `n` is put before a vowel.
  private var articleEnd: Int?

  init(vocabulary: Vocabulary, style: DocumentStyle, topic: Topic, random: SplitMix64) {
    self.vocabulary = vocabulary
    self.style = style
    self.topic = topic
    self.random = random
  }

  mutating func beginSentence() {
    pluralShare = 520
    verbForm = nil
    adjective = nil
    articleEnd = nil
  }

  mutating func write(_ wordClass: WordClass, capitalised: Bool, to manuscript: inout Manuscript) {
    let start = manuscript.text.count
    switch wordClass {
    case .infinitiveMarker:
      manuscript.append("to")
      manuscript.tokens += 1
    case .number: writeNumber(to: &manuscript)
    case .name: writeName(to: &manuscript)
    case .russian: writeRussian(to: &manuscript)
    case .noun: writeNoun(to: &manuscript)
    case .verb: writeVerb(to: &manuscript)
    case .adjective: writeAdjective(to: &manuscript)
    default: writeFunctionWord(wordClass, to: &manuscript)
    }
    if capitalised {
      let isItalic = manuscript.text[start] == UInt8(ascii: "*")
      Capitals.raise(&manuscript.text, at: isItalic ? start + 1 : start)
    }
    if let place = articleEnd, wordClass != .determiner {
      let first = manuscript.text[start] | 0x20
      if EnglishInflection.isVowel(first) && place < start {
        manuscript.text.insert(UInt8(ascii: "n"), at: place)
      }
      articleEnd = nil
    }
    prepareFollower(of: wordClass)
  }

  /// A possessive ending on the word just written.
  mutating func writePossessive(to manuscript: inout Manuscript) {
    if style.apostrophe == .curly { manuscript.append("’s") } else { manuscript.append("'s") }
  }

  private mutating func draw(_ wordClass: WordClass) -> Int {
    if var favourite = topic.favourite(wordClass, &random) {
      return vocabulary.draw(wordClass, &favourite)
    }
    return vocabulary.draw(wordClass, &random)
  }

  private mutating func prepareFollower(of wordClass: WordClass) {
    if wordClass != .adjective { adjective = nil }
    switch wordClass {
    case .auxiliary: verbForm = random.chance(640) ? .participle : random.chance(512) ? .gerund : .base
    case .infinitiveMarker: verbForm = .base
    case .adverb, .pronoun: break
    default: verbForm = nil
    }
    if wordClass == .preposition || wordClass == .verb || wordClass == .conjunction { pluralShare = 420 }
  }

  private mutating func writeFunctionWord(_ wordClass: WordClass, to manuscript: inout Manuscript) {
    let word = vocabulary.draw(wordClass, &random)
    let lexicon = vocabulary[wordClass]
    if word < lexicon.listedCount {
      let start = manuscript.text.count
      lexicon.listed.write(word, apostrophe: style.apostrophe, to: &manuscript.text)
      countTokens(from: start, &manuscript)
      if wordClass == .determiner {
        pluralShare = vocabulary.pluralAfterDeterminer[word]
        articleEnd = word == vocabulary.indefiniteArticle ? manuscript.text.count : nil
      }
    } else {
      vocabulary.syllables.writeAdjective(word - lexicon.listedCount, to: &manuscript.text)
      manuscript.append("ly")
      manuscript.tokens += 1
    }
  }

  private mutating func writeNoun(to manuscript: inout Manuscript) {
    let word: Int
    if let liked = adjective, random.chance(150) {
      var partner = SplitMix64(seed: SplitMix64.mix(liked, random.next() >> 62))
      word = vocabulary.draw(.noun, &partner)
    } else {
      word = draw(.noun)
    }
    let isPlural = random.chance(pluralShare)
    let lexicon = vocabulary[.noun]
    if word < lexicon.listedCount {
      lexicon.listed.write(
        word * 2 + (isPlural ? 1 : 0), apostrophe: style.apostrophe, to: &manuscript.text)
    } else {
      vocabulary.syllables.writeNoun(word - lexicon.listedCount, to: &manuscript.text)
      if isPlural { EnglishInflection.plural(&manuscript.text) }
    }
    manuscript.tokens += 1
  }

  private mutating func writeVerb(to manuscript: inout Manuscript) {
    let form = verbForm ?? (random.chance(600) ? .past : random.chance(460) ? .third : .base)
    let word = draw(.verb)
    let lexicon = vocabulary[.verb]
    if word < lexicon.listedCount {
      lexicon.listed.write(word * VerbForm.allCases.count + form.rawValue, to: &manuscript.text)
    } else {
      vocabulary.syllables.writeVerb(word - lexicon.listedCount, to: &manuscript.text)
      EnglishInflection.inflect(&manuscript.text, form)
    }
    manuscript.tokens += 1
  }

  private mutating func writeAdjective(to manuscript: inout Manuscript) {
    if random.chance(20) {
      let prefixes: [StaticString] = ["anti-", "non-", "post-", "pre-", "self-", "half-", "pro-"]
      manuscript.append(prefixes[min(random.below(7), random.below(7))])
      manuscript.tokens += 1
    }
    let word = draw(.adjective)
    let lexicon = vocabulary[.adjective]
    if word < lexicon.listedCount {
      lexicon.listed.write(word, to: &manuscript.text)
    } else {
      vocabulary.syllables.writeAdjective(word - lexicon.listedCount, to: &manuscript.text)
    }
    manuscript.tokens += 1
    adjective = UInt64(word)
  }

  private mutating func writeNumber(to manuscript: inout Manuscript) {
    manuscript.tokens += 1
    switch random.below(16) {
    case 0..<8: manuscript.append(number: 1900 + random.below(54) + random.below(40))
    case 8..<12: manuscript.append(number: 2 + random.below(98))
    case 12:
      manuscript.append(number: 1 + random.below(99))
      manuscript.append(",")
      manuscript.append(number: 100 + random.below(900))
    case 13:
      manuscript.append(number: random.below(60))
      manuscript.append(".")
      manuscript.append(number: random.below(10))
    default:
      manuscript.append(number: 1 + random.below(99))
      manuscript.append(" per cent")
      manuscript.tokens += 2
    }
    pluralShare = 800
  }

  /// Listed words with hyphens count for several tokens.
  private func countTokens(from start: Int, _ manuscript: inout Manuscript) {
    manuscript.tokens += 1
    for index in start..<manuscript.text.count where manuscript.text[index] == UInt8(ascii: "-") {
      manuscript.tokens += 1
    }
  }
}
