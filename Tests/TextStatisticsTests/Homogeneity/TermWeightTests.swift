import Testing

@testable import TextStatistics

@Suite struct `Weights of terms` {
  /// The formulas in Python: `1000*x/n*log(k/d)`, and `log(1+(k-d+.5)/(d+.5))*x*2.2/(x+1.2*(.25+.75*n/m))`.
  @Test func `agree with their formulas`() throws {
    let term = TermOccurrence(count: 12, size: 1000, groups: 4, groupsWithTerm: 3, meanSize: 1425)
    #expect(
      abs(try #require(TermFrequencyInverseDocumentFrequency.value(of: term)) - 3.4521848694213704) < 1e-14)
    #expect(abs(try #require(BestMatch25.value(of: term)) - 0.7281569063071559) < 1e-14)
    #expect(RatePerMillion.value(of: term) == 12_000)
    let everywhere = TermOccurrence(count: 1, size: 50, groups: 10, groupsWithTerm: 10, meanSize: 200)
    #expect(TermFrequencyInverseDocumentFrequency.value(of: everywhere) == 0)
    // It isn't negative where all groups have the term.
    #expect(abs(try #require(BestMatch25.value(of: everywhere)) - 0.06711084222738649) < 1e-15)
  }

  @Test func `are 0 where a term isn't, and nil where no term can be`() {
    let none = TermOccurrence(count: 0, size: 50, groups: 10, groupsWithTerm: 0, meanSize: 200)
    #expect(TermWeights.all.allSatisfy { $0.value(of: none) == 0 })
    for (count, size, groups, holding, mean) in [
      (1, 0, 2, 1, 5.0), (1, 5, 2, 3, 5), (1, 5, 2, 0, 5), (1, 5, 0, 0, 5), (1, 5, 2, 1, 0),
      (-1, 5, 2, 1, 5),
    ] {
      let term = TermOccurrence(
        count: count, size: size, groups: groups, groupsWithTerm: holding, meanSize: mean)
      #expect(TermWeights.all.allSatisfy { $0.value(of: term) == nil })
    }
  }

  @Test func `gain less from each repetition by BM25`() throws {
    let weights = try (0...20).map { count in
      try #require(
        BestMatch25.value(
          of: TermOccurrence(count: count, size: 500, groups: 10, groupsWithTerm: 3, meanSize: 500)))
    }
    let gains = zip(weights.dropFirst(), weights).map { $0 - $1 }
    #expect(gains.allSatisfy { $0 > 0 } && zip(gains.dropFirst(), gains).allSatisfy { $0 < $1 })
  }

  @Test func `are found by name, and read aloud`() {
    #expect(TermWeights.named("TF-IDF")?.name == "tf_idf" && TermWeights.named("Okapi")?.name == "bm25")
    #expect(TermWeights.named("g2") == nil)
    #expect(RatePerMillion.reading(of: 312) == "312 in a million words here")
    #expect(TermWeights.all.allSatisfy { !$0.reading(of: 0).contains("0") })
  }
}
