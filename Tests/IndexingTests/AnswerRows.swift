import Analysis
import CorpusIndex
import TextStatistics

/// All answers that two corpora of the same texts must share, as lines.
enum AnswerRows {
  static let queries = [
    "terror", "=Terror", "legitim*", "?urge*", "terror|fear", "great purge*", "\"the terror|fear\"",
    "the * of",
    "anti-soviet", "anti-*", "Ежов|Ezhov", "vozhd'", "*", "word1*", "of the great", "nothing-here",
    "~yezhov", "the ~ежовщина", "~stalin *",
  ]

  static func all(_ corpus: CorpusReader) throws -> [String] {
    try concordances(corpus) + counts(corpus) + lists(corpus) + ngrams(corpus)
      + vocabularies(corpus) + outline(corpus) + associations(corpus) + dispersion(corpus)
      + diversity(corpus)
  }

  /// Where words fall.
  static func dispersion(_ corpus: CorpusReader) throws -> [String] {
    var rows: [String] = []
    for text in ["the", "terror|fear", "great purge*"] {
      let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(text))
      for kind in [.documents, .sections, .paragraphs, .equal(9)] as [DispersionParts] {
        let table = try DispersionTable(of: [hits], [text], in: corpus, by: kind)
        rows.append("\(text) by \(kind): \(table.words), \(try table.allParts())")
        rows += table.rows.map { "\($0.positions) \($0.counts?.counts ?? [])" }
      }
    }
    return rows
  }

  /// How rich the vocabulary is.
  static func diversity(_ corpus: CorpusReader) throws -> [String] {
    var settings = VocabularyTable.Settings()
    settings.measures = AnyVocabularyMeasure.all
    var rows: [String] = []
    for groupings in [[], [Grouping.section], [.region]] {
      let table = try VocabularyTable(of: corpus, settings, by: groupings)
      rows += table.rows.map { "\($0.group) \($0.spectrum.words) \($0.values) \($0.intervals)" }
    }
    return rows
  }

  /// Collocates and words typical of some texts.
  static func associations(_ corpus: CorpusReader) throws -> [String] {
    guard let window = CollocationWindow(left: 4, right: 3) else { return [] }
    var rows: [String] = []
    for layer in WordLayer.allCases {
      var settings = CollocationTable.Settings(window: window, measures: [LogLikelihoodRatio.self])
      settings.layer = layer
      settings.top = 60
      settings.countsPlaces = true
      for text in ["the", "terror|fear", "great purge*", "~yezhov"] {
        let table = try CollocationTable(of: QueryParser.parse(text), in: corpus, settings)
        rows.append("\(text): \(table.total) of \(table.windowWords) of \(table.words)")
        rows += table.rows.map { "\($0.feature) \($0.joint) \($0.frequency) \($0.documents) \($0.places)" }
      }
      var evaluator = try FilterEvaluator(corpus)
      for text in ["document%2=1", "region=note", "lang=ru-Latn | document%3=0"] {
        let filter = try FilterParser.parse(text)
        var settings = KeynessTable.Settings(measures: [LogRatio.self])
        settings.layer = layer
        settings.top = 60
        do throws(AnalysisError) {
          let ranges = try evaluator.ranges(filter)
          let table = try KeynessTable(of: ranges, against: nil, in: corpus, settings)
          rows.append("\(text): \(table.total) of \(table.targetWords) and \(table.referenceWords)")
          rows += table.rows.map { "\($0.feature) \($0.counts) \($0.documents) \($0.corrected ?? -1)" }
        } catch { rows.append("\(text): \(error)") }
      }
    }
    return rows
  }

  static func concordances(_ corpus: CorpusReader) throws -> [String] {
    var rows: [String] = []
    for text in queries {
      let query = try QueryParser.parse(text)
      let whole = Concordance(try QueryEvaluator(corpus).hits(of: query), in: corpus)
      let sorted = try whole.sorted(
        by: [.right(1), .right(2), .left(1), .document].map { ConcordanceOrder($0) })
      let byNode = try whole.sampled(200, seed: 3).sorted(by: [ConcordanceOrder(.node)])
      for concordance in [try whole.sampled(9, seed: 42), byNode, sorted] {
        rows.append("\(text): \(concordance.count)")
        rows += try lines(concordance, limit: 400)
      }
    }
    return rows
  }

  private static func lines(_ concordance: Concordance, limit: Int) throws -> [String] {
    var lines = ConcordanceLines(concordance, context: .words(5))
    var rows: [String] = []
    for index in 0..<min(limit, concordance.count) {
      let line = try lines.line(index)
      let context = [line.before, line.match, line.after].map { String(decoding: $0, as: UTF8.self) }
      rows.append(
        "\(line.document) \(line.from)-\(line.to) \(context) \(line.section ?? "-") \(line.region) "
          + "\(line.note ?? "-") \(line.line) \(line.bytes)")
    }
    return rows
  }

  static func counts(_ corpus: CorpusReader) throws -> [String] {
    var queries: [Query] = []
    for text in self.queries { queries.append(try QueryParser.parse(text)) }
    var rows: [String] = []
    for groupings in [[], [Grouping.document], [.section], [.region], [.document, .section]] {
      let table = try CountTable(queries, in: corpus, by: groupings)
      rows.append("\(groupings): \(table.words) words, \(table.emptyGroups) empty")
      for row in table.rows {
        rows.append("\(row.group) \(row.pattern) \(row.count) \(row.words) \(row.documents)")
      }
    }
    return rows
  }

  static func lists(_ corpus: CorpusReader) throws -> [String] {
    var rows: [String] = []
    for layer in FrequencyList.Layer.common + corpus.layerNames.map({ .annotation($0) }) {
      for groupings in [[], [Grouping.section]] {
        let list = try FrequencyList(of: layer, in: corpus, by: groupings)
        rows.append("\(layer.name) by \(groupings): \(list.total) of \(list.words)")
        for row in list.rows {
          rows.append("\(row.rank) \(row.feature) \(row.frequency) \(row.documents) \(row.group)")
        }
      }
    }
    return rows
  }

  static func ngrams(_ corpus: CorpusReader) throws -> [String] {
    var rows: [String] = []
    for (layer, length) in [(FrequencyList.Layer.form, 2), (.word, 3), (.key, 8)] {
      for groupings in [[], [Grouping.document]] {
        let list = try NgramList(
          of: layer, in: corpus, by: groupings, NgramList.Options(length: length, top: 300))
        rows.append("\(length) of \(layer.name) by \(groupings): \(list.total) of \(list.occurrences)")
        try list.forEachRow { feature, row in
          rows.append(
            "\(row.rank) \(String(decoding: feature, as: UTF8.self)) \(row.frequency) \(row.documents) \(row.group)"
          )
        }
      }
    }
    return rows
  }

  /// Frequency lists of what filters by properties of words admit.
  static func vocabularies(_ corpus: CorpusReader) throws -> [String] {
    var rows: [String] = []
    var filters = ["lang=ru-Latn", "script=Cyrl", "lang!=en & region=body", "!(lang=en | region=note)"]
    for name in corpus.layerNames { filters += ["layer:\(name)~n", "layer:\(name)!=NN & region=body"] }
    for text in filters {
      var evaluator = try FilterEvaluator(corpus)
      let ranges = try evaluator.ranges(FilterParser.parse(text))
      let list = try FrequencyList(of: .key, in: corpus, by: [.region], filter: ranges)
      rows.append("\(text): \(list.total) of \(list.words)")
      for row in list.rows {
        rows.append("\(row.rank) \(row.feature) \(row.frequency) \(row.documents) \(row.group)")
      }
    }
    return rows
  }

  static func outline(_ corpus: CorpusReader) throws -> [String] {
    let summary = try CorpusSummary(corpus)
    var rows = [
      "\(summary.documents) \(summary.words) \(summary.wordTypes) \(summary.forms) \(summary.sections) "
        + "\(summary.paragraphs) \(summary.sentences) \(summary.regions) \(summary.metadata) \(summary.layers)"
    ]
    for row in try Outline(corpus).rows {
      rows.append(
        "\(row.document) \(row.section ?? "-") \(row.level) \(row.words) \(row.wordsInAll) \(row.line ?? 0)")
    }
    return rows
  }
}
