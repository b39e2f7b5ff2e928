import TestSupport

/// Small texts with headings, notes, quotations and words outside ASCII.
enum GeneratedTexts {
  static let words = [
    "the", "the", "the", "of", "of", "and", "great", "purge", "purges", "terror", "Terror", "terror's",
    "fear",
    "state", "State", "legitimacy", "legitimate", "anti-soviet", "Ežov", "Ezhov", "Ежов", "ежовщина",
    "vozhd'",
    "naïve", "café", "Überbau", "ob\u{2033}ekt", "1937", "*Pravda*", "Stalin’s", "rock", "𝔘topia",
  ]
  static let separators = Array(repeating: " ", count: 12) + [", ", "; ", " – ", ".\n", ". ", "-", "\n"]

  /// Writes `count` texts into the folder `texts`.
  static func write(_ count: Int, seed: UInt64, to folder: TemporaryFolder) throws {
    var numbers = SeededGenerator(seed: seed)
    for index in 0..<count {
      let isMarkdown = index % 4 != 3
      let number = index < 10 ? "0\(index)" : "\(index)"
      let text = isMarkdown ? markdown(index, &numbers) : plain(&numbers)
      try folder.write(text, "texts/\(number)\(isMarkdown ? ".md" : ".txt")")
    }
  }

  private static func run(_ numbers: inout SeededGenerator, _ words: Range<Int>, rare: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: words, using: &numbers) {
      if Int.random(in: 0..<9, using: &numbers) == 0 {
        text += "word\(Int.random(in: 0..<rare, using: &numbers))"
      } else {
        text += numbers.pick(Self.words)
      }
      text += numbers.pick(separators)
    }
    return text + "end."
  }

  private static func markdown(_ index: Int, _ numbers: inout SeededGenerator) -> String {
    var text = index % 5 == 0 ? "---\ntitle: Text \(index)\nyear: \(1930 + index)\n---\n\n" : ""
    for section in 1...Int.random(in: 1...3, using: &numbers) {
      text += "\(section % 2 == 1 ? "#" : "##") Part \(section) of terror\n\n"
      text += run(&numbers, 10..<60, rare: 300) + "[^\(section)]\n\n"
      text += "> " + run(&numbers, 3..<9, rare: 300).replacing("\n", with: " ") + "\n\n"
      text += run(&numbers, 5..<40, rare: 300) + "\n\n"
      text += "[^\(section)]: " + run(&numbers, 2..<12, rare: 300).replacing("\n", with: " ") + "\n\n"
    }
    return text
  }

  private static func plain(_ numbers: inout SeededGenerator) -> String {
    (0..<3).map { _ in run(&numbers, 5..<60, rare: 300) }.joined(separator: "\n\n") + "\n"
  }
}
