import Testing

@testable import Documents

/// Texts as scanners leave them, and what is read; `|` parts paragraphs, a label in brackets begins a note.
@Suite struct `What scanning broke` {
  private func document(_ text: String, _ path: String, without: Set<Repair.Kind> = []) throws -> Document {
    let options = ReadingOptions(repairs: Set(Repair.Kind.allCases).subtracting(without))
    return try DocumentReader(options: options).read(Array(text.utf8), path: path, name: path)
  }

  private func plain(_ document: Document) -> String {
    document.paragraphs.map { paragraph in
      let flow = document.flows[paragraph.flow]
      let text = String(decoding: document.text[paragraph.range], as: UTF8.self)
      switch flow.region {
      case .body: return text
      case .note: return "[\(flow.noteLabel ?? "-")] \(text)"
      default: return "{\(flow.region.name)} \(text)"
      }
    }.joined(separator: " | ")
  }

  private func reads(_ text: String, _ path: String = "a.md", without: Set<Repair.Kind> = []) throws -> String
  {
    plain(try document(text, path, without: without))
  }

  private static let long =
    "Nobody in the commissariat could say, when they were asked about it afterwards, who had"

  @Test func `a word and a paragraph that a page cuts are whole, with the note between them behind`() throws {
    let text = "It was a matter of poli-\n\n<sup>1</sup> Ibid.\n\ncies, not of men.\n"
    #expect(try reads(text) == "It was a matter of policies, not of men. | [1] Ibid.")
    #expect(
      try reads(text, without: [.joinedWord]) == "It was a matter of poli- cies, not of men. | [1] Ibid.")
    #expect(
      try reads(text, without: [.joinedParagraph])
        == "It was a matter of poli- | cies, not of men. | [1] Ibid.")
  }

  @Test(arguments: [
    ("anti-\nSoviet", "anti-Soviet"), ("legit-\nimacy", "legitimacy"), ("self-\nmade", "self-made"),
    ("pre- and\npost-war", "pre- and post-war"), ("mother-in-\nlaw", "mother-in-law"), ("кто-\nто", "кто-то"),
    ("това-\nрищи", "товарищи"), ("1937-\n38", "1937-38"), ("vozhd\u{AD}\nizm", "vozhdizm"),
    ("war--\nand", "war-- and"),
  ])
  func `a hyphen at a line's end goes or stays`(broken: String, whole: String) throws {
    #expect(try reads("So \(broken) it was.", "a.txt") == "So \(whole) it was.")
  }

  @Test(arguments: [
    "rule<sup>1</sup> was", "rule$^{1}$ was", "rule${ }^{\\bar{1}}$ was", "rule\\(^{1}\\) was", "rule¹ was",
    "rule.1 Was",
    "rule1 was", "rule, 1 a thing", "rule[1] was",
  ])
  func `what calls a note is no word`(call: String) throws {
    let document = try document("They held that \(call) enough.\n\n¹ Ibid.\n", "a.txt")
    #expect(document.flows.last?.noteLabel == "1")
    #expect(document.flows.last?.callOut != nil)
    #expect(!plain(document).split(separator: "|")[0].contains("1"))
  }

  @Test(arguments: [
    "in 1937.", "page 45.", "It cost $12 million and $5.",
    "an area of 40 m<sup>2</sup> and 10<sup>3</sup> more",
    "see vol. 3, no. 12 of it", "the ratio 3.5 was", "at 12 o'clock",
  ])
  func `numbers that call nothing stay`(text: String) throws {
    let document = try document("First, \(text)\n\nThen it was over.\n", "a.md")
    #expect(document.repairs == [])
    #expect(document.paragraphs.count == 2)
  }

  @Test func `a list is a list where nothing calls its numbers, and notes where something does`() throws {
    #expect(try reads("Reasons:\n\n1 Bread.\n\n2 Land.\n", "a.txt") == "Reasons: | 1 Bread. | 2 Land.")
    #expect(
      try reads("Bread.1 Land.2 Both.\n\n1 Ibid., 5.\n\n2 Ibid., 6.\n", "a.txt")
        == "Bread. Land. Both. | [1] Ibid., 5. | [2] Ibid., 6.")
  }

  @Test
  func `a note without its number is the one that is missing, and what a page cut of a note is its rest`()
    throws
  {
    let text = """
      \(Self.long) argued

      Adam Brandt, *Stalin* (Boston, 1989).

      <sup>2</sup> Lena Orlova holds that the question of

      that it was all one.<sup>2</sup> And \(Self.long) gone

      guilt was never put.

      <sup>3</sup> Ibid.

      home again.<sup>3</sup>
      """
    #expect(
      try reads(text)
        == "\(Self.long) argued that it was all one. And \(Self.long) gone home again. | "
        + "[1] Adam Brandt, Stalin (Boston, 1989). | "
        + "[2] Lena Orlova holds that the question of guilt was never put. | [3] Ibid.")
  }

  @Test func `running heads and page numbers go, and are cited`() throws {
    let text = """
      \(Self.long) come

      24 THE PURGE YEARS

      to the house. \(Self.long) gone

      THE PURGE YEARS 25

      away again.
      """
    let document = try document(text, "a.txt")
    #expect(plain(document) == "\(Self.long) come to the house. \(Self.long) gone away again.")
    #expect(document.pages.map(\.label) == ["24", "25"])
    #expect(document.repairs.filter { $0.kind == .runningHead }.map(\.line) == [3, 7])
    #expect(try reads(text, "a.txt", without: [.runningHead]).contains("PURGE"))
  }

  @Test(arguments: [
    ("awe.\\frac{1}{2}\\ldots So", "awe. So"), ("it $\\dots$ was", "it was"),
    ("about $15\\%$ of", "about 15% of"),
    ("Astrakhan$^{\\prime}$ is", "Astrakhan' is"), ("\\textit{smychka} is", "smychka is"),
    ("C:\\Users\\me", "C:\\Users\\me"), ("cost $5 or $6", "cost $5 or $6"),
  ])
  func `LaTeX is no word`(source: String, read: String) throws {
    #expect(try reads(source) == read)
  }

  @Test
  func `a list of works, the frame of Project Gutenberg and quotations of letters are regions of their own`()
    throws
  {
    #expect(
      try reads("# Further Reading: Stalin\n\nA. Brandt, *Stalin*.\n")
        == "{heading} Further Reading: Stalin | {bibliography} A. Brandt, Stalin.")
    #expect(
      try reads(
        "The eBook\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\nText.\n\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nLicence.\n",
        "a.txt")
        == "{boilerplate} The eBook | {boilerplate} *** START OF THE PROJECT GUTENBERG EBOOK X *** | Text. | "
        + "{boilerplate} *** END OF THE PROJECT GUTENBERG EBOOK X *** | {boilerplate} Licence.")
    #expect(try reads("He wrote:\n\n> Come\n> soon.\n", "a.txt") == "He wrote: | {block-quote} Come soon.")
  }

  @Test func `each repair says what, where, before and after`() throws {
    let text = "It was a matter of poli-\ncies.\n"
    let repairs = try document(text, "a.txt").repairs
    #expect(
      repairs == [
        Repair(
          kind: .joinedWord, line: 1, bytes: [19..<24, 25..<29], before: "poli- cies", after: "policies")
      ])
  }
}
