import Foundation
import Testing

@Suite struct `A trend` {
  /// Eight letters of 40 words, one a year: *rise* comes oftener each year, *fall* seldomer, *even* once each, and *burst*
  /// ten times in 1933.
  private func indexed(_ years: [String?] = (1930...1937).map { "\($0)" }) throws -> Workplace {
    let place = try Workplace()
    for (index, year) in years.enumerated() {
      let words =
        [String](repeating: "rise", count: index) + [String](repeating: "fall", count: max(0, 8 - index))
        + ["even"] + [String](repeating: "burst", count: index == 3 ? 10 : 0)
      let all = words + (words.count..<40).map { "filler\(["a", "b", "c"][$0 % 3])" }
      let paragraphs = stride(from: 0, to: 40, by: 8).map { all[$0..<$0 + 8].joined(separator: " ") + "." }
      let matter = year.map { "---\nyear: \($0)\nauthor: A\(index)\n---\n\n" } ?? ""
      try place.write(matter + paragraphs.joined(separator: "\n\n") + "\n", to: "texts/letter-\(index).md")
    }
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) throws -> [[String: Any]] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(outcome.object["rows"] as? [[String: Any]])
  }

  private func text(_ outcome: Outcome) -> String {
    outcome.output.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(" ") }.joined(separator: " ")
  }

  @Test func `has a row for each query and year, with its band`() throws {
    let place = try indexed()
    let outcome = try place.slovo("trend", "c.slovo", "rise", "fall", "--format", "json")
    let rows = try rows(outcome)
    #expect(rows.count == 16 && rows.compactMap { $0["pattern"] as? String }.first == "rise")
    #expect(rows.prefix(8).compactMap { $0["year"] as? String } == (1930...1937).map { "\($0)" })
    #expect(rows.prefix(8).compactMap { $0["x"] as? Double } == (1930...1937).map(Double.init))
    #expect(rows.prefix(8).compactMap { $0["count"] as? Int } == Array(0...7))
    #expect(rows[2]["per_million"] as? Double == 50_000 && rows[2]["words"] as? Int == 40)
    // What isn't there has no band, and a reason.
    #expect(!(rows[0]["low"] is Double) && rows[7]["high"] is Double)
    let notes = try #require(outcome.object["notes"] as? [String: String])
    #expect(notes["low"]?.contains("fewer than 5 paragraphs with words, or lacks the word") == true)
    let settings = try #require(outcome.object["settings"] as? [String: Any])
    let trends = try #require(settings["trends"] as? [[String: Any]])
    #expect(trends.compactMap { $0["tau_b"] as? Double } == [1, -1])
    // Of 8! orders one rises and one falls.
    #expect(abs(try #require(trends[0]["p_tau"] as? Double) - 2 / 40_320.0) < 1e-15)
    #expect(trends[0]["slope"] as? Double == 25_000 && settings["points"] as? Int == 8)
  }

  @Test func `is summed up in a row, and corrected for all queries`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "trend", "c.slovo", "rise", "even", "burst", "absent", "--summary", "--format", "json")
    let rows = try rows(outcome)
    #expect(rows.count == 4 && rows[0]["tau_b"] as? Double == 1)
    // Two have a p, so that Holm doubles the smaller one.
    #expect(abs(try #require(rows[0]["p_corrected"] as? Double) - 4 / 40_320.0) < 1e-15)
    // The same rate everywhere, and none at all: nothing can be said of the order of equals.
    for row in [rows[1], rows[3]] { #expect(!(row["tau_b"] is Double) && !(row["p_tau"] is Double)) }
    #expect(rows[1]["per_million_early"] as? Double == 25_000 && rows[1]["slope"] as? Double == 0)
    #expect(!(rows[1]["change"] is String) && rows[0]["change"] as? String != nil)
    let notes = try #require(outcome.object["notes"] as? [String: String])
    #expect(notes["tau_b"]?.contains("all have the same rate") == true)
    #expect(try #require(rows[2]["p_change"] as? Double) > 0.05)
    let explained = text(try place.slovo("trend", "c.slovo", "rise", "even", "absent", "--explain"))
    #expect(explained.contains("tau: wherever x rises, the rate rises."), "\(explained)")
    #expect(explained.contains("Nothing can be said of a trend, for all points have the same rate."))
    #expect(explained.contains("absent: never in 320 words") && explained.contains("it stands nowhere"))
  }

  @Test func `says how p was found, also where dates and rates come twice`() throws {
    // A year and its first day are two values at one place.
    func asked(_ years: [String], _ queries: String...) throws -> String {
      text(try indexed(years).slovo(["trend", "c.slovo"] + queries + ["--by", "year"]))
    }
    let twice = (0..<10).map { "\(1930 + $0 / 2)" + ($0 % 2 == 0 ? "" : "-01-01") }
    // Rates of *rise* all differ, those of *burst* are 0 in all years but one.
    let mixed = try asked(twice, "rise", "burst")
    #expect(mixed.contains("p (tau): two-sided, of all orders, but normal for burst; slope"), "\(mixed)")
    #expect(try asked(twice, "burst").contains("p (tau): two-sided, normal; slope"))
    let once = (1930..<1940).map { "\($0)" }
    #expect(try asked(once, "rise", "burst").contains("p (tau): two-sided, of all orders; slope"))
    #expect(try asked(["1930", "1931", "1932"], "rise").contains("p (tau) can't be below 0.33"))
    let few = try asked(["1930", "1930-01-01", "1932"], "rise")
    #expect(few.contains("some of which have the same year") && !few.contains("below 0.33"), "\(few)")
  }

  @Test func `of all words finds those that rise and fall`() throws {
    let place = try indexed()
    let options = ["trend", "c.slovo", "--min", "8", "--format", "json"]
    let all = try place.slovo(options + ["--top", "2"])
    #expect(Set(try rows(all).compactMap { $0["feature"] as? String }) == ["rise", "fall"])
    let settings = try #require(all.object["settings"] as? [String: Any])
    // rise, fall, burst and three fillers; even is the same everywhere.
    #expect(settings["family"] as? Int == 6 && all.object["total"] as? Int == 6)
    let rising = try rows(try place.slovo(options + ["--order", "rising"]))
    #expect(rising.first?["feature"] as? String == "rise")
    #expect(rising.allSatisfy { ($0["tau_b"] as? Double ?? 0) > 0 })
    let falling = try rows(try place.slovo(options + ["--order", "falling", "--by", "document"]))
    #expect(falling.first?["feature"] as? String == "fall")
    let text = text(try place.slovo("trend", "c.slovo", "--min", "8"))
    #expect(text.contains("1 more have the same rate in all points, and no trend."), "\(text)")
  }

  @Test func `leaves out what has no date, and says so`() throws {
    let place = try indexed(["1930", nil, "c. 1932", "n.d.", "1934", nil, nil, "1937"])
    let outcome = try place.slovo("trend", "c.slovo", "rise", "--by", "year", "--format", "json")
    #expect(try rows(outcome).compactMap { $0["x"] as? Double } == [1930, 1932, 1934, 1937])
    let warnings = try #require(outcome.object["warnings"] as? [String])
    #expect(
      warnings.contains("4 documents have no year that can be read; they are left out, with 160 words."),
      "\(warnings)")
    #expect(warnings.contains { $0.hasPrefix("1 document has a date with a doubt") })
    #expect(warnings.contains { $0.hasSuffix("p (tau) can't be below 0.08.") })
  }

  @Test func `can't be told of one date, one group or no words`() throws {
    let same = try indexed([String](repeating: "1937", count: 8))
    // Without years that differ documents are the groups.
    #expect(try rows(try same.slovo("trend", "c.slovo", "rise", "--format", "json")).count == 8)
    let one = text(try same.slovo("trend", "c.slovo", "rise", "--by", "year"))
    #expect(one.contains("rise: no tau, for a trend needs two points."), "\(one)")
    #expect(one.contains("There is one group, and a trend needs two."), "\(one)")
    let doubted = try indexed(["1937", "[1937]", "c. 1937", "1937?", "1937", "1937", "1937", "1937"])
    let constant = text(try doubted.slovo("trend", "c.slovo", "rise", "--by", "year"))
    #expect(constant.contains("rise: no tau, for all points have the same year."), "\(constant)")
    #expect(constant.contains("All groups have the same year: without an order there is no trend."))
    let none = try same.slovo("trend", "c.slovo", "rise", "--in", "document=nothing")
    #expect(none.code == 0 && text(none).contains("No group has words"), "\(none.output)\(none.errors)")
    for option in [["--summary"], ["--changes"], ["--by", "equal:7"]] {
      let outcome = try same.slovo(["trend", "c.slovo", "rise", "--in", "document=nothing"] + option)
      #expect(outcome.code == 0, "\(option) \(outcome.errors)")
    }
    let words = try same.slovo("trend", "c.slovo", "--in", "document=nothing")
    #expect(words.code == 0, "\(words.errors)")
    let two = text(try same.slovo("trend", "c.slovo", "rise", "--by", "equal:2", "--summary"))
    #expect(two.contains("p (tau) can't be below 1.00."), "\(two)")
  }

  @Test func `has changes along a text, with their places`() throws {
    let place = try Workplace()
    let paragraph = { (count: Int) in
      ([String](repeating: "fear", count: count) + [String](repeating: "filler", count: 20 - count))
        .joined(separator: " ") + "."
    }
    let text =
      "# Calm\n\n" + (0..<20).map { paragraph($0 % 3 == 0 ? 1 : 0) }.joined(separator: "\n\n")
      + "\n\n# Storm\n\n" + (0..<20).map { paragraph(4 + $0 % 2) }.joined(separator: "\n\n") + "\n"
    try place.write(text, to: "text.md")
    let outcome = try place.slovo(
      "trend", "text.md", "fear", "filler", "absent", "--changes", "--format", "json")
    let rows = try rows(outcome)
    #expect(rows.count == 2 && rows.allSatisfy { $0["section"] as? String == "Storm" })
    #expect(rows[0]["p_change"] as? Double == 0.001 && rows[0]["count_after"] as? Int == 90)
    // A heading of one word, twenty paragraphs of twenty, and the second heading, which is a paragraph too.
    #expect([402, 403].contains(rows[0]["position"] as? Int), "\(rows)")
    let table = self.text(try place.slovo("trend", "text.md", "absent", "fear", "--changes", "--explain"))
    #expect(table.contains("absent: no change, for it stands nowhere."), "\(table)")
    #expect(table.contains("fear: 1 change; the sharpest at text.md:"), "\(table)")
    _ = try place.slovo("trend", "text.md", "fear", "--changes", "--plot", "c.svg")
    let svg = String(decoding: try place.bytes("c.svg"), as: UTF8.self)
    // A dot for each of the paragraphs and headings, a line of two levels, and the change between them.
    #expect(svg.components(separatedBy: "<circle").count - 1 == 42, "\(svg)")
    #expect(svg.contains(">Storm</text>") && svg.contains("1 change"))
    let few = self.text(try place.slovo("trend", "text.md", "fear", "--changes", "--by", "section"))
    #expect(few.contains("fear: no change, for 2 sections can't be cut into two sides of two."), "\(few)")
  }

  @Test func `is drawn, a panel for each query`() throws {
    let place = try indexed()
    _ = try place.slovo("trend", "c.slovo", "rise", "fall", "--plot", "a.svg")
    let svg = String(decoding: try place.bytes("a.svg"), as: UTF8.self)
    #expect(svg.components(separatedBy: "<circle").count == 17 && svg.contains("1937: 7 in 40 words"))
    #expect(svg.contains("<polyline") && svg.contains("<polygon"))
    _ = try place.slovo("trend", "c.slovo", "--min", "8", "--top", "3", "--plot", "b.svg")
    let words = String(decoding: try place.bytes("b.svg"), as: UTF8.self)
    #expect(words.components(separatedBy: "<circle").count == 25 && !words.contains("<polygon"))
  }

  @Test func `is the same on any number of threads, and another for another seed`() throws {
    let place = try indexed()
    let question = ["trend", "c.slovo", "burst", "rise", "--format", "tsv"]
    let one = try place.slovo(question + ["--threads", "1"]).output
    #expect(try place.slovo(question + ["--threads", "3"]).output == one)
    #expect(try place.slovo(question + ["--seed", "2"]).output != one)
  }

  @Test(
    arguments: [
      (["rise", "--by", "author"], "which has no order that a trend could follow"),
      (["rise", "--by", "nothing"], "Known are document, section, equal:20"),
      (["rise", "--by", "region"], "regions have no order"),
      (["rise", "--by", "year,author"], "names several"), (["rise", "--by", ""], "--by names nothing"),
      (["rise", "--by", "equal:1"], "can't be compared"),
      (["rise", "--by", "paragraph"], "is for --changes"),
      (["rise", "--by", "equal:20000"], "2 to 10,000"), (["--by", "equal:5"], "equal parts are for queries"),
      (["--changes"], "--changes needs a query"),
      (["rise", "--changes", "--by", "year"], "between paragraphs, sections or documents"),
      (["rise", "--changes", "--units", "document"], "--units is for rates by group"),
      (["rise", "--order", "rising"], "--order is for testing all words"),
      (["--summary"], "Leave out --summary"), (["--units", "document"], "--units is for the bands"),
      (["rise", "--rounds", "5"], "not from 99 to 1000000"), (["rise", "--top=-1"], "can't be negative"),
      (["rise", "--seed", "x"], "'x' is not a seed"), (["rise", "--seed=-1"], "'-1' is not a seed"),
      (["rise", "--level", "2"], "--level is for --by section"), (["--min", "0"], "occurs once at least"),
      (["rise", "--confidence", "2"], "--confidence"), (["rise", "--correction", "x"], "no correction 'x'"),
      (["rise (", "--by", "year"], "("),
    ])
  func `is refused with a remedy where it can't be`(options: [String], words: String) throws {
    let outcome = try indexed().slovo(["trend", "c.slovo"] + options)
    #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
