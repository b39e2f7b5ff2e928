extension CorpusQueryParser {
  /// Reads sequences of which one is enough, and the blanks behind them.
  mutating func alternatives() throws(QueryError) -> TokenPattern {
    var patterns = [try sequence()]
    while scanner.skip("|") { patterns.append(try sequence()) }
    return patterns.count == 1 ? patterns[0] : .alternatives(patterns)
  }

  private mutating func sequence() throws(QueryError) -> TokenPattern {
    var elements: [TokenPattern] = []
    scanner.skipBlanks()
    let start = scanner.byteOffset
    // Where structures have been opened that are not closed yet, and how many elements stood before them.
    var opened: [(structure: StructureName, elements: Int)] = []
    while beginsElement {
      if scanner.current == "<" {
        try tag(&elements, &opened)
      } else {
        elements.append(try repeated(element()))
      }
      scanner.skipBlanks()
    }
    guard !elements.isEmpty else { throw mistake(.missingToken, at: start) }
    return elements.count == 1 ? elements[0] : .sequence(elements)
  }

  /// Whether a token, a group, a tag or a label comes next.
  private var beginsElement: Bool {
    switch scanner.current {
    case "[", "(", "\"", "'", "<": return true
    case nil: return false
    default: return labelAhead != nil
    }
  }

  /// A name or number with a single colon behind it, and the scanner behind that.
  private var labelAhead: (name: String, scanner: SourceScanner)? {
    var ahead = scanner
    guard let name = ahead.skipName() ?? ahead.skipNumber().map(String.init), ahead.skip(":"),
      ahead.current != ":"
    else { return nil }
    return (name, ahead)
  }

  private mutating func element() throws(QueryError) -> TokenPattern {
    var number: Int?
    let start = scanner.byteOffset
    if let ahead = labelAhead {
      if looks > 0 { throw mistake(.labelInLook, at: start) }
      if ahead.name == "match" || ahead.name == "matchend" {
        throw mistake(.reservedLabel(ahead.name), at: start)
      }
      scanner = ahead.scanner
      scanner.skipBlanks()
      number = label(ahead.name)
      boundLabels.insert(label(ahead.name))
    }
    switch scanner.current {
    case "[":
      if scanner.peek(1) == ":" {
        if number != nil { throw mistake(.labelWithoutToken, at: start) }
        return .look(.token(try bracketed(colons: true), label: nil), isBehind: false, isNegated: false)
      }
      return .token(try bracketed(colons: false), label: number)
    case "\"", "'":
      let attribute = AttributeName(name: "word", offset: scanner.offset(ofByte: scanner.byteOffset))
      return .token(.value(try value(of: attribute, isNegated: false, isLiteral: false)), label: number)
    case "(":
      if number != nil { throw mistake(.labelWithoutToken, at: start) }
      return try group()
    default: throw mistake(number == nil ? .missingToken : .labelWithoutToken, at: start)
    }
  }

  /// Reads `(…)`, or a look ahead or behind.
  private mutating func group() throws(QueryError) -> TokenPattern {
    let start = scanner.byteOffset
    try descend(from: start)
    scanner.advance()
    var look: (isBehind: Bool, isNegated: Bool)?
    if scanner.skip("?") {
      let isBehind = scanner.skip("<")
      switch scanner.current {
      case "=": look = (isBehind, false)
      case "!": look = (isBehind, true)
      default: throw mistake(.unknownGroup, at: start)
      }
      scanner.advance()
    }
    if look != nil { looks += 1 }
    let inner = try alternatives()
    if look != nil { looks -= 1 }
    guard scanner.skip(")") else {
      let isRestricted = scanner.current != nil && restrictionAhead != nil || scanner.current == ":"
      throw mistake(
        isRestricted ? .restrictionInGroup : .unclosedParenthesis,
        at: isRestricted ? scanner.byteOffset : start)
    }
    ascend()
    return look.map { .look(inner, isBehind: $0.isBehind, isNegated: $0.isNegated) } ?? inner
  }

  /// Reads `[…]` or `[:…:]`; `nil` for `[]`.
  private mutating func bracketed(colons: Bool) throws(QueryError) -> TokenCondition? {
    let start = scanner.byteOffset
    scanner.advance()
    if colons { scanner.advance() }
    scanner.skipBlanks()
    let isEmpty = scanner.current == (colons ? ":" : "]")
    let condition = isEmpty ? nil : try condition()
    scanner.skipBlanks()
    guard !colons || scanner.skip(":"), scanner.skip("]") else {
      throw scanner.current == nil
        ? mistake(.unclosedBracket, at: start) : mistake(.missingConnective, at: scanner.byteOffset)
    }
    return condition
  }

  /// Reads how often an element may come.
  private mutating func repeated(_ element: TokenPattern) throws(QueryError) -> TokenPattern {
    var pattern = element
    for count in 0... {
      scanner.skipBlanks()
      let start = scanner.byteOffset
      let (least, most): (Int, Int?)
      switch scanner.current {
      case "?": (least, most) = (0, 1)
      case "*": (least, most) = (0, nil)
      case "+": (least, most) = (1, nil)
      case "{": (least, most) = try numbers()
      default: return pattern
      }
      if scanner.current != nil, start == scanner.byteOffset { scanner.advance() }
      guard count < Self.nestingLimit else {
        throw mistake(.nestedTooDeeply(limit: Self.nestingLimit), at: start)
      }
      if case .look = element { throw mistake(.repeatedPlace, at: start) }
      pattern = .repeated(pattern, least: least, most: most)
    }
    return pattern
  }

  /// Reads `{2}`, `{1,3}`, `{2,}` or `{,3}`.
  private mutating func numbers() throws(QueryError) -> (Int, Int?) {
    let start = scanner.byteOffset
    scanner.advance()
    scanner.skipBlanks()
    let first = scanner.skipNumber()
    scanner.skipBlanks()
    var numbers = (first ?? 0, first)
    if scanner.skip(",") {
      scanner.skipBlanks()
      numbers.1 = scanner.skipNumber()
      if first == nil, numbers.1 == nil { throw mistake(.unreadableRepetition, at: start) }
      scanner.skipBlanks()
    } else if first == nil {
      throw mistake(.unreadableRepetition, at: start)
    }
    guard scanner.skip("}"), numbers.0 <= numbers.1 ?? .max,
      max(numbers.0, numbers.1 ?? 0) <= Self.repetitionLimit
    else { throw mistake(.unreadableRepetition, at: start) }
    return numbers
  }

  /// The largest number of repetitions that may be asked for.
  static let repetitionLimit = 1000
}
