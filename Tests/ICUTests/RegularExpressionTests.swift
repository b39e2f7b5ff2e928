import ICU
import Testing

@Suite struct `A regular expression` {
  private func matches(_ pattern: String, _ word: String, ignoringCase: Bool = true) throws -> Bool {
    var expression = try RegularExpression(pattern, ignoresCase: ignoringCase)
    return try Array(word.utf8).withUnsafeBufferPointer { word throws(RegularExpressionError) in
      try expression.matches(word)
    }
  }

  @Test(arguments: [
    ("t.*r", "terror", true), ("t.*r", "terrors", false), ("err", "terror", false), (".{6}", "террор", true),
    ("TERROR", "terror", true), ("[а-я]+", "ежов", true), ("(great|purge)s?", "purges", true),
    ("a?", "", true),
    ("\\p{Lu}.*", "Stalin", true), (".", "𝔘", true), ("ё", "е", false),
  ])
  func `matches whole words`(pattern: String, word: String, isMatch: Bool) throws {
    #expect(try matches(pattern, word) == isMatch)
  }

  @Test func `tells case apart where it is asked to`() throws {
    #expect(try matches("Terror", "Terror", ignoringCase: false))
    #expect(try !matches("Terror", "terror", ignoringCase: false))
  }

  @Test func `serves any number of words`() throws {
    var expression = try RegularExpression("a+b", ignoresCase: false)
    for length in [1, 300, 2, 0, 64] {
      let word = [UInt8](repeating: UInt8(ascii: "a"), count: length) + [UInt8(ascii: "b")]
      let isMatch = try word.withUnsafeBufferPointer { word throws(RegularExpressionError) in
        try expression.matches(word)
      }
      #expect(isMatch == (length > 0))
    }
  }

  @Test(arguments: [("te(rr", 5), ("a[", 2), ("a{2,1}", 5), ("x\\", 2), ("*a", 0)])
  func `that breaks the rules says where`(pattern: String, scalar: Int) {
    let error = #expect(throws: RegularExpressionError.self) { try matches(pattern, "a") }
    guard case .syntax(let status, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(status.hasPrefix("U_REGEX_"))
    #expect(abs(found - scalar) <= 1, "\(pattern): \(status) at \(found)")
  }

  @Test func `that backtracks without end is given up`() {
    let word = String(repeating: "a", count: 60)
    #expect(throws: RegularExpressionError.tooCostly) { try matches("(a+)+b", word) }
  }
}
