/// The measure of textual lexical diversity: how many words on average keep up a type-token ratio of .72.
public enum MTLDBelow: WordSequenceMeasure {
  public static let name = "mtld_below"
  public static let aliases = ["mtld"]
  public static let heading = "MTLD"
  public static let formula = "words / factors, a factor ending once TTR < .72; mean of both directions"
  public static let range = "about 1 upwards; larger = richer"
  public static let source =
    "Ph. M. McCarthy and S. Jarvis, 'MTLD, vocd-D, and HD-D', Behavior Research Methods 42 (2010), "
    + "381-392; a factor ends below .72, whatever its length, as in koRpus."
  public static let caution =
    "Three conventions give numbers that differ by some percent: say which. In texts of less than a "
    + "hundred words or so it hangs on a single factor."
  public static let gap: String? = "no word is repeated, or there are none"

  public static func value(of sequence: WordSequence, settings: SequenceSettings) -> Double? {
    DiversityFactors(sequence: sequence, rule: .below).meanLength
  }

  public static func blocks(
    of sequence: WordSequence, settings: SequenceSettings, length: Int
  ) -> [RatioBlock] {
    DiversityFactors(sequence: sequence, rule: .below).blocks(length: length)
  }

  public static func reading(of value: Double) -> String {
    "the text goes on for \(PlainNumber.text(value, decimals: 1)) words on average before fewer than 72 in 100 of them are different words"
  }
}
