import ICU

/// Reads words that one system writes, in Cyrillic letters.
///
/// ```swift
/// var reader = try SystemReader(.alaLCPlain)
/// reader.read("Sovetskaia")   // Советская
/// ```
///
/// The rules of a system say which letters a group of letters may stand for, but not always which of them
/// it does: *ts* is ц or тс. Where the system leaves that open, the word is the best of those that
/// ``CyrillicRestorer`` knows and that the system writes as given, case and the kind of sign aside. If
/// there is none, or if the system can be read by its rules alone, the rules decide.
public struct SystemReader: ~Copyable {
  private let weighsReadings: Bool
  private var rules: Transliterator
  private var writing: Transliterator
  private var restorer: CyrillicRestorer
  private var known: [String: String] = [:]

  /// The number of readings that are tried.
  private static let candidateLimit = 24

  /// The systems that are read by their rules: those whose rules leave nothing open, and those whose letters
  /// the restorer would read as another system's.
  private static let readByRules: Set<RomanisationSystem> = [
    .cyrillic, .alaLC, .bgnPCGN, .iso9, .gost779B, .isoR9, .iso91954, .isoR9National, .scholarly, .ungegn,
    .gost16876, .french, .ukrainian, .ukrainianALALC,
  ]

  /// Loads the tables of a system and of the restorer.
  public init(_ source: RomanisationSystem) throws(ICUError) {
    let rules = try Transliterator(from: source, to: .cyrillic)
    let writing = try Transliterator(from: .cyrillic, to: source)
    let restorer = try CyrillicRestorer()
    weighsReadings = !Self.readByRules.contains(source)
    self.rules = rules
    self.writing = writing
    self.restorer = restorer
  }

  /// A text in Cyrillic letters; what is no word passes through.
  ///
  /// A sign is taken to belong to the letters before it: quotation marks are to be kept out of the text.
  ///
  /// - Complexity: O(*n*), and some 0.3 ms for each word that wasn't read before.
  public mutating func read(_ text: String) -> String {
    guard weighsReadings else { return rules.transliterate(text) }
    var result = ""
    var word = ""
    for scalar in text.unicodeScalars {
      if Self.isLetter(scalar) || !word.isEmpty && Self.isSign(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        result += cyrillic(word)
        word = ""
        result.unicodeScalars.append(scalar)
      }
    }
    return result + cyrillic(word)
  }

  private mutating func cyrillic(_ word: String) -> String {
    if word.isEmpty { return "" }
    if let reading = known[word] { return reading }
    let spelling = Self.spelling(word)
    let candidates = restorer.candidates(for: Array(word.utf8).span, limit: Self.candidateLimit)
    var best: String?
    for candidate in candidates where best == nil {
      if Self.spelling(writing.transliterate(candidate)) == spelling { best = candidate }
    }
    let reading = best ?? rules.transliterate(word)
    known[word] = reading
    return reading
  }

  /// A word whose case and signs are unified.
  private static func spelling(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.map { SignFolding.unified($0.value) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    let unified = SignFolding.unified(scalar.value)
    return unified == 0x27 || unified == 0x22
  }
}
