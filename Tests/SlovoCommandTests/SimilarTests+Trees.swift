import Foundation
import Testing

/// Trees of texts.
extension SimilarTests {
  @Test func `joins what is written in the same way`() throws {
    let place = try indexed()
    let clusters = try similar(place, "--tree", "--replicates", "50")
    #expect(clusters[0] == ["cluster", "left", "right", "height", "support", "size", "members"])
    #expect(clusters.count == 5)
    #expect(Set(clusters[1...2].map { $0[6] }) == ["a.md; c.md", "b.md; d.md"])
    let heights = clusters.dropFirst().compactMap { Double($0[3]) }
    #expect(heights == heights.sorted())
    for cluster in clusters[1...3] {
      let support = try #require(Double(cluster[4]))
      #expect((0...1).contains(support) && abs((support * 50).rounded() - support * 50) < 1e-9)
    }
    #expect(clusters[4][4].isEmpty && clusters[4][5] == "5")
  }

  @Test func `gives the same tree on any number of threads and segments`() throws {
    let place = try indexed()
    _ = try place.slovo("index", "texts/a.md", "texts/b.md", "-o", "two.slovo", "--quiet")
    _ = try place.slovo("index", "texts/c.md", "texts/d.md", "texts/e.md", "-o", "two.slovo", "--quiet")
    let arguments = ["--quiet", "--format", "csv", "--tree", "--replicates", "60", "--measure", "wurzburg"]
    let one = try place.slovo(["similar", "c.slovo", "--threads", "1"] + arguments)
    #expect(one.code == 0 && one.output.contains("a.md; c.md"))
    #expect(try place.slovo(["similar", "c.slovo", "--threads", "5"] + arguments).output == one.output)
    #expect(try place.slovo(["similar", "two.slovo", "--threads", "2"] + arguments).output == one.output)
    let seeds = try (2...6).map {
      try place.slovo(["similar", "c.slovo", "--seed", "\($0)"] + arguments).output
    }
    #expect(seeds.contains { $0 != one.output })
  }

  /// A tree of Newick's as nested clusters: each with the names in it, the length above it and its name.
  private struct Branch {
    var names: [String] = []
    var length = 0.0
    var label = ""
    var branches: [Branch] = []
  }

  private func parse(_ text: inout Substring) throws -> Branch {
    var branch = Branch()
    func name(_ text: inout Substring) -> String {
      guard text.first == "'" else {
        let name = text.prefix { $0 != ":" && $0 != "," && $0 != ")" && $0 != ";" }
        text = text.dropFirst(name.count)
        return String(name)
      }
      text = text.dropFirst()
      var name = ""
      while let next = text.popFirst() {
        if next != "'" {
          name.append(next)
        } else if text.first == "'" {
          name.append("'")
          text = text.dropFirst()
        } else {
          break
        }
      }
      return name
    }
    if text.first == "(" {
      repeat {
        text = text.dropFirst()
        branch.branches.append(try parse(&text))
      } while text.first == ","
      try #require(text.popFirst() == ")")
      branch.names = branch.branches.flatMap(\.names)
      branch.label = name(&text)
    } else {
      branch.names = [name(&text)]
    }
    if text.first == ":" {
      text = text.dropFirst()
      let number = text.prefix { !",);".contains($0) }
      branch.length = try #require(Double(number))
      text = text.dropFirst(number.count)
    }
    return branch
  }

  /// Members and height of each cluster, and its support.
  private func clusters(_ branch: Branch) -> (
    height: Double, found: [(names: Set<String>, height: Double, label: String)]
  ) {
    guard let first = branch.branches.first else { return (0, []) }
    let below = branch.branches.map { clusters($0) }
    let height = below[0].height + first.length
    return (height, below.flatMap(\.found) + [(Set(branch.names), height, branch.label)])
  }

  @Test func `writes a tree that other programs read`() throws {
    let place = try indexed()
    try place.write(
      "# It's (odd), isn't it:\n\nthe state and the party and the fish and we", to: "texts/z.md")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--sync", "--quiet")
    let answer = try place.slovo(
      "similar", "c.slovo", "--tree", "--replicates", "20", "--newick", "t.nwk", "--by", "section",
      "--min-words", "1", "--plot", "t.svg", "--quiet", "--format", "json")
    let rows = try #require(answer.object["rows"] as? [[String: Any]])
    let text = String(decoding: try place.bytes("t.nwk"), as: UTF8.self)
    #expect(text.hasSuffix(";\n"))
    var rest = text[...]
    let root = try parse(&rest)
    #expect(rest == ";\n")
    #expect(root.names.count == 21 && root.names.contains { $0.contains("It's (odd), isn't it:") })
    let found = clusters(root).found
    #expect(found.count == 20)
    for cluster in found {
      let alike = rows.filter {
        $0["size"] as? Int == cluster.names.count
          && ($0["height"] as? Double).map { abs($0 - cluster.height) < 1e-9 } == true
      }
      let labels = alike.map { ($0["support"] as? Double).map { "\(($0 * 1000).rounded() / 10)" } ?? "" }
      #expect(labels.contains(cluster.label), "\(cluster.names)")
    }
    let picture = String(decoding: try place.bytes("t.svg"), as: UTF8.self)
    #expect(picture.contains("Which sections are alike in their words") && picture.contains("isn't it:"))
  }

  @Test func `leaves short groups out, and draws from the others as if there were none`() throws {
    let place = try indexed()
    try place.write("the state and you", to: "texts/z.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--sync", "--quiet")
    let arguments = ["--tree", "--replicates", "40", "--top", "0", "--format", "csv", "--quiet"]
    let kept = try place.slovo(["similar", "c.slovo", "--min-words", "5"] + arguments)
    let others = try place.slovo(["similar", "c.slovo", "--in", "document!=\"z.txt\""] + arguments)
    func supports(_ outcome: Outcome) throws -> [[String]] {
      try rows(outcome).map { Array($0[..<3] + $0[4...]) }
    }
    #expect(try supports(kept) == supports(others))
    let table = try place.slovo("similar", "c.slovo", "--min-words", "5").output
    #expect(table.replacing("\n", with: " ").contains("Left out is 1 group of fewer than 5 words."))
  }
}
