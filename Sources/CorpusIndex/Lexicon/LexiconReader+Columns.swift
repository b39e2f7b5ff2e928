// Whole columns at once, for tables by id that loops over many tokens look into.
extension LexiconReader {
  /// The romanisation key of each word type, by id. O(types).
  public func keysOfTypes() -> [UInt32] {
    (0..<UInt32(clamping: typeCount)).map { key(ofType: $0) ?? .max }
  }
}
