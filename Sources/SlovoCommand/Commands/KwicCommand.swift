import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo kwic`: the concordance.
struct KwicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic", abstract: "Show every place where a word or phrase stands, in context.")

  enum Unit: String, ExpressibleByArgument, CaseIterable { case words, characters, sentence }

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "What to look for: terror, =Terror, legitim*, /.*isms?/, great purge*, terror|fear.")
  var query: [String] = []

  @Option(
    help:
      "A file with a query a line (# begins a comment), - for standard input; lines follow query by query.")
  var queries: String?

  @Option(help: "How much to show on each side.")
  var context = 8

  @Option(
    help: "What --context counts: words (tokens, where punctuation is tokens) or characters; or sentence.")
  var unit: Unit = .words

  @Option(
    help:
      "Order of the lines: r1…r10, l1…l10, node, document or a key of metadata (year), several with commas; year:desc turns it round."
  )
  var sort: String?

  @Option(help: "A random sample of so many lines, in corpus order.")
  var sample: Int?

  @Option(help: "Seed of the sample; the same seed gives the same lines on every machine.")
  var seed: UInt64 = 1

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

  @Option(help: "Lines to leave out at the beginning.")
  var offset = 0

  @OptionGroup var queryArguments: QueryArguments

  @OptionGroup var output: OutputArguments

  func run() throws {
    let asked = try QueryList(
      query.isEmpty ? [] : [query.joined(separator: " ")], file: queries, queryArguments)
    let keys = try sortKeys()
    guard (0...1000).contains(context) else {
      throw Failure.usage("--context: \(context) is not between 0 and 1000.")
    }
    if let sample, sample < 1 { throw Failure.usage("--sample: \(sample) lines are no sample.") }
    let parsedFilter = try Asking.filter(filter)
    let options = try corpus.build.options()
    let threads = options.threads
    let opened = try corpus.open()
    let reader = opened.reader
    do {
      let layers = try ShownLayers(
        (show ?? "").split(separator: ",").map(\.trimmingBlanks), of: reader)
      let ranges = try Asking.ranges(parsedFilter, reader)
      let evaluator = QueryEvaluator(reader, threads: threads, memory: options.memory)
      var found: [Int] = []
      var parts: [ConcordanceRows.Part] = []
      for (query, hits) in zip(asked.queries, try evaluator.hits(of: asked.queries, in: ranges)) {
        let concordance = Concordance(hits, in: reader)
        found.append(concordance.count)
        let sampled = try sample.map { try concordance.sampled($0, seed: seed) } ?? concordance
        parts.append(ConcordanceRows.Part(concordance: sampled, pattern: query.source))
      }
      let listed = parts.reduce(0) { $0 + $1.concordance.count }
      let shown = try output.shown(of: listed, offset: offset, limit: limit)
      // Only so many lines of each part need be in order as are shown of all.
      for index in parts.indices {
        parts[index].concordance = try parts[index].concordance.sorted(
          by: keys, first: offset + shown, threads: threads)
      }
      let words = ranges?.words ?? reader.wordCount
      let notes = try QueryNotes(asked.queries, found: found, in: reader)
      let doubts = Asking.doubts(ranges) + Self.unordered(parts)
      notes.tell(quietly: corpus.build.quiet)
      let description = description(
        opened, asked, notes, doubts, layers, found: found.reduce(0, +), listed: listed, shown: shown,
        words: words)
      let rows = ConcordanceRows(
        parts: parts, context: shownContext, style: ProfileArguments.style(of: opened), layers: layers,
        marksKeyword: output.format == .table, threads: threads, memory: options.memory)
      try output.write(description, layout: .concordance) { writer in
        try rows.write(offset..<offset + shown, to: writer)
      }
    } catch let error as AnalysisError { throw asked.failure(error) }
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

  private var shownContext: Concordance.Context {
    switch unit {
    case .words: .words(context)
    case .characters: .characters(context)
    case .sentence: .sentence
    }
  }

  private func sortKeys() throws -> [ConcordanceOrder] {
    try (sort ?? "").split(separator: ",").map { part in
      let name = part.trimmingBlanks
      guard let order = ConcordanceOrder(name) else {
        throw Failure.usage(
          "--sort: '\(name)' is not an order. Use r1…r10, l1…l10, node, document or a key of metadata.")
      }
      return order
    }
  }

  private func description(
    _ opened: OpenedCorpus, _ asked: QueryList, _ notes: QueryNotes, _ doubts: [String],
    _ layers: ShownLayers, found: Int, listed: Int, shown: Int, words: Int
  ) -> AnswerDescription {
    var footer = [
      "\(found.grouped) \(found == 1 ? "line" : "lines") in \(words.grouped) words\(filter.map { " where \($0)" } ?? ""); words match by form (case and accents aside), =Word exactly."
    ]
    footer += notes.spellings + doubts
    if listed < found { footer.append("A random sample of \(listed.grouped) lines, seed \(seed).") }
    if shown < listed {
      footer.append(
        "Shown are \(shown.grouped) of \(listed.grouped)\(offset > 0 && shown > 0 ? ", from line \(offset + 1)" : ""); --limit 0 shows all."
      )
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "kwic",
      settings: [
        queries == nil
          ? NamedValue("query", .text(asked.texts.first ?? ""))
          : NamedValue("queries", .list(asked.texts.map { .text($0) })),
        NamedValue("matching", "form"),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("context", .integer(context)),
        NamedValue("unit", .text(unit.rawValue)), NamedValue("sort", sort.map { .text($0) } ?? .none),
        NamedValue("show", .list(layers.names.map { .text($0) })),
        NamedValue("sample", sample.map { .integer($0) } ?? .none),
        NamedValue("seed", sample == nil ? .none : .text("\(seed)")),
        NamedValue("limit", limit.map { .integer($0) } ?? .none), NamedValue("offset", .integer(offset)),
      ],
      corpus: Asking.describe(opened), total: listed, shown: shown, warnings: notes.lines + doubts,
      notes: output.format == .table
        ? []
        : [
          ColumnNote(column: "section", reason: "the line stands before the first heading"),
          ColumnNote(column: "page", reason: "no page is known where the line stands"),
          ColumnNote(column: "note", reason: "the line does not stand in a note"),
        ]
          + layerColumns(layers).map {
            ColumnNote(column: $0.name, reason: "the text says nothing of the word in this layer")
          },
      columns: Self.columns + layerColumns(layers),
      footer: footer)
  }

  private static let columns = [
    ColumnDescription("docname", .text), ColumnDescription("from", .integer),
    ColumnDescription("to", .integer),
    ColumnDescription("pre", .text, alignment: .right), ColumnDescription("keyword", .text),
    ColumnDescription("post", .text), ColumnDescription("pattern", .text),
    ColumnDescription("section", .text, cut: .start), ColumnDescription("region", .text),
    ColumnDescription("page", .text), ColumnDescription("note", .text),
    ColumnDescription("line", .integer),
    ColumnDescription("bytes", .bytes),
  ]

  /// A column for each layer that is shown; one called like a column of every line has its full name.
  private func layerColumns(_ layers: ShownLayers) -> [ColumnDescription] {
    layers.names.map { name in
      let isTaken = Self.columns.contains { $0.name == name }
      return ColumnDescription(isTaken ? "layer:" + name : name, .text)
    }
  }
}
