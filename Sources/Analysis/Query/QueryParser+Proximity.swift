extension QueryParser {
  /// What joins two phrases.
  private enum Proximity {
    case distance(Int, isOrdered: Bool)
    case near(Int, isNegated: Bool)
  }

  /// Reads phrases and what joins them, from left to right.
  mutating func phrases() throws(QueryError) -> QueryNode {
    if isProximity { throw error(.missingBesideDistance, at: scanner.byteOffset) }
    var node = try phrase(quotedFrom: nil)
    while scanner.current != nil {
      let start = scanner.byteOffset
      let proximity = try proximity()
      scanner.skipBlanks()
      if scanner.current == nil || isProximity { throw error(.missingBesideDistance, at: start) }
      let other = try phrase(quotedFrom: nil)
      switch proximity {
      case .distance(let distance, let isOrdered):
        node = .near(Nearness(left: node, right: other, distance: distance, isOrdered: isOrdered))
      case .near(let distance, let isNegated):
        node = .beside(Surroundings(node: node, other: other, distance: distance, isNegated: isNegated))
      }
    }
    return node
  }

  /// Whether a distance, `near:` with a number or `not near:` comes next.
  var isProximity: Bool { isDistance || nearSign != nil }

  /// Whether `<5>` or `<5<` comes next.
  var isDistance: Bool {
    guard scanner.current == "<" else { return false }
    var ahead = scanner
    ahead.advance()
    return ahead.skipNumber() != nil && (ahead.current == ">" || ahead.current == "<")
  }

  /// Whether `near:` comes next, negated or not, and the scanner behind it.
  private var nearSign: (isNegated: Bool, scanner: SourceScanner)? {
    guard scanner.current == "n" else { return nil }
    var ahead = scanner
    let isNegated = ahead.skip(word: "not") && ahead.current?.properties.isWhitespace == true
    if isNegated { ahead.skipBlanks() } else { ahead = scanner }
    guard ahead.skip(word: "near:") else { return nil }
    // Without `not` it may be the end of a sentence's first half: near: a word.
    return isNegated || ahead.current.map { ("0"..."9").contains($0) } == true ? (isNegated, ahead) : nil
  }

  private mutating func proximity() throws(QueryError) -> Proximity {
    let start = scanner.byteOffset
    let isNegated = nearSign?.isNegated
    if let near = nearSign { scanner = near.scanner } else { scanner.advance() }
    guard let number = scanner.skipNumber(), (1...Nearness.farthest).contains(number) else {
      throw error(.unreadableDistance(limit: Nearness.farthest), at: start)
    }
    if let isNegated {
      if let next = scanner.current, !next.properties.isWhitespace {
        throw error(.unreadableDistance(limit: Nearness.farthest), at: start)
      }
      return .near(number, isNegated: isNegated)
    }
    let isOrdered = scanner.current == "<"
    scanner.advance()
    return .distance(number, isOrdered: isOrdered)
  }
}
