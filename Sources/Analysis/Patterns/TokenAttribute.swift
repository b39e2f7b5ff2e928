import CorpusIndex
import WordForms

/// What the corpus query language can ask of a token.
enum TokenAttribute: Sendable, Equatable {
  /// The word as it is spelled.
  case word
  case form
  /// The romanisation key.
  case key
  case language
  case script
  /// What stands between the token and the one before, white space at its ends aside.
  case punctuation
  case region
  /// A layer of annotations.
  case layer(String)

  /// The names of those that every corpus has.
  static let commonNames = ["word", "form", "key", "lang", "script", "punct", "region"]

  /// Reads a name; `nil` for one that the corpus doesn't have.
  init?(_ name: String, layers: [String]) {
    switch name {
    case "word": self = .word
    case "form": self = .form
    case "key": self = .key
    case "lang": self = .language
    case "script": self = .script
    case "punct": self = .punctuation
    case "region": self = .region
    default:
      let isPrefixed = name.hasPrefix(AnnotationLayer.prefix) && !layers.contains(name)
      let layer = isPrefixed ? String(name.dropFirst(AnnotationLayer.prefix.count)) : name
      guard layers.contains(layer) else { return nil }
      self = .layer(layer)
    }
  }
}

/// A condition on one token, resolved for a corpus.
indirect enum TokenTest: Sendable {
  /// Its word type is one of these.
  case types(WordTypes)
  /// The gap before it is wanted, by its number.
  case gaps([Bool])
  /// Its flow's region is wanted, by its number.
  case regions([Bool])
  /// Its value in a layer is wanted, by segment and number; that of none is 0.
  case layer(String, [[Bool]])
  /// It is one of these positions, by segment.
  case positions([PositionMask])
  /// An attribute is the same as that of a labelled token, or another one; neither holds where the label isn't
  /// bound.
  case same(TokenAttribute, label: Int, TokenAttribute, isNegated: Bool)
  case not(TokenTest)
  case all([TokenTest])
  case any([TokenTest])

  static let anyToken = TokenTest.types(.any)
  static let noToken = TokenTest.types(WordTypes([]))

  /// Conditions of which all must hold, those on word types joined into one.
  static func conjunction(_ tests: [TokenTest]) -> TokenTest {
    var types: Set<UInt32>?
    var excluded: Set<UInt32> = []
    var rest: [TokenTest] = []
    for test in tests {
      switch test {
      case .types(let admitted):
        guard let ids = admitted.ids else { continue }
        types = types.map { $0.intersection(ids) } ?? Set(ids)
      case .not(.types(let left)):
        guard let ids = left.ids else { return .noToken }
        excluded.formUnion(ids)
      case .all(let inner): rest += inner
      default: rest.append(test)
      }
    }
    if let types {
      rest.insert(.types(WordTypes(types.subtracting(excluded).sorted())), at: 0)
    } else if !excluded.isEmpty {
      rest.insert(.not(.types(WordTypes(excluded.sorted()))), at: 0)
    }
    return rest.isEmpty ? .anyToken : rest.count == 1 ? rest[0] : .all(rest)
  }

  /// Conditions of which one must hold, those on word types joined into one.
  static func disjunction(_ tests: [TokenTest]) -> TokenTest {
    var types: [UInt32] = []
    var rest: [TokenTest] = []
    for test in tests {
      switch test {
      case .types(let admitted):
        guard let ids = admitted.ids else { return .anyToken }
        types += ids
      case .any(let inner): rest += inner
      default: rest.append(test)
      }
    }
    if !types.isEmpty || rest.isEmpty { rest.insert(.types(WordTypes(types)), at: 0) }
    return rest.count == 1 ? rest[0] : .any(rest)
  }

  /// The opposite.
  var negated: TokenTest {
    switch self {
    case .not(let inner): inner
    case .types(let types) where types.ids == nil: .noToken
    case .types(let types) where types.ids?.isEmpty == true: .anyToken
    default: .not(self)
    }
  }
}
