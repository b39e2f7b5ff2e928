/// A name that somebody gave to a part of a corpus, or to a group of words.
///
/// A *subcorpus* is a filter: `prose = "region=body & year>=1930"`. A *family* is one query or several, its
/// members: `violence = ["terror*", "purge*"]`.
public struct Definition: Sendable, Equatable {
  /// What a name stands for.
  public enum Kind: Sendable, Equatable {
    case subcorpus
    case family
    /// Nobody said: what reads as a filter of the corpus is a subcorpus, anything else a family.
    case either
  }

  public let name: String
  /// The filter, or the queries of the members.
  public let texts: [String]
  public let kind: Kind
  /// Where it is defined, as a person would say it: `slovo.toml`.
  public let origin: String

  /// Defines a name, which must be an identifier.
  ///
  /// - Parameter texts: one for a subcorpus, at least one for a family.
  public init(_ name: String, _ texts: [String], kind: Kind = .either, origin: String) {
    self.name = name
    self.texts = texts
    self.kind = kind
    self.origin = origin
  }

  /// Whether a text can be a name: a letter or `_`, then letters, digits, `_` and `-`.
  public static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

/// All names that are defined for a corpus.
public struct Definitions: Sendable, Equatable {
  private var byName: [String: Definition] = [:]

  public init() {}

  /// Adds a definition; it takes the place of an earlier one of the same name.
  public mutating func add(_ definition: Definition) { byName[definition.name] = definition }

  public var isEmpty: Bool { byName.isEmpty }

  /// The definition of a name. O(1).
  public subscript(name: String) -> Definition? { byName[name] }

  /// All names, by their bytes. O(n log n).
  public var names: [String] { byName.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

/// What is wrong with the use of a defined name.
public enum DefinitionError: Error, Sendable, Equatable {
  /// A filter names a subcorpus that nobody defined; `isAttribute` where it is an attribute without a comparison.
  case unknownSubcorpus(
    filter: String, offset: SourceOffset, name: String, known: [String], isAttribute: Bool)
  /// A filter names a family of words.
  case familyInFilter(filter: String, offset: SourceOffset, Definition)
  /// A subcorpus is defined by what is no filter.
  case unreadableFilter(Definition, FilterError)
  /// Names that are defined by one another, the first one again at the end.
  case circle([String])
  /// A filter leads to more names, or deeper, than any reader could follow.
  case tooManyNames(filter: String, limit: Int)
  /// A query names a family that nobody defined.
  case unknownFamily(query: String, name: String, known: [String])
  /// A query names a part of the corpus.
  case subcorpusInQuery(query: String, Definition)
  /// A member of a family is no query.
  case unreadableMember(Definition, QueryError)
}
