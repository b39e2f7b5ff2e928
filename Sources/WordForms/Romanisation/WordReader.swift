import ICU

/// Writes a romanised word in Cyrillic letters as its romanisation key has it, where the restorer knows
/// such a word.
///
/// ```swift
/// var reader = try WordReader()
/// reader.candidates(for: "Ezhov's", limit: 2)   // ["Ежов", "Эжов"]
/// ```
public struct WordReader: ~Copyable {
  private var restorer: CyrillicRestorer
  private var folder: RomanisationFolder
  /// For words of systems with a háček, where the restorer takes letters for another system's.
  private var scholarly: Transliterator

  /// The number of readings among which those of the word's key are sought.
  private static let candidateLimit = 24

  /// Loads the tables of the restorer and of keys.
  public init() throws(ICUError) {
    let restorer = try CyrillicRestorer()
    let folder = try RomanisationFolder()
    let scholarly = try Transliterator(from: .scholarly, to: .cyrillic)
    self.scholarly = scholarly
    self.restorer = restorer
    self.folder = folder
  }

  /// The likeliest Cyrillic words for a word, at most `limit`: those whose key is the word's own, then
  /// others, each as ``CyrillicRestorer`` ranks them. A possessive *'s* is left out.
  public mutating func candidates(for word: String, limit: Int) -> [String] {
    let base = Self.withoutPossessive(word)
    let bytes = Array(base.utf8)
    let found = restorer.candidates(for: bytes.span, limit: max(limit, Self.candidateLimit))
    let key = key(of: base)
    var first: [String] = []
    var others: [String] = []
    for candidate in found {
      if self.key(of: candidate) == key { first.append(candidate) } else { others.append(candidate) }
    }
    if first.isEmpty, bytes.contains(where: { $0 >= 0x80 }) {
      let reading = scholarly.transliterate(base)
      if self.key(of: reading) == key { first.append(reading) }
    }
    return Array((first + others).prefix(limit))
  }

  private mutating func key(of word: String) -> [UInt8] {
    var key: [UInt8] = []
    let bytes = Array(word.utf8)
    folder.key(of: bytes.span, into: &key)
    return key
  }

  private static func withoutPossessive(_ word: String) -> String {
    var folded = word.unicodeScalars.map { scalar in
      scalar == "\u{2019}"
        ? UInt16(0x27) : UInt16(truncatingIfNeeded: scalar.properties.lowercaseMapping.utf16.first ?? 0)
    }
    folded.insert(RewriteTable.edge, at: 0)
    removePossessive(from: &folded)
    var result = ""
    result.unicodeScalars.append(contentsOf: word.unicodeScalars.prefix(folded.count - 1))
    return result
  }
}
