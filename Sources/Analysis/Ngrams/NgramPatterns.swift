/// Which of the words that stand near one another make an n-gram: the keys that each word ends.
struct NgramPatterns: Sendable {
  /// Stands for the free slot of a frame.
  static let slot = -1

  /// The words of each key as distances back from its last word, the first word's first, or `slot`.
  let offsets: [[Int]]
  /// The greatest of the distances.
  let reach: Int

  /// All choices of words in their order with up to so many left out between them in all; with none left out,
  /// words that follow one another.
  init(length: Int, skips: Int) {
    var offsets: [[Int]] = [[0]]
    for word in 1..<length {
      offsets = offsets.flatMap { chosen in (chosen[0] + 1..<word + skips + 1).map { [$0] + chosen } }
    }
    self.offsets = offsets
    reach = length - 1 + skips
  }

  /// The keys of frames: for each inner word the n-gram with a slot in its place, and behind it that word; and
  /// the same with a slot there too, which counts the frame whatever stands in it.
  init(framesOfLength length: Int) {
    var offsets: [[Int]] = []
    for inner in 1..<length - 1 {
      var frame = Array((0..<length).reversed())
      let filler = frame[inner]
      frame[inner] = Self.slot
      offsets.append(frame + [filler])
      offsets.append(frame + [Self.slot])
    }
    self.offsets = offsets
    reach = length - 1
  }

  /// Whether words simply follow one another.
  var isContiguous: Bool { offsets.count == 1 }
}
