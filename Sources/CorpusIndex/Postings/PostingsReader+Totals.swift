/// The counts of all types or forms at once: a loop over a column belongs where the column is.
extension PostingsReader {
  /// Adds the occurrences of the word types from `first` on in this segment to those of each. O(`tokens.count`).
  public func addTokensOfTypes(from first: Int = 0, to tokens: inout [Int]) {
    for index in 0..<max(0, min(tokens.count, typeCount - first)) {
      tokens[index] += self.tokens(ofType: UInt32(first + index))
    }
  }

  /// Adds the occurrences of the forms from `first` on in this segment to those of each. O(`tokens.count`).
  public func addTokensOfForms(from first: Int = 0, to tokens: inout [Int]) {
    for index in 0..<max(0, min(tokens.count, formCount - first)) {
      tokens[index] += self.tokens(ofForm: UInt32(first + index))
    }
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
