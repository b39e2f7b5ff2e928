/// Honore's H: rich where many words occur once.
public enum HonoreH: VocabularyMeasure {
  public static let name = "honore_h"
  public static let aliases = ["honore_r", "honore"]
  public static let heading = "Honore H"
  public static let formula = "100 * ln(N) / (1 - V_1 / V)"
  public static let range = "100 * ln(N) (no word occurs once) upwards: larger = richer"
  public static let source =
    "A. Honore, 'Some simple measures of richness of vocabulary', ALLC Bulletin 7 (1979), 172-177."
  public static let caution =
    "It rises with the length of the text, and words spoiled by a scan occur once as well."
  public static let decimals = 0
  public static let gap: String? = "all words occur once, or there are none"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 0, spectrum.types(of: 1) < spectrum.types else { return nil }
    let others = Double(spectrum.types - spectrum.types(of: 1))
    return 100 * spectrum.logarithmOfWords * (Double(spectrum.types) / others)
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value, decimals: 0)), the more the larger a share of its vocabulary occurs only once"
  }
}
