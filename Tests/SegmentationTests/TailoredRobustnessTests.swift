import Segmentation
import Testing

extension TokenList {
  /// Expects tokens, sentences and flags that are in order and within `range`.
  func expectSoundness(within range: Range<Int>, _ what: String) {
    #expect(starts.count == ends.count)
    var place = UInt32(range.lowerBound)
    var isSound = true
    for (first, last) in zip(starts, ends) {
      isSound = isSound && place <= first && first < last && last <= UInt32(range.upperBound)
      place = last
    }
    #expect(isSound, "\(what)")
    #expect(sentenceStarts.first == (count == 0 ? nil : 0))
    #expect(zip(sentenceStarts, sentenceStarts.dropFirst()).allSatisfy(<))
    #expect(sentenceStarts.allSatisfy { $0 < UInt32(count) })
    #expect(flags.allSatisfy { $0.token < UInt32(count) })
  }
}

@Suite struct `Any bytes, with every rule on` {
  @Test func `give tokens within the paragraph, in order`() throws {
    var random = RandomText(seed: 1917)
    var segmenter = try Segmenter(profile: .standard)
    for _ in 0..<5_000 {
      let bytes = random.bytes(upTo: 40)
      let start = random.below(bytes.count + 1)
      let end = start + random.below(bytes.count - start + 1)
      var tokens = TokenList()
      var decisions: [MarkDecision] = []
      try segmenter.segment(bytes.span, start..<end, into: &tokens, decisions: &decisions)
      tokens.expectSoundness(within: start..<end, "\(bytes) \(start)..<\(end)")
      #expect(decisions.allSatisfy { $0.offset >= start && $0.offset + $0.length <= end })
    }
  }

  @Test func `made of marks, letters and blanks do so too`() throws {
    let pieces = [
      "'", "’", "‘", "\"", "”", "“", "`", "´", "′", "″", "ʹ", "''", "«", "»", "a", "s", "vozhd", "ob", "ekt",
      " ", ". ",
      "1", "*", "_", "-", "—", "\u{301}", "Kazan", "漢", "Ж", "I", ",",
    ]
    var random = RandomText(seed: 1861)
    var segmenter = try Segmenter(profile: .standard)
    for _ in 0..<5_000 {
      let text = (0..<1 + random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let bytes = Array(text.utf8)
      var tokens = TokenList()
      try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
      tokens.expectSoundness(within: 0..<bytes.count, text)
    }
  }
}

@Suite struct `A paragraph of bad input, with every rule on` {
  static let units = [
    "'", "\"", "’", "'a ", "a' ", "a'", "\"a", "vozhd' ", "vozhd'' ", "ob\"ekt ", "“a ‘b ", "`", "a`", "'' ",
    "*'*", "s' ",
    "a\u{301}'", "I. ", "p. ", "A.B. ", "e.g. etc. ",
  ]

  @Test(.timeLimit(.minutes(15)), arguments: units)
  func `takes linear time`(unit: String) throws {
    let bytes = Array(String(repeating: unit, count: 5_000).utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    var decisions: [MarkDecision] = []
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens, decisions: &decisions)
    tokens.expectSoundness(within: 0..<bytes.count, unit)
  }

  @Test(.timeLimit(.minutes(15)), arguments: ["'", "″"])
  func `may be a word of a million letters`(mark: String) throws {
    let word = String(repeating: "perestroika", count: 100_000)
    let text = "The \(word)t\(mark)ek and vozhd'."
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    tokens.expectSoundness(within: 0..<bytes.count, mark)
    #expect(tokens.ends.last == UInt32(bytes.count - 1))
  }

  @Test func `with 10,000 unbalanced marks still has its signs`() throws {
    let text = String(repeating: "\"He said 'no. ” ", count: 4_000) + "The vozhd' spoke of glasnost'."
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    let words = zip(tokens.starts, tokens.ends).map {
      String(decoding: bytes[Int($0)..<Int($1)], as: UTF8.self)
    }
    #expect(words.last == "glasnost'")
    #expect(words.count == 12_000 + 5)
  }
}
