import Segmentation
import Testing

@Suite struct `Marks inside and outside of words` {
  private static let marks = "'’‘`´′″ʹʺʼ\"”“".unicodeScalars

  private func tokensWithMarks(_ text: String, _ tokens: TokenList) -> [String] {
    let bytes = Array(text.utf8)
    return zip(tokens.starts, tokens.ends).map { start, end in
      String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }.filter { token in token.unicodeScalars.contains { Self.marks.contains($0) } }
  }

  @Test func `are told apart in sentences that are hard`() throws {
    var segmenter = try Segmenter(profile: .standard)
    var marks = 0
    var flags = 0
    for sentence in HardSentence.all {
      let bytes = Array(sentence.text.utf8)
      var tokens = TokenList()
      var decisions: [MarkDecision] = []
      try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens, decisions: &decisions)
      #expect(tokensWithMarks(sentence.text, tokens) == sentence.tokensWithMarks, "\(sentence.text)")
      marks += decisions.count
      flags += tokens.flags.count
    }
    #expect(HardSentence.all.count > 150 && marks > 500)
    #expect(Double(flags) <= 0.02 * Double(marks), "\(flags) flags for \(marks) marks")
  }

  @Test func `are the same whether decisions are asked for or not`() throws {
    var segmenter = try Segmenter(profile: .standard)
    for sentence in HardSentence.all {
      let bytes = Array(sentence.text.utf8)
      var tokens = TokenList()
      try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
      var explained = TokenList()
      var decisions: [MarkDecision] = []
      try segmenter.segment(bytes.span, 0..<bytes.count, into: &explained, decisions: &decisions)
      #expect(tokens == explained, "\(sentence.text)")
    }
  }

  @Test func `agree with the decisions that are reported`() throws {
    var segmenter = try Segmenter(profile: .standard)
    for sentence in HardSentence.all {
      let bytes = Array(sentence.text.utf8)
      var tokens = TokenList()
      var decisions: [MarkDecision] = []
      try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens, decisions: &decisions)
      for decision in decisions {
        let isInside = zip(tokens.starts, tokens.ends).contains { start, end in
          Int(start) <= decision.offset && decision.offset + decision.length <= Int(end)
        }
        let isSentence = decision.kind == .sentenceReadsOn || decision.kind == .sentenceEnds
        #expect(isInside == decision.isInside || isSentence, "\(sentence.text) \(decision)")
      }
    }
  }
}

@Suite struct `With every rule off` {
  @Test func `the hard sentences are divided as ICU divides them`() throws {
    var comparison = try Comparison()
    for sentence in HardSentence.all { try comparison.expectAgreement(on: Array(sentence.text.utf8)) }
  }

  /// A rule, and a sentence on which it changes something.
  static let rules: [(WritableKeyPath<TokenizerProfile, Bool> & Sendable, String, String)] = [
    (\.softSigns, "The vozhd' spoke.", "‖[The] [vozhd]' [spoke]."),
    (\.hardSigns, "An ob\"ekt here.", "‖[An] [ob]\"[ekt] [here]."),
    (\.quotationMarks, "He called him 'vozhd' then.", "‖[He] [called] [him] '[vozhd'] [then]."),
    (\.possessives, "In Kazan''s streets.", "‖[In] [Kazan]''[s] [streets]."),
    (\.elisions, "And 'twas the vozhd' then.", "‖[And] '[twas] [the] [vozhd]' [then]."),
    (\.initials, "I. V. Stalin", "‖[I]. ‖[V]. ‖[Stalin]"),
    (\.suppressions, "Pvt. Ryan", "‖[Pvt]. ‖[Ryan]"),
    (\.abbreviations, "See pls. V and X.", "‖[See] [pls]. ‖[V] [and] [X]."),
  ]

  @Test(arguments: rules.indices)
  func `but one, that one alone is missed`(index: Int) throws {
    let (rule, text, expected) = Self.rules[index]
    var profile = TokenizerProfile.standard
    profile[keyPath: rule] = false
    let bytes = Array(text.utf8)
    var tokens = TokenList()
    var segmenter = try Segmenter(profile: profile)
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    let found = tokens.marked(in: text)
    tokens.removeAll()
    segmenter = try Segmenter(profile: .standard)
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.marked(in: text) != found)
    #expect(found == expected)
  }
}
