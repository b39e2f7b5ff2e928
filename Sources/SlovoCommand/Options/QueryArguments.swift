import ArgumentParser
import WordForms

/// How the words of queries are read.
struct QueryArguments: ParsableArguments {
  @Option(
    help:
      "Read words after ~ as German (~Jeschow) or French (~Iejov) spellings too: german, french, or german,french."
  )
  var romanisation: String?

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
}
