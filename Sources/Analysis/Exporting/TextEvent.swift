/// What comes next in a corpus that is read from one end to the other.
///
/// Documents hold sections, sections sections and flows, flows paragraphs, paragraphs sentences, and sentences tokens;
/// each ends before the one around it does.
public enum TextEvent: Sendable {
  case beginDocument(name: String, metadata: [(key: String, value: String)])
  case endDocument
  /// - Parameter level: from 1.
  case beginSection(title: String, level: Int)
  case endSection
  /// A stretch of text that reads on by itself.
  ///
  /// - Parameters:
  ///   - region: `body`, `heading`, `note` and so on.
  ///   - note: the label of its note.
  ///   - opensSection: whether it begins the section that it stands in.
  case beginFlow(region: String, note: String?, opensSection: Bool)
  case endFlow
  case beginParagraph
  case endParagraph
  case beginSentence
  case endSentence
  /// A page begins; nil where its number isn't known.
  case page(String?)
  case token(ExportedToken)
  /// Something that stands between tokens: punctuation marks, symbols, numbers that are no words.
  case mark(ExportedMark)
}

/// A token with what is known of it; texts are UTF-8.
public struct ExportedToken: Sendable {
  public var surface: [UInt8]
  public var form: [UInt8]
  public var key: [UInt8]
  public var language: String
  /// Whether it is a word, and no punctuation that the corpus has as tokens.
  public var isWord: Bool
  /// Its value in each layer, nil for none.
  public var values: [[UInt8]?]
  /// Whether nothing stands between it and the token or mark before it, not even a blank.
  public var isGlued: Bool
}

/// A mark between tokens: one sign, the same sign several times, or letters and digits that are no token.
public struct ExportedMark: Sendable, Equatable {
  /// What kind of characters it is made of.
  public enum Kind: Sendable, Equatable {
    case punctuation, symbol, other

    /// The kind of a character, by its first scalar.
    public init(of character: Character) {
      switch character.unicodeScalars.first?.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        self = .punctuation
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
      default: self = .other
      }
    }
  }

  public var text: String
  public var kind: Kind
  /// Whether nothing stands between it and the token or mark before it, not even a blank.
  public var isGlued: Bool
}
