import Documents
import Segmentation

/// Hands out the tokens that a document gives itself, paragraph by paragraph.
struct GivenTokenCursor {
  private let given: GivenTokens
  private var token = 0
  private var sentence = 0

  init(_ given: GivenTokens) {
    self.given = given
  }

  /// Appends the tokens from the last call's end to the byte `end` of the text.
  mutating func append(tokensBefore end: Int, to tokens: inout TokenList) {
    let first = token
    let before = tokens.count
    while token < given.starts.count, Int(given.starts[token]) < end { token += 1 }
    tokens.starts.append(contentsOf: given.starts[first..<token])
    tokens.ends.append(contentsOf: given.ends[first..<token])
    while sentence < given.sentenceStarts.count, Int(given.sentenceStarts[sentence]) < token {
      tokens.sentenceStarts.append(given.sentenceStarts[sentence] - UInt32(first) + UInt32(before))
      sentence += 1
    }
  }
}
