/// Michea's M: types by those that occur twice.
public enum MicheaM: VocabularyMeasure {
  public static let name = "michea_m"
  public static let heading = "Michea M"
  public static let formula = "V / V_2"
  public static let range = "1 upwards"
  public static let source =
    "R. Michea, 'De la relation entre le nombre des mots d'une frequence determinee et celui des mots "
    + "differents employes dans le texte', Cahiers de Lexicologie 18 (1971), 65-78."
  public static let caution = "The reciprocal of Sichel's S: it says nothing besides."
  public static let gap: String? = "no word occurs just twice"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    let twice = spectrum.types(of: 2)
    return twice > 0 ? Double(spectrum.types) / Double(twice) : nil
  }

  public static func reading(of value: Double) -> String {
    "one in \(PlainNumber.text(value, decimals: 1)) of its different words occurs just twice"
  }
}
