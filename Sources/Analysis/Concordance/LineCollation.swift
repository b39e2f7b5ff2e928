import CorpusIndex
import ICU

/// The order that words and text have where lines are sorted.
struct LineCollation {
  /// ICU's name of the locale.
  let locale: String
  /// Whether the index holds the ranks of this collator.
  let isStored: Bool
  /// Whether words are compared by their forms, as in the index, or by their spelling.
  let comparesForms: Bool
  /// The collator with its version, for example `en 153.120`.
  let name: String

  /// - Parameter language: a language tag; `nil` for the collator of the index.
  /// - Throws: `.unknownLanguage`.
  init(_ language: String?, of corpus: CorpusReader) throws(AnalysisError) {
    let stored = corpus.lexicon.collation
    let storedLocale = String(stored.prefix { $0 != " " })
    guard let language else {
      (locale, isStored, comparesForms, name) = (storedLocale, true, true, stored)
      return
    }
    let known: String?
    do throws(ICUError) { known = try Collator.locale(named: language) } catch { throw .icu(error) }
    guard let known else { throw .unknownLanguage(name: language) }
    locale = known
    do throws(ICUError) { name = "\(known) \(try Collator(locale: known).version)" } catch {
      throw .icu(error)
    }
    isStored = name == stored
    comparesForms = locale == storedLocale
  }
}

extension Concordance {
  /// The collator that lines are sorted by, with its version, for example `ru 153.120.0.0`.
  ///
  /// - Parameter language: as for ``sorted(by:first:language:threads:)``.
  /// - Throws: `.unknownLanguage`.
  public static func collation(
    of language: String?, in corpus: CorpusReader
  ) throws(AnalysisError) -> String {
    try LineCollation(language, of: corpus).name
  }
}
