import CorpusIndex

/// Numbers that belong to distinct strings, string by string, in a scratch file.
struct StringGroups: Sendable {
  private let words: ScratchWords

  fileprivate init(_ words: ScratchWords) {
    self.words = words
  }

  /// Calls `body` with the place of each string and its numbers, in order. O(numbers).
  @inline(__always)
  func walk(_ body: (Int, UnsafeBufferPointer<UInt32>) -> Void) {
    let words = words.words
    var offset = 0
    var place = 0
    while offset < words.count {
      let end = offset + 1 + Int(words[offset])
      body(place, UnsafeBufferPointer(rebasing: words[offset + 1..<end]))
      place += 1
      offset = end
    }
  }
}

/// Writes the numbers of strings.
struct StringGroupsWriter: ~Copyable {
  private var file: ScratchFile
  /// How many numbers there are.
  private(set) var count = 0

  init(folder: String) throws(CorpusIndexError) {
    file = try ScratchFile(folder: folder)
  }

  /// Appends the numbers of the next string.
  mutating func append(_ numbers: [UInt32]) throws(CorpusIndexError) {
    try file.append(UInt32(numbers.count))
    for number in numbers { try file.append(number) }
    count += numbers.count
  }

  consuming func finish() throws(CorpusIndexError) -> StringGroups {
    StringGroups(try file.finish())
  }
}
