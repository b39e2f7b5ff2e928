import Analysis
import Reporting

extension CoreStep {
  /// A phrase of three words, two of them very frequent.
  static let intersect = CoreStep("intersect", per: "token") { corpus in
    let query = try QueryParser.parse("of the house")
    return {
      guard try QueryEvaluator(corpus.index).hits(of: query).count > 0 else { throw EmptyStep() }
      return corpus.index.tokenCount
    }
  }

  /// A pattern of the corpus query language, with a gap and in one sentence.
  static let match = CoreStep("match a pattern", per: "place tried") { corpus in
    let query = try QueryParser.parseCorpusQuery(#"[form="the"] []{0,3} [form="he|his|that"] within s"#)
    let evaluator = QueryEvaluator(corpus.index)
    guard let places = try evaluator.explanation(of: query).steps.last?.count, places > 1_000 else {
      throw EmptyStep()
    }
    return {
      guard try evaluator.hits(of: query).count > 0 else { throw EmptyStep() }
      return places
    }
  }

  /// Lines ordered by three words to the right.
  static let sort = CoreStep("sort", per: "line") { corpus in
    let concordance = try concordance(in: corpus)
    let keys: [ConcordanceOrder] = [.init(.right(1)), .init(.right(2)), .init(.right(3))]
    return { try concordance.sorted(by: keys).count }
  }

  /// Lines made and written, into a buffer that is thrown away when it is full.
  static let gather = CoreStep("gather", per: "line") { corpus in
    let concordance = try concordance(in: corpus)
    return {
      let buffer = try OutputBuffer(creating: "/dev/null")
      let writer = OutputFormat.tsv.writer(to: buffer)
      let columns = ["docname", "pre", "keyword", "post"].map { ColumnDescription($0, .text) }
      try writer.begin(
        AnswerDescription(version: "", command: "kwic", shown: concordance.count, columns: columns))
      var lines = ConcordanceLines(concordance, context: .words(8))
      for number in 0..<concordance.count {
        let line = try lines.line(number)
        writer.text(line.document)
        for side in [line.before, line.match, line.after] { side.withUnsafeBufferPointer { writer.text($0) } }
        try writer.endRow()
      }
      try writer.finish()
      try buffer.close()
      return concordance.count
    }
  }

  /// All words of all sections on a map: the counts in memory, their axes and points.
  static let map = CoreStep("map", per: "cell") { corpus in
    let matrix = try TermMatrix(in: corpus.index, by: [.document, .section])
    guard matrix.rows.count > 20, matrix.cellCount > 10_000 else { throw EmptyStep() }
    return {
      guard try CorrespondenceMap(of: matrix).axisCount == 2 else { throw EmptyStep() }
      return matrix.cellCount
    }
  }

  /// The places of a frequent word.
  private static func concordance(in corpus: SampleCorpus) throws -> Concordance {
    let hits = try QueryEvaluator(corpus.index).hits(of: QueryParser.parse("he|his|that"))
    guard hits.count > 1_000 else { throw EmptyStep() }
    return Concordance(hits, in: corpus.index)
  }
}

/// A step that has too little to work on: its figure would say nothing.
struct EmptyStep: Error {}
