import Analysis
import ArgumentParser
import Indexing
import SlovoKit

/// Names for parts of a corpus and for families of words.
struct DefinitionArguments: ParsableArguments {
  @Option(
    name: .customLong("define"),
    help: ArgumentHelp(
      "Names for filters and families of words: a TOML file, or 'prose = \"region=body\"'; they prevail over slovo.toml beside the corpus.",
      valueName: "file|definition"))
  var definitions: [String] = []

  /// What names mean in a corpus: those of the file beside it, and those given, the last ones first.
  ///
  /// - Parameter arguments: how the corpus was named.
  func resolver(_ opened: OpenedCorpus, _ arguments: CorpusArguments) throws -> DefinitionResolver {
    var all = Definitions()
    do throws(DefinitionFileError) {
      if let path = DefinitionFile.path(besides: arguments.corpus) {
        for definition in try DefinitionFile.read(path) { all.add(definition) }
      }
      for text in definitions {
        let isText = text.utf8.contains(UInt8(ascii: "=")) && !TextInput.isFile(text)
        let read =
          isText
          ? try DefinitionFile.parse(Array(text.utf8), origin: "--define") : try DefinitionFile.read(text)
        for definition in read { all.add(definition) }
      }
    } catch { throw Wording.failure(error) }
    return DefinitionResolver(all, in: opened.reader)
  }
}

/// Where to look, and what a person should know about it.
struct AskedRanges {
  /// `nil` for everywhere.
  var ranges: FilteredRanges?
  /// What names stood for, and what comparisons of metadata left in doubt, worded.
  var notes: [String] = []
}

extension Asking {
  /// The positions that a filter admits, names replaced by what they stand for.
  static func ranges(
    _ filter: Filter?, _ resolver: inout DefinitionResolver
  ) throws(AnalysisError) -> AskedRanges {
    guard let filter else { return AskedRanges() }
    let resolved = try resolver.resolved(filter)
    var evaluator = try FilterEvaluator(resolver.reader)
    let ranges = try evaluator.ranges(resolved)
    return AskedRanges(
      ranges: ranges,
      notes: resolved.definitions.map(Wording.definition) + ranges.doubts.map(Wording.doubt))
  }
}
