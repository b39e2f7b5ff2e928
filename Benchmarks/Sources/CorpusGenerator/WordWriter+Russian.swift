extension WordWriter {
  /// A name, sometimes with a title, initials or a first name before it.
  mutating func writeName(to manuscript: inout Manuscript) {
    switch random.below(64) {
    case 0: writeTitle(to: &manuscript)
    case 1..<4: writeInitials(to: &manuscript)
    case 4..<8: writeFirstName(to: &manuscript)
    default: break
    }
    writeSurname(to: &manuscript)
  }

  /// A Russian word, romanised and perhaps in italics, or a few in Cyrillic.
  mutating func writeRussian(to manuscript: inout Manuscript) {
    if random.chance(style.cyrillic) {
      writeCyrillicPhrase(to: &manuscript)
      return
    }
    let isItalic = allowsItalics && random.chance(style.italics)
    if isItalic { manuscript.append("*") }
    writeRomanised(drawRussian(), to: &manuscript)
    if isItalic { manuscript.append("*") }
    if random.chance(style.cyrillic / 2) {
      manuscript.append(" (")
      writeCyrillicPhrase(to: &manuscript)
      manuscript.append(")")
    }
  }

  /// An author's name as front matter and notes have it.
  mutating func writeAuthor(to manuscript: inout Manuscript) {
    writeInitials(to: &manuscript)
    writeSurname(to: &manuscript)
  }

  private mutating func writeSurname(to manuscript: inout Manuscript) {
    let word: Int
    if var favourite = topic.favourite(.name, &random) {
      word = vocabulary.draw(.name, &favourite)
    } else {
      word = vocabulary.draw(.name, &random)
    }
    let lexicon = vocabulary[.name]
    if word < lexicon.listedCount {
      lexicon.listed.write(word, apostrophe: style.apostrophe, to: &manuscript.text)
      manuscript.tokens += 1
      return
    }
    let rank = word - lexicon.listedCount
    switch rank % 8 {
    case 0..<3:
      vocabulary.syllables.writeName(rank / 8 * 3 + rank % 8, to: &manuscript.text)
      manuscript.tokens += 1
    case 3:
      vocabulary.syllables.writeForeignName(rank / 8, to: &manuscript.text)
      manuscript.tokens += 1
    default:
      let start = manuscript.text.count
      writeRomanised(vocabulary.russian.surname(rank / 8 * 4 + rank % 8 - 4), to: &manuscript)
      Capitals.raise(&manuscript.text, at: start)
    }
  }

  private mutating func writeFirstName(to manuscript: inout Manuscript) {
    let start = manuscript.text.count
    writeRomanised(vocabulary.russian.firstName(&random), to: &manuscript)
    Capitals.raise(&manuscript.text, at: start)
    manuscript.append(" ")
  }

  private mutating func writeInitials(to manuscript: inout Manuscript) {
    let letters: StaticString = "ABDEFGIKLMNPRSTV"
    for _ in 0..<1 + random.below(2) {
      manuscript.append(byte: letters.utf8Start[random.below(16)])
      manuscript.append(". ")
      manuscript.tokens += 1
    }
  }

  private mutating func writeTitle(to manuscript: inout Manuscript) {
    let titles: [StaticString] = ["Dr. ", "Mr. ", "Gen. ", "Mrs. ", "Prof. ", "St. "]
    manuscript.append(titles[random.below(titles.count)])
    manuscript.tokens += 1
  }

  private mutating func drawRussian() -> [UInt8] {
    let word: Int
    if var favourite = topic.favourite(.russian, &random) {
      word = vocabulary.draw(.russian, &favourite)
    } else {
      word = vocabulary.draw(.russian, &random)
    }
    let listedCount = vocabulary[.russian].listedCount
    if word < listedCount {
      return vocabulary.russian.listed(word, isInflected: random.chance(170), &random)
    }
    return vocabulary.russian.derived(word - listedCount)
  }

  private mutating func writeRomanised(_ letters: [UInt8], to manuscript: inout Manuscript) {
    let written = vocabulary.romaniser.write(
      letters, style.romanisation, style.signs, to: &manuscript.text)
    manuscript.tokens += written.tokens
    if written.hasSign { manuscript.signedWords += 1 }
  }

  private mutating func writeCyrillicPhrase(to manuscript: inout Manuscript) {
    let length = 1 + min(random.below(5), random.below(5))
    let isQuoted = length > 2 && random.chance(300)
    if isQuoted { manuscript.append("«") }
    for index in 0..<length {
      if index > 0 { manuscript.append(" ") }
      for letter in drawRussian() { RussianLetter.writeCyrillic(letter, to: &manuscript.text) }
    }
    manuscript.tokens += length
    if isQuoted { manuscript.append("»") }
  }
}
