import Foundation
import Testing

@Suite("Queries of the corpus query language, and joined ones, on the command line")
struct CorpusQueryTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.indexSample()
    return place
  }

  @Test(arguments: [
    ("[form=\"terror\"", "this bracket is never closed", 0), ("[form=]", "a value in quotation marks", 6),
    ("[frm=\"a\"]", "Did you mean 'form'?", 1),
    ("\"a\" within setence", "there are no structures called 'setence'", 11),
    ("[]*", "any tokens without end", 0),
    ("[word=\"(\"]", "a parenthesis of the regular expression", 7),
    ("[word=\",\"]", "',' is no token", 7), ("a:[] :: b.word = \"x\"", "no token has the label 'b'", 8),
    ("(?fast) []", "'fast' is not a way of matching", 0), ("[]{3,1}", "not a number of repetitions", 2),
    ("\"a\" %x", "the flags behind '%' are c, d and l", 4), ("<s", "this tag is never closed", 0),
    ("\"terror\" )", "this parenthesis closes nothing", 9),
  ])
  func `are refused with the place and a remedy`(query: String, message: String, column: Int) throws {
    let outcome = try indexed().slovo("kwic", "c.slovo", "--cql", query)
    #expect(
      outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome.errors)")
    let caret = try #require(outcome.errorLines.first { $0.trimmingCharacters(in: .whitespaces) == "^" })
    #expect(caret == String(repeating: " ", count: column) + "^")
    #expect(outcome.errorLines.contains(query))
  }

  @Test func `are answered by every command that takes queries`() throws {
    let place = try indexed()
    let query = "[form=\"state\"] [form=\"terror\"] within s"
    for arguments in [["kwic"], ["count"], ["collocates", "--min", "1"]] {
      let outcome = try place.slovo(
        [arguments[0], "c.slovo", query, "--cql", "--format", "json"] + arguments.dropFirst())
      #expect(outcome.code == 0 && outcome.object["rows"] != nil, "\(arguments) \(outcome.errors)")
    }
    let settings =
      try place.slovo("kwic", "c.slovo", query, "--cql", "--format", "json").object["settings"]
      as? [String: Any]
    #expect(settings?["matching"] as? String == "cql" && settings?["strategy"] as? String == "standard")
  }

  @Test func `tell how they are answered`() throws {
    let place = try indexed()
    let steps = try place.slovo(
      "kwic", "c.slovo", "[form=\"the\"] []? [form=\"terror\"]", "--cql", "--explain", "--format", "tsv")
    #expect(steps.code == 0 && steps.output.contains("read the lists of form = "))
    let phrase = try place.slovo("count", "c.slovo", "state terror", "--plan", "--format", "tsv")
    #expect(phrase.code == 0 && phrase.output.contains("read the list of word "))
  }

  @Test func `are joined with others, and the sums agree`() throws {
    let place = try indexed()
    func lines(_ arguments: String...) throws -> Int {
      let outcome = try place.slovo(["kwic", "c.slovo"] + arguments + ["--format", "csv"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      return outcome.output.split(whereSeparator: \.isNewline).count - 1
    }
    let all = try lines("t*")
    #expect(all > 5)
    #expect(try lines("t*", "--near", "state", "3") + lines("t*", "--not-near", "state", "3") == all)
    #expect(try lines("t*", "--and", "terror") + lines("t*", "--minus", "terror") == all)
    #expect(try lines("terror", "--or", "t*") == all)
    #expect(try lines("terror", "--and", "absent") == 0)
    let counted = try place.slovo("count", "c.slovo", "t*", "--near", "state", "3", "--format", "json")
    let rows = try #require(counted.object["rows"] as? [[String: Any]])
    let near = try lines("t*", "--near", "state", "3")
    #expect(rows.first?["count"] as? Int == near, "\(rows) \(near)")
  }

  @Test(arguments: [
    ["--near", "state", "0"], ["--near", "state", "many"], ["--near", "a", "3", "b"],
    ["--not-near", "[", "2"],
    ["--and", "terror|"], ["--strategy", "longest"], ["--cql", "--strategy", "fast"],
  ])
  func `are joined with nothing absurd`(arguments: [String]) throws {
    let outcome = try indexed().slovo(["kwic", "c.slovo", "terror"] + arguments)
    #expect(outcome.code == 2 && !outcome.wasKilled && !outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test func `name slips in any part, values that can't be, and repetitions of repetitions`() throws {
    let place = try indexed()
    for arguments in [
      ["--not-near", "sttate", "3"], ["--minus", "terorr"], ["--highlight", "sttate"], ["--or", "terorr"],
    ] {
      let outcome = try place.slovo(["kwic", "c.slovo", "terror"] + arguments)
      #expect(outcome.code == 0 && outcome.errors.contains("Did you mean"), "\(arguments) \(outcome.errors)")
    }
    for (query, remedy) in [
      ("[region=\"not\"]", "Did you mean 'note'?"), ("[lang=\"russian\"]", "Known are en,"),
      ("[script=\"latin\"]", "Known are"),
    ] {
      let outcome = try place.slovo("count", "c.slovo", "--cql", query)
      #expect(outcome.code == 2 && outcome.errors.contains(remedy), "\(outcome.errors)")
    }
    let nested = try place.slovo(
      "count", "c.slovo", "--cql", "(([]?){50}){20} \"terror\"", "[]{0,1000} \"terror\"", "--format", "tsv")
    let counts = nested.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[1] }
    #expect(counts.count == 2 && counts.first == counts.last)
    let costly = try place.slovo("count", "c.slovo", "--cql", "([]? \"x\"?){900} \"terror\"")
    #expect(costly.code == 0 || costly.errors.contains("steps"), "\(costly.errors)")
  }

  @Test func `have no interval where matches that overlap are more than the words`() throws {
    let outcome = try indexed().slovo(
      "count", "c.slovo", "--cql", "[]{1,3}", "--strategy", "all", "--format", "json")
    let row = try #require((outcome.object["rows"] as? [[String: Any]])?.first)
    #expect(row["low"] is NSNull && row["high"] is NSNull && row["per_million"] is Double)
    #expect("\(outcome.object["notes"] ?? "")".contains("matches overlap, and are more than the words"))
  }

  @Test func `stand in tables as the text reads, with or without a blank beside them`() throws {
    let place = try Workplace()
    try place.write("So ... cult /or/ the \"Second\" – terror - (cult), cult-like.\n", to: "texts/a.txt")
    let table = try place.slovo("kwic", "texts", "cult").output
    for line in ["So ...  cult /or/", "(cult), cult", "(cult),  cult-like."] {
      #expect(table.contains(line), "\(table)")
    }
    #expect(try place.slovo("kwic", "texts", "the").output.contains("the \"Second\""))
  }
}
