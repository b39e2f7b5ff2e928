import Testing

@testable import Analysis

@Suite struct `The type of a key of metadata` {
  @Test(
    arguments: [
      ("pages", ["12", "7.5", "-3", "12 000"], MetadataType.number), ("pages", ["12", "n/a"], .number),
      ("pages", ["12", "seven"], .text), ("volume", ["1934", "1935"], .number),
      ("printed", ["1934", "c. 1935", "n.d."], .date), ("printed", ["1934", "Moscow"], .text),
      ("year", ["1934", "Moscow"], .date), ("Year", ["1934"], .date), ("source.date", ["1934"], .date),
      ("year", ["Moscow"], .text), ("year", ["n.d."], .text), ("author", ["Ivanov"], .text),
      ("size", ["1,234"], .text),
      ("written", ["1934; 1936"], .text), ("any", [], .text),
    ] as [(String, [String], MetadataType)])
  func `follows from all its values, and from names that mean dates`(
    key: String, values: [String], type: MetadataType
  ) {
    #expect(MetadataType(ofKey: key, values: values) == type)
  }
}

@Suite struct `A comparison of metadata` {
  private func outcome(_ filter: String, _ value: String, _ type: MetadataType) throws -> MetadataComparison
    .Outcome?
  {
    guard case .comparison(let comparison) = try FilterParser.parse(filter).root else { return nil }
    return MetadataComparison(comparison, type: type).outcome(of: value)
  }

  @Test(
    arguments: [
      ("year>=1935", "1935", MetadataComparison.Outcome.holds), ("year>=1935", "1934-12-31", .fails),
      ("year>=1935", "c. 1935", .holdsInDoubt), ("year>=1935", "[1936]", .holdsInDoubt),
      ("year>=1935", "1934–5", .mayHold), ("year<1935", "1934–5", .mayHold), ("year<=1935", "1934–5", .holds),
      ("year>1935", "1935-06-01", .fails), ("year>1935", "1936-01-01", .holds),
      ("year>=1935", "1930s", .mayHold),
      ("year>=1935", "after 1953", .holds), ("year<1935", "after 1953", .fails),
      ("year>1960", "after 1953", .mayHold),
      ("year<=1934", "before 1934", .holds), ("year<1934", "before 1934", .holds),
      ("year>=1930", "before 1934", .mayHold),
      ("year=1934", "1 December 1934", .holds), ("year=1934", "c. 1934", .holdsInDoubt),
      ("year=1934", "1934–5", .mayHold),
      ("year=1930s", "1934", .holds), ("year=1934-12", "1934", .mayHold), ("year=1935", "1934", .fails),
      ("year=\"c. 1934\"", "c. 1934", .holds), ("year=n.d.", "n.d.", .holds),
      ("year=1934", "n.d.", .unreadable),
      ("year>=1934", "Moscow", .unreadable), ("year=1936", "1934; 1936", .holds),
      ("year!=1934", "1934", .holds),
      ("year>=1935", "early 1935 or 1936", .holdsInDoubt),
    ] as [(String, String, MetadataComparison.Outcome)])
  func `of dates holds only with all days, and tells doubt`(
    filter: String, value: String, expected: MetadataComparison.Outcome
  ) throws {
    #expect(try outcome(filter, value, .date) == expected)
  }

  @Test func `splits no document between two halves of a corpus`() throws {
    for value in ["1934", "c. 1934", "1934–5", "1930s", "before 1936", "after 1933", "1935", "n.d.", "1934?"]
    {
      let halves = try ["year<1935", "year>=1935"].map { try outcome($0, value, .date) }
      #expect(halves.count { $0 == .holds || $0 == .holdsInDoubt } <= 1, "\(value)")
    }
  }

  @Test func `of numbers and text goes by size and by sameness`() throws {
    #expect(try outcome("pages>=9", "10", .number) == .holds)
    #expect(try outcome("pages>=9", "7", .number) == .fails)
    #expect(try outcome("pages>=9", "n/a", .number) == .unreadable)
    #expect(try outcome("pages=12000", "12 000", .number) == .holds)
    #expect(try outcome("keyword=purge", "terror; purge", .text) == .holds)
    #expect(try outcome("keyword=\"terror; purge\"", "terror; purge", .text) == .holds)
    #expect(try outcome("keyword=pur", "terror; purge", .text) == .fails)
    #expect(try outcome("shelf=7", "07", .text) == .holds)
  }
}
