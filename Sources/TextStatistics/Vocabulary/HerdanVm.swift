/// Herdan's Vm: how much the frequencies of types differ.
public enum HerdanVm: VocabularyMeasure {
  public static let name = "herdan_vm"
  public static let aliases = ["vm"]
  public static let heading = "Herdan Vm"
  public static let formula = "sqrt(sum(V_m * (m / N)^2) - 1 / V)"
  public static let range = "0 (all types equally frequent) towards 1: smaller = richer"
  public static let source =
    "G. Herdan, 'A new derivation and interpretation of Yule's Characteristic K', Zeitschrift fuer "
    + "angewandte Mathematik und Physik 6 (1955), 332-334."
  public static let caution = "It is ruled by the few most frequent words, such as the and of."
  public static let decimals = 4
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 0 else { return nil }
    let mean = Double(spectrum.words) / Double(spectrum.types)
    let squares = spectrum.classes.reduce(0) { sum, item in
      let distance = Double(item.frequency) - mean
      return sum + Double(item.types) * distance * distance
    }
    return squares.squareRoot() / Double(spectrum.words)
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (all words equally frequent) towards 1 (a few make up the text)"
  }
}
