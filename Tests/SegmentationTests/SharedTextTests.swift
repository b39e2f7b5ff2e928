import Segmentation
import Testing

@Suite struct `In real texts, where they are present,` {
  /// The tokens that hold a mark ICU leaves out or keeps as a sign, and the number of all tokens.
  private func signs(in paragraphs: [[UInt8]]) throws -> (words: [String], tokens: Int) {
    var segmenter = try Segmenter(profile: .standard)
    var words: [String] = []
    var tokens = TokenList()
    var count = 0
    for paragraph in paragraphs {
      tokens.removeAll()
      var decisions: [MarkDecision] = []
      try segmenter.segment(paragraph.span, 0..<paragraph.count, into: &tokens, decisions: &decisions)
      count += tokens.count
      for decision in decisions where decision.kind == .softSign || decision.kind == .hardSign {
        guard let token = tokens.ends.firstIndex(where: { Int($0) > decision.offset }) else { continue }
        words.append(
          String(decoding: paragraph[Int(tokens.starts[token])..<Int(tokens.ends[token])], as: UTF8.self))
      }
    }
    return (words, count)
  }

  @Test func `an essay on Stalinism has these words with signs and no others`() throws {
    let paragraphs = SharedTexts.paragraphs(of: "suny-stalinism.md")
    guard !paragraphs.isEmpty else { return }
    #expect(
      try signs(in: paragraphs).words == [
        "natsional'noi", "natsional'nykh", "dopolnitel'nomu", "Martem'ian", "Pis'ma", "Kondrat'ev",
        "stroitel'stva", "izdatel'stvo", "Osmyslit'", "vozhd'",
      ])
  }

  @Test(arguments: [
    "inaugural", "gutenberg/61_The-Communist-Manifesto.txt", "gutenberg/30723_Fathers-and-Children.txt",
  ])
  func `English prose has no word with a final sign`(path: String) throws {
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    for paragraph in SharedTexts.paragraphs(of: path) {
      tokens.removeAll()
      try segmenter.segment(paragraph.span, 0..<paragraph.count, into: &tokens)
      for (start, end) in zip(tokens.starts, tokens.ends) {
        // The last bytes of the marks that can be signs: of U+0027, U+0060, U+2019, U+2018, U+2032.
        guard [0x27, 0x60, 0x99, 0x98, 0xB2].contains(paragraph[Int(end) - 1]) else { continue }
        let word = String(decoding: paragraph[Int(start)..<Int(end)], as: UTF8.self)
        #expect(word.last?.isLetter == true, "\(word)")
      }
    }
  }
}
