/// Parses the corpus query language; ``CorpusQuery`` has its table of constructs.
///
///     query        = strategy? alternatives ("::" constraint)? restriction*
///     strategy     = "(?" name ")"
///     alternatives = sequence ("|" sequence)*
///     sequence     = (element repetition?)+
///     element      = (label ":")? token | "(" alternatives ")" | tag | look
///     token        = "[" condition? "]" | value
///     tag          = "<" name ">" | "</" name ">" | "<" name "/>"
///     look         = "(?" ("=" | "!" | "<=" | "<!") alternatives ")" | "[:" condition ":]"
///     repetition   = "?" | "*" | "+" | "{" numbers "}"
///     restriction  = ("!" | "not")? ("within" | "containing") target
///     target       = number | "<" name "/>" | "(" query ")" | name | name comparator value | sequence
///
/// Blanks may stand anywhere between two of these. Its recursion is bounded by `nestingLimit`.
struct CorpusQueryParser {
  /// How many parentheses may be open at once.
  static let nestingLimit = 100

  var scanner: SourceScanner
  var labels: [String] = []
  /// Labels that conditions name, and where.
  var usedLabels: [(number: Int, offset: Int)] = []
  var boundLabels: Set<Int> = []
  /// Looks ahead or behind that are open; what they find can't be labelled.
  var looks = 0
  private var depth = 0

  init(_ source: String) {
    scanner = SourceScanner(source)
  }

  /// Parses a query, or throws the first mistake.
  static func parse(_ source: String) throws(QueryError) -> Query {
    var parser = CorpusQueryParser(source)
    parser.scanner.skipBlanks()
    guard parser.scanner.current != nil else { throw parser.error(.empty, at: 0) }
    let query = try parser.query()
    // CQP ends a command so.
    if parser.scanner.skip(";") { parser.scanner.skipBlanks() }
    if let left = parser.scanner.current {
      throw parser.mistake(
        left == ")" ? .unexpectedParenthesis : left == "]" ? .unexpectedBracket : .missingToken,
        at: parser.scanner.byteOffset)
    }
    return Query(source: source, root: .pattern(query))
  }

  func error(_ kind: QueryError.Kind, at byte: Int) -> QueryError {
    QueryError(query: scanner.source, offset: scanner.offset(ofByte: byte), kind: kind)
  }

  func mistake(_ mistake: CorpusQueryMistake, at byte: Int) -> QueryError {
    error(.corpusQuery(mistake), at: byte)
  }

  mutating func descend(from start: Int) throws(QueryError) {
    guard depth < Self.nestingLimit else {
      throw mistake(.nestedTooDeeply(limit: Self.nestingLimit), at: start)
    }
    depth += 1
  }

  mutating func ascend() { depth -= 1 }
}

extension CorpusQueryParser {
  /// Reads a query, whose labels are its own, and the blanks behind it.
  ///
  /// - Parameter isAlone: whether conditions on whole matches may follow the pattern.
  mutating func query(isAlone: Bool = true) throws(QueryError) -> CorpusQuery {
    let outer = (labels, usedLabels, boundLabels)
    (labels, usedLabels, boundLabels) = ([], [], [])
    defer { (labels, usedLabels, boundLabels) = outer }
    let strategy = try strategy()
    let start = scanner.byteOffset
    let pattern = try alternatives()
    var constraint: LabelConstraint?
    if isAlone, scanner.skip(word: "::") || scanner.skip("&") { constraint = try self.constraint() }
    var restrictions: [Restriction] = []
    scanner.skipBlanks()
    while isAlone, let restriction = try restriction() { restrictions.append(restriction) }
    // Sketch Engine has the condition on labels last.
    if isAlone, constraint == nil, scanner.skip(word: "::") || scanner.skip("&") {
      constraint = try self.constraint()
    }
    for used in usedLabels where used.number >= 0 && !boundLabels.contains(used.number) {
      let known = boundLabels.sorted().map { labels[$0] }
      throw mistake(.unknownLabel(labels[used.number], known: known), at: used.offset)
    }
    if pattern.isUnbounded, !restrictions.contains(where: \.boundsLength) {
      throw mistake(.withoutBound, at: start)
    }
    return CorpusQuery(
      pattern: pattern, constraint: constraint, restrictions: restrictions, strategy: strategy, labels: labels
    )
  }

  private mutating func strategy() throws(QueryError) -> MatchStrategy? {
    scanner.skipBlanks()
    guard scanner.peek(0) == "(", scanner.peek(1) == "?", scanner.peek(2)?.properties.isAlphabetic == true
    else { return nil }
    let start = scanner.byteOffset
    scanner.advance()
    scanner.advance()
    let name = scanner.skipName() ?? ""
    guard let strategy = MatchStrategy(rawValue: name), scanner.skip(")") else {
      throw mistake(.unknownStrategy(name), at: start)
    }
    return strategy
  }

  /// The number of a label, which is made where there is none of the name yet.
  mutating func label(_ name: String) -> Int {
    if let known = labels.firstIndex(of: name) { return known }
    labels.append(name)
    return labels.count - 1
  }

  /// The number of a label that a condition names at a place.
  mutating func usedLabel(_ name: String, at offset: Int) -> Int {
    if name == "match" { return CorpusQuery.matchLabel }
    if name == "matchend" { return CorpusQuery.matchEndLabel }
    let number = label(name)
    usedLabels.append((number, offset))
    return number
  }
}

extension TokenPattern {
  /// Whether any tokens at all may follow one another without end.
  fileprivate var isUnbounded: Bool {
    switch self {
    case .repeated(let inner, _, most: nil): inner.mayBeAnything || inner.isUnbounded
    case .repeated(let inner, _, _): inner.isUnbounded
    case .sequence(let inner), .alternatives(let inner): inner.contains(where: \.isUnbounded)
    case .look(let inner, _, _): inner.isUnbounded
    case .enclosed(let inner, let structure): wholeStructure == nil && !structure.isShort && inner.isUnbounded
    case .token, .start, .end: false
    }
  }

  /// Whether it can be made of any tokens alone.
  private var mayBeAnything: Bool {
    switch self {
    case .token(let condition, _): condition == nil
    case .sequence(let inner): inner.allSatisfy(\.mayBeAnything)
    case .alternatives(let inner): inner.contains(where: \.mayBeAnything)
    case .repeated(let inner, _, _): inner.mayBeAnything
    case .start, .end, .look: true
    case .enclosed: false
    }
  }
}

extension StructureName {
  /// Whether structures of this kind are short enough to be gone through from every place.
  fileprivate var isShort: Bool {
    !["section", "document", "doc", "text", "region", "body"].contains(name)
  }
}

extension Restriction {
  /// Whether it keeps matches short.
  fileprivate var boundsLength: Bool {
    guard relation == .within, !isNegated else { return false }
    return switch target {
    case .length, .query: true
    case .structure(let structure): structure.isShort
    case .filter: false
    }
  }
}
