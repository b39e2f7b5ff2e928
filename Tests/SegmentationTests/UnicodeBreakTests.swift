import Glibc
import ICU
import Segmentation
import Testing

/// Unicode's own break tests (WordBreakTest.txt, SentenceBreakTest.txt of Unicode 15.0): a few lines here, and
/// the whole files where they lie beside the package.
@Suite struct `Unicode's break tests` {
  static let wordLines = [
    "÷ 0061 × 2060 × 0308 ÷ 002C ÷", "÷ 0061 ÷ 0027 ÷ 0031 ÷ 0027 ÷",
    "÷ 0061 × 005F × 0031 ÷ 002C ÷ 002C ÷ 0061 ÷",
    "÷ 0031 × 005F × 0061 ÷ 002C ÷ 0061 ÷", "÷ 0031 × 002E × 0031 ÷ 002C ÷ 0061 ÷", "÷ 0061 × 0308 × 0061 ÷",
    "÷ 05D0 × 0022 × 05D0 ÷", "÷ 0041 × 0030 × 0030 × 0031 × 005F × 0061 ÷", "÷ 0061 × 0027 × 0061 ÷ 0027 ÷",
    "÷ 3031 × 3031 ÷", "÷ 1F1E6 × 1F1E7 ÷ 1F1E8 ÷ 0062 ÷", "÷ 0061 × 1F3FF ÷ 1F476 ÷",
  ]

  static let sentenceLines = [
    "÷ 0028 × 0022 × 0047 × 006F × 002E × 0022 × 0029 × 0020 ÷ 0048 × 0065 ÷",
    "÷ 0063 × 002E × 0064 ÷", "÷ 0043 × 002E × 0064 ÷", "÷ 0033 × 002E × 0034 ÷", "÷ 0055 × 002E × 0053 ÷",
    "÷ 0074 × 0068 × 0065 × 0020 × 0072 × 0065 × 0073 × 0070 × 002E × 0020 × 006C × 0065 ÷",
    "÷ 0065 × 0074 × 0063 × 002E × 0029 × 2019 × 00A0 ÷ 0054 × 0068 × 0065 ÷",
    "÷ 0065 × 0074 × 0063 × 002E × 0029 × 2019 × 00A0 × 0308 × 0074 × 0068 × 0065 ÷",
    "÷ 5B57 × 002E ÷ 5B57 ÷", "÷ 0065 × 0074 × 0063 × 002E ÷ 5B83 ÷", "÷ 0061 × 002E × 000D × 000A ÷ 0061 ÷",
    "÷ 0061 × 0021 × 0020 × 002C × 0062 ÷",
  ]

  @Test func `for words hold`() throws {
    try expectWords(Self.wordLines)
    try expectWords(lines(of: "unicode15.0_WordBreakTest.txt"))
  }

  @Test func `for sentences hold`() throws {
    try expectSentences(Self.sentenceLines)
    try expectSentences(lines(of: "unicode15.0_SentenceBreakTest.txt"))
  }

  private func expectWords(_ lines: [String]) throws {
    var comparison = try Comparison()
    var segmenter = try Segmenter()
    for line in lines {
      let (scalars, boundaries) = parse(line)
      let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
      try comparison.expectAgreement(on: text, line)
      // ICU departs from Unicode's rules for the colon, and from ICU 72 on for the at sign.
      if scalars.contains(":") || scalars.contains("@") { continue }
      var tokens = TokenList()
      try segmenter.segment(text.span, 0..<text.count, into: &tokens)
      var found: [Range<Int>] = []
      for (start, end) in zip(tokens.starts, tokens.ends) { found.append(Int(start)..<Int(end)) }
      let expected = zip(boundaries, boundaries.dropFirst()).map { $0..<$1 }.filter { segment in
        String(decoding: text[segment], as: UTF8.self).unicodeScalars.contains(where: makesWord)
      }
      // A letter joined to a pictograph is no word to ICU.
      if !scalars.contains("\u{200D}") { #expect(found.filter(expected.contains) == expected, "\(line)") }
      #expect(found.allSatisfy { boundaries.contains($0.lowerBound) && boundaries.contains($0.upperBound) })
    }
  }

  private func makesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch CharacterProperties(scalar.value).wordBreak {
    case .aLetter, .numeric, .katakana, .hebrewLetter: true
    default: false
    }
  }

  private func expectSentences(_ lines: [String]) throws {
    var comparison = try Comparison()
    var segmenter = try Segmenter()
    for line in lines {
      let (scalars, boundaries) = parse(line)
      let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
      try comparison.expectAgreement(on: text, line)
      var tokens = TokenList()
      try segmenter.segment(text.span, 0..<text.count, into: &tokens)
      var expected: [UInt32] = []
      for boundary in boundaries {
        guard let token = tokens.starts.firstIndex(where: { $0 >= boundary }) else { continue }
        if expected.last != UInt32(token) { expected.append(UInt32(token)) }
      }
      #expect(tokens.sentenceStarts == expected, "\(line)")
    }
  }

  /// The characters of a line such as `÷ 0061 × 0027 ÷ # comment`, and the bytes where it has a `÷`.
  private func parse(_ line: String) -> (scalars: [Unicode.Scalar], boundaries: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var boundaries: [Int] = []
    var place = 0
    for field in line.prefix(while: { $0 != "#" }).split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if field == "÷" {
        boundaries.append(place)
      } else if let scalar = UInt32(field, radix: 16).flatMap(Unicode.Scalar.init) {
        scalars.append(scalar)
        place += UTF8.width(scalar)
      }
    }
    return (scalars, boundaries)
  }

  /// The lines of a file in `../shared/truth/unicode`, seen from the package; none where there is no such
  /// file.
  private func lines(of name: String, test: String = #filePath) -> [String] {
    let package = test.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = (package + ["..", "shared", "truth", "unicode", Substring(name)]).joined(separator: "/")
    let bytes = SharedTexts.bytes(of: path)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("÷") }
      .map(String.init)
  }
}
