/// What elements of XML files are, as lines of `element = role`.
///
/// ```text
/// chapter, appendix = section
/// chapter/title = heading
/// hi[rend=italic] = emphasis
/// epigraph = block block-quote
/// apparatus = skip
/// ```
///
/// Names are without prefixes. `chapter/title` is a `title` directly in a `chapter`; `hi[rend=italic]` is one
/// whose attribute has the value, or has it among words parted by blanks; `ref[target]` is one that has the
/// attribute. Of several lines that fit, the one with more conditions holds, of two alike the later. A region
/// behind the role, or alone, says what the words inside are. `#` begins a comment.
public struct XMLMapping: Sendable, Equatable {
  /// One line's part that is about one element.
  struct Rule: Sendable, Equatable {
    struct Condition: Sendable, Equatable {
      var attribute: String
      /// `nil` where any value will do.
      var value: String?
    }

    /// Names of elements, outermost first, the element itself last.
    var path: [String]
    var conditions: [Condition] = []
    var role: XMLRole
    var region: Region?

    /// How many conditions it makes beyond the element's name.
    var weight: Int { path.count - 1 + conditions.count }
  }

  var rules: [Rule] = []

  /// A mapping that says nothing.
  public init() {}

  /// Whether it says nothing.
  public var isEmpty: Bool { rules.isEmpty }
}

extension XMLMapping: CustomStringConvertible {
  /// The lines, one for each element, in a form that doesn't depend on how they were written.
  public var description: String {
    rules.map { rule in
      let conditions = rule.conditions.map { "[\($0.attribute)\($0.value.map { "=" + $0 } ?? "")]" }
      let region = rule.region.map { " " + $0.name } ?? ""
      return rule.path.joined(separator: "/") + conditions.joined() + " = \(rule.role.rawValue)\(region)\n"
    }.joined()
  }
}

/// What an element is to the reader.
enum XMLRole: String, Sendable, CaseIterable {
  /// A text of its own, with metadata of its own.
  case document
  /// Facts about the text; no text itself.
  case header
  /// A section, with the title of its heading, else of its attributes `type` and `n`.
  case section
  /// A section where it begins with a heading, nothing else.
  case division
  /// Holds paragraphs; text directly in it is a paragraph.
  case block
  case paragraph
  /// Stands apart from its neighbours in a paragraph: a verse, a cell, a sentence.
  case line
  /// The heading of the section it stands in.
  case heading
  /// A block quote where it stands between paragraphs or holds some, else a quotation in the paragraph.
  case quote
  /// A note, called where it stands in a paragraph, or from where it points to, or where something points
  /// to it.
  case note
  /// Read behind the paragraph that it stands in, as figures are.
  case aside
  /// A paragraph where it stands between paragraphs, else part of one.
  case passage
  /// Part of a paragraph, without meaning to the reader.
  case inline
  case emphasis
  case quotation
  case foreign
  case name
  /// A page begins.
  case page
  /// A line ends; the words around it are two, unless it says otherwise.
  case lineBreak = "break"
  /// Points to a note, or is where a note points to.
  case callOut = "call-out"
  /// A word with its attributes.
  case word
  /// Alternatives of which one is read.
  case choice
  /// Isn't read.
  case skip

  /// The markup that it stands for in a paragraph.
  var span: MarkedSpan.Kind? {
    switch self {
    case .emphasis: .emphasis
    case .quotation, .quote: .quotation
    case .foreign: .foreign
    case .name: .name
    default: nil
    }
  }
}
