import CorpusIndex
import TestSupport
import Testing

@testable import Analysis

@Suite struct `Letters that a pattern requires` {
  @Test(arguments: [
    ("stal.*", "stal", LiteralPlace.beginning), ("^stal.*", "stal", .beginning), (".*ism", "ism", .end),
    (".*ism$", "ism", .end), (".*stal.*", "stal", .anywhere), ("s?tal.*", "tal", .anywhere),
    ("stal+in", "stal", .beginning), ("a.*isms?", "a", .beginning), (".*isms?", "ism", .anywhere),
    ("[a-z]+ion(al)?", "ion", .anywhere), ("(a|b)tion", "tion", .end), (".*ab{2}cd", "cd", .end),
    (#"\w+ova"#, "ova", .end),
  ])
  func `are those on its outermost level`(pattern: String, text: String, place: LiteralPlace) {
    let literal = RequiredLiteral(ofExpression: pattern)
    #expect(literal?.text == text)
    #expect(literal?.place == place)
  }

  @Test(arguments: [
    "a|b", "(?i)abc", ".*", "[abc]+", "a?", "a*", #"\Qabc\E"#, #"\u0041bc"#, "((?-i)a)b", "a{0,2}", "(abc)",
    "(ab",
  ])
  func `are none where it might do without`(pattern: String) {
    #expect(RequiredLiteral(ofExpression: pattern) == nil)
  }

  @Test func `of a word with wildcards are its beginning, or its longest part`() {
    let ending = RequiredLiteral(ofWildcard: [.anyRun, .literal("ism")])
    #expect(ending?.text == "ism")
    #expect(ending?.place == .end)
    let beginning = RequiredLiteral(ofWildcard: [.literal("a"), .anyRun, .literal("ism")])
    #expect(beginning?.text == "a")
    #expect(beginning?.place == .beginning)
    let inside = RequiredLiteral(ofWildcard: [.anyOne, .literal("tal"), .anyRun, .literal("n")])
    #expect(inside?.text == "tal")
    #expect(inside?.place == .anywhere)
    #expect(RequiredLiteral(ofWildcard: [.anyOne, .anyRun]) == nil)
  }
}
