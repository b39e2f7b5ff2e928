import Analysis
import CorpusIndex
import Indexing
import Testing

@Suite struct `The glossary of a corpus` {
  private func rows(_ text: String) throws -> [Glossary.Row] {
    let folder = try TemporaryFolder()
    try folder.write(text, "texts/essay.md")
    try folder.build(try folder.inputs("texts"), "corpus.slovo")
    return try Glossary(of: try folder.open("corpus.slovo")).rows
  }

  private func pairs(_ text: String) throws -> [String] {
    try rows(text).map { "\($0.term): \($0.gloss)" }
  }

  @Test(arguments: [
    ("He spoke of *vintiki* (little screws) again.", "vintiki: little screws"),
    ("The people were little screws (*vintiki*) to him.", "vintiki: little screws"),
    ("A war by starvation (*voina na izmor*) had begun.", "voina na izmor: A war by starvation"),
    (
      "He was accused of *national-uklonizm* (national deviationism).",
      "national-uklonizm: national deviationism"
    ),
    ("They were khoziaistvenniki (economic managers) once.", "khoziaistvenniki: economic managers"),
    ("Of *smychka*, \"the bond of town and village\", no more.", "smychka: the bond of town and village"),
    ("The “shock workers” (*udarniki*) came.", "udarniki: shock workers"),
    ("Слово вождь (the leader) was new.", "Слово вождь: the leader"),
    (
      "The People’s Commissariat of Agriculture (Narkomzem) wrote.",
      "Narkomzem: People’s Commissariat of Agriculture"
    ),
  ])
  func `has a term and what explains it`(text: String, pair: String) throws {
    #expect(try pairs(text) == [pair])
  }

  @Test(arguments: [
    "It stood in *Pravda* (10 August 1935).", "Mirzoian (see below) was arrested.",
    "The leader (Bukharin) was tried.", "Stalin's 'gloomy personality' was the cause.",
    "Bukharin (who had been the editor) fell.", "In *Kommunist* (Moscow 1990) it was printed.",
    "The state (as it was then) fell.", "Ordzhonikidze (Sergo) shot himself.",
    "One *vintiki*.\n\n(little screws)",
  ])
  func `has nothing that only stands in brackets`(text: String) throws {
    #expect(try pairs(text) == [])
  }

  @Test func `says how often a term occurs and where it first stands`() throws {
    let rows = try rows(
      """
      # Screws

      The *vintiki* were many.

      Of *vintiki* (little screws) and *Vintiki* (little screws) he spoke.
      """)
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.frequency == 3)
    #expect(row.line == 3)
    #expect(row.section == "Screws")
    #expect(row.document == "essay.md")
    #expect(row.language == "ru-Latn")
    #expect(row.cyrillic == "винтики")
    #expect(row.bytes == [15..<22])
  }
}
