/// The words of one file, to tell whether the parts of a broken word are one word elsewhere in it.
///
/// Words are runs of letters, hyphens between letters included, kept as hashes. The two parts of words that
/// a line's end cuts are not in it.
struct DocumentVocabulary {
  /// An open-addressing table of hashes, 0 where there is none, and how often each occurs.
  private var hashes: [UInt64]
  private var counts: [UInt32]
  private var used = 0

  /// Reads the whole file. Linear.
  init(_ view: ByteView) {
    hashes = [UInt64](repeating: 0, count: 4096)
    counts = [UInt32](repeating: 0, count: 4096)
    var index = 0
    var isSecondPart = false
    while index < view.count {
      guard Self.isLetter(view[index]) else {
        index += 1
        continue
      }
      var hash = Self.seed
      var end = index
      while end < view.count, Self.isLetter(view[end]) || Self.joins(view, end) {
        hash = Self.hash(hash, view[end])
        end += 1
      }
      let isCut = end < view.count && view[end] == 0x2D && Self.endsLine(view, end + 1)
      if !isCut, !isSecondPart { add(hash) }
      isSecondPart = isCut
      index = end + 1
    }
  }

  /// How often a word stands in the file, as it is spelled but for the case of ASCII letters.
  func count(of word: some Sequence<UInt8>) -> Int {
    Int(counts[place(of: word.reduce(Self.seed, Self.hash))])
  }

  private mutating func add(_ hash: UInt64) {
    let place = place(of: hash)
    if hashes[place] == 0 {
      hashes[place] = hash
      used += 1
    }
    counts[place] &+= 1
    if used * 2 > hashes.count { grow() }
  }

  /// Where a hash stands, or would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 20) & (hashes.count - 1)
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldHashes, oldCounts) = (hashes, counts)
    hashes = [UInt64](repeating: 0, count: 2 * oldHashes.count)
    counts = [UInt32](repeating: 0, count: 2 * oldHashes.count)
    for (index, hash) in oldHashes.enumerated() where hash != 0 {
      let place = place(of: hash)
      hashes[place] = hash
      counts[place] = oldCounts[index]
    }
  }

  /// FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte == 0x27
  }

  private static func joins(_ view: ByteView, _ index: Int) -> Bool {
    view[index] == 0x2D && index + 1 < view.count && isLetter(view[index + 1])
  }

  private static func endsLine(_ view: ByteView, _ index: Int) -> Bool {
    var index = index
    while index < view.count, ByteView.isBlank(view[index]) { index += 1 }
    return index == view.count || view[index] == 0x0A || view[index] == 0x0D
  }
}
