/// Parses the simple query language; `Query` has its table of constructs.
///
///     query        = phrase (proximity phrase)*
///     proximity    = "<" number (">" | "<") | "not"? "near:" number
///     phrase       = element (blanks element)*
///     element      = alternative (blanks? "|" blanks? alternative)*
///     alternative  = quotation | compound
///     quotation    = '"' blanks? phrase blanks? '"'
///     compound     = ("=" | "~")? word (hyphen word)*
///     word         = expression | (character | "*" | "?" | "\" character)+
///     expression   = "/" (character | "\" character)+ "/"
///
/// A quotation mark between two letters belongs to its word, as in `ob"ekt`. A hyphen joins two words
/// only when it stands alone between them; elsewhere it is a character like any other. Quotations don't
/// nest, so parsing takes no stack and O(*n*) time.
public struct QueryParser {
  var scanner: SourceScanner

  private init(_ source: String) {
    scanner = SourceScanner(source)
  }

  /// Parses a query, or throws the first mistake.
  public static func parse(_ source: String) throws(QueryError) -> Query {
    var parser = QueryParser(source)
    parser.scanner.skipBlanks()
    guard parser.scanner.current != nil else { throw parser.error(.empty, at: 0) }
    return Query(source: source, root: try parser.phrases())
  }

  /// Parses a query of the corpus query language (``CorpusQuery``), or throws the first mistake.
  public static func parseCorpusQuery(_ source: String) throws(QueryError) -> Query {
    try CorpusQueryParser.parse(source)
  }

  func error(_ kind: QueryError.Kind, at byte: Int) -> QueryError {
    QueryError(query: scanner.source, offset: scanner.offset(ofByte: byte), kind: kind)
  }
}

extension QueryParser {
  /// Reads elements to the end of the query, or to the quotation mark that closes the one at `opening`.
  mutating func phrase(quotedFrom opening: Int?) throws(QueryError) -> QueryNode {
    var elements: [PhraseElement] = []
    scanner.skipBlanks()
    while let current = scanner.current {
      if let opening, current.isQuotationMark {
        guard !elements.isEmpty else { throw error(.emptyQuotation, at: opening) }
        scanner.advance()
        return joined(elements)
      }
      if opening == nil, isProximity { break }
      append(try element(isQuoted: opening != nil), to: &elements, gap: .any)
      scanner.skipBlanks()
    }
    if let opening { throw error(.unclosedQuotation, at: opening) }
    return joined(elements)
  }

  /// Adds a node, and the elements of a phrase one by one, so that no phrase holds another.
  private func append(_ node: QueryNode, to elements: inout [PhraseElement], gap: GapRequirement) {
    guard case .phrase(let inner) = node else {
      elements.append(PhraseElement(node: node, gap: gap))
      return
    }
    for (position, element) in inner.enumerated() {
      elements.append(PhraseElement(node: element.node, gap: position == 0 ? gap : element.gap))
    }
  }

  private func joined(_ elements: [PhraseElement]) -> QueryNode {
    elements.count == 1 ? elements[0].node : .phrase(elements)
  }

  private mutating func element(isQuoted: Bool) throws(QueryError) -> QueryNode {
    var nodes = [try alternative(isQuoted: isQuoted)]
    while true {
      scanner.skipBlanks()
      let bar = scanner.byteOffset
      guard scanner.skip("|") else { break }
      scanner.skipBlanks()
      let next = scanner.current
      if next == nil || (isQuoted && next?.isQuotationMark == true) {
        throw error(.missingAlternative, at: bar)
      }
      nodes.append(try alternative(isQuoted: isQuoted))
    }
    return nodes.count == 1 ? nodes[0] : .alternatives(nodes)
  }

  private mutating func alternative(isQuoted: Bool) throws(QueryError) -> QueryNode {
    let start = scanner.byteOffset
    if scanner.current == "|" { throw error(.missingAlternative, at: start) }
    if !isQuoted, scanner.current?.isQuotationMark == true {
      scanner.advance()
      return try phrase(quotedFrom: start)
    }
    return try compound()
  }
}

extension QueryParser {
  /// What the sign before a word asks for.
  enum Matching {
    case form, surface, romanisation
  }

  /// Reads words joined by hyphens; `=` or `~` before the first one holds for all.
  private mutating func compound() throws(QueryError) -> QueryNode {
    try rejectSigns()
    let matching: Matching = try equalsSign() ? .surface : try tilde() ? .romanisation : .form
    var elements: [PhraseElement] = []
    var gap = GapRequirement.any
    repeat {
      let start = scanner.byteOffset
      if scanner.current == "/" {
        elements.append(PhraseElement(node: .word(try expression(matching)), gap: gap))
      } else if let pattern = WordPattern(parts: try word(), matching) {
        elements.append(PhraseElement(node: .word(pattern), gap: gap))
      } else {
        throw error(.wildcardAfterTilde, at: firstWildcard(from: start))
      }
      gap = .hyphen
    } while skipJoiningHyphen()
    return joined(elements)
  }

  private mutating func equalsSign() throws(QueryError) -> Bool {
    let start = scanner.byteOffset
    guard scanner.skip("=") else { return false }
    if scanner.current == "=" { throw error(.doubledEquals, at: start) }
    guard let next = scanner.current, !next.endsWord, !next.isQuotationMark, next != "~" else {
      throw error(.missingWordAfterEquals, at: start)
    }
    return true
  }

  private mutating func tilde() throws(QueryError) -> Bool {
    let start = scanner.byteOffset
    guard scanner.skip("~") else { return false }
    guard let next = scanner.current, !next.endsWord, !next.isQuotationMark, next != "~", next != "=" else {
      throw error(.missingWordAfterTilde, at: start)
    }
    return true
  }

  /// The byte of the first wildcard that isn't escaped at `start` or behind it.
  private func firstWildcard(from start: Int) -> Int {
    let bytes = Array(scanner.source.utf8)
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "*"), bytes[index] != UInt8(ascii: "?") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// Reads characters and wildcards up to the end of the word or to a hyphen that joins it to the next.
  private mutating func word() throws(QueryError) -> [WildcardPart] {
    var parts: [WildcardPart] = []
    var literal = String.UnicodeScalarView()
    func close(_ literal: inout String.UnicodeScalarView) {
      if !literal.isEmpty { parts.append(.literal(String(literal))) }
      literal.removeAll()
    }
    while let current = scanner.current, !current.endsWord, !isEndingQuotationMark, !isJoiningHyphen,
      !isDistance
    {
      let start = scanner.byteOffset
      scanner.advance()
      switch current {
      case "*":
        close(&literal)
        if parts.last != .anyRun { parts.append(.anyRun) }
      case "?":
        close(&literal)
        parts.append(.anyOne)
      case "\\":
        guard let escaped = scanner.current else { throw error(.nothingToEscape, at: start) }
        literal.append(escaped)
        scanner.advance()
      default:
        literal.append(current)
      }
    }
    close(&literal)
    return parts
  }

  /// Whether a quotation mark comes next that isn't a hard sign between two letters.
  private var isEndingQuotationMark: Bool {
    guard scanner.current?.isQuotationMark == true else { return false }
    return
      !(scanner.peek(-1)?.properties.isAlphabetic == true
      && scanner.peek(1)?.properties.isAlphabetic == true)
  }

  /// Whether a hyphen comes next that stands alone between two words.
  var isJoiningHyphen: Bool {
    guard scanner.current?.isHyphen == true, let before = scanner.peek(-1), let after = scanner.peek(1) else {
      return false
    }
    let isAfterWord =
      !(before.endsWord || before.isHyphen || before.isQuotationMark || before == "=" || before == "~")
    return isAfterWord && !(after.endsWord || after.isHyphen || after.isQuotationMark)
  }

  private mutating func skipJoiningHyphen() -> Bool {
    guard isJoiningHyphen else { return false }
    scanner.advance()
    return true
  }

  /// Throws where a sign begins that must not be taken for a word.
  private func rejectSigns() throws(QueryError) {
    switch scanner.current {
    case "<": throw error(.misplacedDistance, at: scanner.byteOffset)
    case "[": throw error(.corpusQueryInSimpleQuery, at: scanner.byteOffset)
    default: return
    }
  }
}

extension WordPattern {
  /// The pattern of a word's parts, `nil` for wildcards where there can't be any.
  fileprivate init?(parts: [WildcardPart], _ matching: QueryParser.Matching) {
    switch (parts.first, matching) {
    case (.literal(let text), .form) where parts.count == 1: self = .form(text)
    case (.literal(let text), .surface) where parts.count == 1: self = .surface(text)
    case (.literal(let text), .romanisation) where parts.count == 1: self = .romanisation(text)
    case (_, .romanisation): return nil
    case (.anyRun, _) where parts.count == 1: self = .any
    case (_, .form): self = .formWildcard(parts)
    case (_, .surface): self = .surfaceWildcard(parts)
    }
  }
}

extension Unicode.Scalar {
  var endsWord: Bool {
    self == "|" || properties.isWhitespace
  }

  fileprivate var isHyphen: Bool {
    self == "-" || self == "\u{2010}" || self == "\u{2011}"
  }

  /// A straight double quotation mark, or one as word processors write it.
  var isQuotationMark: Bool {
    self == "\"" || self == "\u{201C}" || self == "\u{201D}"
  }
}
