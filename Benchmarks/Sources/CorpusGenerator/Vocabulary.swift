/// All words and how often each occurs within its class.
///
/// A word is a number: below the class's `listedCount` a listed word, from there on a rank of the long tail.
struct Vocabulary: Sendable {
  struct Lexicon {
    /// The listed words, each in all forms of its class one after another.
    var listed = WordTable()
    var listedCount = 0
    var bands: [RankCurve.Band] = []
    var alias = AliasTable(weights: [1])
  }

  private var lexicons: [Lexicon] = []
  let syllables: Syllables
  let russian: RussianWords
  let romaniser = Romaniser()
  /// For each determiner, how many in 1,024 nouns after it are plural.
  private(set) var pluralAfterDeterminer: [UInt64] = []
  /// The number of the article `a`, which is `an` before a vowel.
  private(set) var indefiniteArticle = -1

  init(seed: UInt64) {
    let english = WordList(PackageResources.english_txt)
    syllables = Syllables(WordList(PackageResources.syllables_txt), seed: seed)
    russian = RussianWords(WordList(PackageResources.russian_txt))
    for wordClass in WordClass.allCases {
      lexicons.append(Vocabulary.lexicon(wordClass, english, russian))
    }
    for (index, entry) in english.frequencies("determiner").enumerated() {
      let word = String(decoding: entry.word, as: UTF8.self)
      if word == "a" { indefiniteArticle = index }
      pluralAfterDeterminer.append(Vocabulary.pluralShare(after: word))
    }
  }

  subscript(wordClass: WordClass) -> Lexicon {
    _read { yield lexicons[wordClass.rawValue] }
  }

  func draw(_ wordClass: WordClass, _ random: inout SplitMix64) -> Int {
    draw(from: lexicons[wordClass.rawValue], &random)
  }

  private func draw(from lexicon: Lexicon, _ random: inout SplitMix64) -> Int {
    let index = lexicon.alias.draw(&random)
    guard index >= lexicon.listedCount else { return index }
    let band = lexicon.bands[index - lexicon.listedCount]
    return lexicon.listedCount + band.first + (band.width == 1 ? 0 : random.below(band.width))
  }

  /// Frequency of the long tail of a class, in words per million of all words, and the shape of its curve.
  private static func tail(_ wordClass: WordClass) -> (perMillion: UInt64, offset: Double, knee: Double)? {
    switch wordClass {
    case .noun: (112_000, 220, 1_350)
    case .adjective: (46_000, 130, 600)
    case .verb: (38_000, 100, 480)
    case .adverb: (4_500, 30, 200)
    case .name: (17_000, 130, 620)
    case .russian: (9_500, 80, 760)
    default: nil
    }
  }

  private static func lexicon(_ wordClass: WordClass, _ english: WordList, _ russian: RussianWords) -> Lexicon
  {
    var lexicon = Lexicon()
    var weights: [UInt64] = []
    let total: UInt64 = 1 << 40
    if wordClass == .russian {
      weights = russian.common.map(\.perMillion)
    } else {
      let heading = String(describing: wordClass)
      let entries = english.frequencies(heading)
      weights = entries.map(\.perMillion)
      for entry in entries {
        for form in forms(entry.word, wordClass) { lexicon.listed.append(form) }
      }
    }
    lexicon.listedCount = weights.count
    weights = weights.map { $0 * (total / 1_000_000) }
    if let tail = tail(wordClass) {
      let curve = RankCurve(offset: tail.offset, knee: tail.knee)
      lexicon.bands = curve.bands
      weights += curve.weights.map { $0 / 1_000_000 * tail.perMillion }
    }
    if !weights.isEmpty { lexicon.alias = AliasTable(weights: weights) }
    return lexicon
  }

  /// A listed word's forms: the regular ones, and after commas those that aren't.
  private static func forms(_ entry: [UInt8], _ wordClass: WordClass) -> [[UInt8]] {
    let parts = entry.split(separator: UInt8(ascii: ",")).map(Array.init)
    guard let base = parts.first else { return [] }
    func formed(_ form: (inout [UInt8]) -> Void) -> [UInt8] {
      var word = base
      form(&word)
      return word
    }
    switch wordClass {
    case .noun:
      return [base, parts.count > 1 ? parts[1] : formed(EnglishInflection.plural)]
    case .verb:
      return VerbForm.allCases.map { form in
        switch form {
        case .past where parts.count > 1: parts[1]
        case .participle where parts.count > 2: parts[2]
        default: formed { EnglishInflection.inflect(&$0, form) }
        }
      }
    default:
      return [base]
    }
  }

  private static func pluralShare(after determiner: String) -> UInt64 {
    switch determiner {
    case "these", "those", "all", "many", "most", "both", "few", "several", "such": 940
    case "some", "any", "no", "their", "our", "which", "much": 400
    case "a", "this", "that", "each", "every", "another", "either", "neither": 0
    default: 250
    }
  }
}
