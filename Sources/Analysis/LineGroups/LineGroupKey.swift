/// What lines of a concordance are grouped by.
public enum LineGroupKey: Sendable, Equatable {
  /// The forms of the words of the match, with blanks between.
  case form
  /// The words of the match as they are spelled, with blanks between.
  case word
  /// The form of the n-th word to the right of the match, in its flow.
  case right(Int)
  /// The form of the n-th word to the left of the match.
  case left(Int)
  case document, section, region
  /// The query that found the line, as typed.
  case pattern
  /// A layer of annotations, of which the values of the match's words are taken, or a key of the documents'
  /// metadata; `layer:` or `metadata:` before the name says which.
  case named(String)

  /// The names that stand for themselves, for messages.
  static let names = [
    "form", "word", "r1…r10", "l1…l10", "document", "section", "region", "pattern",
  ]

  /// The same in one line.
  public static var known: String { names.joined(separator: ", ") }

  /// Reads `form`, `word`, `r1` … `r10`, `l1` … `l10`, `document`, `section`, `region` or `pattern`; any other
  /// name is that of a layer or of a key of metadata.
  ///
  /// `nil` for nothing, and for a word too far away.
  public init?(_ text: String) {
    switch text {
    case "form": self = .form
    case "word": self = .word
    case "document": self = .document
    case "section": self = .section
    case "region": self = .region
    case "pattern": self = .pattern
    default:
      switch ConcordanceSortKey(text) {
      case nil: return nil
      case .right(let distance): self = .right(distance)
      case .left(let distance): self = .left(distance)
      case .node, .document, .position, .metadata: self = .named(text)
      }
    }
  }

  /// The name as typed.
  public var name: String {
    switch self {
    case .form: "form"
    case .word: "word"
    case .right(let distance): "r\(distance)"
    case .left(let distance): "l\(distance)"
    case .document: "document"
    case .section: "section"
    case .region: "region"
    case .pattern: "pattern"
    case .named(let name): name
    }
  }
}
