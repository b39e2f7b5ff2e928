#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// TF-IDF: a term's rate in a group, weighted down the more groups have the term.
public enum TermFrequencyInverseDocumentFrequency: TermWeight {
  public static let name = "tf_idf"
  public static let aliases = ["tfidf"]
  public static let heading = "TF-IDF"
  public static let formula =
    "1000*x_g/n_g * ln(k/d): tf is the rate for 1000 words, idf the logarithm of all k groups by the d that have the word"
  public static let range =
    "0 (not here, or in every group) and up: large for words that are frequent here and stand in few groups"
  public static let source =
    "idf: K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, Journal of Documentation 28 (1972), 11-21 (there with base 2 and 1 added); the product: G. Salton and C. Buckley, Term-weighting approaches in automatic text retrieval, Information Processing and Management 24 (1988), 513-523."
  public static let caution =
    "It is a weight, no test, and says nothing of chance. A word that all groups have weighs 0 however unevenly it falls, and with few groups ln(k/d) has few steps."

  public static func value(of term: TermOccurrence) -> Double? {
    guard term.isPossible else { return nil }
    guard term.count > 0 else { return 0 }
    return 1000 * (Double(term.count) / Double(term.size))
      * log(Double(term.groups) / Double(term.groupsWithTerm))
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "of no weight: it isn't here, or every group has it"
      : "it weighs \(Readings.number(value)) here, the more for each occurrence in 1,000 words and the less for each other group that has it"
  }
}
