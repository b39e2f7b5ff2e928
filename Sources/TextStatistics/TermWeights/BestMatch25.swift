#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// BM25: a term's weight in a group, to which each repetition adds less than the one before.
public enum BestMatch25: TermWeight {
  public static let name = "bm25"
  public static let aliases = ["okapi"]
  public static let heading = "BM25"
  public static let formula =
    "ln(1 + (k-d+0.5)/(d+0.5)) * x_g*(k1+1)/(x_g + k1*(1-b+b*n_g/m)), k1 = 1.2, b = 0.75, k groups of m words on average, d of which have the word"
  public static let range =
    "0 (not here) to k1 + 1 = 2.2 times its first factor: large for words that stand here repeatedly and in few groups"
  public static let source =
    "S. Robertson and H. Zaragoza, The probabilistic relevance framework: BM25 and beyond, Foundations and Trends in Information Retrieval 3 (2009), 333-389; 1 is added within the logarithm as in Lucene, so that no weight is negative."
  public static let caution =
    "It was made to rank documents that answer a query. It is no test, and among the words of one group it ranks by rarity above all."

  /// How soon repetitions cease to count.
  static let saturation = 1.2
  /// How much long groups are held against a word, from 0 to 1.
  static let lengthShare = 0.75

  public static func value(of term: TermOccurrence) -> Double? {
    guard term.isPossible else { return nil }
    guard term.count > 0 else { return 0 }
    let (groups, holding) = (Double(term.groups), Double(term.groupsWithTerm))
    let rarity = log1p((groups - holding + 0.5) / (holding + 0.5))
    let count = Double(term.count)
    let length = 1 - lengthShare + lengthShare * (Double(term.size) / term.meanSize)
    return rarity * (count * (saturation + 1) / (count + saturation * length))
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "of no weight: it isn't here"
      : "it weighs \(Readings.number(value)) here, the more for each occurrence (each adds less than the one before) and the less for each other group that has it"
  }
}
