import Analysis

extension Wording {
  /// A step of answering a query, as a clause.
  static func step(_ action: QueryExplanation.Action) -> String {
    switch action {
    case .readPhrase(_, _, words: 1): "read the list of the word's places"
    case .readPhrase(let number, let place, let words):
      "phrase \(number): read the list of word \(place) of \(words), the rarest"
    case .tryEveryToken: "go through all tokens, since no list narrows them down"
    case .readTokens(let tests): "read the lists of \(tests.joined(separator: " or ")), the rarest"
    case .searchWithin: "look inside the matches of the query behind within"
    case .searchAround: "look around what must be held, since that is rarest"
    case .tryPattern(let strategy): "try the pattern from places before them (\(strategy.rawValue))"
    case .keepNear(let distance, let isOrdered):
      "keep stretches that hold both within \(distance) words\(isOrdered ? ", in this order" : "")"
    case .keepBeside(let distance, let isNegated):
      "keep the first where \(isNegated ? "none" : "one") of the second stands within \(distance) words"
    case .joinMembers: "join the matches of the members, no word in two of them"
    case .compare(.or): "join the matches of both"
    case .compare(.and): "keep the matches that both have"
    case .compare(.minus): "leave out the matches of the second"
    }
  }
}
