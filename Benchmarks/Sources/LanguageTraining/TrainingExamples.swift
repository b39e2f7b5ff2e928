/// The words that the model learns from, each with its language and weight.
struct TrainingExamples {
  /// What a word is; English is what the weights of the others are measured against.
  enum Language: Int, CaseIterable {
    case english
    case russian
    case foreign
  }

  struct Example {
    var word: String
    var language: Language
    var weight: Float
  }

  private(set) var examples: [Example] = []

  /// Each language's share of all weight. Russian has more than English, because English prose, which adds to
  /// the weight of frequent words, has no counterpart here.
  private static let shares: [Float] = [0.24, 0.44, 0.32]
  /// How often English prose must use a word that is also a Russian one for it to count as English.
  private static let commonCount = 20

  init(_ sources: TrainingSources) {
    let russian = Self.russianForms(sources)
    let shared = Set(russian.map { Self.withoutSigns($0.romanised) })
    let names = Self.spellings(ofNames: sources.russianNames)
    let counts = Self.counts(sources.englishText)
    var english: Set<String> = []
    for line in sources.english.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      let word = line.lowercased()
      guard !word.hasSuffix("'s"), english.insert(word).inserted else { continue }
      let count = counts[word] ?? 0
      // English dictionaries have Stalin and oblast, too: what a Russian word is spelled like is no evidence,
      // unless it is a name that isn't Russian (Berlin) or a common word (most).
      let isName = line.first?.isUppercase == true
      if shared.contains(word), isName ? names.contains(word) : count < Self.commonCount { continue }
      add(word, .english, (1 + 0.5 * Self.logarithm(1 + count)) * Self.weight(of: word))
    }
    for form in russian {
      let word = Self.withoutSigns(form.romanised)
      let isCommon = english.contains(word) && (counts[word] ?? 0) >= Self.commonCount
      if isCommon, !names.contains(word) { continue }
      add(form.romanised, .russian, form.weight)
    }
    for list in [sources.german, sources.french] {
      for (index, line) in list.split(whereSeparator: \.isNewline).enumerated()
      where Hash.of(index, 7) % 2 == 0 {
        let word = line.lowercased()
        if !english.contains(word) { add(word, .foreign, Self.weight(of: word)) }
      }
    }
    balance()
  }

  /// Short words weigh more, as they are more frequent in running text.
  private static func weight(of word: String) -> Float {
    1 + 0.5 * Float(max(0, 9 - word.count))
  }

  private static func spellings(ofNames names: String) -> Set<String> {
    Set(
      names.split(whereSeparator: \.isWhitespace).flatMap { name in
        TrainingRomanisation.all.map { withoutSigns($0.romanised(name.lowercased())) }
      })
  }

  private mutating func add(_ word: String, _ language: Language, _ weight: Float) {
    examples.append(Example(word: word, language: language, weight: weight))
  }

  private mutating func balance() {
    var totals = [Float](repeating: 0, count: Language.allCases.count)
    for example in examples { totals[example.language.rawValue] += example.weight }
    let count = Float(examples.count)
    for index in examples.indices {
      let language = examples[index].language.rawValue
      examples[index].weight *= Self.shares[language] * count / totals[language]
    }
  }

  /// Up to ten forms of each entry, drawn by hashing, each in a system drawn by hashing.
  private static func russianForms(_ sources: TrainingSources) -> [(romanised: String, weight: Float)] {
    let inflection = RussianInflection(affixes: sources.russianAffixes)
    var forms: [(romanised: String, weight: Float)] = []
    for (index, line) in sources.russianDictionary.split(whereSeparator: \.isNewline).enumerated() {
      let all = inflection.forms(ofEntry: line)
      guard all.count > 0, all[0].count > 1 else { continue }
      for draw in 0..<min(10, all.count) {
        let form = draw == 0 ? all[0] : all[Hash.of(index, draw) % all.count]
        forms.append((romanised(form.lowercased(), Hash.of(index, draw + 100)), weight(of: form)))
      }
    }
    for (index, line) in sources.russianNames.split(whereSeparator: \.isWhitespace).enumerated() {
      for draw in 0..<6 {
        forms.append((romanised(line.lowercased(), Hash.of(index, draw + 200)), 2))
      }
    }
    return forms
  }

  private static func romanised(_ word: String, _ draw: Int) -> String {
    var remaining = draw % 100
    for system in TrainingRomanisation.all {
      if remaining < system.share { return system.romanised(word) }
      remaining -= system.share
    }
    return TrainingRomanisation.all[0].romanised(word)
  }

  /// A word without signs, as an English list would have it.
  private static func withoutSigns(_ word: String) -> String {
    word.filter { !"'\"`’”ʹʺ".contains($0) }
  }

  private static func counts(_ texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
        counts[String(word.map { $0 == "’" ? "'" : $0 }), default: 0] += 1
      }
    }
    return counts
  }

  /// The logarithm to base 2, rounded down: integer arithmetic is the same on every machine.
  private static func logarithm(_ value: Int) -> Float {
    Float(Int.bitWidth - 1 - value.leadingZeroBitCount)
  }
}

/// Numbers drawn by hashing, so that a draw depends on nothing but its place.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014), `SplitMix64`.
enum Hash {
  static func of(_ first: Int, _ second: Int) -> Int {
    var mixed = UInt64(truncatingIfNeeded: first) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= UInt64(truncatingIfNeeded: second) &* 0xD1B5_4A32_D192_ED03
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 1)
  }
}
