/// Words to ask for, of all frequencies, drawn from a corpus's own frequency list by a fixed rule.
public enum QueryList {
  /// Words at ranks that grow by one factor from the first to the last, each rank at most once.
  ///
  /// Only words of the letters *a* to *z* count, so that none of them means something else in a query.
  ///
  /// - Parameter list: a table with TABs: a line of column names, then a word in the first column of each line,
  ///   the most frequent first.
  /// - Returns: so many words, or all that there are.
  public static func words(ofFrequencyList list: String, count: Int) -> [String] {
    let words = list.split(separator: "\n").dropFirst().compactMap { line -> Substring? in
      guard let word = line.split(separator: "\t", maxSplits: 1).first else { return nil }
      return word.utf8.allSatisfy { ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) } ? word : nil
    }
    guard count < words.count, count > 1 else { return words.prefix(count).map(String.init) }
    // Multiplied step by step: a power would call the C library's, which differs between versions.
    let factor = root(of: Double(words.count), count - 1)
    var chosen: [String] = []
    var rank = -1
    var place = 1.0
    for number in 0..<count {
      let last = words.count - (count - number)
      rank = min(max(rank + 1, Int(place.rounded()) - 1), last)
      chosen.append(String(words[rank]))
      place *= factor
    }
    return chosen
  }

  /// The number whose power is the value, by halving; exact enough for ranks.
  private static func root(of value: Double, _ power: Int) -> Double {
    var low = 1.0
    var high = value
    for _ in 0..<100 {
      let middle = (low + high) / 2
      var product = 1.0
      for _ in 0..<power where product <= value { product *= middle }
      if product <= value { low = middle } else { high = middle }
    }
    return low
  }
}
