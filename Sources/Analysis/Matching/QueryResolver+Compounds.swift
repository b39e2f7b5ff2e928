/// Words with hyphens between them may be one token, as under profiles that join them: the lexicon tells.
extension QueryResolver {
  /// The hyphens that a joined word may have.
  private static let hyphens = ["-", "\u{2010}", "\u{2011}"]

  /// The elements of a phrase, those together that hyphens join.
  static func compounds(_ elements: [PhraseElement]) -> [[PhraseElement]] {
    var compounds: [[PhraseElement]] = []
    for element in elements {
      if element.gap == .hyphen, !compounds.isEmpty {
        compounds[compounds.count - 1].append(element)
      } else {
        compounds.append([element])
      }
    }
    return compounds
  }

  /// The types that are the whole compound; `nil` where there are none.
  mutating func types(joining compound: [PhraseElement]) throws(AnalysisError) -> [UInt32]? {
    guard compound.count > 1 else { return nil }
    var patterns: [WordPattern] = []
    for element in compound {
      guard case .word(let pattern) = element.node else { return nil }
      patterns.append(pattern)
    }
    var types: [UInt32] = []
    for hyphen in Self.hyphens {
      if let joined = WordPattern(joining: patterns, by: hyphen) { types += try wholeTypes(joined) }
    }
    return types.isEmpty ? nil : Array(Set(types)).sorted()
  }

  /// The types that a pattern accepts, its literals taken whole.
  private mutating func wholeTypes(_ pattern: WordPattern) throws(AnalysisError) -> [UInt32] {
    switch pattern {
    case .form(let literal): return types(ofFormOf: Array(literal.utf8)) ?? []
    case .surface(let literal): return lexicon.type(of: Array(literal.utf8)).map { [$0] } ?? []
    case .romanisation(let literal): return try types(romanising: Array(literal.utf8), notesEmpty: false)
    case .formWildcard, .surfaceWildcard, .formExpression, .surfaceExpression:
      return try places(pattern).first?.types.ids ?? []
    case .any: return []
    }
  }
}

extension WordPattern {
  /// The pattern of a word that has a hyphen between each two of these; `nil` where they are of several kinds.
  init?(joining patterns: [WordPattern], by hyphen: String) {
    var parts: [WildcardPart] = []
    var forms = 0
    var surfaces = 0
    var romanisations = 0
    for (index, pattern) in patterns.enumerated() {
      if index > 0 { parts.append(.literal(hyphen)) }
      switch pattern {
      case .any: parts.append(.anyRun)
      case .form(let literal):
        forms += 1
        parts.append(.literal(literal))
      case .formWildcard(let own):
        forms += 1
        parts += own
      case .surface(let literal):
        surfaces += 1
        parts.append(.literal(literal))
      case .surfaceWildcard(let own):
        surfaces += 1
        parts += own
      case .romanisation(let literal):
        romanisations += 1
        parts.append(.literal(literal))
      case .formExpression, .surfaceExpression: return nil
      }
    }
    let literal = parts.reduce(into: String?("")) { text, part in
      if case .literal(let more) = part { text?.append(more) } else { text = nil }
    }
    switch (forms > 0, surfaces > 0, romanisations > 0) {
    case (true, false, false): self = literal.map { .form($0) } ?? .formWildcard(parts)
    case (false, true, false): self = literal.map { .surface($0) } ?? .surfaceWildcard(parts)
    case (false, false, true):
      guard let literal else { return nil }
      self = .romanisation(literal)
    default: return nil
    }
  }
}
