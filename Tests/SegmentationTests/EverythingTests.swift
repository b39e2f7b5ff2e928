import ICU
import Segmentation
import Testing

/// Tokens as quanteda's tokenizer finds them, punctuation included.
@Suite struct `Every token` {
  static let cases = [
    "‖[I] [don't] [know][,] [Mr][.] ‖[Smith][:] [\"][no][!][\"]",
    "‖[the] [anti-Soviet] [well-to-do] [1936–38] [here—there] [a][-][-][b] [c][-] [-][d] [e] [-] [f]",
    "‖[U.S][.][-][led] [50][%][-][60] [x_][-][y] [Sultan‑Galiev]",
    "‖[$][3,000.50] [½] [a][/][b] [(][p][.] ‖[34][)] [_] [__] […] [№] [5]",
    "‖[Write] [to] [n.bukharin+1@pravda.example.su][.] ‖[Or] [@soviet_news][,] [#1917][,] [#Октябрь#] [a][@soviet]",
    "‖[See] [http://www.example.org/a_b?c=d#e][,] [http://example.org][.] ‖[And] [www.example.org/][,] [https://x.y/z-1/][)] [x][:][/][/][y]",
    "‖[ftp://a.b.c/d.tar.gz] [e][@f] [#] [@] [www][.] [h][:][/][/][no]",
    "‖[漢字][。] ‖[ไทย][แลนด์] [👍🏽] [🇷🇺][🇺🇦] [♥️]",
  ]

  @Test(arguments: cases)
  func `follows quanteda's rules`(marked: String) throws {
    let text = marked.filter { !"[]‖".contains($0) }
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .quanteda)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.marked(in: text) == marked)
  }

  /// All segments of ICU but separators and control characters.
  private func witness(_ text: [UInt8]) throws -> [[UInt8]] {
    var iterator = try BreakIterator(.word)
    var segments: [[UInt8]] = []
    try iterator.forEachSegment(of: text.span) { start, end, _ in
      segments.append(Array(text[start..<end]))
    }
    return segments.filter { segment in
      String(decoding: segment, as: UTF8.self).unicodeScalars.contains {
        !CharacterProperties($0.value).isSeparatorOrControl
      }
    }
  }

  @Test(arguments: Alphabet.all)
  func `is a segment of ICU where nothing is joined`(alphabet: Alphabet) throws {
    var profile = TokenizerProfile.quanteda
    profile.joinsHyphens = false
    var segmenter = try Segmenter(profile: profile)
    var random = RandomText(seed: 1934)
    for length in [3, 8, 24, 80] {
      for _ in 0..<500 {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: random.scalars(of: alphabet, upTo: length))
        let text = Array(String(scalars).utf8)
        if scalars.contains("@") || scalars.contains("#") { continue }
        var tokens = TokenList()
        try segmenter.segment(text.span, 0..<text.count, into: &tokens)
        let found = zip(tokens.starts, tokens.ends).map { Array(text[Int($0)..<Int($1)]) }
        let expected = try witness(text)
        guard found == expected else {
          Issue.record("\(escaped(text)): \(found.map(escaped)), expected \(expected.map(escaped))")
          return
        }
      }
    }
  }

  @Test(arguments: ["@", "#", "a@", "://", "a://a", "www.", "w", "-", "a-", "a.", "_", "@a.", "é"])
  func `is found in linear time, whatever is repeated`(part: String) throws {
    let text = Array(String(repeating: part, count: 100_000).utf8)
    var segmenter = try Segmenter(profile: .quanteda)
    var tokens = TokenList()
    let clock = ContinuousClock()
    let time = try clock.measure { try segmenter.segment(text.span, 0..<text.count, into: &tokens) }
    #expect(time < .seconds(5))
    #expect(zip(tokens.ends, tokens.starts.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `of a line a token is each line`() throws {
    let text = Array("New York\n  , \n\n<\nThe\n".utf8)
    var segmenter = try Segmenter(profile: .vertical)
    var tokens = TokenList()
    try segmenter.segment(text.span, 0..<text.count, into: &tokens)
    #expect(
      tokens.marked(in: String(decoding: text, as: UTF8.self)) == "‖[New York]\n  [,] \n\n[<]\n[The]\n")
  }
}
