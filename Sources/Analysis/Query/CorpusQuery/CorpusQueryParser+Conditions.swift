extension CorpusQueryParser {
  /// Reads the condition on a token: `a="x" & !(b="y" | c!="z")`.
  mutating func condition() throws(QueryError) -> TokenCondition {
    var conditions = [try conjunction()]
    while scanner.skip("|") { conditions.append(try conjunction()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func conjunction() throws(QueryError) -> TokenCondition {
    var conditions = [try negation()]
    while scanner.skip("&") { conditions.append(try negation()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  /// Reads a condition and the blanks behind it.
  private mutating func negation() throws(QueryError) -> TokenCondition {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    let condition: TokenCondition
    switch scanner.current {
    case "!":
      try descend(from: start)
      scanner.advance()
      condition = .not(try negation())
      ascend()
    case "(":
      try descend(from: start)
      scanner.advance()
      condition = try self.condition()
      guard scanner.skip(")") else { throw mistake(.unclosedParenthesis, at: start) }
      ascend()
    default: condition = try comparison()
    }
    scanner.skipBlanks()
    return condition
  }

  private mutating func comparison() throws(QueryError) -> TokenCondition {
    let attribute = try attributeName()
    let (isNegated, isLiteral) = try comparator()
    if scanner.current == "\"" || scanner.current == "'" {
      return .value(try value(of: attribute, isNegated: isNegated, isLiteral: isLiteral))
    }
    guard let (label, other) = try labelledAttribute() else {
      throw mistake(.missingValue, at: scanner.byteOffset)
    }
    return .same(attribute, label: label, other, isNegated: isNegated)
  }

  private mutating func attributeName() throws(QueryError) -> AttributeName {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    guard let name = scanner.skipName() else { throw mistake(.missingAttribute, at: start) }
    return AttributeName(name: name, offset: scanner.offset(ofByte: start))
  }

  /// Reads `=`, `!=`, `==` or `!==` and the blanks around it.
  private mutating func comparator() throws(QueryError) -> (isNegated: Bool, isLiteral: Bool) {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    let isNegated = scanner.skip("!")
    guard scanner.skip("=") else { throw mistake(.missingComparator, at: start) }
    let isLiteral = scanner.skip("=")
    scanner.skipBlanks()
    return (isNegated, isLiteral)
  }

  /// Reads a label, a full stop and an attribute; `nil` where they don't come next.
  private mutating func labelledAttribute() throws(QueryError) -> (label: Int, AttributeName)? {
    let start = scanner.byteOffset
    var ahead = scanner
    guard let name = ahead.skipName() ?? ahead.skipNumber().map(String.init), ahead.skip(".") else {
      return nil
    }
    scanner = ahead
    let attribute = try attributeName()
    return (usedLabel(name, at: start), attribute)
  }

  /// Reads a value in quotation marks and the flags behind it, and has ICU check an expression.
  mutating func value(
    of attribute: AttributeName, isNegated: Bool, isLiteral: Bool
  ) throws(QueryError) -> AttributeValue {
    let start = scanner.byteOffset + 1
    let text = try quotation()
    var (ignoresCase, ignoresAccents, isLiteral) = (false, false, isLiteral)
    scanner.skipBlanks()
    if scanner.current == "%" {
      let flags = scanner.byteOffset
      scanner.advance()
      var count = 0
      while let flag = scanner.current, flag == "c" || flag == "d" || flag == "l" {
        ignoresCase = ignoresCase || flag == "c"
        ignoresAccents = ignoresAccents || flag == "d"
        isLiteral = isLiteral || flag == "l"
        count += 1
        scanner.advance()
      }
      if count == 0 || scanner.current?.properties.isAlphabetic == true {
        throw mistake(.unknownFlag, at: flags)
      }
    }
    if !isLiteral { try check(text, from: start) }
    return AttributeValue(
      attribute: attribute, value: text, valueOffset: scanner.offset(ofByte: start), isLiteral: isLiteral,
      ignoresCase: ignoresCase, ignoresAccents: ignoresAccents, isNegated: isNegated)
  }

  /// Reads a text in quotation marks; a mark inside is doubled or has `\` before it.
  mutating func quotation() throws(QueryError) -> String {
    let start = scanner.byteOffset
    guard let mark = scanner.current else { throw mistake(.missingValue, at: start) }
    scanner.advance()
    var text = String.UnicodeScalarView()
    while let current = scanner.current {
      scanner.advance()
      if current == mark {
        guard scanner.skip(mark) else { return String(text) }
      } else if current == "\\", let escaped = scanner.current {
        // What is escaped stays so for the regular expression, which reads \" as the mark.
        text.append(current)
        text.append(escaped)
        scanner.advance()
        continue
      }
      text.append(current)
    }
    throw mistake(.unclosedValue, at: start)
  }

  private func check(_ pattern: String, from start: Int) throws(QueryError) {
    guard let mistake = RegularExpressionMistake(pattern) else { return }
    throw error(
      .expression(status: mistake.status), at: min(start + mistake.bytes, scanner.source.utf8.count))
  }
}

extension CorpusQueryParser {
  /// Reads the condition on labelled tokens and the blanks behind it: `a.form = b.form & distance(a, b) < 5`.
  mutating func constraint() throws(QueryError) -> LabelConstraint {
    let condition = try constraintAlternatives()
    guard scanner.peek(0) == "-", scanner.peek(1) == ">" else { return condition }
    let start = scanner.byteOffset
    scanner.advance()
    scanner.advance()
    try descend(from: start)
    let consequence = try constraint()
    ascend()
    return .any([.not(condition), consequence])
  }

  private mutating func constraintAlternatives() throws(QueryError) -> LabelConstraint {
    var conditions = [try constraintConjunction()]
    while scanner.skip("|") { conditions.append(try constraintConjunction()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func constraintConjunction() throws(QueryError) -> LabelConstraint {
    var conditions = [try constraintNegation()]
    while scanner.skip("&") { conditions.append(try constraintNegation()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func constraintNegation() throws(QueryError) -> LabelConstraint {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    let condition: LabelConstraint
    switch scanner.current {
    case "!":
      try descend(from: start)
      scanner.advance()
      condition = .not(try constraintNegation())
      ascend()
    case "(":
      try descend(from: start)
      scanner.advance()
      condition = try constraint()
      guard scanner.skip(")") else { throw mistake(.unclosedParenthesis, at: start) }
      ascend()
    default: condition = try labelComparison()
    }
    scanner.skipBlanks()
    return condition
  }

  private mutating func labelComparison() throws(QueryError) -> LabelConstraint {
    let start = scanner.byteOffset
    var ahead = scanner
    if let name = ahead.skipName(), name == "distance" || name == "distabs", ahead.skip("(") {
      scanner = ahead
      return try distance(isAbsolute: name == "distabs")
    }
    if let (label, attribute) = try labelledAttribute() {
      let (isNegated, isLiteral) = try comparator()
      if scanner.current == "\"" || scanner.current == "'" {
        return .value(label: label, try value(of: attribute, isNegated: isNegated, isLiteral: isLiteral))
      }
      guard let (other, otherAttribute) = try labelledAttribute() else {
        throw mistake(.missingValue, at: scanner.byteOffset)
      }
      return .same(label: label, attribute, otherLabel: other, otherAttribute, isNegated: isNegated)
    }
    guard let name = scanner.skipName() else { throw mistake(.missingLabel, at: start) }
    return .bound(label: usedLabel(name, at: start))
  }

  /// Reads what stands behind `distance(`.
  private mutating func distance(isAbsolute: Bool) throws(QueryError) -> LabelConstraint {
    func label(_ parser: inout CorpusQueryParser) throws(QueryError) -> Int {
      parser.scanner.skipBlanks()
      let start = parser.scanner.byteOffset
      guard let name = parser.scanner.skipName() ?? parser.scanner.skipNumber().map(String.init) else {
        throw parser.mistake(.missingLabel, at: start)
      }
      parser.scanner.skipBlanks()
      return parser.usedLabel(name, at: start)
    }
    let from = try label(&self)
    guard scanner.skip(",") else { throw mistake(.unreadableDistance, at: scanner.byteOffset) }
    let to = try label(&self)
    guard scanner.skip(")") else { throw mistake(.unreadableDistance, at: scanner.byteOffset) }
    scanner.skipBlanks()
    let start = scanner.byteOffset
    var signs = ""
    while let sign = scanner.current, "=!<>".unicodeScalars.contains(sign) {
      signs.unicodeScalars.append(sign)
      scanner.advance()
    }
    scanner.skipBlanks()
    let isBelow = scanner.skip("-")
    guard let comparator = FilterComparator(rawValue: signs), comparator != .contains,
      comparator != .containsNot, let number = scanner.skipNumber(), number < 1_000_000
    else { throw mistake(.unreadableDistance, at: start) }
    return .distance(from: from, to: to, isAbsolute: isAbsolute, comparator, isBelow ? -number : number)
  }
}
