import Segmentation
import Testing

@Suite struct `The decision on a mark` {
  private func decisions(_ text: String) throws -> [(mark: String, decision: MarkDecision)] {
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    var decisions: [MarkDecision] = []
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens, decisions: &decisions)
    return decisions.map {
      (String(decoding: bytes[$0.offset..<$0.offset + $0.length], as: UTF8.self), $0)
    }
  }

  /// A text, and the kinds of its marks in order.
  static let kinds: [(String, [MarkDecision.Kind])] = [
    ("The vozhd' spoke.", [.softSign]),
    ("Pis'ma don't", [.softSign, .apostrophe]),
    ("Pisʹma obʺekt", [.softSign, .hardSign]),
    ("ob\"ekt s''ezd s′ezd", [.hardSign, .hardSign, .hardSign]),
    ("e`kran, my`", [.vowelSign, .vowelSign]),
    ("Stalin's and Kazan''s", [.possessive, .softSign, .possessive]),
    ("the 'vozhd''", [.openingQuotation, .softSign, .closingQuotation]),
    ("workers' councils", [.pluralPossessive]),
    ("'Twas rock 'n' roll in the '30s, goin' home.", [.elision, .elision, .elision, .elision, .elision]),
    ("“He said ‘no’”", [.openingQuotation, .openingQuotation, .closingQuotation, .closingQuotation]),
    ("«Дело»", [.openingQuotation, .closingQuotation]),
    ("5' 10\"", [.measure, .measure]),
    ("stan'in' ev'ry gen'ral Il'in", [.apostrophe, .elision, .apostrophe, .apostrophe, .softSign]),
    ("\"'Tis he\"", [.openingQuotation, .elision, .closingQuotation]),
    ("the '40s' and 1940's wars", [.elision, .pluralPossessive, .possessive]),
    ("the 'workers''", [.openingQuotation, .pluralPossessive, .closingQuotation]),
    ("the 'gnil''", [.openingQuotation, .softSign, .closingQuotation]),
    ("l’Empereur, coup d'état", [.apostrophe, .apostrophe]),
  ]

  @Test(arguments: kinds)
  func `says what it is`(text: String, kinds: [MarkDecision.Kind]) throws {
    #expect(try decisions(text).map(\.decision.kind) == kinds)
  }

  @Test func `says why`() throws {
    let text = "He was '30s and o' vozhd' ob\"ekt workers' Stalin's 'no' don't"
    #expect(
      try decisions(text).map(\.decision.reason) == [
        .shortYear, .listedClipping, .russianWord, .beforeIotatedVowel, .afterS, .possessiveEnding, .paired,
        .paired,
        .betweenLetters,
      ])
  }

  @Test func `names quotation marks without a partner`() throws {
    let found = try decisions("Affair', Soviet Studies")
    #expect(found.map(\.decision.kind) == [.closingQuotation])
    #expect(found.map(\.decision.reason) == [.unpaired])
  }

  @Test func `names openings that nothing closes`() throws {
    let found = try decisions("He said: 'They went. Then he said: 'We came.' And \"so on.")
    #expect(found.map(\.decision.reason) == [.unpaired, .paired, .paired, .unpaired])
  }

  @Test(arguments: ["He never put' it", "a model', then", "It bit' him", "Yaren', or Onega", "\"volist'.\""])
  func `is doubtful behind a word of both languages, and one that nobody knows`(text: String) throws {
    #expect(try decisions(text).contains { $0.decision.isDoubtful })
  }

  @Test(arguments: ["the vozhd', then", "the war', he said", "the lieutenant' said", "the workers' den"])
  func `is not doubtful behind a word of one language`(text: String) throws {
    #expect(try !decisions(text).contains { $0.decision.isDoubtful })
  }

  @Test func `is doubtful, and the token flagged, where evidence stays open`() throws {
    let text = "He lived by chest' alone."
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.flags.map(\.token) == [3])
    #expect(tokens.flags.first?.decision.offset == 17)
    #expect(tokens.flags.first?.decision.isDoubtful == true)
    tokens.removeAll()
    #expect(tokens.flags.isEmpty)
  }

  @Test func `points into the text, not into the paragraph`() throws {
    let bytes = Array("One paragraph. The vozhd' alone.".utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    var decisions: [MarkDecision] = []
    try segmenter.segment(bytes.span, 15..<bytes.count, into: &tokens, decisions: &decisions)
    #expect(decisions.map(\.offset) == [24])
  }
}
