import Testing

@testable import Documents

/// How printed pages lay out text, and what is read of it.
@Suite struct `What pages lay out` {
  private static let sentence =
    "The committee met in the hall of the works and resolved what it had resolved before."

  @Test func `an enumeration behind a colon is no notes, though its numbers are called elsewhere`() throws {
    let text = """
      The agent wrote down what he saw.1 He asked for three things only:

      1. the length of the house;
      2. its distance from the next one;
      3. the name of the smoker.

      \(Self.sentence)2

      1 Ibid., leaf 4.
      2 Ibid., leaf 5.
      """
    #expect(
      try read(text, as: "a.txt") == """
        body: The agent wrote down what he saw. He asked for three things only:
        body: 1. the length of the house;
        body: 2. its distance from the next one;
        body: 3. the name of the smoker.
        body: \(Self.sentence)
        note 1: Ibid., leaf 4.
        note 2: Ibid., leaf 5.
        """)
  }

  @Test func `a bracket behind numbers that call goes with them, and stays behind items`() throws {
    let text = """
      О них не написано почти ничего 1). Инструкция различала: 1) главное и 2) побочное.

      1) Там же. Л. 11.
      """
    #expect(
      try read(text, as: "a.txt") == """
        body: О них не написано почти ничего. Инструкция различала: 1) главное и 2) побочное.
        note 1: Там же. Л. 11.
        """)
  }

  @Test func `an indented line begins a paragraph behind a sentence, and verse stays whole`() throws {
    let text = """
         The wheel was hung at Michaelmas, and the first ream was
      carried to the Kremlin by two horsemen.
         It drank the ink like sand; but the Tsar held it to the
      light, and saw there the double eagle.

      The wire is long,
        The wire is thin.
      It lets the sorrow in.
      """
    #expect(
      try read(text, as: "a.txt") == """
        body: The wheel was hung at Michaelmas, and the first ream was carried to the Kremlin by two horsemen.
        body: It drank the ink like sand; but the Tsar held it to the light, and saw there the double eagle.
        body: The wire is long, The wire is thin. It lets the sorrow in.
        """)
  }

  @Test func `entries whose further lines are indented are a paragraph each`() throws {
    let text = """
      References

      Bruun, S. Left Over: Planning and its Remainders in Early
        Soviet Towns. Aarhus, 2003.
      Vogel-Ames, T. The Washing of Russia, 1890–1930. Ghent:
        Oude Brug, 1994.
      """
    #expect(
      try read(text, as: "a.txt") == """
        heading in # References: References
        bibliography in # References: Bruun, S. Left Over: Planning and its Remainders in Early Soviet Towns. Aarhus, 2003.
        bibliography in # References: Vogel-Ames, T. The Washing of Russia, 1890–1930. Ghent: Oude Brug, 1994.
        """)
  }

  @Test func `a line in title case heads a paragraph, and speech doesn't`() throws {
    let text = """
      \(Self.sentence)

      The Agent as Witness

      \(Self.sentence) \(Self.sentence)

      “Rodion Romanovitch.”

      \(Self.sentence) \(Self.sentence)
      """
    let document = try DocumentReader().read(Array(text.utf8), path: "a.txt", name: "a")
    #expect(document.sections.map(\.title) == ["The Agent as Witness"])
  }

  @Test func `columns that blanks part are a table, and its caption is one`() throws {
    let text = """
      Table 2. Grafts Undertaken and Taken

      Year        Undertaken        Taken
      1924             1,200        1,090
      """
    let document = try DocumentReader().read(Array(text.utf8), path: "a.txt", name: "a")
    #expect(document.flows.map(\.region) == [.caption, .table])
  }

  @Test func `a number ends its page before a form feed, and begins it behind another page's number`() throws
  {
    func pages(_ text: String) throws -> [String] {
      try DocumentReader().read(Array(text.utf8), path: "a.txt", name: "a").pages.map(\.label)
    }
    let cut = "It met in the hall of the works and resolved what the others had not yet heard, that the"
    #expect(
      try pages("\(cut)\n\n11\n\u{0C}old rule stands. \(cut)\n\n12\n\u{0C}new rule falls.\n\n13\n")
        == ["11", "12", "13"])
    #expect(
      try pages("\(cut)\n\n301\n\n302\n\nold rule stands. \(cut)\n\n303\n\nnew rule falls.\n")
        == ["301", "302", "303"])
  }

  @Test func `what stands between the halves of a word belongs to the page`() throws {
    let text =
      "Within the year Dubrovo, the guard, both of the clerks and three of the best known of the district's agron-\n\nFrost and Rain 117\n\nomists had been arrested.\n"
    #expect(
      try read(text, as: "a.md")
        == "body: Within the year Dubrovo, the guard, both of the clerks and three of the best known of the district's agronomists had been arrested."
    )
  }

  @Test func `a catchword and a signature at a page's foot are no text`() throws {
    let text = "\(Self.sentence) The place that he\n\nchose\n\nE 2\n\nchose was a meadow. \(Self.sentence)\n"
    #expect(
      try read(text, as: "a.txt")
        == "body: \(Self.sentence) The place that he chose was a meadow. \(Self.sentence)")
  }

  @Test func `a heading with whose word the text begins stays, and so do the letters of a glossary`() throws {
    let text = """
      \(Self.sentence)

      # Terror

      ## Causes

      Terror was nothing new. \(Self.sentence)
      """
    let document = try DocumentReader().read(Array(text.utf8), path: "a.md", name: "a")
    #expect(document.sections.map(\.title) == ["Terror", "Causes"] && document.repairs.isEmpty)
    let glossary = "A\n\nArtel, a gang.\n\n\u{0C}B\n\nBania, a bath.\n\n\u{0C}C\n\nChort, a devil.\n"
    let letters = try DocumentReader().read(Array(glossary.utf8), path: "a.txt", name: "a")
    #expect(letters.repairs.isEmpty)
  }

  @Test func `what stands between notes 1 and 3 is the second, and a page's text isn't`() throws {
    func notes(_ between: String, call: String = "") throws -> [String?] {
      let text =
        "He came.<sup>1</sup> He went\(call).<sup>3</sup>\n\n<sup>1</sup> Ibid.\n\n\(between)\n\n<sup>3</sup> Ibid.\n"
      let document = try DocumentReader().read(Array(text.utf8), path: "a.md", name: "a")
      return document.flows.filter { $0.region == .note }.map(\.noteLabel)
    }
    let page = [Self.sentence, Self.sentence, Self.sentence].joined(separator: " ")
    #expect(try notes("Tull, Wire.") == ["1", "2", "3"])
    #expect(try notes(page, call: "<sup>2</sup>") == ["1", "2", "3"])
    #expect(try notes(page) == ["1", "3"])
  }

  @Test func `frames of LaTeX hold notes and quotations, and formulas on lines of their own are no words`()
    throws
  {
    let text = #"""
      He was counted. ${ }^{1}$ The rule was simple. ${ }^{2}$

      \footnotetext{
      ${ }^{1}$ Ibid., leaf 4.

      The second copy was kept by his sister.
      }

      \begin{quote}
      They keep the order by themselves.
      \end{quote}

      $$
      N_{t+1}=N_{t}+a
      $$
      """#
    #expect(
      try read(text, as: "a.md") == """
        body: He was counted. The rule was simple.
        block-quote: They keep the order by themselves.
        note 1: Ibid., leaf 4.
        note 2: The second copy was kept by his sister.
        """)
  }

  @Test func `pandoc's attributes, spans and tables are read as what they mean`() throws {
    let text = """
      # The Plate {#plate .unnumbered}

      [Ivo Bunin]{.smallcaps} came on the 17^th^ of May.

        Year   Wired
        ------ -----------
        1928   22,000

        : Table 1. Receivers.

      ![Figure 1. A *Rekord*.](a.jpeg){width="4in"}
      """
    #expect(
      try read(text, as: "a.md") == """
        heading in # The Plate: The Plate
        body in # The Plate: Ivo Bunin came on the 17th of May.
        table in # The Plate: Year   Wired
        table in # The Plate: 1928   22,000
        caption in # The Plate: Table 1. Receivers.
        caption in # The Plate: Figure 1. A *Rekord*.
        """)
  }
}
