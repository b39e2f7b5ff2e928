import Documents
import ICU
import Segmentation

/// The tokens of a whole document, and what was decided about its marks.
struct TokenizedText {
  let document: Document
  private(set) var tokens = TokenList()
  /// In reading order; empty unless asked for.
  private(set) var decisions: [MarkDecision] = []

  init(_ document: Document, profile: TokenizerProfile, explaining: Bool) throws(ICUError) {
    self.document = document
    if profile.unit == .lines, let given = document.givenTokens {
      tokens.starts = given.starts
      tokens.ends = given.ends
      tokens.sentenceStarts = given.sentenceStarts
      return
    }
    var segmenter = try Segmenter(profile: profile)
    for paragraph in document.paragraphs {
      if explaining {
        try segmenter.segment(
          document.text.span, paragraph.range, into: &tokens, decisions: &decisions)
      } else {
        try segmenter.segment(document.text.span, paragraph.range, into: &tokens)
      }
    }
    decisions.sort { $0.offset < $1.offset }
  }

  /// Where a range of the text stands in the original file.
  func bytes(_ range: Range<Int>) -> [Range<Int>] { document.sourceRanges(of: range) }

  /// The line of the original file in which a range of the text begins.
  func line(_ range: Range<Int>) -> Int? {
    bytes(range).first.map { document.line(ofSourceByte: $0.lowerBound) }
  }

  /// Up to `count` characters before and after a range, within its paragraph.
  func surroundings(of range: Range<Int>, count: Int) -> (before: String, after: String) {
    let paragraph = document.paragraphs[paragraph(at: range.lowerBound)].range
    // A character is read whole if it has no more than some dozen bytes; longer ones are cut.
    let reach = count * 16
    let before = document.text[max(paragraph.lowerBound, range.lowerBound - reach)..<range.lowerBound]
    let after = document.text[range.upperBound..<min(paragraph.upperBound, range.upperBound + reach)]
    let isContinuation: (UInt8) -> Bool = { $0 & 0xC0 == 0x80 }
    return (
      String(String(decoding: before.drop(while: isContinuation), as: UTF8.self).suffix(count)),
      String(String(decoding: after, as: UTF8.self).prefix(count))
    )
  }

  private func paragraph(at offset: Int) -> Int {
    var low = 0
    var high = document.paragraphs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if document.paragraphs[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
