import CWordData

/// The small list of English words that tells whether the two parts of a broken word are one.
enum WholeWords {
  /// Whether the list has a word; case aside. O(log *n*) in the bytes of the list.
  static func contains(_ word: some Collection<UInt8>) -> Bool {
    let file = documentsWholeWords()
    let text = UnsafeBufferPointer(start: file.bytes, count: file.count)
    let wanted = word.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
    var low = 0
    var high = text.count
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < high, text[end] != 0x0A { end += 1 }
      let line = text[start..<end]
      if line.elementsEqual(wanted) { return true }
      if line.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
    }
    return false
  }
}
