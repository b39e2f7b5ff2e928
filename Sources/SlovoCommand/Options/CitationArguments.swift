import Analysis
import ArgumentParser
import SlovoKit

/// How lines and places are cited.
struct CitationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Cite by a template: '{author} {year}, {section}, p. {page}, n. {note}'; also {document}, {title}, {region}, {line}, {from}, {to}, {bytes}. What belongs to a field without a value is left out.",
      valueName: "template"))
  var cite: String?

  /// The template; its fields are checked when the corpus is open.
  func template() throws -> CitationTemplate? {
    guard let cite else { return nil }
    do throws(CitationError) { return try CitationTemplate(parsing: cite) } catch {
      throw Wording.failure(error)
    }
  }
}
