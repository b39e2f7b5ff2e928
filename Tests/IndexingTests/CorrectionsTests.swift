import CorpusIndex
import Testing
import WordForms

@testable import Indexing

@Suite("Corrections of words")
struct CorrectionsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Tbe terror of Koba was tbe terror of Stalin.\n", "texts/a.txt")
    try folder.write(
      "surface,form,key,lang,note\ntbe,the,,,a scan error\nKoba,,Сталин,,his name in the underground\n"
        + "terror,,,other,\n", "corrections.csv")
  }

  private var corrections: WordCorrections {
    get throws { try WordCorrections(table: folder.path + "/corrections.csv") }
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func `change what a type is, and leave what it looks like`() throws {
    try folder.build(folder.inputs("texts"), "c.slovo", BuildOptions(corrections: corrections))
    let corpus = try folder.open("c.slovo")
    #expect(corpus.verify() == [])
    let lexicon = corpus.lexicon
    func type(_ surface: String) throws -> UInt32 { try #require(lexicon.type(of: Array(surface.utf8))) }
    #expect(try lexicon.text(ofForm: lexicon.form(ofType: type("tbe"))) == "the")
    #expect(try lexicon.text(ofForm: lexicon.form(ofType: type("Tbe"))) == "tbe")
    #expect(try lexicon.key(ofType: type("Koba")) == lexicon.key(ofType: type("Stalin")))
    #expect(try lexicon.text(ofForm: lexicon.form(ofType: type("Koba"))) == "koba")
    let language = try lexicon.language(ofType: type("terror"))
    #expect(corpus.manifest.language(Int(language)) == "other")
  }

  @Test func `hold for what is added, and others are refused`() throws {
    let options = BuildOptions(corrections: try corrections)
    try folder.build(folder.inputs("texts"), "c.slovo", options)
    try folder.write("And tbe fear of Koba.\n", "texts/b.txt")
    let inputs = try folder.inputs("texts")
    let before = try folder.contents("c.slovo")
    #expect(throws: BuildError.otherCorrections(path: folder.path + "/c.slovo")) {
      try folder.build(inputs, "c.slovo")
    }
    #expect(try folder.contents("c.slovo") == before)
    #expect(try folder.build(inputs, "c.slovo", options).added == 1)
    #expect(try folder.open("c.slovo").verify() == [])
    let synchronizing = BuildOptions(synchronizes: true)
    #expect(try folder.build(inputs, "c.slovo", synchronizing).added == 2)
    #expect(try folder.open("c.slovo").manifest.corrections == "")
  }

  @Test func `make another corpus, whatever the order of rows and the notes`() throws {
    var builds: [BuildIdentifier] = []
    let tables = [
      "surface,form\ntbe,the\nKoba,Stalin\n", "note,form,surface\nx,Stalin,Koba\n,the,tbe\n",
      "surface,form\ntbe,the\n",
    ]
    for (index, table) in tables.enumerated() {
      try folder.write(table, "corrections.csv")
      try folder.build(folder.inputs("texts"), "\(index).slovo", BuildOptions(corrections: corrections))
      builds.append(try folder.open("\(index).slovo").manifest.build)
    }
    #expect(builds[0] == builds[1])
    #expect(builds[0] != builds[2])
  }

  @Test(arguments: [
    ("word,form\na,b\n", 1, CorrectionsProblem.unknownColumn("word")),
    ("form,key\na,b\n", 1, .withoutSurfaceColumn),
    ("", 1, .withoutSurfaceColumn), ("surface,form\na,b\n\n,c\n", 4, .withoutSurface),
    ("surface,form\na,b\na,c\n", 3, .repeatedSurface("a")),
    ("surface,form\nofthe,of the\n", 2, .severalWords("of the")),
    (
      "surface,lang\na,fr\n", 2,
      .unknownLanguage("fr", known: WordLanguage.allCases.map(\.code))
    ),
  ])
  func `that can't be used are named with their line`(table: String, line: Int, problem: CorrectionsProblem)
    throws
  {
    try folder.write(table, "corrections.csv")
    let path = folder.path + "/corrections.csv"
    #expect(throws: BuildError.corrections(path: path, line: line, problem: problem)) { try corrections }
  }
}
