import Analysis
import CorpusIndex
import Indexing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus to ask.
///
///     let corpus = try Corpus("Corpus")
///     let lines = try corpus.concordance(of: "~yezhov", in: .region(.body)).sorted(by: .right(1), .right(2)).prefix(100)
///     for line in lines { print(line.document, line.line, String(decoding: line.match, as: UTF8.self)) }
public struct Corpus: Sendable {
  /// The index behind it.
  public let reader: CorpusReader
  /// Threads that answers may work on; they are the same for any number.
  public var threads = 2
  /// Bytes of memory that an answer may take.
  public var memory = 1 << 30

  /// Asks an index that is open already.
  public init(_ reader: CorpusReader) { self.reader = reader }

  /// Opens an index folder; for a text or a folder of texts an index is built in the user's cache, once.
  ///
  /// - Throws: `CorpusSourceError` where nothing is at the path, a text can't be read, or a file of the index is
  ///   damaged.
  public init(_ path: String, options: BuildOptions = BuildOptions()) throws(CorpusSourceError) {
    var environment: [String: String] = [:]
    for name in ["XDG_CACHE_HOME", "HOME", "TMPDIR"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    reader = try CorpusSource(path, options: options, environment: environment).open().reader
    (threads, memory) = (options.threads, options.memory)
  }

  /// The matches of a query, in corpus order; nothing is searched before lines or their number are asked for.
  ///
  /// - Parameters:
  ///   - query: in the simple language (`Query`), or in another.
  ///   - place: where to look.
  /// - Throws: `QueryError` for a query that doesn't parse, `FilterError` for a filter that doesn't.
  public func concordance(
    of query: String, _ language: QueryLanguage = .simple, in place: Place = .everywhere
  ) throws -> ConcordanceRequest {
    ConcordanceRequest(of: try language.parse(query), in: self, try place.filter())
  }

  /// The matches of a query that has been parsed or put together.
  ///
  /// - Throws: `FilterError` for a place that is a filter and doesn't parse.
  public func concordance(of query: Query, in place: Place = .everywhere) throws -> ConcordanceRequest {
    ConcordanceRequest(of: query, in: self, try place.filter())
  }

  /// How often queries match, each with its rate and the documents that it matches in.
  ///
  /// - Throws: `QueryError`, `FilterError`, and `AnalysisError` for what the corpus doesn't have.
  public func counts(
    of queries: [String], _ language: QueryLanguage = .simple, by groupings: [Grouping] = [],
    in place: Place = .everywhere
  ) throws -> CountTable {
    let filter = try place.filter()
    var ranges: FilteredRanges?
    if let filter {
      var evaluator = try FilterEvaluator(reader)
      ranges = try evaluator.ranges(filter)
    }
    return try CountTable(
      queries.map { try language.parse($0) }, in: reader, by: groupings, filter: ranges, threads: threads)
  }
}

/// The language that a query is written in.
public enum QueryLanguage: Sendable, Equatable {
  /// The simple language: `great purge*`, `state <5> terror` (``Analysis/Query``).
  case simple
  /// The corpus query language: `[form="state"] [] [form="terror"]` (``Analysis/CorpusQuery``).
  case corpusQuery

  func parse(_ text: String) throws(QueryError) -> Query {
    switch self {
    case .simple: try QueryParser.parse(text)
    case .corpusQuery: try QueryParser.parseCorpusQuery(text)
    }
  }
}
