/// The words of a text in reading order, each as the number of its type: what measures of vocabulary are made of
/// that look at the order of words.
public struct WordSequence: Sendable {
  /// A number for each word: the same for words of the same type.
  public let words: [UInt32]
  /// One more than the greatest of the numbers. Measures keep a counter for each, so they should be dense.
  public let numbers: Int

  /// O(words).
  public init(_ words: [UInt32]) {
    self.words = words
    numbers = words.max().map { Int($0) + 1 } ?? 0
  }

  /// How often each type occurs. O(words).
  public var spectrum: FrequencySpectrum {
    var counts = [Int](repeating: 0, count: numbers)
    for word in words { counts[Int(word)] += 1 }
    // An array can't have more words than a spectrum takes.
    return FrequencySpectrum(frequencies: counts) ?? .none
  }
}

extension FrequencySpectrum {
  /// That of no words.
  public static let none = FrequencySpectrum()

  private init() { (classes, words, types, pairs) = ([], 0, 0, 0) }
}
