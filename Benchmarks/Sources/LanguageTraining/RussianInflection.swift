/// Russian words with their inflected forms, from a Hunspell dictionary and its file of affixes.
///
/// Reads what the Russian dictionary uses: suffixes under flags of one character, with a condition of letters
/// and classes of letters on the end of the stem.
struct RussianInflection {
  private struct Suffix {
    var cut: [Unicode.Scalar]
    var added: [Unicode.Scalar]
    var condition: [(letters: Set<Unicode.Scalar>, isNegated: Bool)]

    func applied(to stem: [Unicode.Scalar]) -> [Unicode.Scalar]? {
      guard stem.count >= condition.count, stem.suffix(cut.count).elementsEqual(cut) else { return nil }
      for (letter, expected) in zip(stem.suffix(condition.count), condition)
      where expected.letters.contains(letter) == expected.isNegated {
        return nil
      }
      return stem.dropLast(cut.count) + added
    }
  }

  private var suffixes: [Unicode.Scalar: [Suffix]] = [:]

  /// Reads the rules of a file of affixes.
  init(affixes: String) {
    for line in affixes.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count >= 5, fields[0] == "SFX", let flag = fields[1].unicodeScalars.first else { continue }
      suffixes[flag, default: []].append(
        Suffix(
          cut: Self.letters(fields[2]), added: Self.letters(fields[3]),
          condition: Self.condition(fields[4])))
    }
  }

  /// All forms of one line of the dictionary, the stem first.
  func forms(ofEntry entry: Substring) -> [String] {
    let parts = entry.split(separator: "/", maxSplits: 1)
    guard let stem = parts.first.map({ Array($0.unicodeScalars) }) else { return [] }
    var forms = [stem]
    if parts.count == 2 {
      for flag in parts[1].unicodeScalars {
        forms += (suffixes[flag] ?? []).compactMap { $0.applied(to: stem) }
      }
    }
    return forms.map { form in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: form)
      return String(text)
    }
  }

  private static func letters(_ field: Substring) -> [Unicode.Scalar] {
    field == "0" ? [] : Array(field.unicodeScalars)
  }

  private static func condition(_ field: Substring) -> [(letters: Set<Unicode.Scalar>, isNegated: Bool)] {
    var condition: [(letters: Set<Unicode.Scalar>, isNegated: Bool)] = []
    var scalars = field.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "[" else {
        // A dot stands for any letter.
        condition.append(scalar == "." ? ([], true) : ([scalar], false))
        continue
      }
      var letters: Set<Unicode.Scalar> = []
      var isNegated = false
      while let letter = scalars.next(), letter != "]" {
        if letter == "^" { isNegated = true } else { letters.insert(letter) }
      }
      condition.append((letters, isNegated))
    }
    return condition.count == 1 && condition[0].letters.isEmpty ? [] : condition
  }
}
