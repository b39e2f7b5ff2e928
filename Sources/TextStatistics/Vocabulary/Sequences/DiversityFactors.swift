/// The factors that a text falls into for MTLD: each as long as its share of different words stays up.
///
/// From one end of the text on, words are taken until their type-token ratio has fallen to .72; there a factor
/// ends, and the next begins. What is left at the end is a part of a factor, by how far its ratio has fallen.
struct DiversityFactors {
  /// When a factor ends.
  enum Rule {
    /// Its ratio is .72 or less.
    case atMost
    /// Its ratio is below .72.
    case below
    /// Its ratio is below .72, and it has at least ten words.
    case belowFromTen

    /// In whole numbers, since .72 is none in binary.
    @inline(__always)
    func ends(types: Int, words: Int) -> Bool {
      switch self {
      case .atMost: return types * 100 <= words * 72
      case .below: return types * 100 < words * 72
      case .belowFromTen: return words >= 10 && types * 100 < words * 72
      }
    }
  }

  let sequence: WordSequence
  let rule: Rule

  /// The mean length of a factor, from the front and from the back, and of these the mean; nil where no word is
  /// repeated. O(words).
  var meanLength: Double? {
    let (forward, backward) = (count(isBackward: false), count(isBackward: true))
    guard forward > 0, backward > 0 else { return nil }
    let words = Double(sequence.words.count)
    return (words / forward + words / backward) / 2
  }

  /// Words, and factors as the mean of both directions; empty where no word is repeated.
  func blocks(length: Int) -> [RatioBlock] {
    let count = sequence.words.count
    var blocks = SequenceBlocks(words: count, length: length)
    for isBackward in [false, true] {
      walk(isBackward: isBackward) { range, factors in
        let positions = isBackward ? count - range.upperBound..<count - range.lowerBound : range
        blocks.spread(denominator: factors / 2 / Double(range.count), over: positions)
      }
    }
    var result = blocks.blocks
    guard result.contains(where: { $0.denominator > 0 }) else { return [] }
    for index in result.indices {
      let end = index == result.count - 1 ? count : (index + 1) * length
      result[index].numerator = Double(end - index * length)
    }
    return result
  }

  private func count(isBackward: Bool) -> Double {
    var sum = 0.0
    walk(isBackward: isBackward) { _, factors in sum += factors }
    return sum
  }

  /// Each factor in turn, with 1, and what is left with its part; ranges count from the end where the walk begins.
  private func walk(isBackward: Bool, _ body: (Range<Int>, Double) -> Void) {
    let words = sequence.words
    var seen = SeenTypes(numbers: sequence.numbers)
    var start = 0
    for index in words.indices {
      seen.add(words[isBackward ? words.count - 1 - index : index])
      if rule.ends(types: seen.types, words: index + 1 - start) {
        body(start..<index + 1, 1)
        start = index + 1
        seen.forget()
      }
    }
    guard start < words.count else { return }
    let left = words.count - start
    body(start..<words.count, Double(left - seen.types) / Double(left) / 0.28)
  }
}
