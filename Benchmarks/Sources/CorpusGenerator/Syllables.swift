/// Spells the long tail of the English vocabulary: words that look like words, made of syllables and endings.
///
/// There is no table of them: a word is spelled from its rank alone, so the vocabulary has no end and takes no
/// memory. Two ranks may give one spelling, as with homonyms.
struct Syllables {
  private let onsets, vowels, shorts, medials, codas, endings: WordTable
  private let nounSuffixes, adjectiveSuffixes, verbSuffixes, verbPrefixes: WordTable
  private let nameSuffixes, nameDiacritics: WordTable
  private let scramble: UInt64

  init(_ list: WordList, seed: UInt64) {
    onsets = WordTable(list.words("onset"))
    vowels = WordTable(list.words("vowel"))
    shorts = WordTable(list.words("short"))
    medials = WordTable(list.words("medial"))
    codas = WordTable(list.words("coda"))
    endings = WordTable(list.words("ending"))
    nounSuffixes = WordTable(list.words("nounSuffix"))
    adjectiveSuffixes = WordTable(list.words("adjectiveSuffix"))
    verbSuffixes = WordTable(list.words("verbSuffix"))
    verbPrefixes = WordTable(list.words("verbPrefix"))
    nameSuffixes = WordTable(list.words("nameSuffix"))
    nameDiacritics = WordTable(list.words("nameDiacritic"))
    scramble = SplitMix64.mix(seed)
  }

  /// How many of the most frequent stems have one syllable.
  private static let shortStems = 3_400
  /// How many stems have one or two; those beyond have three.
  private static let middleStems = 400_000

  /// How many of a class's most frequent words are stems without endings.
  private static let plainRanks = 900

  func writeNoun(_ rank: Int, to text: inout [UInt8]) {
    writeDerived(rank, nounSuffixes, to: &text)
  }

  func writeAdjective(_ rank: Int, to text: inout [UInt8]) {
    writeDerived(rank + 40, adjectiveSuffixes, to: &text)
  }

  func writeVerb(_ rank: Int, to text: inout [UInt8]) {
    let prefix = rank % verbPrefixes.count
    let suffix = (rank / verbPrefixes.count) % verbSuffixes.count
    let isPlain = rank < Syllables.plainRanks || verbPrefixes[prefix].isEmpty && verbSuffixes[suffix].isEmpty
    if !isPlain { verbPrefixes.write(prefix, to: &text) }
    writeStem(isPlain ? rank + 80 : rank / 4, to: &text)
    if !isPlain { append(suffix, of: verbSuffixes, to: &text) }
  }

  /// A surname with a capital.
  func writeName(_ rank: Int, to text: inout [UInt8]) {
    let start = text.count
    writeStem(rank / 2 + 120, to: &text)
    nameSuffixes.write(rank % nameSuffixes.count, to: &text)
    Capitals.raise(&text, at: start)
  }

  /// A surname with letters beyond ASCII and a capital.
  func writeForeignName(_ rank: Int, to text: inout [UInt8]) {
    let start = text.count
    writeStem(rank / 2 + 200, to: &text)
    nameDiacritics.write(rank % nameDiacritics.count, to: &text)
    Capitals.raise(&text, at: start)
  }

  private func writeDerived(_ rank: Int, _ suffixes: WordTable, to text: inout [UInt8]) {
    let suffix = rank % suffixes.count
    let isPlain = rank < Syllables.plainRanks || suffixes[suffix].isEmpty
    writeStem(isPlain ? rank : rank / suffixes.count, to: &text)
    if !isPlain { append(suffix, of: suffixes, to: &text) }
  }

  /// Stems of one number are one stem in every class, so that derived words make families.
  private func writeStem(_ number: Int, to text: inout [UInt8]) {
    var code = Int(truncatingIfNeeded: SplitMix64.mix(scramble, UInt64(number)) >> 16)
    func take(_ table: WordTable) {
      table.write(code % table.count, to: &text)
      code /= table.count
    }
    if number >= Syllables.shortStems {
      take(onsets)
      take(shorts)
      if number >= Syllables.middleStems {
        take(medials)
        take(shorts)
      }
      take(medials)
      take(shorts)
      take(endings)
    } else {
      take(onsets)
      take(vowels)
      take(codas)
    }
  }

  private func append(_ suffix: Int, of table: WordTable, to text: inout [UInt8]) {
    guard let first = table[suffix].first else { return }
    if EnglishInflection.isVowel(first), text.last == UInt8(ascii: "e") { text.removeLast() }
    table.write(suffix, to: &text)
  }
}
