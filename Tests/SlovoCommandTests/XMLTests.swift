import Testing

@Suite("XML on the command line")
struct XMLTests {
  private static let text = """
    <TEI xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt>
    <sourceDesc><bibl><date when="1936"/></bibl></sourceDesc></fileDesc></teiHeader>
    <text><body><div><head>One</head><pb n="7"/><p>The <foreign xml:lang="ru-Latn">most terror</foreign> of 1937
    and <foreign xml:lang="fr">terreur most</foreign>, Ежов.</p><p xml:lang="ru">Most <seg xml:lang="en">most</seg></p>
    </div></body></text></TEI>
    """

  private func words(_ place: Workplace, _ filter: String) throws -> [String] {
    let outcome = try place.slovo("frequencies", "a.xml", "--in", filter, "--format", "csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").prefix(2).joined(separator: " ")
    }.sorted()
  }

  @Test func `a language that the markup states is the words', the innermost one`() throws {
    let place = try Workplace()
    try place.write(Self.text, to: "a.xml")
    #expect(try words(place, "lang=ru-Latn") == ["most 2", "terror 1"])
    #expect(try words(place, "lang=ru-Cyrl") == ["ежов 1"])
    #expect(try words(place, "lang=other & region=body") == ["1937 1", "most 1", "terreur 1"])
    #expect(try words(place, "lang=en & region=body").contains("most 1"))
    let lines = try place.slovo("kwic", "a.xml", "most", "--in", "lang=ru-Latn", "--format", "csv").output
    #expect(lines.split(whereSeparator: \.isNewline).count == 3 && lines.contains(",One,body,7,"))
    #expect(
      try place.slovo("count", "a.xml", "most", "--in", "year=1936", "--format", "csv").output.contains(
        "most,4,"))
  }

  @Test func `a corpus refuses texts under another mapping, and a wrong mapping names its line`() throws {
    let place = try Workplace()
    try place.write("<a><b>Yes.</b><c>No.</c></a>", to: "a.xml")
    try place.write("<a><b>More.</b></a>", to: "b.xml")
    try place.write("c = skip\n", to: "skip.txt")
    try place.write("c = skip\nb = paragraf\n", to: "wrong.txt")
    #expect(try place.slovo("index", "a.xml", "-o", "c.slovo", "--mapping", "skip.txt", "--quiet").code == 0)
    #expect(try place.slovo("count", "c.slovo", "yes", "no", "--format", "csv").output.contains("no,0,"))
    let other = try place.slovo("index", "b.xml", "-o", "c.slovo", "--quiet")
    #expect(other.code != 0 && other.errors.contains("mapping="))
    #expect(try place.slovo("index", "b.xml", "-o", "c.slovo", "--mapping", "skip.txt", "--quiet").code == 0)
    // The cache keeps the readings of one text apart.
    #expect(try place.slovo("count", "a.xml", "no", "--format", "csv").output.contains("no,1,"))
    #expect(
      try place.slovo("count", "a.xml", "no", "--mapping", "skip.txt", "--format", "csv").output.contains(
        "no,0,"))
    let wrong = try place.slovo("count", "a.xml", "no", "--mapping", "wrong.txt")
    #expect(wrong.code == 2 && wrong.errors.contains("line 2") && wrong.errors.contains("paragraph"))
  }

  @Test func `damage names file, line and open element, and a lenient reading keeps what stands before`()
    throws
  {
    let place = try Workplace()
    try place.write("<a>\n<b>Terror.</b>\n<b>Cut", to: "a.xml")
    let strict = try place.slovo("count", "a.xml", "terror")
    #expect(
      strict.code == 3 && strict.errors.contains("'a.xml', line 3") && strict.errors.contains("<b> of line 3")
    )
    let lenient = try place.slovo("count", "a.xml", "terror", "--lenient", "--format", "csv")
    #expect(lenient.code == 0 && lenient.output.contains("terror,1,") && lenient.errors.contains("line 3"))
  }
}
