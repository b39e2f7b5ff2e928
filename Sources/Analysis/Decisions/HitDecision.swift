import CorpusIndex

/// What a reader decided about one hit: whether it counts, and what kind it is.
public struct HitDecision: Sendable, Equatable {
  /// The document's name as answers have it.
  public var document: String
  /// Positions in the document, from 1.
  public var positions: ClosedRange<Int>
  /// Whether the hit is left out.
  public var isDropped: Bool
  public var category: String?
  public var comment: String?

  public init(
    document: String, positions: ClosedRange<Int>, isDropped: Bool, category: String? = nil,
    comment: String? = nil
  ) {
    self.document = document
    self.positions = positions
    self.isDropped = isDropped
    self.category = category
    self.comment = comment
  }
}

/// What a reader decided about the hits of a corpus.
public struct HitDecisions: Sendable {
  private struct Place: Hashable {
    var document: Int
    var from: Int
    var to: Int
  }

  private var numbers: [Place: Int] = [:]
  private let decisions: [HitDecision]
  /// All categories, by their bytes.
  public let categories: [String]

  /// Of several decisions about one place the first one holds. O(documents + decisions).
  public init(_ decisions: [HitDecision], in corpus: CorpusReader) throws(AnalysisError) {
    self.decisions = decisions
    categories = Set(decisions.compactMap(\.category)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var documents: [String: Int] = [:]
    for (number, name) in try DocumentNames(corpus).names.enumerated() { documents[name] = number }
    for (number, decision) in decisions.enumerated() {
      guard let document = documents[decision.document] else { continue }
      let place = Place(
        document: document, from: decision.positions.lowerBound, to: decision.positions.upperBound)
      if numbers[place] == nil { numbers[place] = number }
    }
  }

  /// The category of a hit, given by the number of its document and its positions there, from 1. O(1).
  public func category(document: Int, from: Int, to: Int) -> String? {
    numbers[Place(document: document, from: from, to: to)].flatMap { decisions[$0].category }
  }

  /// What decisions did to the hits of several queries.
  public struct Tally: Sendable, Equatable {
    /// Hits that were dropped.
    public internal(set) var dropped = 0
    /// Hits of each category that were not.
    public internal(set) var categories: [String: Int] = [:]
    /// Decisions about places that no query found.
    public internal(set) var unmatched = 0
  }

  /// The hits that nobody dropped, and of them those of a category where one is given; the tally is of all.
  ///
  /// - Complexity: O(hits · log documents).
  public func chosen(
    from hits: [Hits], category: String? = nil
  ) -> (hits: [Hits], tally: Tally) {
    var tally = Tally()
    var isMatched = [Bool](repeating: false, count: decisions.count)
    let chosen = hits.map { hits in
      var hits = hits
      for index in hits.segments.indices {
        let segment = hits.segments[index].segment
        var document = 0
        var positions = 0..<0
        hits.segments[index].filter { match in
          if !positions.contains(match.lowerBound) {
            document = segment.structure.document(at: match.lowerBound, near: document)
            positions = segment.structure.positions(ofDocument: document)
          }
          let place = Place(
            document: segment.firstDocument + document, from: match.lowerBound - positions.lowerBound + 1,
            to: match.upperBound - positions.lowerBound)
          guard let number = numbers[place] else { return category == nil }
          isMatched[number] = true
          let decision = decisions[number]
          guard !decision.isDropped else {
            tally.dropped += 1
            return false
          }
          if let own = decision.category { tally.categories[own, default: 0] += 1 }
          return category == nil || decision.category == category
        }
      }
      return hits
    }
    tally.unmatched = isMatched.count { !$0 }
    return (chosen, tally)
  }
}
