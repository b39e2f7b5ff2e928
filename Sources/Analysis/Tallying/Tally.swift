/// How often each feature occurs among some words, and in how many documents, by the feature's number.
struct Tally: Sendable {
  var tokens: [Int]
  var documents: [UInt32]

  init(features: Int) {
    tokens = [Int](repeating: 0, count: features)
    documents = [UInt32](repeating: 0, count: features)
  }

  /// All words counted. O(features).
  var sum: Int { tokens.reduce(0, +) }

  /// What is left of the whole when these are taken out of it; documents too, where none is divided between
  /// the two. O(features).
  func rest(of whole: Tally) -> Tally {
    var rest = whole
    for index in tokens.indices where index < rest.tokens.count {
      rest.tokens[index] -= tokens[index]
      rest.documents[index] -= min(documents[index], rest.documents[index])
    }
    return rest
  }
}
