import Foundation
import Testing

@Suite("Networks of collocates from the command line")
struct NetworkTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    let filler = (0..<40).map { "word\($0) stone\($0 % 7) river\($0 % 5)." }.joined(separator: " ")
    try place.write(
      """
      The red terror of Ezhov. The red terror of Yezhov. The great purge and the red terror.

      Fear and legitimacy. Legitimacy and fear of the red state. Fear without legitimacy, red legitimacy.

      \(filler)
      """, to: "a.txt")
    _ = try place.slovo("index", "a.txt", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("An edge has the counts and numbers that collocates has, and files have the same edges")
  func edges() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "network", "c.slovo", "terror", "legitimacy", "--min", "1", "--threshold", "1,none", "--format", "tsv",
      "--graphml", "n.graphml", "--dot", "n.dot", "--plot", "n.svg")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let edges = rows(outcome)
    #expect(edges.count > 8)
    for edge in edges {
      let table = rows(
        try place.slovo(
          "collocates", "c.slovo", edge[0], "--min", "1", "--measure", "G2,mi", "--correction", "holm",
          "--format", "tsv"))
      let row = try #require(table.first { $0[0] == edge[1] })
      // O11, E11, G2, MI, p, p corrected; collocates has C1 behind E11.
      #expect([row[1], row[2], row[4], row[5], row[6], row[7]] == Array(edge[2...7]))
    }
    let graph = String(decoding: try place.bytes("n.graphml"), as: UTF8.self)
    #expect(graph.components(separatedBy: "<edge ").count - 1 == edges.count)
    #expect(graph.contains("attr.name=\"corpus.digest\"") && graph.contains("2*sum(O*ln(O/E))"))
    let dot = String(decoding: try place.bytes("n.dot"), as: UTF8.self)
    #expect(dot.components(separatedBy: " -- ").count - 1 == edges.count)
    let picture = String(decoding: try place.bytes("n.svg"), as: UTF8.self)
    let nodes = rows(
      try place.slovo(
        "network", "c.slovo", "terror", "legitimacy", "--min", "1", "--threshold", "1,none", "--nodes",
        "--format", "tsv"))
    for node in nodes { #expect(picture.contains(">\(node[0])</text>")) }
    #expect(Set(nodes.map { $0[0] }) == Set(edges.flatMap { $0[0...1] }))
    #expect(nodes.first { $0[0] == "red" }?.last == "terror; legitimacy")
  }

  @Test("JSON carries what was asked, and --explain says what holds")
  func settings() throws {
    let place = try indexed()
    let object = try place.slovo(
      "network", "c.slovo", "terror", "legitimacy", "--min", "1", "--threshold", "2,none", "--format", "json",
      "--explain"
    ).object
    let settings = try #require(object["settings"] as? [String: Any])
    #expect(settings["parameters"] as? String == "log-likelihood(2), L5-R5, C1-NC1; no filter")
    #expect(settings["directed"] as? Bool == false && settings["depth"] as? Int == 1)
    #expect((settings["thresholds"] as? [String: Any])?["G2"] as? Double == 2)
    let row = try #require((object["rows"] as? [[String: Any]])?.first)
    #expect((row["explanation"] as? String)?.contains("log-likelihood") == true)
    let table = try place.slovo(
      "network", "c.slovo", "terror", "legitimacy", "--min", "1", "--threshold", "2,none", "--explain")
    let text = table.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("Joined to terror and legitimacy alike: ") && text.contains("How to read this"))
    #expect(text.contains("half of it (1) would admit"))
    let nodes = try place.slovo(
      "network", "c.slovo", "terror", "--min", "1", "--threshold", "2,none", "--explain", "--nodes")
    #expect(nodes.output.contains("terror: a query with 3 hits; joined to "))
  }

  @Test("A measure that tells word and place apart makes arrows")
  func directed() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "network", "c.slovo", "terror", "--min", "1", "--measure", "delta_p_forward", "--threshold", "0.001",
      "--format", "json", "--dot", "n.dot")
    let settings = try #require(outcome.object["settings"] as? [String: Any])
    #expect(settings["directed"] as? Bool == true)
    let dot = String(decoding: try place.bytes("n.dot"), as: UTF8.self)
    #expect(dot.contains("digraph network {") && dot.contains(" -> "))
  }

  @Test("A query that is a family of spellings, a pattern or a phrase is one node under its own name")
  func queries() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "network", "c.slovo", "~ezhov", "legitim*", "great purge", "red terror", "--min", "1", "--threshold",
      "0.1,none", "--nodes", "--format", "tsv")
    let nodes = rows(outcome)
    #expect(nodes.prefix(4).map { $0[0] } == ["~ezhov", "legitim*", "great purge", "red terror"])
    #expect(nodes.prefix(4).map { $0[2] } == ["2", "4", "1", "3"])
    #expect(!nodes.contains { ["ezhov", "yezhov", "legitimacy"].contains($0[0]) })
  }

  @Test("What a query lacks is said, with what would mend it")
  func missing() throws {
    let place = try indexed()
    let absent = try place.slovo("network", "c.slovo", "legitimcy", "terror", "--min", "1")
    #expect(absent.code == 0 && absent.errors.contains("Did you mean 'legitimacy'"))
    #expect(absent.output.contains("legitimcy has no hits, so it is joined to nothing."))
    let high = try place.slovo("network", "c.slovo", "terror", "--min", "1", "--threshold", "500")
    let text = high.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(high.code == 0 && text.contains("no word near it reaches the thresholds. The best is "))
    // The threshold that is named is enough.
    let named = try #require(text.components(separatedBy: "--threshold ").last?.split(separator: " ").first)
    let mended = try place.slovo(
      "network", "c.slovo", "terror", "--min", "1", "--threshold", String(named), "--format", "tsv")
    #expect(rows(mended).count > 0)
    let few = try place.slovo("network", "c.slovo", "great purge", "--plot", "n.svg", "--graphml", "n.xml")
    #expect(few.code == 0 && few.output.contains("no word stands near it 3 times or more; --min"))
    let empty = try place.slovo("network", "c.slovo", "legitimcy", "--fail-if-empty", "--quiet")
    #expect(empty.code == 1)
    let none = try place.slovo("network", "c.slovo", "terror", "--in", "region=note")
    #expect(none.code == 0 && none.output.contains("terror has no hits"))
    #expect(!none.output.contains("An edge:"))
  }

  @Test("Why a query is joined to nothing is said as it is")
  func unjoined() throws {
    let place = try Workplace()
    try place.write(
      "The red terror. The red terror. The great terror of the state, and the red terror.\n\n"
        + "Fear and legitimacy. Legitimacy and fear of the blue state. Fear without legitimacy.\n\n"
        + "the the the the the the the of of of of of of stone\n", to: "a.txt")
    func said(_ options: String...) throws -> String {
      let outcome = try place.slovo(["network", "a.txt", "--min", "1", "--quiet"] + options)
      return outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let crowded = try said(
      "terror", "legitimacy", "--threshold", "0,none", "--max-nodes", "1", "--top", "1")
    #expect(crowded.contains("reaches the thresholds, but --max-nodes 1 left no room for it."), "\(crowded)")
    // logDice is above 0 also for a word that stands there less often than expected.
    let usual = try said("of", "--measure", "log_dice", "--threshold", "13.9")
    #expect(usual.contains("which stands there no more often than expected."), "\(usual)")
  }

  @Test("What has no room is counted, and the cut is said")
  func crowded() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "network", "c.slovo", "terror", "legitimacy", "--min", "1", "--threshold", "0,none", "--top", "0",
      "--max-nodes", "3")
    let text = outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("had no room among 3; --max-nodes makes room"))
    #expect(text.contains("joined to 3 words by"))
  }

  @Test(
    "Options without sense are refused with a word on what to do",
    arguments: [
      (["--depth", "0"], "--depth: 0 is not from 1 to 3."), (["--depth", "9"], "--depth: 9"),
      (["--top=-1"], "--top can't be negative"), (["--min", "0"], "--min: a word that is joined"),
      (["--max-nodes", "0"], "--max-nodes: 0 is not from 1 to 1,000."),
      (["--threshold", "nan"], "--threshold: 'nan' is no number"), (["--threshold", "inf"], "'inf'"),
      (["--threshold", "none"], "the first measure chooses the edges"),
      (["--threshold", "1,2,3"], "--threshold has 3 numbers for 2 measures."),
      (["--threshold", ""], "--threshold: '' is no number"),
      (["--measure", "log_dice"], "there is no customary threshold for log_dice."),
      (["--measure", "fisher_left", "--threshold", "1"], "Fisher (left) doesn't say whether"),
      (["--measure", "bic", "--threshold", "1"], "--measure G2,bic"),
      (["--measure", "nonsense"], "there is no measure 'nonsense'"),
      (["--correction", "none"], "there is no correction 'none'"),
      (["--window", "0"], "--window: '0' is not a window"), (["--limit=-3"], "a limit can't be negative"),
      (["--stop-words", "absent.txt"], "absent.txt"), (["--plot", "no/such/folder.svg"], "can't write"),
      (["--graphml", "no/such/folder.xml"], "can't write"),
    ])
  func refusals(options: [String], message: String) throws {
    let place = try indexed()
    let outcome = try place.slovo(["network", "c.slovo", "terror"] + options)
    #expect(outcome.code == (message == "can't write" || message == "absent.txt" ? 3 : 2))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty && !outcome.wasKilled)
  }

  @Test("Without a query there is no network")
  func withoutQuery() throws {
    let place = try indexed()
    let outcome = try place.slovo("network", "c.slovo")
    #expect(outcome.code == 2 && outcome.errors.contains("there is no query"))
  }
}
