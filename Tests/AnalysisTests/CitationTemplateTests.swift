import Testing

@testable import Analysis

@Suite struct `A template of citations` {
  private let all = [
    "author": "Getty", "year": "1985", "section": "Part I", "page": "3", "note": "7", "title": "Terror",
  ]

  private func text(_ template: String, without missing: String...) throws -> String {
    let values = all.filter { !missing.contains($0.key) }
    return try CitationTemplate(parsing: template).text { values[$0] }
  }

  @Test func `puts values in the places of fields`() throws {
    #expect(
      try text("{author} {year}, {section}, p. {page}, n. {note}") == "Getty 1985, Part I, p. 3, n. 7")
    #expect(try text("{{{author}}} }}{{") == "{Getty} }{")
    #expect(try text("RGASPI") == "RGASPI")
    #expect(try text("(no field), p. {page}") == "(no field), p. 3")
  }

  @Test(arguments: [
    (["year"], "Getty, Part I, p. 3, n. 7"), (["author"], "1985, Part I, p. 3, n. 7"),
    (["author", "year"], "Part I, p. 3, n. 7"), (["note"], "Getty 1985, Part I, p. 3"),
    (["section", "page"], "Getty 1985, n. 7"), (["author", "year", "section"], "p. 3, n. 7"),
    (["author", "year", "section", "page", "note"], ""),
  ])
  func `leaves out a field without a value with the text before it`(missing: [String], citation: String)
    throws
  {
    let values = all.filter { !missing.contains($0.key) }
    let template = try CitationTemplate(parsing: "{author} {year}, {section}, p. {page}, n. {note}")
    #expect(template.text { values[$0] } == citation)
  }

  @Test func `leaves out brackets and quotation marks whose fields have no value`() throws {
    let template = "{author}, “{title}” ({year}; n. {note}), p. {page}."
    #expect(try text(template) == "Getty, “Terror” (1985; n. 7), p. 3.")
    #expect(try text(template, without: "year") == "Getty, “Terror” (n. 7), p. 3.")
    #expect(try text(template, without: "note") == "Getty, “Terror” (1985), p. 3.")
    #expect(try text(template, without: "year", "note") == "Getty, “Terror”, p. 3.")
    #expect(try text(template, without: "title", "year", "note") == "Getty, p. 3.")
    #expect(try text("\"{title},\" {author}", without: "title") == "Getty")
    #expect(try text("[{author} [{year}]]", without: "year") == "[Getty]")
  }

  @Test func `keeps what stands before the last comma of text that belongs to nobody`() throws {
    #expect(try text("{author}, RGASPI, f. {year}, op. {note}", without: "year") == "Getty, RGASPI, op. 7")
    #expect(try text("{author}, RGASPI, f. {year}", without: "author", "year") == "RGASPI")
  }

  @Test func `takes brackets that aren't closed for text`() throws {
    #expect(try text("({author}") == "(Getty")
    #expect(try text("({author} [{year})]") == "(Getty [1985)]")
    #expect(try text("){author}(") == ")Getty(")
    #expect(try text(String(repeating: "(", count: 60) + "{page}") == String(repeating: "(", count: 60) + "3")
    let deep = String(repeating: "(", count: 60) + "{page}" + String(repeating: ")", count: 60)
    #expect(try text(deep) == deep.replacing("{page}", with: "3"))
  }

  @Test func `names its fields and their places`() throws {
    let fields = try CitationTemplate(parsing: "é {b} ({a} {b})").fields
    #expect(fields.map(\.name) == ["b", "a"])
    #expect(fields.map(\.offset.bytes) == [3, 8])
  }

  @Test func `says what is wrong with it`() {
    func error(_ template: String) -> CitationError? {
      do throws(CitationError) {
        _ = try CitationTemplate(parsing: template)
        return nil
      } catch { return error }
    }
    #expect(error("") == .empty(template: ""))
    #expect(error("a {b") == .unclosedBrace(template: "a {b", offset: SourceOffset(bytes: 2, characters: 2)))
    #expect(error("{a{b}}").map { if case .unclosedBrace = $0 { true } else { false } } == true)
    #expect(error("a}") == .unopenedBrace(template: "a}", offset: SourceOffset(bytes: 1, characters: 1)))
    #expect(error(String(repeating: "a", count: 5000)) == .tooLong(limit: 4096))
  }
}
