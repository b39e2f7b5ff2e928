import Testing

@testable import Analysis

@Suite struct `A query of the simple language` {
  @Test(arguments: [
    ("terror", "form terror"),
    ("  terror ", "form terror"),
    ("=Terror", "surface Terror"),
    ("legitim*", "form [legitim]*"),
    ("*ism", "form *[ism]"),
    ("wom?n", "form [wom]?[n]"),
    ("st**n", "form [st]*[n]"),
    ("=Stal*", "surface [Stal]*"),
    ("?", "form ?"),
    ("*", "any"),
    ("=*", "any"),
    (#"2\*2"#, "form 2*2"),
    (#"why\?"#, "form why?"),
    (#"\~yezhov"#, "form ~yezhov"),
    ("~yezhov", "romanisation yezhov"),
    ("~Ежов", "romanisation Ежов"),
    (#"~a\*"#, "romanisation a*"),
    ("U.S.", "form U.S."),
    ("don't", "form don't"),
    ("vozhd'", "form vozhd'"),
    ("purge,", "form purge,"),
    ("террор", "form террор"),
  ])
  func `asks for a word`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test(arguments: [
    ("great purge", "phrase(form great, form purge)"),
    ("\"great purge\"", "phrase(form great, form purge)"),
    ("“great purge”", "phrase(form great, form purge)"),
    ("\" great  purge* \"", "phrase(form great, form [purge]*)"),
    ("\"terror\"", "form terror"),
    ("the \"great purge\" of", "phrase(form the, form great, form purge, form of)"),
    ("state * terror", "phrase(form state, any, form terror)"),
    ("=Great purge", "phrase(surface Great, form purge)"),
    ("ob\"ekt s''ezd", "phrase(form ob\"ekt, form s''ezd)"),
    ("\"ob\"ekt\"", "form ob\"ekt"),
    ("great , purge", "phrase(form great, form ,, form purge)"),
  ])
  func `asks for a phrase, quoted or not`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test(arguments: [
    ("terror|fear", "either(form terror, form fear)"),
    ("terror | fear |dread", "either(form terror, form fear, form dread)"),
    ("great purge|terror", "phrase(form great, either(form purge, form terror))"),
    ("\"great purge|terror\"", "phrase(form great, either(form purge, form terror))"),
    ("\"great purge\"|terror", "either(phrase(form great, form purge), form terror)"),
    ("anti-soviet|hostile", "either(phrase(form anti, - form soviet), form hostile)"),
    ("fear|~yezhov", "either(form fear, romanisation yezhov)"),
    (#"a\|b"#, "form a|b"),
  ])
  func `offers alternatives, which bind tighter than the phrase`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test(arguments: [
    ("anti-soviet", "phrase(form anti, - form soviet)"),
    ("anti\u{2010}soviet", "phrase(form anti, - form soviet)"),
    ("anti\u{2011}soviet", "phrase(form anti, - form soviet)"),
    ("anti-*", "phrase(form anti, - any)"),
    ("~sultan-galiev *", "phrase(romanisation sultan, - romanisation galiev, any)"),
    ("=Anti-Soviet", "phrase(surface Anti, - surface Soviet)"),
    ("\"anti soviet\"", "phrase(form anti, form soviet)"),
    ("the anti-soviet bloc", "phrase(form the, form anti, - form soviet, form bloc)"),
    ("a-b-c", "phrase(form a, - form b, - form c)"),
    (#"anti\-soviet"#, "form anti-soviet"),
    ("anti-", "form anti-"),
    ("-soviet", "form -soviet"),
    ("well--known", "form well--known"),
  ])
  func `needs the hyphen where one is written`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test(arguments: [
    ("", 0, QueryError.Kind.empty), ("   ", 0, .empty),
    ("|terror", 0, .missingAlternative), ("terror|", 6, .missingAlternative),
    ("terror||fear", 7, .missingAlternative), ("terror | | fear", 9, .missingAlternative),
    ("\"great|\"", 6, .missingAlternative),
    ("great \"purge", 6, .unclosedQuotation), ("terror\"", 6, .unclosedQuotation),
    ("a \"\" b", 2, .emptyQuotation), ("\"  \"", 0, .emptyQuotation),
    ("=", 0, .missingWordAfterEquals), ("= terror", 0, .missingWordAfterEquals),
    ("a =|b", 2, .missingWordAfterEquals), ("==Terror", 0, .doubledEquals),
    ("terror\\", 6, .nothingToEscape),
    ("~", 0, .missingWordAfterTilde), ("a ~ b", 2, .missingWordAfterTilde),
    ("~=a", 0, .missingWordAfterTilde), ("~~a", 0, .missingWordAfterTilde),
    ("~\"great purge\"", 0, .missingWordAfterTilde), ("=~a", 0, .missingWordAfterEquals),
    ("fear|~stal*", 10, .wildcardAfterTilde), (#"~a\*b-c?"#, 7, .wildcardAfterTilde),
    ("~*", 1, .wildcardAfterTilde),
    ("the /terr.*", 4, .unclosedExpression), (#"/terr\/"#, 0, .unclosedExpression),
    ("the //", 4, .emptyExpression), ("~/terr.*/", 1, .expressionAfterTilde),
    ("/terr.*/or", 8, .missingBlankAfterExpression),
    ("/te(rr/", 5, .expression(status: "U_REGEX_MISMATCHED_PAREN")),
    ("=/te[rr/", 6, .expression(status: "U_REGEX_MISSING_CLOSE_BRACKET")),
    ("state <> terror", 6, .misplacedDistance), ("\"state <5> terror\"", 7, .misplacedDistance),
    ("state <0> terror", 6, .unreadableDistance(limit: 1000)), ("state <5>", 6, .missingBesideDistance),
    ("<5> state", 0, .missingBesideDistance), ("a <5> <5> b", 2, .missingBesideDistance),
    ("terror not near: state", 7, .unreadableDistance(limit: 1000)),
    ("terror near:3", 7, .missingBesideDistance),
    ("[form=\"state\"]", 0, .corpusQueryInSimpleQuery),
  ])
  func `says what is wrong with it and where`(query: String, offset: Int, kind: QueryError.Kind) {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(query) }
    #expect(error?.kind == kind)
    #expect(error?.offset == SourceOffset(bytes: offset, characters: offset))
    #expect(error?.query == query)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `counts offsets in bytes and in characters`() {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse("Ёлка и\u{306} /ежов") }
    #expect(error?.offset == SourceOffset(bytes: 14, characters: 7))
  }

  @Test(arguments: [
    ("/.*isms?/", "form /.*isms?/"), ("=/[A-Z]+/", "surface /[A-Z]+/"),
    ("great /purge[sd]?/ of", "phrase(form great, form /purge[sd]?/, form of)"),
    (#""great /purge|fear/""#, "phrase(form great, form /purge|fear/)"),
    ("/a b/|/c/", "either(form /a b/, form /c/)"), (#"/and\/or/"#, #"form /and\/or/"#),
    ("anti-/sov.*/", "phrase(form anti, - form /sov.*/)"), ("and/or", "form and/or"),
  ])
  func `reads regular expressions as they stand between slashes`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test(arguments: [
    ("state <5> terror", "near 5(form state, form terror)"),
    ("state<5<terror", "ordered 5(form state, form terror)"),
    ("great purge <3> terror|fear", "near 3(phrase(form great, form purge), either(form terror, form fear))"),
    ("a <1> b <2< c", "ordered 2(near 1(form a, form b), form c)"),
    ("terror not near:3 state", "without 3(form terror, form state)"),
    ("terror near:3 \"the state\"", "with 3(form terror, phrase(form the, form state))"),
  ])
  func `reads distances from left to right, behind phrases`(query: String, tree: String) throws {
    #expect(try QueryParser.parse(query).root.description == tree)
  }

  @Test func `takes "not" and "near" for words where they are none of the construct`() throws {
    #expect(try QueryParser.parse("not near").root.description == "phrase(form not, form near)")
    #expect(try QueryParser.parse("near: not").root.description == "phrase(form near:, form not)")
  }
}
