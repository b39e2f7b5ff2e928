/// The moving-average type-token ratio: the mean of the ratios of all windows of one length.
public enum MovingAverageTypeTokenRatio: MeanRatioMeasure {
  public static let name = "mattr"
  public static let aliases = ["moving_average_ttr"]
  public static let heading = "MATTR"
  public static let formula = "mean of V / N over all windows of so many words"
  public static let range =
    "1 divided by the window's words (one word repeated) to 1 (no word repeated within a window): "
    + "larger = richer"
  public static let source =
    "M. A. Covington and J. D. McFall, 'Cutting the Gordian knot: the moving-average type-token ratio', "
    + "Journal of Quantitative Linguistics 17 (2010), 94-100."
  public static let caution =
    "Values of different windows can't be compared. It tells how soon words come again, not how many a "
    + "text has in all."
  public static let decimals = 3
  public static let gap: String? = "the text is shorter than a window"

  public static func blocks(
    of sequence: WordSequence, settings: SequenceSettings, length: Int
  ) -> [RatioBlock] {
    let (words, window) = (sequence.words, settings.window)
    guard words.count >= window else { return [] }
    var blocks = SequenceBlocks(words: words.count, length: length)
    var counter = TypeCounter(numbers: sequence.numbers)
    for word in words[..<window] { counter.add(word) }
    blocks.add(Double(counter.types), Double(window), at: 0)
    for start in 1..<max(1, words.count - window + 1) {
      counter.remove(words[start - 1])
      counter.add(words[start + window - 1])
      blocks.add(Double(counter.types), Double(window), at: start)
    }
    return blocks.blocks
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(100 * value, decimals: 1)) % of the words in a window are different ones, on average"
  }
}
