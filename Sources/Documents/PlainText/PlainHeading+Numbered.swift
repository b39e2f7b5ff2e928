extension PlainHeading {
  /// The numbered heading that a line by itself may be: `4. Letters from the Line`, `4.1 Limits of the signal`.
  ///
  /// Only a line of title's length without a closing stop, whose words begin with a capital letter. Whether it
  /// heads anything is for the reader to see.
  init?(numbered line: Range<Int>, in view: ByteView) {
    guard line.count <= 80, let first = view.slice(line).first, first >= 0x31, first <= 0x39 else {
      return nil
    }
    var index = line.lowerBound
    var depth = 0
    var hasStop = false
    while index < line.upperBound, view[index] >= 0x30, view[index] <= 0x39 {
      depth += 1
      let start = index
      while index < line.upperBound, view[index] >= 0x30, view[index] <= 0x39 { index += 1 }
      guard index - start <= 2, index < line.upperBound else { return nil }
      hasStop = view[index] == 0x2E
      if hasStop { index += 1 }
    }
    guard hasStop || depth > 1, depth <= 4, index < line.upperBound, view[index] == 0x20 else { return nil }
    let title = view.trimmed(index..<line.upperBound)
    let edges = TextEdges(view: view)
    guard edges.beginning(of: title) == .upperCase, edges.isUnfinished(title),
      view.byte(at: line.upperBound - 1) != 0x2C
    else { return nil }
    self = .section(depth: Int8(clamping: depth))
  }
}
