import ICU
import Testing

@Suite struct `A break iterator` {
  private func segments(_ kind: BreakIterator.Kind, of text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var iterator = try BreakIterator(kind)
    var segments: [String] = []
    try iterator.forEachSegment(of: bytes.span) { start, end, _ in
      segments.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    return segments
  }

  @Test func `covers a text with its words and what is between them`() throws {
    #expect(try segments(.word, of: "Ёж, it’s 3.14!") == ["Ёж", ",", " ", "it’s", " ", "3.14", "!"])
    #expect(try segments(.word, of: "") == [])
  }

  @Test func `covers a text with its sentences`() throws {
    #expect(try segments(.sentence, of: "Who? Me. yes.") == ["Who? ", "Me. yes."])
  }

  @Test func `tells words from the rest by the status of its rules`() throws {
    let bytes = Array("a, 1 漢".utf8)
    var iterator = try BreakIterator(.word)
    var words: [Bool] = []
    try iterator.forEachSegment(of: bytes.span) { _, _, status in words.append(status.isWord) }
    #expect(words == [true, false, false, true, false, true])
  }

  @Test func `serves one text after another`() throws {
    var iterator = try BreakIterator(.word)
    for text in ["one two", "", "три", "four"] {
      let bytes = Array(text.utf8)
      var end = 0
      try iterator.forEachSegment(of: bytes.span) { start, next, _ in
        #expect(start == end)
        end = next
      }
      #expect(end == bytes.count)
    }
  }
}

@Suite struct `Properties of characters` {
  @Test func `are those of Unicode`() {
    #expect(CharacterProperties(0x61).wordBreak == .aLetter)
    #expect(CharacterProperties(0x27).wordBreak == .singleQuote)
    #expect(CharacterProperties(0x20).wordBreak == .horizontalSpace)
    #expect(CharacterProperties(0x2E).sentenceBreak == .aTerm)
    #expect(CharacterProperties(0x416).sentenceBreak == .upper)
    #expect(CharacterProperties(0x2C).sentenceBreak == .sContinue)
    #expect(CharacterProperties(0xE01).needsDictionary && !CharacterProperties(0x61).needsDictionary)
    #expect(CharacterProperties(0xFFFF_FFFF).wordBreak == .other)
  }
}
