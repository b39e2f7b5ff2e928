/// Russian words in Cyrillic letters and in several systems, with what Slovo says of each spelling.
struct SpelledWords {
  /// The systems whose agreement is measured.
  static let systems = [
    "ala-lc", "ala-lc-plain", "bgn-pcgn", "bgn-pcgn-plain", "iso-9", "gost-7.79-b", "iso-r-9", "scholarly",
    "ungegn", "icao", "bs-2979", "bs-2979-plain", "press",
  ]

  let words: [RankedWord]
  /// For each system of `systems`, each word's spelling.
  let spellings: [[String]]
  /// What Slovo says of each spelling and of each word in Cyrillic letters.
  let descriptions: [String: WordDescription]

  init(_ words: [RankedWord], spellings: [[String]], descriptions: [String: WordDescription]) {
    self.words = words
    self.spellings = spellings
    self.descriptions = descriptions
  }

  /// Asks `slovo`.
  init(_ words: [RankedWord], _ slovo: SlovoProgram) throws {
    let cyrillic = words.map(\.word)
    let spellings = try Self.systems.map { try slovo.transliterate(cyrillic, to: $0) }
    let strings = Array(Set(cyrillic + spellings.joined()))
    let descriptions = try slovo.describe(strings)
    self.init(
      words, spellings: spellings, descriptions: Dictionary(uniqueKeysWithValues: zip(strings, descriptions)))
  }

  /// A word's keys: that of its Cyrillic letters, then those of its spellings.
  func keys(ofWord index: Int) -> [String] {
    ([words[index].word] + spellings.map { $0[index] }).map { descriptions[$0]?.key ?? "" }
  }

  /// Whether a system writes two words alike.
  func areSpelledAlike(_ left: Int, _ right: Int) -> Bool {
    spellings.contains { $0[left] == $0[right] }
  }

  /// A spelling without soft and hard signs.
  static func withoutSigns(_ spelling: String) -> String {
    let signs: Set<Unicode.Scalar> = ["'", "’", "ʹ", "`", "\"", "”", "ʺ", "·"]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: spelling.unicodeScalars.filter { !signs.contains($0) })
    return String(scalars)
  }
}
