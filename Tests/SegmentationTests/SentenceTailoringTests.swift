import Segmentation
import Testing

@Suite struct `Sentences read on` {
  static let cases = [
    // Initials
    "‖[I]. [V]. [Stalin] [and] [M]. [Kh]. [Sultan]-[Galiev] [met]. ‖[He] [left].",
    "‖[By] [J]. [Arch] [Getty] [and] [W]. [E]. [B]. [Du] [Bois].",
    "‖[А]. [С]. [Пушкин] [и] [Ю]. [М]. [Лотман]. ‖[Они] [писали].",
    "‖[He] [chose] [plan] [B]. ‖[The] [plan] [failed].",
    "‖[Under] [Nicholas] [I]. ‖[In] [1825] [he] [ruled].",
    // CLDR's suppressions
    "‖[Mr]. [Smith] [met] [Col]. [Jones] [and] [Sgt]. [Pepper]. ‖[They] [left].",
    "‖[The] [U.S]. [Army] [came] [to] [the] [U.S]. ‖[The] [army] [won].",
    // References and archives
    "‖[RGASPI], [f]. [17], [op]. [2], [d]. [577], [l]. [30]. ‖[The] [end].",
    "‖[See] [p]. [34], [pp]. [35]-[6], [vol]. [II], [and] [no]. [7]. ‖[It] [helps].",
    "‖[Ed]. [Konstantin] [Azadovskii], [trans]. [George] [Saunders].",
    "‖[Cf]. [Stalin], [Works]. ‖[He] [said]: [No]. ‖[Then] [he] [left].",
    "‖[Tea], [coffee], [etc]. ‖[The] [end]. ‖[Getty] [et] [al]. ‖[Stalinism] [grew].",
    "‖[Он] [родился] [в] [1930] [г]. ‖[В] [Москве]. ‖[См]. [т]. [5], [с]. [7].",
    "‖[In] [the] [late] [1930s]. ‖[Stalin] [ruled].",
    // Not behind brackets and quotation marks
    "‖[He] [said] “[etc].” ‖[Stalin] [laughed].",
  ]

  @Test(arguments: cases)
  func `after initials and abbreviations, and end where a new one begins`(marked: String) throws {
    let text = marked.filter { !"[]‖".contains($0) }
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens)
    #expect(tokens.marked(in: text) == marked)
  }

  @Test func `and each decision is reported`() throws {
    let bytes = Array("I. Stalin, p. 3. Pvt. Ryan chose plan B. The end, etc. Stalin.".utf8)
    var segmenter = try Segmenter(profile: .standard)
    var tokens = TokenList()
    var decisions: [MarkDecision] = []
    try segmenter.segment(bytes.span, 0..<bytes.count, into: &tokens, decisions: &decisions)
    #expect(
      decisions.map(\.kind) == [
        .sentenceReadsOn, .sentenceReadsOn, .sentenceReadsOn, .sentenceEnds, .sentenceEnds,
      ])
    #expect(decisions.map(\.reason) == [.initial, .abbreviation, .suppression, .initial, .abbreviation])
    #expect(decisions.map(\.isDoubtful) == [false, false, false, false, true])
  }
}
