/// What word types are besides their form: romanisation key, language, script, and whether they are words.
extension LexiconReader {
  /// Distinct romanisation keys.
  public var keyCount: Int { keys.count }

  /// The romanisation key of a word type, `nil` for an id that doesn't exist. O(1).
  @inline(__always)
  public func key(ofType type: UInt32) -> UInt32? { keyOfTypes.word(Int(type)) }

  /// A key as text; empty for an id that doesn't exist. O(length).
  public func text(ofKey key: UInt32) -> String {
    String(decoding: keys.string(Int(key)), as: UTF8.self)
  }

  /// Appends a key's bytes. O(length).
  public func appendText(ofKey key: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: keys.string(Int(key)))
  }

  /// The key with exactly these bytes; keys have ids in the order of their bytes. O(log keys).
  public func key(of bytes: [UInt8]) -> UInt32? { keys.find(ordered: bytes) }

  /// The word types that share one of these keys, ascending.
  ///
  /// The types of a key are not written down, which would cost every type four bytes more.
  /// O(types · keys); few keys are wanted.
  public func types(ofKeys wanted: [UInt32]) -> [UInt32] {
    guard !wanted.isEmpty else { return [] }
    return (0..<UInt32(clamping: typeCount)).filter { type in
      keyOfTypes.word(Int(type)).map { wanted.contains($0) } ?? false
    }
  }

  /// The number of a word type's language, 0 for an id that doesn't exist; the manifest names it. O(1).
  @inline(__always)
  public func language(ofType type: UInt32) -> UInt8 { languageOfTypes.byte(Int(type)) ?? 0 }

  /// Whether all types are words, as under profiles whose tokens are words. O(1).
  public var hasOnlyWords: Bool { nonWords.wordCount == 0 }

  /// Whether a type is a word, not punctuation or a symbol. O(log of the number of others).
  public func isWord(type: UInt32) -> Bool {
    let index = nonWords.firstWord(above: type)
    return index == 0 || nonWords.word(index - 1) != type
  }

  /// The types that aren't words but punctuation or symbols, ascending. O(their number).
  public var nonWordTypes: [UInt32] { (0..<nonWords.wordCount).compactMap { nonWords.word($0) } }

  /// The number of a word type's script, 0 for an id that doesn't exist; the manifest names it. O(1).
  @inline(__always)
  public func script(ofType type: UInt32) -> UInt8 { scriptOfTypes.byte(Int(type)) ?? 0 }
}
