import ICU

extension QueryParser {
  /// Reads a regular expression up to the `/` that closes it, and has ICU check it.
  mutating func expression(_ matching: Matching) throws(QueryError) -> WordPattern {
    let start = scanner.byteOffset
    if matching == .romanisation { throw error(.expressionAfterTilde, at: start) }
    scanner.advance()
    var pattern = String.UnicodeScalarView()
    while let current = scanner.current, current != "/" {
      pattern.append(current)
      scanner.advance()
      // What is escaped stays so: ICU reads `\/` as the slash.
      if current == "\\", let escaped = scanner.current {
        pattern.append(escaped)
        scanner.advance()
      }
    }
    guard scanner.skip("/") else { throw error(.unclosedExpression, at: start) }
    guard !pattern.isEmpty else { throw error(.emptyExpression, at: start) }
    try check(String(pattern), from: start + 1)
    if let next = scanner.current, !next.endsWord, !next.isQuotationMark, !isJoiningHyphen {
      throw error(.missingBlankAfterExpression, at: scanner.byteOffset)
    }
    return matching == .surface ? .surfaceExpression(String(pattern)) : .formExpression(String(pattern))
  }

  private func check(_ pattern: String, from start: Int) throws(QueryError) {
    guard let mistake = RegularExpressionMistake(pattern) else { return }
    throw error(.expression(status: mistake.status), at: start + mistake.bytes)
  }
}

/// What ICU says against a regular expression.
struct RegularExpressionMistake {
  /// ICU's name for it.
  let status: String
  /// Bytes of the expression before the place at which ICU noticed.
  let bytes: Int

  /// `nil` for an expression that ICU accepts.
  init?(_ pattern: String) {
    do throws(RegularExpressionError) {
      _ = try RegularExpression(pattern, ignoresCase: true)
      return nil
    } catch {
      guard case .syntax(let status, let scalar) = error else { return nil }
      self.status = status
      bytes = pattern.unicodeScalars.prefix(scalar).reduce(0) { $0 + UTF8.width($1) }
    }
  }
}
