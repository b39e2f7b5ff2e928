/// A query of the corpus query language, resolved for one corpus.
struct CompiledQuery: Sendable {
  let node: PatternNode
  let program: PatternProgram
  let tests: [TokenTest]
  /// The tests as they were typed, for explanations.
  let testTexts: [String]
  /// The kinds of structures that instructions number.
  let structures: [StructureKind]
  /// Labels and the slots of structures that are open.
  let slotCount: Int
  /// Labels alone; slots of structures follow them.
  let labelCount: Int
  let constraint: CompiledConstraint?
  let restrictions: [CompiledRestriction]
  let strategy: MatchStrategy
  /// The kind of structure whose whole is all that is asked for, by its number.
  let wholeStructure: Int?
  /// The query as it was typed, for errors.
  let source: String
}

extension CompiledQuery {
  /// The query as a phrase, where it asks for nothing but words that follow one another: all strategies agree on
  /// matches of one length.
  var phrase: [PhrasePlace]? {
    guard constraint == nil, restrictions.isEmpty else { return nil }
    let nodes: [PatternNode]
    if case .sequence(let parts) = node { nodes = parts } else { nodes = [node] }
    var phrase: [PhrasePlace] = []
    for node in nodes {
      guard case .token(let test, nil) = node, case .types(let types) = tests[test] else { return nil }
      phrase.append(PhrasePlace(types: types, gap: .any))
    }
    return phrase
  }
}

/// A condition on labelled tokens, resolved for a corpus; labels are numbers as in ``CorpusQuery``.
indirect enum CompiledConstraint: Sendable {
  case test(label: Int, Int)
  case same(label: Int, TokenAttribute, otherLabel: Int, TokenAttribute)
  case bound(label: Int)
  case distance(from: Int, to: Int, isAbsolute: Bool, FilterComparator, Int)
  case not(CompiledConstraint)
  case all([CompiledConstraint])
  case any([CompiledConstraint])
}

/// A condition on whole matches, resolved for a corpus.
struct CompiledRestriction: Sendable {
  indirect enum Target: Sendable {
    case structure(StructureKind)
    case filter(FilteredRanges)
    case query(CompiledQuery)
    case length(Int)
  }

  let relation: Restriction.Relation
  let isNegated: Bool
  let target: Target
}
