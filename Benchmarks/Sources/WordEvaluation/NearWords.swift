/// Finds words at an edit distance of 1: one letter put in, taken out or replaced.
struct NearWords {
  private var places: [[Unicode.Scalar]: Int] = [:]
  private var masked: [[Unicode.Scalar]: [Int]] = [:]
  private static let hole: Unicode.Scalar = "_"

  /// - Parameter words: different words.
  init(_ words: [String]) {
    for (index, word) in words.enumerated() {
      let letters = Array(word.unicodeScalars)
      places[letters] = index
      for place in letters.indices {
        var mask = letters
        mask[place] = Self.hole
        masked[mask, default: []].append(index)
      }
    }
  }

  /// The indices of the words at distance 1 of a word, each once, ascending.
  ///
  /// - Complexity: O(*n*²) for a word of *n* letters, and as many steps as there are answers.
  func neighbours(of word: String) -> [Int] {
    let letters = Array(word.unicodeScalars)
    var found: Set<Int> = []
    for place in letters.indices {
      var mask = letters
      mask[place] = Self.hole
      found.formUnion(masked[mask] ?? [])
      var shorter = letters
      shorter.remove(at: place)
      if let index = places[shorter] { found.insert(index) }
    }
    for place in 0...letters.count {
      var longer = letters
      longer.insert(Self.hole, at: place)
      found.formUnion(masked[longer] ?? [])
    }
    if let same = places[letters] { found.remove(same) }
    return found.sorted()
  }
}
