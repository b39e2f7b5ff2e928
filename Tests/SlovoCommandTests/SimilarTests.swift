import Foundation
import Testing

@Suite("How alike texts are")
struct SimilarTests {
  /// Two texts each of two ways of writing, and one of its own, in paragraphs.
  func indexed() throws -> Workplace {
    let place = try Workplace()
    let ways = [
      "plain": "the state and the party and the plan of the state were made by the workers of the town",
      "angry": "but you who lie to us will not be heard for we know that you fear what we may do to you",
      "other": "a bird or a fish is as good as a cat or a dog if it is with us at home in a warm kitchen",
    ]
    for (name, way, first) in [
      ("a", "plain", 0), ("b", "angry", 1), ("c", "plain", 2), ("d", "angry", 3), ("e", "other", 4),
    ] {
      let words = try #require(ways[way]).split(separator: " ")
      var text = "---\nkind: \(way)\n---\n"
      for paragraph in 0..<4 {
        text += "\n# Part \(paragraph)\n\n"
        for place in 0..<40 { text += words[(place * (paragraph + 3) + first) % words.count] + " " }
        text += "end.\n"
      }
      try place.write(text, to: "texts/\(name).md")
    }
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  func rows(_ outcome: Outcome) throws -> [[String]] {
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func similar(_ place: Workplace, _ arguments: String...) throws -> [[String]] {
    try rows(place.slovo(["similar", "c.slovo", "--quiet", "--format", "csv"] + arguments))
  }

  // MARK: - Numbers

  /// Burrows's Delta as a reader works it out of the counts, without the words of which all groups have the same rate.
  private func delta(_ rates: [[Double]], _ left: Int, _ right: Int) -> Double {
    var (sum, words) = (0.0, 0)
    for word in rates[0].indices {
      let column = rates.map { $0[word] }
      guard Set(column).count > 1 else { continue }
      let mean = column.reduce(0, +) / Double(column.count)
      let variance = column.map { pow($0 - mean, 2) }.reduce(0, +) / Double(column.count - 1)
      sum += abs((column[left] - mean) / sqrt(variance) - (column[right] - mean) / sqrt(variance))
      words += 1
    }
    return sum / Double(words)
  }

  @Test(arguments: [10, 200])
  func `is Delta of what a matrix counts`(top: Int) throws {
    let place = try indexed()
    let counts = try rows(place.slovo("matrix", "c.slovo", "--format", "csv", "--top", "\(top)", "--quiet"))
    let whole = try rows(place.slovo("matrix", "c.slovo", "--format", "csv", "--top", "0", "--quiet"))
    let sizes = whole.dropFirst().map { $0.dropFirst().compactMap { Double($0) }.reduce(0, +) }
    let rates = zip(counts.dropFirst(), sizes).map { row, size in
      row.dropFirst().compactMap { Double($0) }.map { $0 / size }
    }
    let names = counts.dropFirst().map { $0[0] }
    let pairs = try similar(place, "--top", "\(top)", "--measure", "burrows_delta")
    #expect(pairs[0] == ["group", "other", "burrows_delta", "words", "words_other"])
    #expect(pairs.count == 11)
    for pair in pairs.dropFirst() {
      let numbers = pair.prefix(2).compactMap { name in names.firstIndex(of: name) }
      try #require(numbers.count == 2)
      let value = try #require(Double(pair[2]))
      #expect(abs(value - delta(rates, numbers[0], numbers[1])) < 1e-12)
    }
    let values = pairs.dropFirst().compactMap { Double($0[2]) }
    #expect(values == values.sorted())
    #expect(Set(pairs[1...2].map { $0[0] + $0[1] }) == ["a.mdc.md", "b.mdd.md"])
  }

  @Test func `is the same in pairs, among neighbours, in the matrix and word by word`() throws {
    let place = try indexed()
    let pairs = try similar(place, "--measure", "delta")
    let pair = try #require(pairs.first { $0[0] == "b.md" && $0[1] == "e.md" })
    let neighbours = try similar(place, "--measure", "delta", "--to", "E")
    #expect(neighbours.count == 5 && neighbours[0][0] == "group")
    #expect(neighbours.first { $0[0] == "b.md" }?[1] == pair[2])
    let matrix = try similar(place, "--matrix", "--measure", "delta")
    #expect(matrix[0] == ["group", "a.md", "b.md", "c.md", "d.md", "e.md"])
    #expect(matrix[2][5] == pair[2] && matrix[5][2] == pair[2] && matrix[3][3] == "0.0")
    let words = try similar(place, "--to", "b.md", "--with", "e.md")
    #expect(words[0] == ["feature", "per_1000", "per_1000_other", "z", "z_other", "contribution"])
    let sum = words.dropFirst().compactMap { Double($0[5]) }.reduce(0, +)
    #expect(try abs(sum - #require(Double(pair[2]))) < 1e-12)
    let alike = try similar(place, "--matrix", "--measure", "cosine_similarity")
    #expect(alike[1][1] == "1.0")
  }

  @Test func `orders by the first measure, whichever way that goes`() throws {
    let place = try indexed()
    let values = try similar(place, "--measure", "cosine_similarity,cosine").dropFirst().compactMap {
      Double($0[2])
    }
    #expect(values.count == 10 && values == values.sorted(by: >))
  }

  // MARK: - For eyes

  @Test func `draws a tree in 80 columns`() throws {
    let place = try indexed()
    let table = try place.shell("COLUMNS=80 \"$SLOVO\" similar c.slovo --tree --replicates 20 --explain")
      .output
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("group") && lines[0].contains("Delta"))
    #expect(lines[1...5].map { String($0.prefix(4)) } == ["a.md", "c.md", "b.md", "d.md", "e.md"])
    #expect(lines[1].contains("┬") || lines[1].contains("┐"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    let text = table.replacing("\n", with: " ")
    #expect(text.contains("It is no p value") && text.contains("a.md, c.md: Delta of a group"))
  }

  @Test func `reads pairs, neighbours and words aloud`() throws {
    let place = try indexed()
    let pairs = try place.slovo("similar", "c.slovo", "--limit", "1", "--explain").output
    #expect(pairs.replacing("\n", with: " ").contains("c.md: Delta: the rates of a word counted differ by"))
    let words = try place.slovo(
      "similar", "c.slovo", "--to", "a.md", "--with", "b.md", "--limit", "1", "--explain")
    #expect(words.output.replacing("\n", with: " ").contains("in every 1,000 words"))
    let object = try place.slovo("similar", "c.slovo", "--format", "json", "--explain", "--quiet").object
    let settings = try #require(object["settings"] as? [String: Any])
    #expect((settings["explanation"] as? [String])?.count == 10)
    #expect(settings["top"] as? Int == 200 && settings["groups"] as? Int == 5)
  }

  // MARK: - What can't be said

  @Test func `says what one group, two groups and none can't say`() throws {
    let place = try indexed()
    let one = try place.slovo("similar", "c.slovo", "--in", "document=\"a.md\"")
    #expect(one.code == 0)
    #expect(one.output.contains("Only 'a.md' has words here"))
    let tree = try place.slovo("similar", "c.slovo", "--in", "document=\"a.md\"", "--tree", "--plot", "t.svg")
    #expect(tree.code == 0 && tree.output.contains("there is nothing to compare"))
    let none = try place.slovo("similar", "c.slovo", "--in", "kind=\"none\"")
    #expect(none.code == 0 && none.output.contains("No group has words here"))
    #expect(try place.slovo("similar", "c.slovo", "--in", "kind=\"none\"", "--tree").code == 0)
    #expect(try place.slovo("similar", "c.slovo", "--in", "kind=\"none\"", "--matrix").code == 0)
    let two = try place.slovo("similar", "c.slovo", "--in", "document=\"a.md\" | document=\"b.md\"", "--tree")
    #expect(two.code == 0)
    #expect(two.output.contains("With two groups every word has z of 0.71"))
    #expect(two.output.contains("No support: two groups can be joined in one way"))
  }

  @Test func `says why values and trees are missing`() throws {
    let place = try Workplace()
    for name in ["a", "b", "c"] { try place.write("state party state party", to: "texts/\(name).txt") }
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    let object = try place.slovo("similar", "c.slovo", "--format", "json", "--quiet").object
    let notes = try #require(object["notes"] as? [String: String])
    #expect(notes["burrows_delta"] == "no word counted has different rates in different groups")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(
      rows.count == 3 && rows[0]["burrows_delta"] is NSNull && rows[0]["cosine_distance"] as? Double == 0)
    let tree = try place.slovo("similar", "c.slovo", "--tree")
    #expect(tree.code == 2 && tree.errors.contains("there is no tree") && tree.output.isEmpty)
    let same = try place.slovo("similar", "c.slovo", "--tree", "--measure", "cosine", "--plot", "t.svg")
    #expect(same.code == 0)
    #expect(same.output.contains("No support: no group has more than one paragraph"))
    let words = try place.slovo("similar", "c.slovo", "--to", "a.txt", "--with", "b.txt")
    #expect(words.code == 0 && words.output.contains("Delta has no value"))
  }

  @Test func `says when every draw leaves a group without the words`() throws {
    let place = try Workplace()
    // One of two paragraphs has the words; that none of 40 texts loses it comes once in 100,000 draws.
    for text in 0..<40 {
      try place.write(
        "state party \(text % 3 == 0 ? "state" : "party")\n\nw\(text)\n", to: "texts/\(text).txt")
    }
    let outcome = try place.slovo(
      "similar", "texts", "--tree", "--measure", "cosine", "--top", "2", "--replicates", "20", "--quiet")
    let said = outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(
      said.contains("No support: each of 20 draws left a group without any of the words."), "\(outcome)")
    let seed = try place.slovo("similar", "texts", "--tree", "--seed", "x", "--quiet")
    #expect(seed.code == 2 && seed.errors.contains("'x' is not a seed"))
  }

  @Test func `refuses more groups than memory holds`() throws {
    let place = try Workplace()
    var text = ""
    for section in 0..<1500 { text += "# S\(section)\n\nthe state w\(section) x\(section) y\(section)\n\n" }
    try place.write(text, to: "texts/a.md")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    let outcome = try place.slovo(
      "similar", "c.slovo", "--by", "section", "--min-words", "1", "--top", "0", "--memory", "32m", "--quiet")
    #expect(outcome.code == 2 && outcome.errors.contains("1,500 groups can't be compared"))
  }

  @Test(arguments: [
    ["--measure", "nothing"], ["--measure", ""], ["--tree", "--matrix"], ["--tree", "--to", "a.md"],
    ["--with", "a.md"], ["--plot", "x.svg"], ["--newick", "x.nwk"], ["--linkage", "ward"], ["--seed", "3"],
    ["--tree", "--measure", "delta,cosine"], ["--tree", "--measure", "cosine_similarity"],
    ["--tree", "--replicates", "-1"], ["--tree", "--replicates", "100001"], ["--tree", "--linkage", "none"],
    ["--to", "nobody"], ["--to", "md"], ["--to", ""], ["--to", "a.md", "--with", "nobody"],
    ["--to", "a.md", "--with", "b.md", "--measure", "cosine"], ["--min-words", "0"], ["--limit=-1"],
    ["--top=-1"], ["--matrix", "--explain"], ["--by", ""], ["--by", "nothing"],
  ])
  func `refuses what makes no sense`(arguments: [String]) throws {
    let place = try indexed()
    let outcome = try place.slovo(["similar", "c.slovo"] + arguments)
    #expect(outcome.code == 2 && outcome.errorLines.count == 1 && outcome.output.isEmpty, "\(outcome.errors)")
  }

  @Test func `tells of files that can't be written`() throws {
    let place = try indexed()
    for option in ["--newick", "--plot"] {
      let outcome = try place.slovo(
        "similar", "c.slovo", "--tree", "--replicates", "0", option, "nowhere/file")
      #expect(outcome.code == 3 && outcome.errors.contains("nowhere/file"))
    }
  }
}
