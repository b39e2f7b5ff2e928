import Testing

@testable import Analysis

@Suite struct `A filter` {
  @Test(arguments: [
    ("region=body", #"region = "body""#),
    (" region = body ", #"region = "body""#),
    ("region!=note", #"region != "note""#),
    ("section~\"Terror and Autocracy\"", #"section ~ "Terror and Autocracy""#),
    ("section !~ 'Terror'", #"section !~ "Terror""#),
    ("year>=1990", #"year >= "1990""#), ("year<=1990", #"year <= "1990""#),
    ("year>1990", #"year > "1990""#), ("year<1990", #"year < "1990""#),
    ("document%2=1", #"document%2 = "1""#), ("document % 10 < '3'", #"document%10 < "3""#),
    ("author=O'Brien", #"author = "O'Brien""#),
    (#"title="a \"b\" \\""#, #"title = "a "b" \""#),
    ("title=\"\"", #"title = """#),
    ("xml:lang=ru-Latn", #"xml:lang = "ru-Latn""#),
    ("автор=Сталин", #"автор = "Сталин""#),
  ])
  func `compares an attribute with a value`(filter: String, tree: String) throws {
    #expect(try FilterParser.parse(filter).root.description == tree)
  }

  @Test(arguments: [
    ("a=1&b=2", #"all(a = "1", b = "2")"#),
    ("a=1 | b=2 | c=3", #"any(a = "1", b = "2", c = "3")"#),
    ("a=1|b=2&c=3", #"any(a = "1", all(b = "2", c = "3"))"#),
    ("(a=1|b=2)&c=3", #"all(any(a = "1", b = "2"), c = "3")"#),
    ("!a=1&b=2", #"all(not(a = "1"), b = "2")"#),
    ("! (a=1 & b=2)", #"not(all(a = "1", b = "2"))"#),
    ("!!a=1", #"not(not(a = "1"))"#),
    ("((a=1))", #"a = "1""#),
  ])
  func `combines conditions, ! before & before |`(filter: String, tree: String) throws {
    #expect(try FilterParser.parse(filter).root.description == tree)
  }

  @Test(arguments: [
    ("prose", "named(prose)"), ("!prose", "not(named(prose))"), (" prose ", "named(prose)"),
    ("prose & year>1930", #"all(named(prose), year > "1930")"#),
    ("(a|b)&c=1", #"all(any(named(a), named(b)), c = "1")"#),
  ])
  func `takes an identifier that stands by itself for a name`(filter: String, tree: String) throws {
    #expect(try FilterParser.parse(filter).root.description == tree)
  }

  @Test func `reads numbers as numbers`() {
    #expect(FilterValue("1990").number == 1990)
    #expect(FilterValue("-1.5e3").number == -1500)
    for text in ["", "1990s", "0x10", "inf", "nan", "1937-08-05", "1e999", "."] {
      #expect(FilterValue(text).number == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("", 0, FilterError.Kind.empty), (" ", 0, .empty),
    ("=body", 0, .missingAttribute), ("a=1 &", 5, .missingAttribute), ("a=1 && b=2", 5, .missingAttribute),
    ("1937=year", 0, .missingAttribute), ("()", 1, .missingAttribute),
    ("region body", 7, .missingComparator), ("!region \"body\"", 8, .missingComparator),
    ("region==body", 6, .unknownComparator("==")), ("year=>1990", 4, .unknownComparator("=>")),
    ("year%2=1", 0, .unnumberedAttribute("year")), ("document%=1", 9, .missingDivisor),
    ("document%1=0", 9, .missingDivisor), ("document%-2=0", 9, .missingDivisor),
    ("document%99999999999999999999=0", 9, .missingDivisor), ("document%2", 10, .missingComparator),
    ("document%2~1", 10, .unreadableRemainder), ("document%2=x", 11, .unreadableRemainder),
    ("document%2=", 11, .missingValue),
    ("region=", 7, .missingValue), ("region= & a=1", 8, .missingValue),
    ("a=1 & section=\"Terror", 14, .unclosedQuotation),
    ("a=1 & (b=2", 6, .unclosedParenthesis), ("a=1)", 3, .unexpectedParenthesis),
    ("section=Great Terror", 14, .missingConnective), ("(a=1 b=2)", 5, .missingConnective),
    ("a=b=c", 3, .missingConnective),
  ])
  func `says what is wrong with it and where`(filter: String, offset: Int, kind: FilterError.Kind) {
    let error = #expect(throws: FilterError.self) { try FilterParser.parse(filter) }
    #expect(error?.kind == kind)
    #expect(error?.offset == SourceOffset(bytes: offset, characters: offset))
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: ["(", "!", "!(", "( "])
  func `refuses to nest a hundred thousand levels`(opening: String) {
    let error = #expect(throws: FilterError.self) {
      try FilterParser.parse(String(repeating: opening, count: 100_000) + "a=1")
    }
    #expect(error?.kind == .nestedTooDeeply(limit: FilterParser.nestingLimit))
  }

  @Test func `keeps the place of each attribute for whoever evaluates it`() throws {
    let filter = try FilterParser.parse("é=1 & yaer>1990")
    guard case .all(let nodes) = filter.root, case .comparison(let last) = nodes[1] else {
      Issue.record("not a conjunction")
      return
    }
    #expect(last.attributeOffset == SourceOffset(bytes: 7, characters: 6))
  }
}
