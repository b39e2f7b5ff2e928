import CorpusIndex
import Documents
import ICU

/// Why a build stopped. The target is then as it was before.
public enum BuildError: Error, Sendable, Equatable {
  /// A text could not be read.
  case document(DocumentError)
  /// A file of the index could not be written or read.
  case index(CorpusIndexError)
  /// ICU refused a call.
  case icu(ICUError)
  /// No text holds a word.
  case withoutWords
  /// Something that is not a corpus stands at the target.
  case targetIsNotACorpus(path: String)
  /// A text of the same name is in the corpus with other content.
  case documentChanged(name: String, path: String)
  /// Two of the given texts have one name.
  case repeatedName(name: String)
  /// The corpus was segmented by another version of ICU, which may divide words elsewhere.
  case otherSegmentation(path: String, corpus: String, here: String)
  /// The corpus was tokenized under another profile, or under one of the same name with other switches.
  case otherProfile(path: String, corpus: String, here: String)
  /// The corpus was read with other options.
  case otherOptions(path: String, corpus: String, here: String)
  /// The corpus was built with other corrections of words, or without.
  case otherCorrections(path: String)
  /// The corpus was built with other rules or tables about words.
  case otherWords(path: String)
  /// A table of corrections can't be used.
  case corrections(path: String, line: Int, problem: CorrectionsProblem)
  /// Texts annotate words in more ways than a corpus may hold; without a path where no single text does.
  case tooManyLayers(path: String?, limit: Int)
  /// The distinct words, or the distinct values of all layers, take more than 4 GiB.
  case vocabularyTooLarge
  /// Another worker failed first.
  case cancelled
}
