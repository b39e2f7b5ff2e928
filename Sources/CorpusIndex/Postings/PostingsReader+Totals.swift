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
}
