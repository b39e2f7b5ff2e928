extension CorpusQueryParser {
  /// Reads `<s>`, `</s>` or `<s/>`; a structure that is opened and closed in one sequence encloses what stands
  /// between.
  mutating func tag(
    _ elements: inout [TokenPattern], _ opened: inout [(structure: StructureName, elements: Int)]
  ) throws(QueryError) {
    let start = scanner.byteOffset
    scanner.advance()
    let isEnd = scanner.skip("/")
    let structure = try structureName()
    let isWhole = scanner.skip("/")
    guard scanner.skip(">"), !(isEnd && isWhole) else { throw mistake(.unclosedTag, at: start) }
    if isWhole {
      elements.append(.whole(structure))
    } else if !isEnd {
      guard opened.count < Self.nestingLimit else {
        throw mistake(.nestedTooDeeply(limit: Self.nestingLimit), at: start)
      }
      opened.append((structure, elements.count))
      elements.append(.start(structure))
    } else if let place = opened.lastIndex(where: { $0.structure.name == structure.name }) {
      let inner = Array(elements[(opened[place].elements + 1)...])
      guard !inner.isEmpty else { throw mistake(.missingToken, at: start) }
      elements.removeLast(elements.count - opened[place].elements)
      opened.removeLast(opened.count - place)
      elements.append(
        .enclosed(inner.count == 1 ? inner[0] : .sequence(inner), in: structure))
    } else {
      elements.append(.end(structure))
    }
  }

  private mutating func structureName() throws(QueryError) -> StructureName {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    guard let name = scanner.skipName() else { throw mistake(.missingStructure, at: start) }
    scanner.skipBlanks()
    return StructureName(name: name, offset: scanner.offset(ofByte: start))
  }

  /// `within` or `containing`, negated or not, that comes next, and the scanner behind it.
  var restrictionAhead: (relation: Restriction.Relation, isNegated: Bool, scanner: SourceScanner)? {
    var ahead = scanner
    var isNegated = ahead.skip("!")
    if !isNegated, ahead.skip(word: "not"), ahead.current?.properties.isWhitespace == true {
      isNegated = true
    }
    if !isNegated { ahead = scanner }
    ahead.skipBlanks()
    for relation in [Restriction.Relation.within, .containing] {
      var behind = ahead
      guard behind.skipName() == "\(relation)" else { continue }
      return (relation, isNegated, behind)
    }
    return nil
  }

  /// Reads a restriction and the blanks behind it; `nil` where none comes next.
  mutating func restriction() throws(QueryError) -> Restriction? {
    guard let ahead = restrictionAhead else { return nil }
    scanner = ahead.scanner
    // Sketch Engine writes the negation behind the word too.
    let isNegated = scanner.skip("!") || ahead.isNegated
    scanner.skipBlanks()
    let target = try target()
    if ahead.relation == .containing {
      switch target {
      case .length, .filter: throw mistake(.containingNeedsQuery, at: scanner.byteOffset)
      case .structure, .query: break
      }
    }
    scanner.skipBlanks()
    return Restriction(relation: ahead.relation, isNegated: isNegated, target: target)
  }

  private mutating func target() throws(QueryError) -> Restriction.Target {
    let start = scanner.byteOffset
    guard let current = scanner.current else { throw mistake(.missingTarget, at: start) }
    switch current {
    case "0"..."9":
      guard let length = scanner.skipNumber(), length > 0, length < 1_000_000 else {
        throw mistake(.missingTarget, at: start)
      }
      scanner.skipBlanks()
      if scanner.current?.properties.isAlphabetic == true, restrictionAhead == nil {
        throw mistake(.severalStructures, at: start)
      }
      return .length(length)
    case "(":
      try descend(from: start)
      scanner.advance()
      let inner = try query()
      guard scanner.skip(")") else { throw mistake(.unclosedParenthesis, at: start) }
      ascend()
      return .query(inner)
    case "[", "\"", "'": return .query(try query(isAlone: false))
    case "<":
      scanner.advance()
      let structure = try structureName()
      guard scanner.skip("/"), scanner.skip(">") else { throw mistake(.unclosedTag, at: start) }
      return .structure(structure)
    default:
      let structure = try structureName()
      guard let comparison = try comparison(from: start) else { return .structure(structure) }
      return comparison
    }
  }

  /// Reads the rest of `name comparator value` as a filter; `nil` where no comparator comes next.
  private mutating func comparison(from start: Int) throws(QueryError) -> Restriction.Target? {
    let signs: Set<Unicode.Scalar> = ["=", "!", "~", "<", ">", "%"]
    guard let sign = scanner.current, signs.contains(sign), restrictionAhead == nil else { return nil }
    // Digits are the value, but for those behind `%`.
    var isDivided = false
    while let current = scanner.current, signs.contains(current) || isDivided && current.isDigit {
      isDivided = current == "%" || isDivided && current.isDigit
      scanner.advance()
    }
    scanner.skipBlanks()
    if let quote = scanner.current, quote == "\"" || quote == "'" {
      _ = try quotation()
    } else {
      while let current = scanner.current, !current.properties.isWhitespace, current != ")" {
        scanner.advance()
      }
    }
    let text = scanner.text(from: start)
    do throws(FilterError) {
      return .filter(try FilterParser.parse(text), scanner.offset(ofByte: start))
    } catch {
      throw mistake(.filter(error), at: start + error.offset.bytes)
    }
  }
}

extension TokenPattern {
  /// All of a structure: `<s/>`.
  static func whole(_ structure: StructureName) -> TokenPattern {
    .enclosed(.repeated(.token(nil, label: nil), least: 1, most: nil), in: structure)
  }

  /// The structure whose whole is all that is asked for.
  var wholeStructure: StructureName? {
    guard case .enclosed(.repeated(.token(nil, nil), least: 1, most: nil), let structure) = self else {
      return nil
    }
    return structure
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
