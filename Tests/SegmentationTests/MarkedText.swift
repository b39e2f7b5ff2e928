import ICU
import Segmentation
import Testing

extension TokenList {
  /// The tokens of `text` in square brackets, the first of each sentence after a double bar.
  ///
  ///     ‖[Who]? ‖[Me].
  func marked(in text: String) -> String {
    let bytes = Array(text.utf8)
    var marked = ""
    var place = 0
    var sentences = sentenceStarts[...]
    for token in 0..<count {
      marked += String(decoding: bytes[place..<Int(starts[token])], as: UTF8.self)
      if sentences.first == UInt32(token) {
        marked += "‖"
        sentences.removeFirst()
      }
      marked += "[" + String(decoding: bytes[Int(starts[token])..<Int(ends[token])], as: UTF8.self) + "]"
      place = Int(ends[token])
    }
    return marked + String(decoding: bytes[place...], as: UTF8.self)
  }
}

/// Text that can be read in a failure: every scalar but printable ASCII as an escape.
func escaped(_ text: [UInt8]) -> String {
  String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
    (0x20..<0x7F).contains(scalar.value)
      ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }.joined()
}

/// The two segmenters side by side.
struct Comparison: ~Copyable {
  private var segmenter: Segmenter
  private var witness: ICUWitness

  init() throws {
    let segmenter = try Segmenter()
    let witness = try ICUWitness()
    self.segmenter = segmenter
    self.witness = witness
  }

  /// Expects both to give the same tokens and sentences for `paragraph`; says whether they do.
  @discardableResult
  mutating func expectAgreement(
    on paragraph: [UInt8], _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    var tokens = TokenList()
    try segmenter.segment(paragraph.span, 0..<paragraph.count, into: &tokens)
    let expected = try witness.tokens(of: paragraph)
    if tokens == expected { return true }
    let text = String(decoding: paragraph.prefix(2000), as: UTF8.self)
    Issue.record(
      """
      \(what) "\(escaped(Array(text.utf8)))"
      found    \(tokens.starts) \(tokens.ends) \(tokens.sentenceStarts)
      expected \(expected.starts) \(expected.ends) \(expected.sentenceStarts)
      """, sourceLocation: sourceLocation)
    return false
  }
}
