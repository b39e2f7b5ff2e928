/// A mark of a paragraph with what stands around it, and what each reading of it costs.
struct Mark {
  var offset: Int
  /// In bytes.
  var length: Int
  var form: MarkForm
  /// What stands before and after it, emphasis marks (`*`, `_`) left out.
  var before: Neighbour
  var after: Neighbour
  /// Whether a letter, with its combining marks, stands right before it or after it.
  var touchesBefore: Bool
  var touchesAfter: Bool
  var costs = ReadingCosts()
  /// Why the reading inside the word, or as an apostrophe, comes into question.
  var reason = MarkDecision.Reason.none

  /// Whether the word before it is a word of English and of Russian, or as likely the one as the other.
  var followsWordOfBoth = false

  var end: Int { offset + length }

  var isBetweenLetters: Bool { touchesBefore && touchesAfter }

  /// Stands at the end of a word.
  var isFinal: Bool { touchesBefore && !touchesAfter }

  /// Stands at the start of a word.
  var isInitial: Bool { touchesAfter && !touchesBefore }
}
