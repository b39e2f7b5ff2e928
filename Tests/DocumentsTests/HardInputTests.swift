import TestSupport
import Testing

@testable import Documents

@Suite struct HardInputTests {
  /// Inputs that cost quadratic time where a reader looks ahead or back without bound.
  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "*", "_", "[", "]", "\"", "“", "”", "«", "`", "`` ", "<", "<a ", "<a b=\"", "<!-- ", "<!--\n", "&",
      "&a",
      "&#", "\\", "$", "$^{1", "[a](", "![a](b ", "[^a", "[^a] ", "a* *b ", "a_ _b ", "**a *b ", "> ", "- ",
      "1. ", "|", "a|b\n", "|-", "# ", "```\n", "~~~\n", "<sup>", "<sup>1</sup>", "¹", "a\r", "\n\n",
      "[1] a\n\n",
      "[^1]: a\n\n", "x[^1]\n\n", "¹ a\n\n", "---\n", "===\n", "a\n===\n", "# a\n", "\t", ">\n", "(",
      "[x]: /y\n", "A\n\n", "<g/>\n", "</p>\n", "a\tb\n", "<p", "<s>\na\n",
      "a.1 ", "1\n\n", "\u{0C}1\n", "\u{0C}head\n", "a-\n", "a-\nb\n\n", "\\textit{",
      "\\frac{",
      "$\\", "$x^{2}$ ", "<sup>&</sup>quot;", "'a ",
      "<sup>1</sup> a. <sup>2</sup> ",
      "12 Head\n\n", "\\footnotetext{", "{1}----------\n", "![](a)\n\n",
      "• ", "• a\n", ":::\n", "$$\n", "\\begin{quote}\n", "\\footnotetext{a\n\n", "![Figure 1. A](b)\n\n",
      "(1) a\n\n", "1) a ", "x 1). ", "^a^", "E 2\n\n", "-- --\n", "a\n-- --\nb\n", ": a\n", "a\n  b\n",
      "a.\n  b\n", "Table 1. A\n\n", "[a]{.b}", "a:\n1. b;\n", "A Bee\n\n", "# a {#b}\n", "a   b\n",
      "* a\n2 b\n",
    ])
  func `Sixty thousand of one mark are read in linear time`(mark: String) throws {
    let text = String(repeating: mark, count: 60_000) + " word"
    for path in ["a.md", "a.txt", "a.vert"] {
      let bytes = Array(text.utf8)
      let document = try DocumentReader().read(bytes, path: path, name: path)
      #expect(document.source.size == bytes.count)
      #expect(document.lineStarts.first == 0)
    }
  }

  @Test func `A long line is one paragraph`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    for path in ["a.md", "a.txt", "a.vert"] {
      let document = try DocumentReader().read(bytes, path: path, name: path)
      #expect(document.paragraphs.map(\.range) == [0..<1_000_000])
    }
  }

  @Test func `Mutated Markdown keeps every promise`() throws {
    let seeds = [
      "# One *two*\n\nA fact.[^1] “Quoted «in» it” and \"so\" on.\n\n[^1]: Note\n    more\n\n> quote\nlazy\n",
      "- item\n- <sup>4</sup> note\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode *x*\n```\n",
      "Text<sup>2</sup> on `code` &amp; caf&eacute;[link](http://x \"t\") ![i](j)\n\n<sup>2</sup> Ibid.\n\n¹ Raised\n",
      "---\ntitle: x\n---\n\nHead\n====\n\nвождь и народ¹ $^{3}$ <br> a<!-- c -->b\r\nline\rline\\\nend **b***c*\n",
      "<doc id=\"1\">\n<p>\n<s>\nThe\tthe\tDT\nend\n<g/>\n.\n</s>\n<head>\nNew York\n</head>\n\n<\n<p>\tx\n",
      "PART I\n\nCHAPTER I\n\nTITLE\n\nbody[1] _em\nph_ text\n\n[1] note\n\n[2] body\n",
    ].map { Array($0.utf8) }
    let splices = [
      "*", "_", "\n", "\n\n", "[", "]", "(", ")", "<sup>", "</sup>", "[^1]", "[^1]: ", "> ", "- ", "|", "`",
      "\"", "“", "”", "&amp;", "&#x41;", "<!--", "-->", "\\", "\r\n", " ", "#", "=", "¹", "é", "---\n",
      "$^{1}$",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 20_260_101)
    for round in 0..<1000 {
      var bytes = seeds[random.below(seeds.count)]
      if random.below(3) == 0 { bytes += seeds[random.below(seeds.count)] }
      for _ in 0..<random.below(12) {
        let place = random.below(bytes.count + 1)
        switch random.below(4) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + random.below(6)))
        case 1: bytes.insert(contentsOf: bytes[min(place, bytes.count / 2)..<place].suffix(20), at: place)
        default: bytes.insert(contentsOf: splices[random.below(splices.count)], at: place)
        }
      }
      let options = ReadingOptions(encoding: .utf8, lenient: true)
      for path in ["a.md", "a.txt", "a.vert"] {
        do {
          let document = try DocumentReader(options: options).read(bytes, path: path, name: path)
          expectSound(document, bytes)
        } catch {
          guard case .frontMatter = error.cause else {
            Issue.record("round \(round): \(error)")
            return
          }
        }
      }
    }
  }
}
