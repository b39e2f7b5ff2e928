/// What is wrong with a template of citations.
public enum CitationError: Error, Sendable, Equatable {
  /// There is nothing in it.
  case empty(template: String)
  /// A brace is opened and not closed.
  case unclosedBrace(template: String, offset: SourceOffset)
  /// A brace is closed that was not opened.
  case unopenedBrace(template: String, offset: SourceOffset)
  /// A field that neither places nor documents have.
  case unknownField(template: String, offset: SourceOffset, name: String, known: [String])
  /// It has more bytes than anybody would print.
  case tooLong(limit: Int)
}

extension CitationTemplate {
  /// Brackets in one another that are told apart; those inside are text.
  static let nestingLimit = 20
  /// Bytes of a template.
  static let lengthLimit = 4096

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "“": "”", "«": "»", "\"": "\"",
  ]

  /// Reads a template; whether its fields are known is for ``LineCitations`` to say. O(n²).
  public init(parsing source: String) throws(CitationError) {
    var scanner = SourceScanner(source)
    guard scanner.current != nil else { throw .empty(template: source) }
    guard source.utf8.count <= Self.lengthLimit else { throw .tooLong(limit: Self.lengthLimit) }
    self.source = source
    parts = try Self.parts(&scanner, end: .max, depth: 0)
  }

  /// Reads parts up to a place, counted in characters.
  private static func parts(
    _ scanner: inout SourceScanner, end: Int, depth: Int
  ) throws(CitationError) -> [Part] {
    var parts: [Part] = []
    var text = String.UnicodeScalarView()
    func flush() {
      if !text.isEmpty { parts.append(.text(String(text))) }
      text.removeAll()
    }
    while scanner.position < end, let current = scanner.current {
      if current == "{" || current == "}", scanner.peek(1) == current {
        text.append(current)
        scanner.advance()
        scanner.advance()
      } else if current == "{" {
        flush()
        parts.append(try field(&scanner))
      } else if current == "}" {
        throw .unopenedBrace(template: scanner.source, offset: scanner.offset(ofByte: scanner.byteOffset))
      } else if let mark = marks[current], depth < nestingLimit,
        let close = place(of: mark, closing: current, from: scanner, end)
      {
        flush()
        scanner.advance()
        let inner = try Self.parts(&scanner, end: close, depth: depth + 1)
        scanner.advance()
        parts.append(.group(String(current), inner, String(mark)))
      } else {
        text.append(current)
        scanner.advance()
      }
    }
    flush()
    return parts
  }

  /// Where the mark at the present place is closed, `nil` where it isn't before the end.
  private static func place(
    of mark: Unicode.Scalar, closing opening: Unicode.Scalar, from scanner: SourceScanner, _ end: Int
  ) -> Int? {
    var distance = 1
    var open = 1
    var isInField = false
    while scanner.position + distance < end, let next = scanner.peek(distance) {
      switch next {
      case "{", "}": isInField = next == "{" && !isInField
      case mark where !isInField:
        open -= 1
        if open == 0 { return scanner.position + distance }
      case opening where !isInField: open += 1
      default: break
      }
      distance += 1
    }
    return nil
  }

  private static func field(_ scanner: inout SourceScanner) throws(CitationError) -> Part {
    let start = scanner.byteOffset
    scanner.advance()
    var name = String.UnicodeScalarView()
    while let current = scanner.current, current != "}", current != "{" {
      name.append(current)
      scanner.advance()
    }
    guard scanner.skip("}") else {
      throw .unclosedBrace(template: scanner.source, offset: scanner.offset(ofByte: start))
    }
    return .field(String(name), scanner.offset(ofByte: start))
  }
}
