import Analysis
import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// `slovo kwic`: the concordance.
struct KwicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic", abstract: "Show every place where a word or phrase stands, in context.")

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "What to look for: terror, =Terror, legitim*, /.*isms?/, great purge*, terror|fear.")
  var query: [String] = []

  @Option(
    help:
      "A file with a query a line (# begins a comment), - for standard input; lines follow query by query.")
  var queries: String?

  @OptionGroup var lineArguments: LineArguments

  @Option(
    name: .customLong("in"),
    help: "Where to look: 'region=body', 'section~\"Terror\"', 'lang=ru-Latn', 'year>=1990'; with &, | and !."
  )
  var filter: String?

  @Option(
    help: "Layers of the texts to show, several with commas: lemma,tag. In a table they follow the keyword.")
  var show: String?

  @Option(help: "Lines at most; 0 for all.")
  var limit: Int?

  @Option(name: .customLong("offset"), help: "Lines to leave out at the beginning.")
  var givenOffset: Int?

  @OptionGroup var queryArguments: QueryArguments

  @Option(parsing: .upToNextOption, help: JoiningArguments.nearHelp)
  var near: [String] = []

  @Option(parsing: .upToNextOption, help: JoiningArguments.notNearHelp)
  var notNear: [String] = []

  @Option(help: JoiningArguments.andHelp)
  var and: String?

  @Option(help: JoiningArguments.orHelp)
  var or: String?

  @Option(help: JoiningArguments.minusHelp)
  var minus: String?

  @Flag(
    name: [.customLong("plan"), .customLong("explain")],
    help: "Tell how the query is answered, step by step, instead of answering it.")
  var plan = false

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Option(help: CitationArguments.help)
  var cite: String?

  @Option(help: AnnotationArguments.help)
  var annotations: String?

  @Option(help: AnnotationArguments.categoryHelp)
  var category: String?

  @OptionGroup var output: OutputArguments

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  var citation: CitationArguments { CitationArguments(cite: cite) }

  var annotationArguments: AnnotationArguments {
    AnnotationArguments(annotations: annotations, category: category)
  }

  var joining: JoiningArguments {
    JoiningArguments(near: near, notNear: notNear, and: and, or: or, minus: minus)
  }

  var offset: Int { givenOffset ?? 0 }

  func run() throws {
    var asked = try QueryList(
      query.isEmpty ? [] : [query.joined(separator: " ")], file: queries, queryArguments, joining: joining)
    let keys = try lineArguments.sortKeys()
    let groupKeys = try lineArguments.groupKeys()
    if groupKeys != nil, cite != nil {
      throw Failure.usage("--group-by counts lines, and cites none. Leave --cite out.")
    }
    if groupKeys != nil, show != nil {
      throw Failure.usage("--group-by takes layers itself, as in --group-by lemma. Leave --show out.")
    }
    let highlighted = try lineArguments.highlight.map {
      try Asking.query($0, queryArguments, isSimple: true)
    }
    let context = try lineArguments.shownContext()
    try lineArguments.checkChoice()
    let parsedFilter = try Asking.filter(filter)
    let template = try citation.template()
    let decisions = try annotationArguments.read()
    let options = try corpus.build.options()
    let threads = options.threads
    let opened = try corpus.open()
    let reader = opened.reader
    do {
      let layers = try ShownLayers(
        (show ?? "").split(separator: ",").map(\.trimmingBlanks), of: reader)
      var names = try definitions.resolver(opened, corpus)
      let families = try asked.resolve(&names)
      if plan { return try QueryPlan(queries: asked.queries).write(opened, "kwic", to: output) }
      let admitted = try Asking.ranges(parsedFilter, &names)
      let ranges = admitted.ranges
      let evaluator = QueryEvaluator(reader, threads: threads, memory: options.memory)
      let style = ProfileArguments.style(of: opened)
      var found: [Int] = []
      var repeated = 0
      var parts: [ConcordanceRows.Part] = []
      let annotated = try annotationArguments.apply(
        decisions, to: evaluator.hits(of: asked.queries, in: ranges), in: reader)
      let citations = try template.map { template throws(AnalysisError) in
        try LineCitations(template, in: reader)
      }
      let extras = LineExtras(decisions: annotated.decisions, citations: citations)
      for (query, hits) in zip(asked.queries, annotated.hits) {
        let concordance = Concordance(hits, in: reader)
        found.append(concordance.count)
        let chosen = try lineArguments.chosen(concordance, context, style, threads: threads)
        repeated += chosen.repeated
        parts.append(ConcordanceRows.Part(concordance: chosen.concordance, pattern: query.source))
      }
      let listed = parts.reduce(0) { $0 + $1.concordance.count }
      let shown = groupKeys == nil ? try output.shown(of: listed, offset: offset, limit: limit) : listed
      // All lines are counted, before only the first ones are put into order.
      let highlights = try self.highlights(
        highlighted.flatMap { query throws(AnalysisError) in try names.resolved(query).query.members }, reader
      )
      let marked = try highlights.map { highlights in
        try parts.reduce(0) {
          try $0
            + $1.concordance.highlightedLines(highlights, context: context, style: style, threads: threads)
        }
      }
      if groupKeys == nil {
        // Only so many lines of each part need be in order as are shown of all.
        for index in parts.indices {
          parts[index].concordance = try parts[index].concordance.sorted(
            by: keys, first: offset + shown, language: lineArguments.sortLanguage, threads: threads)
        }
      }
      let words = ranges?.words ?? reader.wordCount
      let notes = try QueryNotes(
        asked.queries + highlighted, found: found + highlighted.map { _ in 0 }, in: reader)
      let doubts = families + admitted.notes + annotated.notes + Self.unordered(parts)
      notes.tell(quietly: corpus.build.quiet)
      let description = description(
        opened, asked, notes, doubts, layers, extras, found: found.reduce(0, +), repeated: repeated,
        listed: listed,
        shown: shown, words: words, collation: try collation(reader), marked: marked)
      if let groupKeys {
        return try writeGroups(of: parts, by: groupKeys, description, opened, threads: threads)
      }
      let rows = ConcordanceRows(
        parts: parts, context: context, style: style, layers: layers, highlights: highlights,
        extras: extras,
        marksKeyword: output.format == .table, threads: threads, memory: options.memory)
      try output.write(description, layout: .concordance) { writer in
        try rows.write(offset..<offset + shown, to: writer)
      }
    } catch let error as AnalysisError { throw asked.failure(error) }
  }

  /// The words to mark, `nil` where none are asked for; in the text only where colours are shown.
  private func highlights(_ queries: [Query], _ reader: CorpusReader) throws(AnalysisError) -> Highlights? {
    guard !queries.isEmpty else { return nil }
    let isColoured = output.format == .table && output.output == nil && Terminal.usesColour
    return try Highlights(
      queries, in: reader,
      marks: isColoured
        ? Highlights.Marks(opening: WordMarks.opening, closing: WordMarks.closing) : nil)
  }

  /// The collator that lines are sorted by, `nil` where they aren't.
  private func collation(_ reader: CorpusReader) throws(AnalysisError) -> String? {
    guard lineArguments.sort != nil else { return nil }
    return try Concordance.collation(of: lineArguments.sortLanguage, in: reader)
  }

  /// For each key of metadata, how many lines stand last for want of it, worded.
  private static func unordered(_ parts: [ConcordanceRows.Part]) -> [String] {
    var lines: [(key: String, lines: Int)] = []
    for part in parts {
      for (index, own) in part.concordance.unordered.enumerated() {
        if index < lines.count { lines[index].lines += own.lines } else { lines.append(own) }
      }
    }
    return lines.compactMap(Wording.unordered)
  }
}
