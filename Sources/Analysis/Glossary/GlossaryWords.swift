import CorpusIndex
import WordForms

/// What each word type can be in a term or a gloss.
struct GlossaryWords {
  enum Kind: UInt8 {
    case english
    case romanisedRussian
    case cyrillicRussian
    /// A word of both languages, or of a third.
    case open
    /// Digits, addresses, and abbreviations with a full stop.
    case reference

    var isRussian: Bool { self == .romanisedRussian || self == .cyrillicRussian }
  }

  /// Words that begin what stands in brackets and is no gloss.
  private static let references = [
    "see", "cf", "ibid", "ed", "eds", "trans", "comp", "p", "pp", "vol", "vols", "no", "nos", "chap", "ch",
    "op", "cit",
    "born", "died", "aged", "emphasis", "sic", "note", "figure", "table", "page", "pages",
  ]
  /// Words at which a gloss before its term begins at the latest, being no part of it.
  private static let stops = [
    "the", "a", "an", "as", "of", "in", "on", "to", "by", "with", "for", "from", "and", "or", "that", "which",
    "who", "whom",
    "this", "these", "those", "his", "her", "its", "their", "our", "was", "were", "is", "are", "be", "been",
    "called",
    "known", "into", "at", "than", "not", "but", "so", "all", "such", "many", "most", "some", "any", "each",
    "every",
  ]

  /// Words that begin a clause about a name.
  private static let clauses = [
    "if", "when", "where", "who", "which", "then", "now", "later", "formerly", "from", "in", "on", "at", "to",
    "and", "but",
    "because", "although", "while", "after", "before", "with", "for", "as", "he", "she", "it", "they", "his",
    "her", "their",
  ]

  private let kinds: [Kind]
  private let referenceForms: Set<UInt32>
  private let stopForms: Set<UInt32>
  private let clauseForms: Set<UInt32>

  init(_ corpus: CorpusReader) {
    let lexicon = corpus.lexicon
    let languages = corpus.manifest.languages.map { WordLanguage(code: $0) }
    kinds = (0..<UInt32(clamping: lexicon.typeCount)).map { type in
      // An address (www.example.org) is one word, and none that a term could have.
      if lexicon.surface(ofType: type).utf8.contains(UInt8(ascii: ".")) { return .reference }
      let number = Int(lexicon.language(ofType: type))
      switch languages.indices.contains(number) ? languages[number] : nil {
      case .english: return .english
      case .romanisedRussian: return .romanisedRussian
      case .cyrillicRussian: return .cyrillicRussian
      case .ambiguous: return .open
      case .other, nil:
        let hasDigit = lexicon.surface(ofType: type).utf8.contains { (0x30...0x39).contains($0) }
        return hasDigit ? .reference : .open
      }
    }
    referenceForms = Self.forms(Self.references, lexicon)
    stopForms = Self.forms(Self.stops, lexicon)
    clauseForms = Self.forms(Self.clauses, lexicon)
  }

  private static func forms(_ words: [String], _ lexicon: LexiconReader) -> Set<UInt32> {
    Set(words.compactMap { lexicon.form(of: Array($0.utf8)) })
  }

  func kind(_ type: UInt32) -> Kind {
    Int(type) < kinds.count ? kinds[Int(type)] : .open
  }

  func isReference(form: UInt32) -> Bool { referenceForms.contains(form) }

  func beginsClause(form: UInt32) -> Bool { clauseForms.contains(form) }

  func isStop(form: UInt32) -> Bool { stopForms.contains(form) }
}
