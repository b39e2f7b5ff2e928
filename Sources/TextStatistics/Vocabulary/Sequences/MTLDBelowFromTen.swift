/// The measure of textual lexical diversity: how many words on average keep up a type-token ratio of .72.
public enum MTLDBelowFromTen: WordSequenceMeasure {
  public static let name = "mtld_below_10"
  public static let aliases = ["mtld_min10"]
  public static let heading = "MTLD 10"
  public static let formula =
    "words / factors, a factor ending once TTR < .72 and it has 10 words; mean of both directions"
  public static let range = "about 1 upwards; larger = richer"
  public static let source =
    "Ph. M. McCarthy and S. Jarvis, 'MTLD, vocd-D, and HD-D', Behavior Research Methods 42 (2010), "
    + "381-392; a factor ends below .72 and has at least ten words, as in lexical_diversity and taaled's "
    + "mtldo."
  public static let caution =
    "Three conventions give numbers that differ by some percent: say which. In texts of less than a "
    + "hundred words or so it hangs on a single factor."
  public static let gap: String? = "no word is repeated, or there are none"

  public static func value(of sequence: WordSequence, settings: SequenceSettings) -> Double? {
    DiversityFactors(sequence: sequence, rule: .belowFromTen).meanLength
  }

  public static func blocks(
    of sequence: WordSequence, settings: SequenceSettings, length: Int
  ) -> [RatioBlock] {
    DiversityFactors(sequence: sequence, rule: .belowFromTen).blocks(length: length)
  }

  public static func reading(of value: Double) -> String {
    "the text goes on for \(PlainNumber.text(value, decimals: 1)) words on average before fewer than 72 in 100 of them are different words"
  }
}
