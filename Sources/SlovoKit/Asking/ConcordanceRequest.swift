import Analysis

/// A concordance that is asked for: what to look for, where, and in which order. It is a plain value that can be
/// kept, changed and sent to other threads; the search begins when lines or their number are asked for.
public struct ConcordanceRequest: Sendable {
  private let query: Query
  private let corpus: Corpus
  private let filter: Filter?
  private var orders: [ConcordanceOrder] = []
  private var sample: (size: Int, seed: UInt64)?
  private var context = Concordance.Context.words(8)

  init(of query: Query, in corpus: Corpus, _ filter: Filter?) {
    self.query = query
    self.corpus = corpus
    self.filter = filter
  }

  /// The same in another order; lines that are equal under all keys stay in corpus order.
  public func sorted(by orders: ConcordanceOrder...) -> Self {
    var request = self
    request.orders = orders
    return request
  }

  /// A random sample, which the seed determines on any machine; it is drawn before lines are sorted.
  public func sampled(_ size: Int, seed: UInt64 = 1) -> Self {
    var request = self
    request.sample = (max(0, size), seed)
    return request
  }

  /// The same with more or less of the text around each match; more than a million words or characters is a million.
  public func showing(_ context: Concordance.Context) -> Self {
    var request = self
    switch context {
    case .words(let count): request.context = .words(Self.sensible(count))
    case .characters(let count): request.context = .characters(Self.sensible(count))
    case .sentence, .paragraph: request.context = context
    }
    return request
  }

  private static func sensible(_ count: Int) -> Int { min(max(0, count), 1_000_000) }

  /// The first lines, at most so many; only they are made.
  ///
  /// - Throws: `AnalysisError`.
  public func prefix(_ count: Int) throws(AnalysisError) -> [ConcordanceLine] {
    var lines: [ConcordanceLine] = []
    try read(first: max(0, count)) { lines.append($0) }
    return lines
  }

  /// Calls `body` with each line in turn; none is kept.
  ///
  /// - Throws: `AnalysisError`, and what `body` throws.
  public func forEachLine(_ body: (ConcordanceLine) throws -> Void) throws {
    let concordance = try concordance(first: .max)
    var lines = ConcordanceLines(concordance, context: context, style: corpus.reader.lineStyle)
    for index in 0..<concordance.count { try body(lines.line(index)) }
  }

  /// How many lines there are.
  ///
  /// - Throws: `AnalysisError`.
  public var count: Int {
    get throws(AnalysisError) { min(try found().count, sample?.size ?? .max) }
  }

  private func read(first count: Int, _ body: (ConcordanceLine) -> Void) throws(AnalysisError) {
    let concordance = try concordance(first: count)
    var lines = ConcordanceLines(concordance, context: context, style: corpus.reader.lineStyle)
    for index in 0..<min(count, concordance.count) { body(try lines.line(index)) }
  }

  private func found() throws(AnalysisError) -> Hits {
    var ranges: FilteredRanges?
    if let filter {
      var evaluator = try FilterEvaluator(corpus.reader)
      ranges = try evaluator.ranges(filter)
    }
    return try QueryEvaluator(corpus.reader, threads: corpus.threads, memory: corpus.memory)
      .hits(of: query, in: ranges)
  }

  /// The matches in their order.
  private func concordance(first count: Int) throws(AnalysisError) -> Concordance {
    var concordance = Concordance(try found(), in: corpus.reader)
    if let sample { concordance = try concordance.sampled(sample.size, seed: sample.seed) }
    return try concordance.sorted(by: orders, first: count, threads: corpus.threads)
  }
}

extension ConcordanceOrder {
  /// The n-th word to the right of the match; what is beyond 1 to ``Analysis/ConcordanceSortKey/farthest`` is the
  /// nearest of them.
  public static func right(_ distance: Int) -> ConcordanceOrder {
    ConcordanceOrder(.right(sortable(distance)))
  }

  /// The n-th word to the left of the match, as to the right.
  public static func left(_ distance: Int) -> ConcordanceOrder { ConcordanceOrder(.left(sortable(distance))) }

  private static func sortable(_ distance: Int) -> Int { min(max(1, distance), ConcordanceSortKey.farthest) }

  /// The words of the match.
  public static var node: ConcordanceOrder { ConcordanceOrder(.node) }

  /// The documents' names.
  public static var document: ConcordanceOrder { ConcordanceOrder(.document) }

  /// A key of the documents' metadata.
  public static func metadata(_ key: String) -> ConcordanceOrder { ConcordanceOrder(.metadata(key)) }

  /// The same with the greatest first.
  public var descending: ConcordanceOrder {
    ConcordanceOrder(key, isDescending: true, isByEnding: isByEnding)
  }

  /// The same by the words' letters from the last one on, so that endings stand together.
  public var byEnding: ConcordanceOrder {
    ConcordanceOrder(key, isDescending: isDescending, isByEnding: true)
  }
}
