import CorpusIndex
import ICU

/// Why a question has no answer.
public enum AnalysisError: Error, Sendable, Equatable {
  /// A file of the corpus could not be read.
  case index(CorpusIndexError)
  /// ICU refused a call.
  case icu(ICUError)
  /// A part of a query holds no word, for example only a punctuation mark.
  case withoutWord(query: String, part: String)
  /// Words or phrases are to be marked, and the query asks for something else.
  case noPhrase(query: String)
  /// A regular expression of a query backtracks without end on some word.
  case costlyExpression(query: String, pattern: String)
  /// Alternatives of phrases multiply beyond what is sensible.
  case tooManyAlternatives(query: String, limit: Int)
  /// A query matches in more places than there is memory for.
  case tooManyMatches(query: String, limit: Int)
  /// A query of the corpus query language names what the corpus doesn't have, or asks for too much.
  case corpusQuery(query: String, offset: SourceOffset, CorpusQueryProblem)
  /// A filter names an attribute that no document has.
  case unknownAttribute(filter: String, offset: SourceOffset, name: String, known: [String])
  /// A filter's attribute is a layer and a key of metadata too; `readings` tell them apart.
  case ambiguousAttribute(filter: String, offset: SourceOffset, name: String, readings: [String])
  /// The corpus has no layer of this name.
  case unknownLayer(name: String, known: [String])
  /// A filter asks for a region or kind of span that does not exist.
  case unknownValue(filter: String, offset: SourceOffset, attribute: String, value: String, known: [String])
  /// A filter compares by size what has no order.
  case unorderedAttribute(filter: String, offset: SourceOffset, name: String)
  /// A filter compares by size a key of metadata whose values are text; two of them are examples.
  case unorderedText(filter: String, offset: SourceOffset, name: String, examples: [String])
  /// A filter compares a key of dates or numbers with what is none.
  case unreadableValue(
    filter: String, offset: SourceOffset, attribute: String, value: String, type: MetadataType)
  /// Lines are to be ordered, or counts divided, by what is neither a name that stands for itself nor a key
  /// of metadata; both are known.
  case unknownKey(name: String, known: [String])
  /// Texts are to be put into order by a key of metadata whose values are text; some of them are examples.
  case withoutOrder(key: String, examples: [String])
  /// ICU knows no language of this name, or no such way of sorting in it.
  case unknownLanguage(name: String)
  /// One side of a comparison has no words; of a reference, so many were taken out because the target has them
  /// too.
  case emptySide(ComparedSide, overlap: Int)
  /// The counts of a comparison's units have no room in so many bytes of memory.
  case tooManyUnits(ResamplingSettings.Unit, memory: Int)
  /// A table of groups by terms is to be mapped whose shorter side is longer than so many.
  case tooLargeMatrix(groups: Int, terms: Int, limit: Int)
  /// So many groups, compared by so many words, have no room in so many bytes of memory.
  case tooManyGroups(Int, words: Int, memory: Int)
  /// A defined name is used wrongly, or was never defined.
  case definition(DefinitionError)
  /// A template of citations can't be used.
  case citation(CitationError)
  /// The corpus has no such place.
  case place(PlaceError)
}

/// A side of a comparison.
public enum ComparedSide: String, Sendable, Equatable {
  case target, reference
}

/// What stands between a query of the corpus query language and its answer.
public enum CorpusQueryProblem: Sendable, Equatable {
  /// Tokens have no attribute of this name.
  case unknownAttribute(name: String, known: [String])
  /// No region, language or script has a value.
  case unknownValue(attribute: String, value: String, known: [String])
  /// The corpus has no structures of this name.
  case unknownStructure(name: String, known: [String])
  /// The value is a punctuation mark, and in this corpus only words are tokens.
  case punctuationIsNoToken(value: String)
  /// With its repetitions the pattern has more than so many tokens.
  case tooLarge(limit: Int)
  /// From one place the pattern takes more than so many steps.
  case tooManyWays(limit: Int)
}
