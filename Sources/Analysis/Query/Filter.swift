/// A condition on where to look, parsed: `region=body & year>=1990`.
///
/// | written | means |
/// |---|---|
/// | `region=body`, `region!=note` | the attribute is, or is not, the value |
/// | `section~"Terror"`, `section!~Terror` | it contains, or doesn't contain, the text, by form |
/// | `year>=1990`, also `<=`, `>`, `<` | it is on that side of the value; numbers compare as numbers |
/// | `document%2=1`, `document%10<3` | the document's number, from 1, leaves this remainder, or one on that side of it |
/// | `prose` | what a definition says (``Definition``) |
/// | `!a=1`, `a=1 & b=2`, `a=1 \| b=2`, `(…)` | not, and, or, in falling order of strength |
///
/// Any identifier may be an attribute. Whether a corpus has it is for the evaluator to say, and each
/// comparison keeps the place it was typed at for that.
public struct Filter: Sendable, Equatable {
  /// The filter as typed.
  public let source: String
  /// The condition.
  public let root: FilterNode
  /// The definitions that names in it stood for, in the order of their use; none before names are resolved.
  public internal(set) var definitions: [Definition] = []

  /// Joins a source and its condition.
  public init(source: String, root: FilterNode) {
    self.source = source
    self.root = root
  }
}

/// One part of a filter.
public indirect enum FilterNode: Sendable, Equatable {
  /// An attribute compared with a value.
  case comparison(FilterComparison)
  /// A name that must be defined (``DefinitionResolver/resolved(_:)``), and its place in the filter.
  case named(String, SourceOffset)
  /// The opposite of a condition.
  case not(FilterNode)
  /// Two conditions or more, all of which must hold.
  case all([FilterNode])
  /// Two conditions or more, one of which must hold.
  case any([FilterNode])
}

/// An attribute compared with a value.
public struct FilterComparison: Sendable, Equatable {
  /// The attribute's name as typed.
  public let attribute: String
  /// The place of the name in the filter.
  public let attributeOffset: SourceOffset
  /// What the document's number is divided by, where its remainder is compared; 2 or more.
  public let divisor: Int?
  /// How the two are compared.
  public let comparator: FilterComparator
  /// The value.
  public let value: FilterValue
  /// Where it stands in a definition rather than in the filter itself.
  public internal(set) var definition: DefinedPlace?

  /// A definition's filter, in which offsets count from its own beginning.
  public struct DefinedPlace: Sendable, Hashable {
    /// The definition's filter as written.
    public let source: String
    /// Which of the names in the filter led here, from 1.
    public let number: Int
  }

  /// Makes a comparison.
  public init(
    attribute: String, attributeOffset: SourceOffset, divisor: Int? = nil, comparator: FilterComparator,
    value: FilterValue
  ) {
    self.attribute = attribute
    self.attributeOffset = attributeOffset
    self.divisor = divisor
    self.comparator = comparator
    self.value = value
  }
}

/// How an attribute is compared with a value.
public enum FilterComparator: String, Sendable, Equatable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  /// The attribute contains the value, whatever case or accents.
  case contains = "~"
  case containsNot = "!~"
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
}

/// A value that an attribute is compared with.
public struct FilterValue: Sendable, Equatable {
  /// The value without quotation marks.
  public let text: String
  /// The value as a number, if it reads as one (decimal, with or without sign, fraction and exponent).
  public let number: Double?

  /// Makes a value and reads it as a number where it is one.
  public init(_ text: String) {
    self.text = text
    // `Double.init` also takes hexadecimal, "inf" and "nan", which nobody means in a filter.
    let isDecimal = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte | 0x20 == 0x65
    }
    number = isDecimal ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
  }
}
