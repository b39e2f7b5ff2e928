// What a build takes over from a lexicon that grows.
extension LexiconReader {
  /// Checks what a build relies on, so that a broken file can't ask for any amount of memory.
  ///
  /// - Throws: `.damaged` where strings overlap, or where a type names a form or a key that isn't there. O(types).
  public func checkBeforeGrowing() throws(CorpusIndexError) {
    guard hasAscendingStrings else { throw container.damage("toff", "strings that lie one after another") }
    for type in 0..<UInt32(clamping: typeCount) {
      guard form(ofType: type) < formCount else {
        throw container.damage("tfrm", "a form that the lexicon has")
      }
      guard let key = key(ofType: type), Int(key) < keyCount else {
        throw container.damage("tkey", "a key that the lexicon has")
      }
    }
  }

  /// The surface of a word type; valid while the reader lives. O(1).
  @inline(__always)
  public func bytes(ofType type: UInt32) -> UnsafeRawBufferPointer { types.string(Int(type)) }

  /// A form's matching key; valid while the reader lives. O(1).
  @inline(__always)
  public func bytes(ofForm form: UInt32) -> UnsafeRawBufferPointer { forms.string(Int(form)) }

  /// A romanisation key; valid while the reader lives. O(1).
  @inline(__always)
  public func bytes(ofKey key: UInt32) -> UnsafeRawBufferPointer { keys.string(Int(key)) }
}
