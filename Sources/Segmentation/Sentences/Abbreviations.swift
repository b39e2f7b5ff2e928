import CWordData
import ICU

/// The abbreviations that a sentence can read on after, by the hash of their bytes.
struct Abbreviations: Sendable {
  static let shared = Abbreviations()

  /// How a sentence reads on after an abbreviation.
  enum Rule: String, Sendable {
    /// Whatever follows.
    case always
    /// Before a number, an initial or another abbreviation.
    case number
    /// Unless a frequent first word of a sentence follows.
    case name
    /// As `number`: the abbreviation often ends a sentence itself.
    case last
    /// As `last` behind a number, as `name` elsewhere.
    case year
  }

  struct Entry: Sendable {
    /// Slovo's own rule, nil for an abbreviation that only CLDR lists.
    var rule: Rule?
    /// Whether CLDR lists it.
    var isSuppression: Bool
  }

  /// Longer words are no abbreviations.
  static let longest = 15

  private var entries: [UInt64: Entry] = [:]
  /// A bit for the lowest bits of each hash: most words are none, and this says so fast.
  private var filter = [UInt64](repeating: 0, count: 64)

  private init() {
    for locale in ["en", "ru"] {
      // Without the data of ICU the abbreviations of Slovo's own list are left.
      guard let listed = try? SentenceSuppressions.abbreviations(locale: locale) else { continue }
      for abbreviation in listed where abbreviation.last == "." && !Self.isInitial(abbreviation) {
        add(abbreviation.dropLast()) { $0.isSuppression = true }
      }
    }
    for line in segmentationAbbreviations().lines where line.count == 2 {
      guard let rule = Rule(rawValue: line[1]) else { continue }
      add(line[0][...]) { $0.rule = rule }
      add(line[0].prefix(1).uppercased() + line[0].dropFirst()) { $0.rule = rule }
    }
  }

  /// One letter: a matter of the rule of initials.
  private static func isInitial(_ abbreviation: String) -> Bool {
    abbreviation.count == 2
  }

  private mutating func add(_ abbreviation: some StringProtocol, _ change: (inout Entry) -> Void) {
    var hash = AbbreviationHash()
    for byte in abbreviation.utf8.reversed() { hash.prepend(byte) }
    change(&entries[hash.value, default: Entry(rule: nil, isSuppression: false)])
    filter[Int(hash.value >> 6 & 63)] |= 1 << (hash.value & 63)
  }

  /// The entry of the word with that hash.
  subscript(hash: AbbreviationHash) -> Entry? {
    guard filter[Int(hash.value >> 6 & 63)] >> (hash.value & 63) & 1 == 1 else { return nil }
    return entries[hash.value]
  }
}

/// The hash of a word that is read from its end (FNV-1a, 64 bits).
struct AbbreviationHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func prepend(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
