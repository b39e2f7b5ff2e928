import TestSupport
import Testing
import WordForms

@Suite(.timeLimit(.minutes(15))) struct `Hard input to romanisation` {
  private static let long: [String] = [
    String(repeating: "y", count: 20_000), String(repeating: "shch", count: 20_000),
    String(repeating: "ые", count: 10_000), "a" + String(repeating: "\u{301}", count: 20_000) + "b",
    String(repeating: "i\u{361}", count: 10_000) + "a", String(repeating: "'", count: 20_000),
    "a" + String(repeating: "'", count: 20_000), String(repeating: "'s", count: 10_000),
    String(repeating: "cа", count: 10_000),
  ]

  @Test(arguments: long.indices)
  func `takes linear time`(index: Int) throws {
    let word = Array(Self.long[index].utf8)
    var result: [UInt8] = []
    var folder = try RomanisationFolder()
    folder.key(of: word.span, into: &result)
    var forms = try FormFolder()
    forms.form(of: word.span, into: &result)
    for system in [RomanisationSystem.bgnPCGN, .gost779B] {
      var writer = try Transliterator(from: .cyrillic, to: system)
      writer.transliterate(word.span, into: &result)
      var reader = try Transliterator(from: system, to: .cyrillic)
      reader.transliterate(word.span, into: &result)
    }
    #expect(result.count > 0)
  }

  @Test func `gives UTF-8 for random bytes`() throws {
    var random = SeededGenerator(seed: 0x5107)
    var folder = try RomanisationFolder(options: [.german, .french])
    var restorer = try CyrillicRestorer()
    var reader = try Transliterator(from: .press, to: .cyrillic)
    var key: [UInt8] = []
    let pieces = "aeiouyjhcstzkxv'`\"-жщйʹ·😀\u{30C}\u{361}".unicodeScalars.map { Array(String($0).utf8) }
    for _ in 0..<200 {
      var word: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          word.append(UInt8.random(in: 0...255, using: &random))
        } else {
          word += pieces[Int.random(in: pieces.indices, using: &random)]
        }
      }
      folder.key(of: word.span, into: &key)
      #expect(String(validating: key, as: UTF8.self) != nil, "\(word)")
      reader.transliterate(word.span, into: &key)
      #expect(String(validating: key, as: UTF8.self) != nil, "\(word)")
      for candidate in restorer.candidates(for: word.span, limit: 3) { #expect(!candidate.isEmpty) }
    }
  }
}
