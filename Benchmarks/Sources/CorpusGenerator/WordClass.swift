/// What a word does in a sentence; the generator's grammar knows no more of it than this.
enum WordClass: Int, CaseIterable {
  case determiner, preposition, conjunction, subordinator, pronoun, auxiliary, adverb, infinitiveMarker
  case noun, adjective, verb, name, russian, number

  /// How many inflected forms a listed word has.
  var formCount: Int {
    switch self {
    case .noun: 2
    case .verb: VerbForm.allCases.count
    default: 1
    }
  }

  /// Whether a document has favourites among the words of this class.
  var isTopical: Bool {
    switch self {
    case .noun, .adjective, .verb, .name, .russian: true
    default: false
    }
  }
}

enum VerbForm: Int, CaseIterable {
  case base, third, past, participle, gerund
}
