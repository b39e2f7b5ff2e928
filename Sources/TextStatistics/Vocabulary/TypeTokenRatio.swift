/// The type-token ratio: different words by words.
public enum TypeTokenRatio: VocabularyMeasure {
  public static let name = "ttr"
  public static let aliases = ["type_token_ratio"]
  public static let heading = "TTR"
  public static let formula = "V / N"
  public static let range = "1/N (one word repeated) to 1 (no word repeated)"
  public static let source =
    "J. B. Carroll, 'Diversity of vocabulary and the harmonic series law of word-frequency "
    + "distribution', Psychological Record 2 (1938), 379-386."
  public static let caution =
    "It falls as a text goes on, whatever its vocabulary: never compare texts of different length by "
    + "it. MATTR and STTR look at stretches of one length."
  public static let decimals = 3
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? Double(spectrum.types) / Double(spectrum.words) : nil
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(100 * value, decimals: 1)) different words in every 100 words of this text"
  }
}
