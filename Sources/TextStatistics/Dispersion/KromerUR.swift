/// Kromer's usage coefficient: a part's first occurrence counts 1, its second a half, its third a third.
public enum KromerUR: DispersionMeasure {
  public static let name = "kromer_ur"
  public static let aliases = ["ur"]
  public static let heading = "UR"
  public static let formula = "sum(psi(v_i + 1) - psi(1)) = sum(1 + 1/2 + ... + 1/v_i)"
  public static let range = "0 to f (at most one in each part): larger = more often, and in more parts"
  public static let source =
    "V. Kromer, 'A usage measure based on psychophysical relations', Journal of Quantitative "
    + "Linguistics 10 (2003), 177-186."
  public static let caution =
    "It takes no account of the sizes of the parts: only for parts of about the same size."

  public static func value(of word: WordDispersion) -> Double? {
    word.counts.reduce(0) { $0 + HarmonicNumber.of($1) }
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences if repetitions within a part count less and less"
  }
}
