/// The counts of all types or forms at once: a loop over a column belongs where the column is.
extension PostingsReader {
  /// Adds the occurrences of each word type in this segment to those of its id. O(types).
  public func addTokensOfTypes(to tokens: inout [Int]) {
    for type in 0..<min(tokens.count, typeCount) { tokens[type] += self.tokens(ofType: UInt32(type)) }
  }

  /// Adds the occurrences of each form in this segment to those of its id. O(forms).
  public func addTokensOfForms(to tokens: inout [Int]) {
    for form in 0..<min(tokens.count, formCount) { tokens[form] += self.tokens(ofForm: UInt32(form)) }
  }

  /// Adds the occurrences and documents of each word type in this segment to those of its id; sums of documents
  /// that only a damaged file can have wrap round. O(types).
  public func addTypes(tokens: inout [Int], documents: inout [UInt32]) {
    for type in 0..<min(typeCount, tokens.count) {
      tokens[type] += self.tokens(ofType: UInt32(type))
      documents[type] &+= UInt32(clamping: self.documents(ofType: UInt32(type)))
    }
  }

  /// Adds the occurrences and documents of each form in this segment to those of its id, as
  /// ``addTypes(tokens:documents:)`` does. O(forms).
  public func addForms(tokens: inout [Int], documents: inout [UInt32]) {
    for form in 0..<min(formCount, tokens.count) {
      tokens[form] += self.tokens(ofForm: UInt32(form))
      documents[form] &+= UInt32(clamping: self.documents(ofForm: UInt32(form)))
    }
  }
}
