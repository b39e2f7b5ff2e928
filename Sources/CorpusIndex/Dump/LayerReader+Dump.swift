extension LayerReader {
  /// Prints the values of all layers, and where each stands.
  ///
  /// Long lists go over several lines of 128 positions, each with its value.
  func dump(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# value\tlayer\tnumber\tvalue\ttokens\tdocuments")
    try lines.endLine(write)
    for layer in layers {
      for value in 0..<layer.valueCount {
        let number = UInt32(clamping: value + 1)
        lines.plain("value")
        lines.text(layer.name)
        lines.number(number)
        lines.bytes(layer.bytes(ofValue: number))
        lines.number(layer.tokens(ofValue: number))
        lines.number(layer.documents(ofValue: number))
        try lines.endLine(write)
      }
    }
    lines.plain("# annotated\tlayer\tnumber\tvalue\tpositions, at most 128 a line")
    try lines.endLine(write)
    for layer in layers { try layer.dumpPositions(&lines, write) }
  }
}

extension StoredLayer {
  fileprivate func dumpPositions(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsBlock.size)
    defer { buffer.deallocate() }
    for value in 0..<valueCount {
      let number = UInt32(clamping: value + 1)
      var left = tokens(ofValue: number)
      var cursor = try cursor(ofValue: number)
      while left > 0 {
        guard let count = cursor.next(into: buffer), count > 0 else {
          throw damage(.postings, "ascending positions inside the segment")
        }
        lines.plain("annotated")
        lines.text(name)
        lines.number(number)
        lines.bytes(bytes(ofValue: number))
        lines.plain(
          UnsafeBufferPointer(start: buffer, count: count).map { String($0) }.joined(separator: " "))
        try lines.endLine(write)
        left -= count
      }
    }
  }
}
