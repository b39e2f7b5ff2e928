/// What a list of all types needs at once: a loop over a column belongs where the column is.
extension LexiconReader {
  /// The place of a form in the collation order, from 1; 0 for one without word types. O(1).
  public func rank(ofForm form: UInt32) -> UInt32 {
    guard let start = formTypeOffsets.word(Int(form)), let end = formTypeOffsets.word(Int(form) + 1),
      start < end, let type = formTypes.word(Int(start))
    else { return 0 }
    return rank(ofType: type)
  }

  /// The place of each form in the collation order, from 1; 0 for one without word types. O(types).
  public func ranksOfForms() -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: formCount)
    for type in 0..<UInt32(clamping: typeCount) {
      let form = Int(form(ofType: type))
      if form < ranks.count { ranks[form] = rank(ofType: type) }
    }
    return ranks
  }

  /// The form of each word type. O(types).
  public func formsOfTypes() -> [UInt32] { (0..<UInt32(clamping: typeCount)).map { form(ofType: $0) } }

  /// The place of each word type's form in the collation order, from 1. O(types).
  public func ranksOfTypes() -> [UInt32] { (0..<UInt32(clamping: typeCount)).map { rank(ofType: $0) } }
}
