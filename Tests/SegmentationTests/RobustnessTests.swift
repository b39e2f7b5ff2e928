import Segmentation
import Testing

@Suite struct `Any bytes` {
  @Test func `give tokens within the paragraph, in order`() throws {
    var random = RandomText(seed: 41)
    var segmenter = try Segmenter()
    for _ in 0..<20_000 {
      let bytes = random.bytes(upTo: 40)
      let start = random.below(bytes.count + 1)
      let end = start + random.below(bytes.count - start + 1)
      var tokens = TokenList()
      try segmenter.segment(bytes.span, start..<end, into: &tokens)
      #expect(tokens.starts.count == tokens.ends.count)
      var place = UInt32(start)
      for (first, last) in zip(tokens.starts, tokens.ends) {
        #expect(place <= first && first < last && last <= UInt32(end), "\(bytes) \(start)..<\(end)")
        place = last
      }
      #expect(tokens.sentenceStarts.first == (tokens.count == 0 ? nil : 0))
      #expect(zip(tokens.sentenceStarts, tokens.sentenceStarts.dropFirst()).allSatisfy(<))
      #expect(tokens.sentenceStarts.allSatisfy { $0 < tokens.starts.count })
    }
  }

  @Test func `don't change what the bytes outside the paragraph say`() throws {
    var segmenter = try Segmenter()
    var tokens = TokenList()
    // The letter after the range would continue the word, the mark before it would end a sentence.
    let bytes = Array(".\u{434}\u{434}".utf8)
    try segmenter.segment(bytes.span, 1..<4, into: &tokens)
    #expect(tokens.starts.allSatisfy { $0 >= 1 } && tokens.ends.allSatisfy { $0 <= 4 })
  }
}

@Suite struct `A paragraph of hundreds of thousands of bytes` {
  /// Each would take hours if the scan were quadratic in it.
  static let units = [
    ".", ". ", "a. ", "a. 1 ", ".)", "a.\u{301}", "a.'", "_\u{301}", "\u{301}.", "漢 ", "漢a", "'\u{301}",
    "a\u{5D0} ",
  ]

  @Test(.timeLimit(.minutes(15)), arguments: units)
  func `is segmented in linear time, and as ICU does`(unit: String) throws {
    var comparison = try Comparison()
    try comparison.expectAgreement(on: Array(String(repeating: unit, count: 200_000).utf8))
  }

  @Test(.timeLimit(.minutes(15)))
  func `is read once after a full stop`() throws {
    var comparison = try Comparison()
    let tail = String(repeating: "1 , ", count: 250_000)
    try comparison.expectAgreement(on: Array(("A. " + tail + "b. " + tail + "B").utf8))
  }
}
