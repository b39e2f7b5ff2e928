/// The words that the model learns from, each with its language and weight.
struct TrainingExamples {
  /// What a word is; English is what the weights of the others are measured against.
  enum Language: Int, CaseIterable {
    case english
    case russian
    case german
    case french
  }

  struct Example {
    var word: String
    var language: Language
    var weight: Float
  }

  private(set) var examples: [Example] = []

  /// Every language ends with this share of all weight, English first.
  private static let shares: [Float] = [0.37, 0.37, 0.13, 0.13]

  init(_ sources: TrainingSources) {
    let russian = Self.russianForms(sources)
    let inText = Self.counts(sources.englishText)
    // A string that both languages have (Stalin, Berlin, tank) says nothing, unless English prose uses it
    // as a common word.
    let shared = Set(russian.map { Self.folded($0.romanised) })
    var english: Set<String> = []
    for line in sources.english.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      let word = line.lowercased()
      guard !word.hasSuffix("'s"), english.insert(word).inserted else { continue }
      let count = inText[word] ?? 0
      let isName = line.first?.isUppercase == true
      if shared.contains(word), isName || count < 20 { continue }
      add(word, .english, 1 + Self.logarithm(1 + count) * 0.5)
    }
    for form in russian {
      let folded = Self.folded(form.romanised)
      if english.contains(folded), (inText[folded] ?? 0) >= 20 { continue }
      add(form.romanised, .russian, form.weight)
    }
    for (list, language) in [(sources.german, Language.german), (sources.french, .french)] {
      for (index, line) in list.split(whereSeparator: \.isNewline).enumerated()
      where Hash.of(index, 7) % 2 == 0 {
        let word = line.lowercased()
        if !english.contains(word) { add(word, language, 1) }
      }
    }
    balance()
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

  /// Up to four forms of each entry, drawn by hashing, each in a system drawn by hashing.
  private static func russianForms(_ sources: TrainingSources) -> [(romanised: String, weight: Float)] {
    let inflection = RussianInflection(affixes: sources.russianAffixes)
    var forms: [(romanised: String, weight: Float)] = []
    for (index, line) in sources.russianDictionary.split(whereSeparator: \.isNewline).enumerated() {
      let all = inflection.forms(ofEntry: line)
      guard all.count > 0, all[0].count > 1 else { continue }
      for draw in 0..<min(4, all.count) {
        let form = draw == 0 ? all[0] : all[Hash.of(index, draw) % all.count]
        forms.append((romanised(form.lowercased(), Hash.of(index, draw + 100)), 1))
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
  private static func folded(_ word: String) -> String {
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
