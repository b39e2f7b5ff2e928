import ArgumentParser
import Indexing
import WordForms

/// What the user knows of words better than their spelling tells.
struct CorrectionsArguments: ParsableArguments {
  @Option(
    help:
      "A table of corrections of words: CSV with the columns surface, form, key, lang, note; an empty cell changes nothing."
  )
  var corrections: String?

  func requested() throws -> WordCorrections {
    guard let corrections else { return WordCorrections() }
    do throws(BuildError) { return try WordCorrections(table: corrections) } catch {
      throw Wording.failure(error)
    }
  }
}
