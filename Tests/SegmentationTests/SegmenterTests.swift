import Segmentation
import Testing

@Suite struct `Words and sentences` {
  /// What ICU of every version from 70 on says.
  static let cases = [
    "", " ", ".", "_",
    "‖[Who], [me]? ‖[Yes].",
    "‖[the] [Soviet]-[Russian] [party's] [rank] [and] [file]",
    "‖[a.b] [1,000.5] [a]-[b] [1]/[2] [a1_b] [__] _ [3].[a] [it’s] ‘[so]’ “[said]”",
    "‖[Pis'ma], [Pis’ma], [vozhd]' [glasnost]’, [Bolʹshevik] [obʺekt] [s]′[ezd] [ob]\"[ekt]",
    "‖[I]. ‖[V]. ‖[Stalin] [U.S.A]. [today]",
    "‖[Ежов] [и] [Éduard’s] [t͡sar] [co\u{AD}operate]",
    "‖[p]. [34] [of] [vol]. ‖[2]; [No]. ‖[He] [wrote] “[Stop]!” ‖[and] [left].",
    "‖[One].\n‖[Two]\r\n‖[Three]\u{2029}‖[Four]",
    "‖[Etc]., [and] [so] [on]. (‖[It] [was].) ‖[So] [be] [it]...",
    "‖[3.14] [is] [pi].[7] [no]. “‖[Yes],” [he] [said].",
  ]

  @Test(arguments: cases)
  func `follow the rules of UAX #29`(marked: String) throws {
    let text = marked.filter { !"[]‖".contains($0) }
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter()
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.marked(in: text) == marked)
  }

  @Test func `of one paragraph don't depend on its neighbours`() throws {
    let text = "First. second_2nd. \u{301}third"
    let bytes = Array(text.utf8)
    let cuts = [0, 7, 14, 19, bytes.count]
    var segmenter = try Segmenter()
    var tokens = TokenList()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      try segmenter.segment(bytes.span, start..<end, into: &tokens)
    }
    #expect(tokens.marked(in: text) == "‖[First]. ‖[second_]‖[2nd]. \u{301}‖[third]")
  }

  @Test(arguments: [
    "‖[The] [anti-Soviet] [Sultan-Galiev], [well-to-do]: [a]--[b], [c]-, -[d], [e] - [f].",
    "‖[co‐op] [non‑party] [1936-38] [1936]–[38] [here]—[there] [x]−[y] [U.S].-[Soviet]",
    "‖[a-b-c] [Pis'ma-1] [l'école-là] [А-Я]. ‖[Yes-No]",
  ])
  func `join at hyphens and not at dashes, where the profile says so`(marked: String) throws {
    let text = marked.filter { !"[]‖".contains($0) }
    let bytes = Array("Before. \(text)".utf8)
    var segmenter = try Segmenter(profile: .joinedHyphens)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<7, into: &tokens)
    try segmenter.segment(bytes.span, 8..<bytes.count, into: &tokens)
    #expect(tokens.marked(in: "Before. \(text)") == "‖[Before]. " + marked)
  }

  @Test func `are gone after removeAll`() throws {
    let bytes = Array("One. Two.".utf8)
    var segmenter = try Segmenter()
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.count == 2 && tokens.sentenceStarts == [0, 1])
    tokens.removeAll()
    #expect(tokens == TokenList())
  }
}
