import Analysis
import ArgumentParser
import Reporting
import WordForms

/// How the words of queries are read.
struct QueryArguments: ParsableArguments {
  @Option(
    help:
      "Read words after ~ as German (~Jeschow) or French (~Iejov) spellings too: german, french, or german,french."
  )
  var romanisation: String?

  @Flag(
    help: "Queries are of the corpus query language: '[form=\"state\"] []{0,3} [form=\"terror\"] within s'.")
  var cql = false

  @Option(
    help:
      "Which matches of --cql count: standard, shortest, longest, traditional (as in CQP) or all (as in Sketch Engine). (default: standard)"
  )
  var strategy: String?

  /// Which matches of the corpus query language count.
  func matchStrategy() throws -> MatchStrategy {
    guard let strategy else { return .standard }
    guard let known = MatchStrategy(rawValue: strategy) else {
      let names = MatchStrategy.allCases.map(\.rawValue)
      throw Failure.usage(
        "--strategy: '\(strategy)' is not a way of matching. \(Wording.suggestion(strategy, names))")
    }
    guard cql else { throw Failure.usage("--strategy is for --cql. Leave it out, or ask with --cql.") }
    return known
  }

  /// The spellings asked for, several with commas.
  func spellings() throws -> RomanisationFolder.Options {
    var spellings: RomanisationFolder.Options = []
    for part in (romanisation ?? "").split(separator: ",") {
      switch part.trimmingBlanks {
      case "german": spellings.insert(.german)
      case "french": spellings.insert(.french)
      case let name:
        throw Failure.usage(
          "--romanisation: '\(name)' is not a way of spelling. Use german, french, or german,french.")
      }
    }
    return spellings
  }

  /// Where the words on how queries match stand.
  enum Place { case sentence, clause }

  /// How queries match, for the foot of an answer; ends in a full stop.
  func matching(_ place: Place) -> String {
    let text =
      cql
      ? "attributes match as they are written, %c whatever their case; matches that overlap: \(strategy ?? "standard")."
      : "words match by form (case and accents aside), =Word exactly."
    return place == .clause ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  var matchingSetting: NamedValue { NamedValue("matching", .text(cql ? "cql" : "form")) }

  var strategySetting: SettingValue { cql ? .text(strategy ?? MatchStrategy.standard.rawValue) : .none }
}
