import Testing

@Suite("Maps of sections and words")
struct MapTests {
  /// The staff of a firm by how much they smoke (M. Greenacre, Theory and Applications of Correspondence Analysis, 1984), as
  /// a text: sections are rows, words columns, each paragraph has a few of them.
  private static let staff: [(name: String, counts: [Int])] = [
    ("Senior managers", [4, 2, 3, 2]), ("Junior managers", [4, 3, 7, 4]),
    ("Senior employees", [25, 10, 12, 4]),
    ("Junior employees", [18, 24, 33, 13]), ("Secretaries", [10, 6, 7, 2]),
  ]
  private static let words = ["none", "light", "medium", "heavy"]
  private static let options = ["--in", "region=body", "--min", "1", "--min-words", "1"]

  private static func section(_ name: String, _ counts: [Int]) -> String {
    let words = zip(Self.words, counts).flatMap { [String](repeating: $0, count: $1) }
    // Every seventh word goes into one paragraph.
    let paragraphs = (0..<7).map { start in
      stride(from: start, to: words.count, by: 7).map { words[$0] }.joined(separator: " ")
    }
    return "# \(name)\n\n" + paragraphs.filter { !$0.isEmpty }.joined(separator: ".\n\n") + ".\n\n"
  }

  private func smokers() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      Self.staff.map(Self.section).joined(), to: "texts/staff.md")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) -> [[String: Any]] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.object["rows"] as? [[String: Any]] ?? []
  }

  private func number(_ row: [String: Any], _ name: String) -> Double? { row[name] as? Double }

  private func thousandths(_ row: [String: Any], _ names: String...) -> [Int] {
    names.map { number(row, $0).map { Int(($0 * 1000).rounded()) } ?? .min }
  }

  @Test func `give the published figures for the staff who smoke`() throws {
    let place = try smokers()
    let answer = try place.slovo(["map", "c.slovo", "--format", "json"] + Self.options)
    let rows = rows(answer)
    #expect(
      rows.map { $0["name"] as? String } == Self.staff.map { $0.name } + ["none", "heavy", "medium", "light"])
    // mass, two coordinates, two contributions, quality: O. Nenadić and M. Greenacre, Journal of Statistical Software 20
    // (2007), issue 3.
    let figures = rows.map {
      thousandths(
        $0, "mass", "coordinate_1", "coordinate_2", "contribution_1", "contribution_2", "quality")
    }
    #expect(figures[0] == [57, -66, -194, 3, 214, 893] && figures[2] == [264, -381, -11, 512, 3, 1000])
    #expect(figures[5] == [316, -393, -30, 654, 29, 1000] && figures[6] == [130, 294, -198, 150, 506, 995])
    let settings = answer.object["settings"] as? [String: Any]
    #expect((settings?["total_inertia"] as? Double).map { ($0 * 1e6).rounded() } == 85190)
    let axes = self.rows(
      try place.slovo(["map", "c.slovo", "--axes-table", "--format", "json"] + Self.options))
    #expect(axes.map { thousandths($0, "inertia_share")[0] } == [878, 118, 5])
    #expect(axes.last.map { thousandths($0, "cumulative_share") } == [1000])
  }

  @Test func `place short sections, and those of a filter, on the axes of the others`() throws {
    let place = try smokers()
    let all = rows(try place.slovo(["map", "c.slovo", "--format", "json"] + Self.options))
    try place.write(
      Self.staff.map(Self.section).joined() + Self.section("The nation", [42, 29, 20, 9])
        + Self.section("Guests", [0, 1, 0, 0]),
      to: "more/staff.md")
    let some = rows(
      try place.slovo(
        "map", "more", "--in", "region=body", "--min", "1", "--min-words", "2", "--supplementary",
        "section~nation", "--format", "json"))
    for (row, same) in zip(some[..<5] + some[7...], all) {
      #expect(
        thousandths(row, "coordinate_1", "coordinate_2") == thousandths(same, "coordinate_1", "coordinate_2"))
    }
    // The same source's national average.
    let nation = some[5]
    #expect(nation["role"] as? String == "supplementary" && number(nation, "quality") != nil)
    #expect(thousandths(nation, "coordinate_1", "coordinate_2") == [-258, 118])
    #expect(number(nation, "mass") == nil && number(nation, "contribution_1") == nil)
    // A section of one word stands at the vertex of that word.
    let root = 0.0747591058857557.squareRoot()
    #expect(abs((number(some[6], "coordinate_1") ?? 0) - 0.09945592079337673 / root) < 1e-9)
  }

  @Test func `say how surely sections have their places, the same on any number of threads and segments`()
    throws
  {
    let place = try smokers()
    for (number, section) in Self.staff.enumerated() {
      try place.write(Self.section(section.name, section.counts), to: "apart/\(number).md")
      _ = try place.slovo("index", "apart/\(number).md", "-o", "apart.slovo", "--quiet")
    }
    _ = try place.slovo("index", "apart", "-o", "whole.slovo", "--quiet")
    let asked = ["--by", "section", "--stability", "--seed", "3", "--format", "csv"] + Self.options
    let answers = try ["apart.slovo", "whole.slovo"].flatMap { corpus in
      try ["1", "2", "5"].map { try place.slovo(["map", corpus, "--threads", $0] + asked).output }
    }
    #expect(Set(answers).count == 1 && answers[0].split(separator: "\n").count == 10)
    let rows = rows(try place.slovo(["map", "c.slovo", "--stability", "--format", "json"] + Self.options))
    for row in rows[..<5] {
      let (low, value, high) = (
        number(row, "coordinate_1_low"), number(row, "coordinate_1"), number(row, "coordinate_1_high")
      )
      #expect(low ?? 9 < value ?? 0 && value ?? 0 < high ?? -9)
    }
    #expect(number(rows[5], "coordinate_1_low") == nil)
    let table = try place.slovo(["map", "c.slovo", "--stability"] + Self.options).output
    #expect(table.contains("95 % interval") && table.contains("words aren't drawn anew"))
  }

  @Test func `compare their axes with those of chance, the same on any number of threads`() throws {
    let place = try smokers()
    let asked = ["map", "c.slovo", "--axes-table", "--chance", "--format", "json"] + Self.options
    let rows = rows(try place.slovo(asked))
    // Every seventh word of a section goes into each of its paragraphs, so these are like their section, and chance makes
    // sections of them that hardly differ: no round of 199 has so strong a first axis.
    #expect(rows.count == 3)
    let first = try #require(rows.first)
    #expect(number(first, "chance_inertia") ?? 1 < number(first, "inertia") ?? 0)
    #expect(number(first, "p_axis") == 0.005)
    let answers = try ["1", "2", "3"].map { try place.slovo(asked + ["--threads", $0]).output }
    #expect(Set(answers).count == 1)
    let alone = try place.slovo(asked + ["--units", "document", "--by", "document,section"])
    #expect(
      (alone.object["notes"] as? [String: Any])?["p_axis"] as? String
        == "no group has two units, so dealing them out changes nothing")
  }

  @Test func `are explained, and drawn`() throws {
    let place = try smokers()
    let table = try place.slovo(
      ["map", "c.slovo", "--explain", "--plot", "map.svg", "--stability"] + Self.options
    ).output
    let plain = table.split(separator: "\n").joined(separator: " ")
    #expect(
      plain.contains(
        "Axis 1 shows 87.8 % of the differences. On its negative side: Senior employees, with the word none."
      ))
    #expect(plain.contains("none of the sections stands out, but the word light."))
    #expect(plain.contains("chi-squared 16 divided by 193 words (a table of 5 by 4)"))
    let picture = String(decoding: try place.bytes("map.svg"), as: UTF8.self)
    #expect(picture.contains("axis 1: 87.8 % of the differences") && picture.contains(">Secretaries</text>"))
    #expect(picture.components(separatedBy: "<ellipse ").count == 6)
  }

  @Test(arguments: [
    (["one"], "two sections at least"),
    (["one two one", "one one two"], "in the same proportions"),
    (["one one", "one"], "two different words"),
  ])
  func `that can't be said have rows all the same, and a word on why`(sections: [String], word: String) throws
  {
    let place = try Workplace()
    try place.write(
      sections.enumerated().map { "# Part \($0)\n\n\($1)\n\n" }.joined(), to: "t.md")
    let arguments = ["map", "t.md", "--plot", "map.svg", "--stability", "--explain"] + Self.options
    let outcome = try place.slovo(arguments)
    #expect(outcome.code == 0)
    let plain = outcome.output.split(separator: "\n").joined(separator: " ")
    #expect(plain.contains(word) && plain.contains("Part 0"))
    let answer = try place.slovo(arguments + ["--format", "json"])
    #expect(
      rows(answer).count == sections.count + Set(sections.joined(separator: " ").split(separator: " ")).count)
    #expect((answer.object["notes"] as? [String: Any])?["coordinate_1"] as? String == "there are no axes")
    let axes = try place.slovo(["map", "t.md", "--axes-table"] + Self.options)
    let said = axes.output.split(separator: "\n").joined(separator: " ")
    #expect(axes.code == 0 && said.contains(word), "\(said)")
    #expect(String(decoding: try place.bytes("map.svg"), as: UTF8.self).contains("</svg>"))
  }

  @Test func `of two sections have one axis, and of filters that admit nothing none`() throws {
    let place = try Workplace()
    try place.write("# A\n\nred red blue\n\n# B\n\nblue blue red\n\n# Notes\n\nnone\n", to: "t.md")
    let outcome = try place.slovo(
      "map", "t.md", "--in", "region=body & !section=Notes", "--min", "1", "--min-words", "1", "--format",
      "json")
    let found = rows(outcome)
    #expect(found.allSatisfy { number($0, "coordinate_1") != nil && number($0, "coordinate_2") == nil })
    #expect(
      (outcome.object["notes"] as? [String: Any])?["coordinate_2"] as? String == "there is no such axis")
    #expect((outcome.object["warnings"] as? [String])?.first?.contains("There is no axis 2") == true)
    let few = try place.slovo(
      "map", "t.md", "--min", "1", "--min-words", "1", "--stability", "--format", "json")
    let reason = (few.object["notes"] as? [String: Any])?["coordinate_1_low"] as? String
    #expect(reason?.contains("fewer than 5 units") == true)
    let none = try place.slovo("map", "t.md", "--in", "document=nothing")
    #expect(none.code == 0 && none.output.contains("there are no axes"))
    #expect(try place.slovo("map", "t.md", "--in", "document=nothing", "--fail-if-empty").code == 1)
  }

  @Test(arguments: [
    ["--axes", "1"], ["--axes", "1,1"], ["--axes", "0,1"], ["--axes", "1,2,3"], ["--axes", "x,y"],
    ["--axes", "1,101"],
    ["--axes", "1,99999999999999999999"], ["--min-words", "0"], ["--limit=-1"], ["--seed", "1"],
    ["--units", "paragraph"],
    ["--stability", "--seed", "x"], ["--plot-words", "3"], ["--plot", "m.svg", "--plot-words=-1"],
    ["--axes-table", "--stability"], ["--chance"], ["--axes-table", "--explain"],
    ["--supplementary", "section~Nowhere"],
    ["--supplementary", "("], ["--top=-1"], ["--by", ""], ["--by", "nothing"],
  ])
  func `that make no sense are refused`(arguments: [String]) throws {
    let outcome = try smokers().slovo(["map", "c.slovo"] + arguments)
    #expect(
      outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments) \(outcome.output)"
    )
  }

  @Test func `that can't be written`() throws {
    #expect(try smokers().slovo(["map", "c.slovo", "--plot", "nowhere/m.svg"] + Self.options).code == 3)
    #expect(try smokers().slovo("map", "missing.slovo").code == 3)
  }
}
