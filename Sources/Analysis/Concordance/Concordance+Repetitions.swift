import CorpusIndex

extension Concordance {
  /// Below so many lines a second thread costs more than it saves.
  private static let linesPerThread = 1024

  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 6

  /// The lines without those whose text, before, in and after the match, is that of a line before them.
  ///
  /// Texts are compared by their hashes, and where those agree byte by byte.
  /// - Complexity: O(lines · context); some 40 bytes a line while the hashes are sorted.
  public func withoutRepetitions(
    context: Context, style: Style = .text, threads: Int = 1
  ) throws(AnalysisError) -> Concordance {
    let threads = count < Self.linesPerThread ? 1 : threads
    var entries: [RadixOrder.Entry] = []
    entries.reserveCapacity(count)
    let hashes = try WorkerThreads.mapParts(of: count, threads: threads) { lines throws(AnalysisError) in
      try self.hashes(of: lines, context, style)
    }
    for part in hashes {
      for hash in part { entries.append(RadixOrder.Entry(key: hash, number: UInt32(entries.count))) }
    }
    RadixOrder.sort(&entries)
    let sorted = entries
    let repeated = try WorkerThreads.mapParts(of: count, threads: threads) { part throws(AnalysisError) in
      try repetitions(sorted, part, context, style)
    }
    var isRepeated = [Bool](repeating: false, count: count)
    for part in repeated { for line in part { isRepeated[Int(line)] = true } }
    guard repeated.contains(where: { !$0.isEmpty }) else { return self }
    return keeping((0..<count).filter { !isRepeated[$0] }.map { UInt32(number(ofLine: $0)) })
  }

  private func hashes(
    of lines: Range<Int>, _ context: Context, _ style: Style
  ) throws(AnalysisError) -> [UInt64] {
    var reader = ConcordanceLines(self, context: context, style: style)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(lines.count)
    for line in lines {
      let ahead = line + Self.linesAhead
      if ahead < lines.upperBound { reader.prefetch(match: number(ofLine: ahead)) }
      try reader.move(to: line)
      hashes.append(LineText.hash(of: reader))
    }
    return hashes
  }

  /// The lines that repeat others, from entries in the order of their hashes: of the groups of one hash that begin
  /// in a part.
  private func repetitions(
    _ entries: [RadixOrder.Entry], _ part: Range<Int>, _ context: Context, _ style: Style
  ) throws(AnalysisError) -> [UInt32] {
    var reader = ConcordanceLines(self, context: context, style: style)
    var repeated: [UInt32] = []
    var start = part.lowerBound
    while start > 0, start < part.upperBound, entries[start].key == entries[start - 1].key { start += 1 }
    while start < part.upperBound {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 {
        var texts: [LineText] = []
        for entry in entries[start..<end] {
          try reader.move(to: Int(entry.number))
          if texts.contains(where: { $0.isText(of: reader) }) {
            repeated.append(entry.number)
          } else {
            texts.append(LineText(reader))
          }
        }
      }
      start = end
    }
    return repeated
  }
}

/// What a line shows, kept for comparison.
private struct LineText {
  private let bytes: [UInt8]
  private let lengths: (before: Int, match: Int)

  init(_ lines: borrowing ConcordanceLines) {
    bytes = Array(lines.before) + Array(lines.match) + Array(lines.after)
    lengths = (lines.before.count, lines.match.count)
  }

  /// Whether a line shows the same.
  func isText(of lines: borrowing ConcordanceLines) -> Bool {
    let (before, match, after) = (lines.before, lines.match, lines.after)
    guard lengths == (before.count, match.count), bytes.count == before.count + match.count + after.count
    else { return false }
    return bytes.prefix(before.count).elementsEqual(before)
      && bytes.dropFirst(before.count).prefix(match.count).elementsEqual(match)
      && bytes.suffix(after.count).elementsEqual(after)
  }

  static func hash(of lines: borrowing ConcordanceLines) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for part in [lines.before, lines.match, lines.after] {
      let bytes = UnsafeRawBufferPointer(part)
      var index = 0
      while index + 8 <= bytes.count {
        hash = mix(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest = UInt64(bytes.count)
      while index < bytes.count {
        rest = rest << 8 | UInt64(bytes[index])
        index += 1
      }
      hash = mix(hash, rest)
    }
    return hash
  }

  /// Both halves of a product of 128 bits, so that every bit of a word reaches every bit of the hash.
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
  }
}
