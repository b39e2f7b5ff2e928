import CorpusIndex

/// Letters that a word must have to match a pattern, so that few words need be tried.
struct RequiredLiteral: Equatable {
  var text: String
  var place: LiteralPlace

  /// The best of several stretches of letters in the order of the pattern: what the word begins with, else the
  /// longest; `nil` without any.
  fileprivate init?(_ stretches: [RequiredLiteral]) {
    if let first = stretches.first, first.place == .beginning {
      self = first
    } else if let longest = stretches.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      self = longest
    } else {
      return nil
    }
  }

  private init(_ text: String, _ place: LiteralPlace) {
    self.text = text
    self.place = place
  }

  /// What a word with wildcards must have.
  init?(ofWildcard parts: [WildcardPart]) {
    var stretches: [RequiredLiteral] = []
    for (index, part) in parts.enumerated() {
      guard case .literal(let text) = part else { continue }
      let place: LiteralPlace =
        index == 0 ? .beginning : index == parts.count - 1 ? .end : .anywhere
      stretches.append(RequiredLiteral(text, place))
    }
    self.init(stretches)
  }

  /// What a regular expression must find, as far as its outermost level tells: nothing is read off groups,
  /// classes, alternatives and what may be missing.
  init?(ofExpression pattern: String) {
    var reader = ExpressionReader(pattern)
    guard let stretches = reader.stretches() else { return nil }
    self.init(stretches.map { RequiredLiteral($0.text, $0.place) })
  }
}

/// Finds the stretches of letters on the outermost level of a regular expression.
private struct ExpressionReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var found: [(text: String, place: LiteralPlace)] = []
  private var stretch = String.UnicodeScalarView()
  private var startsWord = true

  init(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
    self.scalars = scalars
  }

  /// `nil` where the expression is beyond this reader: flags, quotations, alternatives.
  mutating func stretches() -> [(text: String, place: LiteralPlace)]? {
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "|": return nil
      case "(":
        close()
        guard index < scalars.count, scalars[index] != "?", skipGroup() else { return nil }
      case "[":
        close()
        guard skipClass() else { return nil }
      case "\\":
        guard index < scalars.count, "dDwWsSbB".unicodeScalars.contains(scalars[index]) else { return nil }
        index += 1
        close()
      case "*", "?", "{":
        // What was repeated may be missing.
        if !stretch.isEmpty { stretch.removeLast() }
        if scalar == "{" { while index < scalars.count, scalars[index - 1] != "}" { index += 1 } }
        close()
      case _ where Self.isLetter(scalar):
        if let last = stretch.last, last.isASCII != scalar.isASCII { close() }
        stretch.append(scalar)
      default: close()
      }
    }
    let endsWord = !stretch.isEmpty
    close()
    if endsWord, !found.isEmpty, found[found.count - 1].place == .anywhere {
      found[found.count - 1].place = .end
    }
    return found
  }

  private mutating func close() {
    if !stretch.isEmpty { found.append((String(stretch), startsWord ? .beginning : .anywhere)) }
    stretch.removeAll()
    startsWord = false
  }

  /// Moves behind the parenthesis that closes a group.
  private mutating func skipGroup() -> Bool {
    var depth = 1
    while depth > 0, index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "(":
        // Flags in a group hold up to its end, but which, this reader doesn't tell.
        if index < scalars.count, scalars[index] == "?" { return false }
        depth += 1
      case ")": depth -= 1
      case "[": guard skipClass() else { return false }
      case "\\":
        if index < scalars.count, scalars[index] == "Q" { return false }
        index += 1
      default: break
      }
    }
    return depth == 0
  }

  /// Moves behind the bracket that closes a class.
  private mutating func skipClass() -> Bool {
    if index < scalars.count, scalars[index] == "^" { index += 1 }
    var depth = 1
    while depth > 0, index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "[": depth += 1
      case "]": depth -= 1
      case "\\": index += 1
      default: break
      }
    }
    return depth == 0
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }
}
