import CorpusIndex
import Documents
import Segmentation
import Testing

@testable import Indexing

@Suite("Large files come in parts")
struct PartLawTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Vertical text with sections, pages, italics inside paragraphs, quotations and rows of various lengths.
  private func vertical(documents: Int, paragraphs: Bool = true) -> String {
    var text = ""
    for document in 0..<documents {
      text += "<doc id=\"d\(document)\" year=\"19\(30 + document)\">\n"
      for number in 0..<30 {
        if number % 7 == 0 { text += "<head>\nPart\tx\n\(number)\tx\n</head>\n<pb n=\"\(number)\"/>\n" }
        if paragraphs { text += number % 5 == 4 ? "<quote>\n<p>\n" : "<p>\n" }
        for word in 0..<(number * 7 % 23 + 3) {
          if word % 6 == 0 { text += "<s>\n" }
          if word == 3, paragraphs { text += "<hi>\nItalic\tx\n</hi>\n" }
          text += "word\(word * number % 50)\t\(String(repeating: "v", count: word * 3))\n<g/>\n,\tx\n"
        }
        if paragraphs { text += number % 5 == 4 ? "</p>\n</quote>\n" : "</p>\n" }
      }
      text += "</doc>\n"
    }
    return text
  }

  private func options(_ profile: TokenizerProfile, part: Int, threads: Int = 1) -> BuildOptions {
    var options = BuildOptions(profile: profile, threads: threads)
    options.partSizes.chunked = 0
    options.partSizes.part = part
    return options
  }

  @Test(arguments: [TokenizerProfile.standard, .vertical], [40, 700])
  func `parts of any size give the same files`(profile: TokenizerProfile, part: Int) throws {
    try folder.write(vertical(documents: 4), "texts/a.vert")
    try folder.write(vertical(documents: 1), "texts/b.vert")
    try folder.write("# Plain\n\nSome words beside.\n", "texts/c.md")
    let inputs = try folder.inputs("texts")
    try folder.build(inputs, "whole.slovo", BuildOptions(profile: profile, threads: 1))
    try folder.build(inputs, "parts.slovo", options(profile, part: part, threads: 2))
    #expect(try folder.contents("parts.slovo") == folder.contents("whole.slovo"))
    #expect(try folder.open("whole.slovo").documentCount == 6)
  }

  @Test func `a text without paragraphs is one paragraph and flow, whatever it is cut into`() throws {
    try folder.write(vertical(documents: 1, paragraphs: false), "texts/a.vert")
    let inputs = try folder.inputs("texts")
    try folder.build(inputs, "whole.slovo", BuildOptions(profile: .vertical))
    try folder.build(inputs, "parts.slovo", options(.vertical, part: 20))
    #expect(try folder.contents("parts.slovo") == folder.contents("whole.slovo"))
  }

  @Test func `segments don't show in answers, also where documents come in parts`() throws {
    try folder.write(vertical(documents: 5), "texts/a.vert")
    let inputs = try folder.inputs("texts")
    var small = options(.vertical, part: 100)
    try folder.build(inputs, "one.slovo", small)
    small.segmentTokens = 900
    try folder.build(inputs, "more.slovo", small)
    #expect(try folder.open("more.slovo").segments.count > 2)
    #expect(try AnswerRows.all(folder.open("more.slovo")) == AnswerRows.all(folder.open("one.slovo")))
    #expect(try folder.open("more.slovo").verify().isEmpty)
  }

  @Test func `documents of one file are named by what tells them apart, else numbered`() throws {
    func names(_ tags: [String]) throws -> [String] {
      try folder.write(tags.map { "<doc \($0)>\nword\n</doc>\n" }.joined(), "names/a.vert")
      let name = "names\(tags.joined().count).slovo"
      try folder.build(folder.inputs("names"), name, BuildOptions(profile: .vertical))
      let structure = try folder.open(name).segments[0].structure
      return try (0..<structure.documentCount).map { try structure.document($0).name }
    }
    #expect(try names(["id=\"x\""]) == ["a.vert"])
    #expect(try names(["id=\"x\" n=\"1\"", "id=\"y\" n=\"1\""]) == ["a.vert/x", "a.vert/y"])
    #expect(
      try names(["file=\"A\" n=\"1\"", "file=\"A\" n=\"2\"", "file=\"B\" n=\"1\""]) == [
        "a.vert/A/1", "a.vert/A/2", "a.vert/B/1",
      ])
    #expect(try names(["id=\"x\"", "title=\"t\"", "id=\"x\""]) == ["a.vert/1", "a.vert/2", "a.vert/3"])
  }

  @Test func `updating goes by file`() throws {
    try folder.write(vertical(documents: 3), "texts/a.vert")
    try folder.write(vertical(documents: 2), "texts/b.vert")
    let synchronizing = BuildOptions(profile: .vertical, synchronizes: true)
    #expect(try folder.build(folder.inputs("texts"), "c.slovo", synchronizing).added == 2)
    let before = try folder.contents("c.slovo")
    #expect(try folder.build(folder.inputs("texts"), "c.slovo", synchronizing).unchanged == 2)
    #expect(try folder.contents("c.slovo") == before)
    folder.setTime(1_000_000, of: "texts/a.vert")
    #expect(try folder.build(folder.inputs("texts"), "c.slovo", synchronizing).unchanged == 2)
    try folder.write(vertical(documents: 4), "texts/b.vert")
    try folder.build(folder.inputs("texts"), "c.slovo", synchronizing)
    #expect(try folder.open("c.slovo").documentCount == 7)
    try folder.remove("texts/a.vert")
    try folder.build(folder.inputs("texts"), "c.slovo", synchronizing)
    #expect(try folder.open("c.slovo").documentCount == 4)
  }

  @Test func `a table beside a file of several documents doesn't make it look changed`() throws {
    try folder.write("<doc id=\"1\" year=\"1937\">\na\n</doc>\n<doc id=\"2\">\nb\n</doc>\n", "texts/a.vert")
    try folder.write("file,year,archive\na.vert,1900,RGASPI\n", "texts/metadata.csv")
    let options = BuildOptions(profile: .vertical)
    try folder.build(folder.inputs("texts"), "c.slovo", options)
    let structure = try folder.open("c.slovo").segments[0].structure
    #expect(try structure.document(0).metadata("year") == "1937")
    #expect(try structure.document(1).metadata("year") == "1900")
    #expect(try structure.document(1).metadata("archive") == "RGASPI")
    #expect(try folder.build(folder.inputs("texts"), "c.slovo", options).unchanged == 1)
  }
}
