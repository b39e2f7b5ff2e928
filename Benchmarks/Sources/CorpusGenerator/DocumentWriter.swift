/// Writes one document: front matter, headings, paragraphs, and notes with their call-outs.
struct DocumentWriter {
  private var sentences: SentenceWriter
  private let seed: UInt64
  private var section: UInt64 = 0
  private var noteCount = 0
  private var openNotes: [Int] = []

  /// The document of a number, whatever the size of the corpus around it.
  init(document: Int, seed: UInt64, vocabulary: Vocabulary) {
    let hash = SplitMix64.mix(seed, UInt64(document))
    var random = SplitMix64(seed: hash)
    let style = DocumentStyle.drawn(document: document, seed: seed, &random)
    let topic = Topic(document: SplitMix64.mix(hash, 1), section: 0)
    self.seed = hash
    sentences = SentenceWriter(
      words: WordWriter(vocabulary: vocabulary, style: style, topic: topic, random: random))
  }

  /// Fills an empty manuscript with a document of at least so many tokens, and at most a paragraph's more.
  mutating func write(tokens: Int, to manuscript: inout Manuscript) {
    writeFrontMatter(to: &manuscript)
    manuscript.append("# ")
    sentences.writeTitle(to: &manuscript)
    manuscript.append("\n\n")
    while manuscript.tokens + openNotes.count * DocumentWriter.tokensOfNote < tokens {
      beginSection(to: &manuscript)
      let end = manuscript.tokens + 1_200 + random(2_400)
      while manuscript.tokens < end
        && manuscript.tokens + openNotes.count * DocumentWriter.tokensOfNote < tokens
      {
        writeParagraph(until: tokens, to: &manuscript)
      }
      writeNotes(to: &manuscript)
    }
  }

  /// The mean length of a note.
  private static let tokensOfNote = 16

  private mutating func random(_ limit: Int) -> Int {
    sentences.words.random.below(limit)
  }

  private mutating func writeFrontMatter(to manuscript: inout Manuscript) {
    manuscript.append("---\ntitle: ")
    sentences.writeTitle(to: &manuscript)
    manuscript.append("\nauthor: ")
    sentences.words.writeAuthor(to: &manuscript)
    manuscript.append("\nyear: ")
    manuscript.append(number: 1924 + random(100))
    manuscript.append("\nlanguage: en\n---\n\n")
    manuscript.tokens += 6
  }

  private mutating func beginSection(to manuscript: inout Manuscript) {
    section += 1
    sentences.words.topic.section = SplitMix64.mix(seed, section &+ 0x5EC7)
    let isInner = section % 4 > 1
    if isInner { manuscript.append("### ") } else { manuscript.append("## ") }
    sentences.writeTitle(to: &manuscript)
    manuscript.append("\n\n")
  }

  private mutating func writeParagraph(until limit: Int, to manuscript: inout Manuscript) {
    let isBlockQuote = random(32) == 0
    if isBlockQuote { manuscript.append("> ") }
    let count = 3 + random(4) + random(4)
    for number in 0..<count {
      if number > 0 { manuscript.append(" ") }
      sentences.writeSentence(to: &manuscript)
      if !isBlockQuote && random(12) == 0 {
        noteCount += 1
        openNotes.append(noteCount)
        writeCallOut(noteCount, to: &manuscript)
      }
      if manuscript.tokens + openNotes.count * DocumentWriter.tokensOfNote >= limit { break }
    }
    manuscript.append("\n\n")
  }

  private func writeCallOut(_ note: Int, to manuscript: inout Manuscript) {
    manuscript.append("[^")
    manuscript.append(number: note)
    manuscript.append("]")
    manuscript.tokens += 1
  }

  private mutating func writeNotes(to manuscript: inout Manuscript) {
    for note in openNotes {
      writeCallOut(note, to: &manuscript)
      manuscript.append(": ")
      switch random(8) {
      case 0..<3: writeArchiveReference(to: &manuscript)
      case 3..<6: writeBookReference(to: &manuscript)
      default: sentences.writeSentence(to: &manuscript)
      }
      manuscript.append("\n\n")
    }
    openNotes.removeAll(keepingCapacity: true)
  }

  /// `RGASPI, f. 17, op. 2, d. 612, l. 45.`
  private mutating func writeArchiveReference(to manuscript: inout Manuscript) {
    let archives: [StaticString] = ["RGASPI", "GARF", "TsGAIPD", "RGAE", "TsK"]
    manuscript.append(archives[min(random(5), random(5))])
    manuscript.append(", f. ")
    manuscript.append(number: 2 + random(600))
    manuscript.append(", op. ")
    manuscript.append(number: 1 + random(170))
    manuscript.append(", d. ")
    manuscript.append(number: 1 + random(3_000))
    manuscript.append(", l. ")
    manuscript.append(number: 1 + random(300))
    manuscript.append(".")
    manuscript.tokens += 9
  }

  /// `M. Brondson, *The Terror of the Village* (Moscow, 1994), pp. 12–31.`
  private mutating func writeBookReference(to manuscript: inout Manuscript) {
    let cities: [StaticString] = ["Moscow", "London", "New York", "Oxford", "Leningrad", "Cambridge"]
    sentences.words.writeAuthor(to: &manuscript)
    manuscript.append(", *")
    sentences.writeTitle(to: &manuscript)
    manuscript.append("* (")
    let city = random(cities.count)
    manuscript.append(cities[city])
    manuscript.append(", ")
    manuscript.append(number: 1930 + random(90))
    let page = 1 + random(400)
    manuscript.append("), pp. ")
    manuscript.append(number: page)
    manuscript.append("–")
    manuscript.append(number: page + 1 + random(30))
    manuscript.append(".")
    manuscript.tokens += 5 + (city == 2 ? 1 : 0)
  }
}
