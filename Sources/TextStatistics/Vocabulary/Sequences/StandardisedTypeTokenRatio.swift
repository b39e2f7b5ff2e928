/// The standardised, or mean segmental, type-token ratio: the mean of the ratios of segments of one length.
public enum StandardisedTypeTokenRatio: MeanRatioMeasure {
  public static let name = "sttr"
  public static let aliases = ["msttr", "mean_segmental_ttr"]
  public static let heading = "STTR"
  public static let formula = "mean of V / N over whole segments of so many words"
  public static let range =
    "1 divided by the segment's words (one word repeated) to 1 (no word repeated within a segment): "
    + "larger = richer"
  public static let source =
    "W. Johnson, 'Studies in language behavior', Psychological Monographs 56 (1944), 1-15; the "
    + "incomplete last segment is left out."
  public static let caution =
    "Values of different segments can't be compared. Where segments begin is chance: MATTR has all "
    + "beginnings."
  public static let decimals = 3
  public static let gap: String? = "the text is shorter than a segment"

  public static func blocks(
    of sequence: WordSequence, settings: SequenceSettings, length: Int
  ) -> [RatioBlock] {
    let (words, segment) = (sequence.words, settings.segment)
    guard words.count >= segment else { return [] }
    var blocks = SequenceBlocks(words: words.count, length: length)
    var seen = SeenTypes(numbers: sequence.numbers)
    for start in stride(from: 0, through: words.count - segment, by: segment) {
      seen.forget()
      for word in words[start..<start + segment] { seen.add(word) }
      blocks.add(Double(seen.types), Double(segment), at: start)
    }
    return blocks.blocks
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(100 * value, decimals: 1)) % of the words in a segment are different ones, on average"
  }
}
