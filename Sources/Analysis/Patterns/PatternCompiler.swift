import CorpusIndex
import WordForms

/// Resolves queries of the corpus query language for one corpus.
struct PatternCompiler: ~Copyable {
  private let corpus: CorpusReader
  private let layers: [String]
  private let source: String
  private var resolver: QueryResolver
  private var tests: [TokenTest] = []
  private var testTexts: [String] = []
  private var structures: [StructureKind] = []
  private var slotCount = 0

  init(_ corpus: CorpusReader, source: String) throws(AnalysisError) {
    self.corpus = corpus
    layers = corpus.layerNames
    self.source = source
    resolver = try QueryResolver(corpus)
    resolver.begin(source, [])
  }

  /// - Parameter strategy: which matches count where the query doesn't say.
  /// - Throws: `.corpusQuery` for names that the corpus doesn't have and patterns that are too large, and what
  ///   filters and regular expressions throw.
  mutating func compile(
    _ query: CorpusQuery, strategy: MatchStrategy
  ) throws(AnalysisError) -> CompiledQuery {
    let outer = (tests, testTexts, structures, slotCount)
    defer { (tests, testTexts, structures, slotCount) = outer }
    (tests, testTexts, structures, slotCount) = ([], [], [], query.labels.count)
    let node = try node(query.pattern)
    guard let program = PatternProgram(node) else {
      throw problem(.tooLarge(limit: PatternProgram.limit), SourceOffset(bytes: 0, characters: 0))
    }
    var constraint: CompiledConstraint?
    if let given = query.constraint { constraint = try self.constraint(given) }
    // Conditions on labels need the pattern to be run.
    let whole = try (constraint == nil ? query.pattern.wholeStructure : nil).map {
      name throws(AnalysisError) in try structure(name)
    }
    var restrictions: [CompiledRestriction] = []
    let (ownTests, ownTexts, ownStructures, ownSlots) = (tests, testTexts, structures, slotCount)
    for given in query.restrictions { restrictions.append(try restriction(given)) }
    return CompiledQuery(
      node: node, program: program, tests: ownTests, testTexts: ownTexts, structures: ownStructures,
      slotCount: ownSlots,
      labelCount: query.labels.count, constraint: constraint, restrictions: restrictions,
      strategy: query.strategy ?? strategy, wholeStructure: whole, source: source)
  }

  private func problem(_ problem: CorpusQueryProblem, _ offset: SourceOffset) -> AnalysisError {
    .corpusQuery(query: source, offset: offset, problem)
  }

  private mutating func node(_ pattern: TokenPattern) throws(AnalysisError) -> PatternNode {
    switch pattern {
    case .token(let condition, let label):
      let test =
        try condition.map { condition throws(AnalysisError) in try self.test(condition) }
        ?? TokenTest.anyToken
      return .token(test: add(test, condition?.description ?? "[]"), label: label)
    case .sequence(let patterns): return .sequence(try nodes(patterns))
    case .alternatives(let patterns): return .alternatives(try nodes(patterns))
    case .repeated(let inner, let least, let most):
      return Self.repeated(try node(inner), least: least, most: most)
    case .start(let name): return .start(structure: try structure(name))
    case .end(let name): return .end(structure: try structure(name))
    case .enclosed(let inner, let name):
      let slot = slotCount
      slotCount += 1
      return .enclosed(try node(inner), structure: try structure(name), slot: slot)
    case .look(let inner, let isBehind, let isNegated):
      return .look(try node(inner), isBehind: isBehind, isNegated: isNegated)
    }
  }

  /// A node several times. Repetitions of a repetition that may be missing, or come once, are one repetition.
  private static func repeated(_ node: PatternNode, least: Int, most: Int?) -> PatternNode {
    guard case .repeated(let inner, let innerLeast, let innerMost) = node, innerLeast < 2, innerMost != 0
    else {
      return .repeated(node, least: least, most: most)
    }
    // Beyond its limit no program is made, whatever the product.
    let all = most.flatMap { most in
      innerMost.map { min(most, PatternProgram.limit) * min($0, PatternProgram.limit) }
    }
    return .repeated(inner, least: least * innerLeast, most: most == 0 ? 0 : all)
  }

  private mutating func nodes(_ patterns: [TokenPattern]) throws(AnalysisError) -> [PatternNode] {
    var nodes: [PatternNode] = []
    for pattern in patterns { nodes.append(try node(pattern)) }
    return nodes
  }

  private mutating func add(_ test: TokenTest, _ text: String) -> Int {
    tests.append(test)
    testTexts.append(text)
    return tests.count - 1
  }

  private mutating func structure(_ name: StructureName) throws(AnalysisError) -> Int {
    let kind = try self.kind(name)
    if let known = structures.firstIndex(of: kind) { return known }
    structures.append(kind)
    return structures.count - 1
  }

  private func kind(_ name: StructureName) throws(AnalysisError) -> StructureKind {
    guard let kind = StructureKind(name.name, corpus.manifest) else {
      let known = StructureKind.names(corpus.manifest)
      throw problem(.unknownStructure(name: name.name, known: known), name.offset)
    }
    return kind
  }
}

extension PatternCompiler {
  private func attribute(_ name: AttributeName) throws(AnalysisError) -> TokenAttribute {
    guard let attribute = TokenAttribute(name.name, layers: layers) else {
      let known = TokenAttribute.commonNames + layers
      throw problem(.unknownAttribute(name: name.name, known: known), name.offset)
    }
    return attribute
  }

  private mutating func test(_ condition: TokenCondition) throws(AnalysisError) -> TokenTest {
    switch condition {
    case .value(let value): return try test(value)
    case .same(let name, let label, let other, let isNegated):
      return .same(try attribute(name), label: label, try attribute(other), isNegated: isNegated)
    case .not(let inner): return try test(inner).negated
    case .all(let inner): return .conjunction(try inner.map { part throws(AnalysisError) in try test(part) })
    case .any(let inner): return .disjunction(try inner.map { part throws(AnalysisError) in try test(part) })
    }
  }

  private mutating func test(_ value: AttributeValue) throws(AnalysisError) -> TokenTest {
    let test: TokenTest
    switch try attribute(value.attribute) {
    case .word:
      if corpus.lexicon.hasOnlyWords, value.isPlain, !value.value.isEmpty,
        !value.value.unicodeScalars.contains(where: {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
      {
        throw problem(.punctuationIsNoToken(value: value.value), value.valueOffset)
      }
      test = .types(WordTypes(try resolver.types(spelled: value)))
    case .form: test = .types(WordTypes(try resolver.types(formed: value)))
    case .key: test = .types(WordTypes(try resolver.types(keyed: value)))
    case .language: test = try languages(value)
    case .script:
      let wanted = try names(
        value, corpus.manifest.scripts,
        known: corpus.manifest.scripts + (WordScript(code: value.value).map { [$0.code] } ?? []))
      let lexicon = corpus.lexicon
      test = .types(
        WordTypes(
          (0..<UInt32(clamping: lexicon.typeCount)).filter { type in
            let script = Int(lexicon.script(ofType: type))
            return script < wanted.count && wanted[script]
          }))
    case .punctuation: test = .gaps(try resolver.gaps(value))
    case .region: test = .regions(try names(value, corpus.manifest.regions, known: corpus.manifest.regions))
    case .layer(let name): test = .layer(name, try resolver.values(value, layer: name, in: corpus))
    }
    return value.isNegated ? test.negated : test
  }

  /// Whether each of some names has a value; one that is none of the known names is a slip.
  private mutating func names(
    _ value: AttributeValue, _ names: [String], known: [String]
  ) throws(AnalysisError) -> [Bool] {
    let wanted = try resolver.names(value, names)
    if !wanted.contains(true), try !resolver.names(value, known).contains(true) {
      throw problem(
        .unknownValue(attribute: value.attribute.name, value: value.value, known: known), value.valueOffset)
    }
    return wanted
  }

  private mutating func languages(_ value: AttributeValue) throws(AnalysisError) -> TokenTest {
    let names = corpus.manifest.languages + WordLanguage.allCases.map(\.code)
    let isWanted = try self.names(value, names, known: WordLanguage.allCases.map(\.code))
    let wanted = Set(zip(names, isWanted).filter(\.1).map(\.0))
    do throws(CorpusIndexError) {
      return .positions(
        try corpus.segments.map { segment throws(CorpusIndexError) in
          try PositionMask(segment, languages: wanted, corpus.manifest)
        })
    } catch { throw .index(error) }
  }

  private mutating func constraint(_ given: LabelConstraint) throws(AnalysisError) -> CompiledConstraint {
    switch given {
    case .value(let label, let value): return .test(label: label, add(try test(value), value.description))
    case .same(let label, let name, let otherLabel, let otherName, let isNegated):
      let same = CompiledConstraint.same(
        label: label, try attribute(name), otherLabel: otherLabel, try attribute(otherName))
      // With a label that isn't bound neither a comparison nor its opposite holds.
      return isNegated
        ? .all([.bound(label: label), .bound(label: otherLabel), .not(same)]) : same
    case .bound(let label): return .bound(label: label)
    case .distance(let from, let to, let isAbsolute, let comparator, let number):
      return .distance(from: from, to: to, isAbsolute: isAbsolute, comparator, number)
    case .not(let inner): return .not(try constraint(inner))
    case .all(let inner): return .all(try inner.map { part throws(AnalysisError) in try constraint(part) })
    case .any(let inner): return .any(try inner.map { part throws(AnalysisError) in try constraint(part) })
    }
  }

  private mutating func restriction(_ given: Restriction) throws(AnalysisError) -> CompiledRestriction {
    let target: CompiledRestriction.Target
    switch given.target {
    case .structure(let name): target = .structure(try kind(name))
    case .filter(let filter, _):
      var evaluator = try FilterEvaluator(corpus)
      target = .filter(try evaluator.ranges(filter))
    // Whatever its length, a match of the other query counts.
    case .query(let query): target = .query(try compile(query, strategy: .all))
    case .length(let length): target = .length(length)
    }
    return CompiledRestriction(relation: given.relation, isNegated: given.isNegated, target: target)
  }
}
