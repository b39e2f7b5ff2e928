/// How a program compares two corpora, so that its numbers can be had again.
public struct KeynessConvention: Sendable {
  /// What becomes of words that one side lacks.
  public enum AbsentWords: Sendable, Equatable {
    /// They are compared like others.
    case kept
    /// Words that the reference lacks are left out.
    case leftOut
  }

  /// The name that it is asked for by.
  public let name: String
  /// The program whose numbers these are.
  public let program: String
  /// nil where it isn't known.
  public let absentWords: AbsentWords?
  /// How often a word stands in the target at least by default; nil where that isn't known.
  public let minimum: Int?
  /// What doesn't agree, or isn't known; nil where nothing is left to say.
  public let caution: String?
  /// The numbers of each word; rows go by the first.
  public let columns: [ConventionColumn<ContingencyTable>]

  /// All conventions, Slovo's own first.
  public static let all: [KeynessConvention] = [
    .slovo, .cqpweb, .sketchEngine, .cwbCCC, .polmineR, .conc, .quanteda, .antConc, .wordSmith,
  ]

  /// The convention of a name, whatever its case, `-`, `_` and blanks being the same; nil where there is none.
  public static func named(_ name: String) -> KeynessConvention? {
    let plain = { (name: String) in name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
    return all.first { plain($0.name) == plain(name) }
  }
}

extension KeynessConvention {
  /// Slovo's own.
  public static let slovo = slovo([LogLikelihoodRatio.self, ChiSquaredTest.self, LogRatio.self])

  /// Slovo's own with measures of choice.
  public static func slovo(_ measures: [any AssociationMeasure.Type]) -> KeynessConvention {
    KeynessConvention(
      name: "slovo", program: "Slovo", absentWords: .kept, minimum: 1, caution: nil,
      columns: measures.map { .measure($0) })
  }

  /// CQPweb (A. Hardie): log-likelihood of four cells, Log Ratio with its interval.
  public static let cqpweb = KeynessConvention(
    name: "cqpweb", program: "CQPweb", absentWords: .leftOut, minimum: 5,
    caution: "Words that the reference lacks vanish from its list, so these are not in it.",
    columns: [
      .measure(LogLikelihoodRatio.self), .measure(LogRatio.self),
      ConventionColumn(
        "log_ratio_low", "low", "log2 of the ratio, less 1.96 standard errors", gap: LogRatio.gap,
        { LogRatio.interval(of: $0, level: 0.95)?.low }),
      ConventionColumn(
        "log_ratio_high", "high", "log2 of the ratio, plus 1.96 standard errors", gap: LogRatio.gap,
        { LogRatio.interval(of: $0, level: 0.95)?.high }),
    ])

  /// Sketch Engine (A. Kilgarriff): simple maths with n = 1.
  public static let sketchEngine = KeynessConvention(
    name: "sketchengine", program: "Sketch Engine", absentWords: .kept, minimum: nil, caution: nil,
    columns: SimpleMaths().map { [.measure($0)] } ?? [])

  /// cwb-ccc (Ph. Heinrich): Log Ratio after Walter.
  public static let cwbCCC = KeynessConvention(
    name: "cwb-ccc", program: "cwb-ccc", absentWords: .kept, minimum: 2,
    caution: AssociationColumns.cwbCCCCaution,
    columns: AssociationColumns.cwbCCC)

  /// polmineR (A. Blätte): log-likelihood of four cells.
  public static let polmineR = KeynessConvention(
    name: "polmineR", program: "polmineR", absentWords: nil, minimum: nil,
    caution: "Whether it gives its log-likelihood a sign is not known; here it has none.",
    columns: [ConventionColumn.measure(LogLikelihoodRatio.self).unsigned])

  /// Conc (G. Ford): log-likelihood of two cells.
  public static let conc = KeynessConvention(
    name: "conc", program: "Conc", absentWords: nil, minimum: nil,
    caution: "Whether its log-likelihood has a sign is not known; here it has none.",
    columns: [ConventionColumn.measure(TwoCellLogLikelihood.self).unsigned])

  /// AntConc 4 (L. Anthony): log-likelihood of four cells, its "4-term".
  public static let antConc = KeynessConvention(
    name: "antconc", program: "AntConc 4", absentWords: nil, minimum: nil,
    caution:
      "Which words it leaves out, and its measures of effect, are not known, so these are not offered.",
    columns: [ConventionColumn.measure(LogLikelihoodRatio.self).unsigned])

  /// WordSmith (M. Scott): log-likelihood of two cells.
  public static let wordSmith = KeynessConvention(
    name: "wordsmith", program: "WordSmith", absentWords: nil, minimum: nil,
    caution:
      "Which words it leaves out, and how it treats a count of 0 in Log Ratio, is not known, so that is not offered.",
    columns: [ConventionColumn.measure(TwoCellLogLikelihood.self).unsigned])
}
