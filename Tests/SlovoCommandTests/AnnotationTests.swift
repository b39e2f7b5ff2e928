import Foundation
import Testing

@Suite("Layers of annotated texts on the command line")
struct AnnotationTests {
  private static let text = """
    #word\tlemma\ttag\tline
    The\tthe\tAT\ta
    wars\twar\tNN2\ta
    ,\t,\tYC\ta
    the\tthe\tAT\tb
    war\twar\tNN1\tb
    was\tbe\tVBD\tb
    long\tlong\t\tb

    """

  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.text, to: "texts/a.vert")
    try place.write("No war.\n", to: "texts/b.txt")
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    #expect(outcome.code == 0, "\(outcome.errors)")
    return place
  }

  private func rows(_ place: Workplace, _ arguments: String...) throws -> [String] {
    let outcome = try place.slovo(arguments + ["--format", "csv"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test("frequencies lists a layer, under filters too")
  func lists() throws {
    let place = try indexed()
    #expect(
      try rows(place, "frequencies", "c.slovo", "--of", "lemma")
        == ["the,2,1,1,", "war,2,1,1,", "be,1,3,1,", "long,1,3,1,"])
    #expect(
      try rows(place, "frequencies", "c.slovo", "--of", "tag", "--in", "lemma=war", "--top", "1").count == 1)
    #expect(
      try rows(place, "frequencies", "c.slovo", "--of", "lemma", "--by", "document")
        == ["the,2,1,1,a.vert", "war,2,1,1,a.vert", "be,1,3,1,a.vert", "long,1,3,1,a.vert"])
    #expect(
      try place.slovo("frequencies", "c.slovo", "--of", "lemma").output.contains("values of the layer lemma"))
  }

  @Test("A layer that isn't there is an error that names those that are, nearest first")
  func unknown() throws {
    let place = try indexed()
    let list = try place.slovo("frequencies", "c.slovo", "--of", "lema")
    #expect(list.code == 2)
    #expect(
      list.errors.contains("no layer 'lema'. Did you mean 'lemma'? Known are form, word, key, lang, script"))
    let filter = try place.slovo("count", "c.slovo", "war", "--in", "tga=NN1")
    #expect(filter.code == 2 && filter.errors.contains("Did you mean 'tag'?"))
    let shown = try place.slovo("kwic", "c.slovo", "war", "--show", "pos")
    #expect(shown.code == 2 && shown.errors.contains("no layer 'pos'. Known are lemma, line, tag."))
  }

  @Test("Filters admit words by their values")
  func filters() throws {
    let place = try indexed()
    #expect(try rows(place, "kwic", "c.slovo", "war|wars", "--in", "lemma=war").count == 2)
    #expect(try rows(place, "kwic", "c.slovo", "war", "--in", "tag=NN1").count == 1)
    #expect(try rows(place, "kwic", "c.slovo", "war", "--in", "tag!=NN1").count == 1)
    #expect(try rows(place, "count", "c.slovo", "war*", "--in", "tag~nn")[0].hasPrefix("war*,2,2,"))
  }

  @Test("kwic shows layers beside the keyword")
  func shown() throws {
    let place = try indexed()
    let found = try rows(place, "kwic", "c.slovo", "was long", "--show", "tag,lemma")
    #expect(found.count == 1 && found[0].hasSuffix(",VBD _,be long"))
    let object = try place.slovo("kwic", "c.slovo", "no war", "--show", "tag,layer:line", "--format", "json")
      .object
    let row = try #require((object["rows"] as? [[String: Any]])?.first)
    #expect(row["tag"] is NSNull && row["layer:line"] is NSNull && row["line"] as? Int == 1)
    #expect(try place.slovo("kwic", "c.slovo", "wars", "--show", "lemma,tag").output.contains("wars/war/NN2"))
  }

  @Test("info names layers, verify and dump know them")
  func information() throws {
    let place = try indexed()
    #expect(try rows(place, "info", "c.slovo").contains("layer tag,4 values on 5 of 8 tokens"))
    #expect(try place.slovo("verify", "c.slovo").code == 0)
    let dump = try place.slovo("dump", "c.slovo", "--part", "layers").output
    #expect(dump.contains("\nvalue\tlemma\t2\twar\t2\t1\n") && dump.contains("\nannotated\ttag\t2\tNN1\t3\n"))
  }
}
