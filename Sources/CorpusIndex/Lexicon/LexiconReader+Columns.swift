// Whole columns at once, for tables by id that loops over many tokens look into.
extension LexiconReader {
  /// The romanisation key of each word type, by id. O(types).
  public func keysOfTypes() -> [UInt32] {
    (0..<UInt32(clamping: typeCount)).map { key(ofType: $0) ?? .max }
  }
}

extension PostingsReader {
  /// Adds the occurrences and documents of each word type of this segment to sums by id. O(types).
  public func addTypes(tokens: inout [Int], documents: inout [UInt32]) {
    for type in 0..<min(typeCount, tokens.count) {
      tokens[type] += self.tokens(ofType: UInt32(type))
      documents[type] += UInt32(clamping: self.documents(ofType: UInt32(type)))
    }
  }

  /// Adds the occurrences and documents of each form of this segment to sums by id. O(forms).
  public func addForms(tokens: inout [Int], documents: inout [UInt32]) {
    for form in 0..<min(formCount, tokens.count) {
      tokens[form] += self.tokens(ofForm: UInt32(form))
      documents[form] += UInt32(clamping: self.documents(ofForm: UInt32(form)))
    }
  }
}
