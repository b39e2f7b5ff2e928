/// A first look over a large file: whether it can be read chunk by chunk as it stands.
enum SourceSurvey {
  /// Whether a file is well-formed UTF-8 without NUL bytes and without a mark or magic of something else.
  ///
  /// - Parameter observe: gets every byte of the file, in order. Linear.
  static func isPlainUTF8(
    _ file: inout ChunkedFile, _ observe: (UnsafeRawBufferPointer) -> Void
  ) throws(DocumentError) -> Bool {
    file.rewind()
    var bytes: [UInt8] = []
    var isPlain = true
    var isFirst = true
    var isAtEnd = false
    while !isAtEnd {
      // What stands in front is the beginning of a character that the last chunk cut.
      let before = bytes.count
      isAtEnd = try file.read(ChunkSource.chunkSize, into: &bytes)
      bytes.withUnsafeBytes { observe(UnsafeRawBufferPointer(rebasing: $0[before...])) }
      if isFirst, BinarySignature.kind(of: bytes) != nil { isPlain = false }
      isFirst = false
      guard isPlain else {
        bytes.removeAll(keepingCapacity: true)
        continue
      }
      let bad = bytes.withUnsafeBytes { UTF8Validation.firstBadSequence(in: $0, from: 0)?.offset }
      let holdsNUL = bytes.withView { $0.firstIndex(of: 0, from: 0, to: $0.count) != nil }
      let rest = bad ?? bytes.count
      if holdsNUL || (bad != nil && (isAtEnd || bytes.count - rest > 3)) { isPlain = false }
      bytes.removeFirst(isPlain ? rest : bytes.count)
    }
    file.rewind()
    return isPlain
  }
}
