import Testing

@testable import WordForms

@Suite struct `The analysis of a word` {
  private func analysis(_ word: String, _ rows: [WordCorrections.Row] = []) throws -> WordAnalysis {
    var analyser = try WordAnalyser(corrections: WordCorrections(rows))
    var analysis = WordAnalysis()
    analyser.analyse(Array(word.utf8).span, into: &analysis)
    return analysis
  }

  @Test(arguments: ["Terror", "Ежов", "\u{AD}", "'", "1937", "", "\u{FFFD}"])
  func `always has a form and a key where there is a word`(word: String) throws {
    let found = try analysis(word)
    #expect(found.form.isEmpty == word.isEmpty)
    #expect(found.key.isEmpty == word.isEmpty)
  }

  @Test func `of a corrected scan error is that of the word meant`() throws {
    let rows = [WordCorrections.Row(surface: "Ezh0v", form: "Yezhov")]
    #expect(try analysis("Ezh0v", rows) == analysis("Yezhov"))
    #expect(try analysis("Ezh0v") != analysis("Yezhov"))
  }

  @Test func `takes a key from any spelling, and leaves the form`() throws {
    let rows = [WordCorrections.Row(surface: "Koba", key: "Сталин")]
    let found = try analysis("Koba", rows)
    #expect(try found.key == analysis("Stalin").key)
    #expect(try found.form == analysis("Koba").form)
  }

  @Test func `takes a language, and leaves the rest`() throws {
    let rows = [WordCorrections.Row(surface: "vozhd", language: .other)]
    var expected = try analysis("vozhd")
    expected.language = .other
    #expect(try analysis("vozhd", rows) == expected)
  }

  @Test func `heeds corrections of exactly its spelling, composed or not`() throws {
    let rows = [WordCorrections.Row(surface: "Ez\u{30C}ov", form: "terror")]
    #expect(try analysis("Ežov", rows) == analysis("terror"))
    #expect(try analysis("ežov", rows) == analysis("ežov"))
    #expect(try analysis("Ežov's", rows) == analysis("Ežov's"))
  }
}

@Suite struct `Corrections of words` {
  typealias Row = WordCorrections.Row

  @Test(arguments: [
    (
      [Row(surface: "a", form: "b"), Row(surface: "", form: "c")],
      WordCorrections.Problem.withoutSurface(row: 1)
    ),
    ([Row(surface: "a", form: "b"), Row(surface: "a", key: "c")], .repeatedSurface(row: 1, surface: "a")),
    ([Row(surface: "ofthe", form: "of the")], .severalWords(row: 0, text: "of the")),
    ([Row(surface: "great terror", key: "b")], .severalWords(row: 0, text: "great terror")),
  ])
  func `are refused where they can't be followed`(rows: [Row], problem: WordCorrections.Problem) {
    #expect(throws: problem) { try WordCorrections(rows) }
  }

  @Test func `describe themselves alike in any order, and otherwise apart`() throws {
    let rows = [
      Row(surface: "a", form: "b"), Row(surface: "c", key: "d"), Row(surface: "e", language: .other),
    ]
    #expect(try WordCorrections(rows).description == WordCorrections(rows.reversed()).description)
    let others = [
      Row(surface: "a", key: "b"), Row(surface: "c", key: "d"), Row(surface: "e", language: .other),
    ]
    #expect(try WordCorrections(rows).description != WordCorrections(others).description)
  }
}
