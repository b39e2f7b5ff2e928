/// Parses filters; `Filter` has their table of signs.
///
///     disjunction  = conjunction ("|" conjunction)*
///     conjunction  = negation ("&" negation)*
///     negation     = "!" negation | "(" disjunction ")" | comparison | identifier
///     comparison   = identifier comparator value | "document" "%" number comparator number
///     value        = '"' … '"' | "'" … "'" | bare
///
/// Blanks may stand between any two of these. An identifier begins with a letter or `_` and goes on with
/// letters, digits, `_`, `-`, `.` and `:`. A bare value ends at a blank or at one of `& | ! ( ) = ~ < >`.
/// In a quoted value `\` takes the next character as it stands. Parsing takes O(*n*) time, and its
/// recursion is bounded by `nestingLimit`.
public struct FilterParser {
  /// How many parentheses and `!` may be open at once.
  public static let nestingLimit = 200

  private var scanner: SourceScanner
  private var depth = 0
  /// The attribute found last.
  private var lastAttribute = SourceOffset(bytes: 0, characters: 0)

  private init(_ source: String) {
    scanner = SourceScanner(source)
  }

  /// Parses a filter, or throws the first mistake.
  public static func parse(_ source: String) throws(FilterError) -> Filter {
    var parser = FilterParser(source)
    parser.scanner.skipBlanks()
    guard parser.scanner.current != nil else { throw parser.error(.empty, at: 0) }
    let root = try parser.disjunction()
    switch parser.scanner.current {
    case nil: return Filter(source: source, root: root)
    case ")": throw parser.error(.unexpectedParenthesis, at: parser.scanner.byteOffset)
    default: throw parser.error(.missingConnective, at: parser.scanner.byteOffset)
    }
  }

  private func error(_ kind: FilterError.Kind, at byte: Int) -> FilterError {
    FilterError(filter: scanner.source, offset: scanner.offset(ofByte: byte), kind: kind)
  }
}

extension FilterParser {
  private mutating func disjunction() throws(FilterError) -> FilterNode {
    var nodes = [try conjunction()]
    while scanner.skip("|") { nodes.append(try conjunction()) }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func conjunction() throws(FilterError) -> FilterNode {
    var nodes = [try negation()]
    while scanner.skip("&") { nodes.append(try negation()) }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  /// Reads a condition and the blanks behind it.
  private mutating func negation() throws(FilterError) -> FilterNode {
    scanner.skipBlanks()
    let start = scanner.byteOffset
    let node: FilterNode
    switch scanner.current {
    case "!":
      try descend(from: start)
      scanner.advance()
      node = .not(try negation())
      depth -= 1
    case "(":
      try descend(from: start)
      scanner.advance()
      node = try disjunction()
      if scanner.current == nil { throw error(.unclosedParenthesis, at: start) }
      guard scanner.skip(")") else { throw error(.missingConnective, at: scanner.byteOffset) }
      depth -= 1
    default:
      node = try comparison()
    }
    scanner.skipBlanks()
    return node
  }

  private mutating func descend(from start: Int) throws(FilterError) {
    guard depth < Self.nestingLimit else {
      throw error(.nestedTooDeeply(limit: Self.nestingLimit), at: start)
    }
    depth += 1
  }
}

extension FilterParser {
  /// Reads a comparison, or a name that stands by itself.
  private mutating func comparison() throws(FilterError) -> FilterNode {
    let start = scanner.byteOffset
    let attribute = identifier()
    guard !attribute.isEmpty else { throw error(.missingAttribute, at: start) }
    scanner.skipBlanks()
    switch scanner.current {
    case "%": return .comparison(try remainder(of: attribute, start))
    case nil, "&", "|", ")": return .named(attribute, attributeOffset(start))
    default: break
    }
    let comparator = try comparator()
    scanner.skipBlanks()
    return .comparison(
      FilterComparison(
        attribute: attribute, attributeOffset: attributeOffset(start), comparator: comparator,
        value: FilterValue(try value())))
  }

  /// Reads what follows an attribute from its `%` on.
  private mutating func remainder(of attribute: String, _ start: Int) throws(FilterError) -> FilterComparison
  {
    guard attribute == "document" else { throw error(.unnumberedAttribute(attribute), at: start) }
    scanner.advance()
    scanner.skipBlanks()
    let place = scanner.byteOffset
    var digits = String.UnicodeScalarView()
    while let current = scanner.current, ("0"..."9").contains(current) {
      digits.append(current)
      scanner.advance()
    }
    guard let divisor = Int(String(digits)), divisor >= 2 else { throw error(.missingDivisor, at: place) }
    scanner.skipBlanks()
    let comparatorPlace = scanner.byteOffset
    let comparator = try comparator()
    if [.contains, .containsNot].contains(comparator) {
      throw error(.unreadableRemainder, at: comparatorPlace)
    }
    scanner.skipBlanks()
    let valuePlace = scanner.byteOffset
    let value = try value()
    guard Int(value) != nil else { throw error(.unreadableRemainder, at: valuePlace) }
    return FilterComparison(
      attribute: attribute, attributeOffset: attributeOffset(start), divisor: divisor, comparator: comparator,
      value: FilterValue(value))
  }

  /// Counts on from the attribute before, so that a long filter is not counted from its start each time.
  private mutating func attributeOffset(_ byte: Int) -> SourceOffset {
    let between = scanner.source.utf8.dropFirst(lastAttribute.bytes).prefix(byte - lastAttribute.bytes)
    let characters = String(decoding: between, as: UTF8.self).count
    lastAttribute = SourceOffset(bytes: byte, characters: lastAttribute.characters + characters)
    return lastAttribute
  }

  private mutating func identifier() -> String {
    var name = String.UnicodeScalarView()
    while let current = scanner.current {
      let isInside =
        !name.isEmpty && (current.properties.numericType != nil || "-.:".unicodeScalars.contains(current))
      guard current == "_" || current.properties.isAlphabetic || isInside else { break }
      name.append(current)
      scanner.advance()
    }
    return String(name)
  }

  private mutating func comparator() throws(FilterError) -> FilterComparator {
    let start = scanner.byteOffset
    var signs = String.UnicodeScalarView()
    while let current = scanner.current, "=!~<>".unicodeScalars.contains(current) {
      signs.append(current)
      scanner.advance()
    }
    guard !signs.isEmpty else { throw error(.missingComparator, at: start) }
    guard let comparator = FilterComparator(rawValue: String(signs)) else {
      throw error(.unknownComparator(String(signs)), at: start)
    }
    return comparator
  }

  private mutating func value() throws(FilterError) -> String {
    let start = scanner.byteOffset
    var text = String.UnicodeScalarView()
    if let mark = scanner.current, mark == "\"" || mark == "'" {
      scanner.advance()
      while let current = scanner.current {
        scanner.advance()
        if current == mark { return String(text) }
        if current == "\\", let escaped = scanner.current {
          text.append(escaped)
          scanner.advance()
        } else {
          text.append(current)
        }
      }
      throw error(.unclosedQuotation, at: start)
    }
    while let current = scanner.current, !current.endsBareValue {
      text.append(current)
      scanner.advance()
    }
    guard !text.isEmpty else { throw error(.missingValue, at: start) }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var endsBareValue: Bool {
    properties.isWhitespace || "&|!()=~<>".unicodeScalars.contains(self)
  }
}
