/// Joins words with a hyphen between them, and nothing else, to one token.
///
/// Hyphens are U+002D, U+2010 and U+2011; dashes join nothing, nor do two hyphens in a row.
struct HyphenJoiner {
  let text: ScannedText

  /// Joins the tokens from `firstToken` on. O(tokens).
  func join(_ tokens: inout TokenList, from firstToken: Int) {
    guard firstToken < tokens.count else { return }
    var last = firstToken
    for token in firstToken + 1..<max(tokens.count, firstToken + 1) {
      if isHyphen(Int(tokens.ends[last]), Int(tokens.starts[token])) {
        tokens.ends[last] = tokens.ends[token]
      } else {
        last += 1
        guard last < token else { continue }
        tokens.starts[last] = tokens.starts[token]
        tokens.ends[last] = tokens.ends[token]
      }
    }
    tokens.removeTokens(from: last + 1)
  }

  /// Whether a single hyphen stands from `start` to `end`.
  @inline(__always)
  private func isHyphen(_ start: Int, _ end: Int) -> Bool {
    if end == start + 1 { return text.byte(at: start) == UInt8(ascii: "-") }
    guard end == start + 3 else { return false }
    return text.byte(at: start) == 0xE2 && text.byte(at: start + 1) == 0x80
      && (text.byte(at: start + 2) == 0x90 || text.byte(at: start + 2) == 0x91)
  }
}
