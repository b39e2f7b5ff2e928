import Analysis
import ArgumentParser
import Documents
import Reporting
import SlovoKit
import WordForms

extension FrequencyList.Layer: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
}

extension NgramScope: ExpressibleByArgument {}

/// `slovo frequencies`: the words by how often they occur, or n-grams of them.
struct FrequenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frequencies",
    abstract: "List the words of a corpus, or its n-grams, by how often they occur.")

  @OptionGroup var corpus: CorpusArguments

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations), lang, script, or a layer of the texts: lemma, tag."
  )
  var of: FrequencyList.Layer = .form

  @Option(help: "List n-grams: so many words that follow one another, 2 to 8.")
  var ngrams: Int?

  @Option(
    help:
      "What an n-gram never leaves: sentence, paragraph, or region (the body up to the next heading, note or quotation)."
  )
  var within: NgramScope?

  @Option(help: "Rows at most, in each group; 0 for all.")
  var top: Int?

  @Option(help: "The smallest frequency that is listed.")
  var min = 1

  @Option(
    help:
      "A file of words to leave out, and n-grams that hold them; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    help: "A list for each document, section, region or value of a key of metadata, several with commas.")
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(
    name: .customLong("in"),
    help: "Where to count: 'region=body', 'lang=ru-Latn', 'year>=1990'; with &, | and !.")
  var filter: String?

  @OptionGroup var definitions: DefinitionArguments

  @OptionGroup var output: OutputArguments

  func run() throws {
    let limit = try output.listed(top: top)
    if min < 1 { throw Failure.usage("--min: a word that is listed occurs once at least.") }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    if let ngrams, !NgramList.lengths.contains(ngrams) {
      throw Failure.usage("--ngrams: an n-gram has 2 to 8 words, not \(ngrams). Leave it out to list words.")
    }
    if within != nil, ngrams == nil { throw Failure.usage("--within is for n-grams. Add --ngrams 2.") }
    let groupings = Asking.groupings(by)
    let parsedFilter = try Asking.filter(filter)
    let stopped = try stopWordList()
    let options = try corpus.build.options()
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let admitted = try Asking.ranges(parsedFilter, &names)
      let forms = try forms(of: stopped, in: opened)
      if let ngrams {
        let list = try NgramList(
          of: of, in: opened.reader, by: groupings, level: level, filter: admitted.ranges,
          NgramList.Options(
            length: ngrams, scope: within ?? .sentence, top: limit, minimum: min, stopWords: forms,
            threads: options.threads, memory: options.memory,
            scratchFolder: Machine.environment["TMPDIR"] ?? "/tmp"))
        return try output.write(description(opened, list, groupings, admitted.notes)) { writer in
          let rows = FrequencyRows(writer, output.format)
          try list.forEachRow { feature, row in try rows.write(feature, row) }
        }
      }
      let list = try FrequencyList(
        of: of, in: opened.reader, by: groupings, level: level, filter: admitted.ranges, top: limit,
        minimum: min,
        stopWords: forms, resources: AnswerResources(threads: options.threads, memory: options.memory))
      try output.write(description(opened, list, groupings, admitted.notes)) { writer in
        let rows = FrequencyRows(writer, output.format)
        try list.forEachRow { feature, row in try rows.write(feature, row) }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  /// The words in the file.
  private func stopWordList() throws -> [Substring] {
    guard let stopWords else { return [] }
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: stopWords).bytes } catch {
      throw Failure.input(Wording.document(error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input("'\(stopWords)' is not UTF-8. Save it as UTF-8.")
    }
    return text.split(whereSeparator: \.isNewline).flatMap { line in
      line.prefix(while: { $0 != "#" }).split(whereSeparator: { $0.isWhitespace || $0 == "," })
    }
  }

  /// The forms that words have in a corpus.
  private func forms(of words: [Substring], in corpus: OpenedCorpus) throws -> Set<String> {
    guard !words.isEmpty else { return [] }
    do {
      var folder = try FormFolder(cutsPossessives: corpus.reader.manifest.hasWordTokens)
      var forms: Set<String> = []
      var form: [UInt8] = []
      for word in words {
        folder.form(of: Array(word.utf8).span, into: &form)
        forms.insert(String(decoding: form, as: UTF8.self))
      }
      return forms
    } catch { throw Failure.input("ICU can't be used: \(error). Reinstall libicu.") }
  }

  /// What is counted as one, in words.
  private var unit: String {
    switch of {
    case .form: "forms (case, accents and possessives folded)"
    case .word: "words as they stand"
    case .key: "romanisation keys (all spellings of a Russian word are one)"
    case .lang: "languages of words"
    case .script: "scripts of words"
    case .annotation(let name): "values of the layer \(name)"
    }
  }

  private func description(
    _ opened: OpenedCorpus, _ list: FrequencyList, _ groupings: [Grouping], _ doubts: [String]
  ) -> AnswerDescription {
    var footer = [
      "\(list.total.grouped) \(unit) in \(list.words.grouped) words\(filter.map { " where \($0)" } ?? ""); docfreq: documents that hold it; equal frequencies share the smallest rank."
    ]
    footer += doubts
    if !opened.reader.lexicon.hasOnlyWords {
      footer.append(
        "Punctuation and symbols are tokens of this corpus: they are listed, words don't count them.")
    }
    return description(
      opened, groupings, doubts, words: list.words, total: list.total, shown: list.count,
      missesGroups: list.hasRowsOutsideGroups, footer)
  }

  private func description(
    _ opened: OpenedCorpus, _ list: borrowing NgramList, _ groupings: [Grouping], _ doubts: [String]
  ) -> AnswerDescription {
    let length = ngrams ?? 0
    let scope = within ?? .sentence
    var footer = [
      "\(list.total.grouped) \(length)-grams of \(unit), which stand \(list.occurrences.grouped) times in \(list.words.grouped) words\(filter.map { " where \($0)" } ?? ""); docfreq: documents that hold it; equal frequencies share the smallest rank.",
      "An n-gram never leaves its \(scope == .region ? "flow (body, heading, note or quotation)" : scope.rawValue), and runs over punctuation\(filter == nil ? "" : "; the filter admits all its words")\(stopWords == nil ? "" : "; none holds a word of \(stopWords ?? "")").",
    ]
    footer += doubts
    return description(
      opened, groupings, doubts, words: list.words, total: list.total, shown: list.count,
      missesGroups: list.groups.contains { $0.allSatisfy { $0 == nil } }, footer,
      [
        NamedValue("ngrams", .integer(length)), NamedValue("within", .text(scope.rawValue)),
        NamedValue("occurrences", .integer(list.occurrences)),
      ])
  }

  private func description(
    _ opened: OpenedCorpus, _ groupings: [Grouping], _ doubts: [String], words: Int, total: Int, shown: Int,
    missesGroups: Bool, _ footer: [String], _ ngramSettings: [NamedValue] = []
  ) -> AnswerDescription {
    var footer = footer
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) rows; --top 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "frequencies",
      settings: [
        NamedValue("of", .text(of.name)), NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("min", .integer(min)), NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
        NamedValue("by", .list(groupings.map { .text($0.name) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("words", .integer(words)),
      ] + ngramSettings,
      corpus: Asking.describe(opened), total: total, shown: shown,
      warnings: doubts, notes: notes(groupings, missesGroups: missesGroups),
      columns: [
        ColumnDescription("feature", .text, importance: 2), ColumnDescription("frequency", .integer),
        ColumnDescription("rank", .integer), ColumnDescription("docfreq", .integer),
      ]
        + (groupings.isEmpty && output.format == .table
          ? [] : [ColumnDescription("group", .text, cut: .start)]),
      footer: footer)
  }

  private func notes(_ groupings: [Grouping], missesGroups: Bool) -> [ColumnNote] {
    if groupings.isEmpty {
      return output.format == .table ? [] : [ColumnNote(column: "group", reason: "nothing was grouped")]
    }
    guard missesGroups else { return [] }
    let reasons = groupings.compactMap { grouping -> String? in
      switch grouping {
      case .section: "before the first heading"
      case .metadata(let key): "the document has no \(key)"
      case .document, .region: nil
      }
    }
    return [ColumnNote(column: "group", reason: reasons.joined(separator: ", or "))]
  }
}

/// Writes rows of a frequency list.
private struct FrequencyRows {
  private let writer: any RowWriter
  private let isTable: Bool

  init(_ writer: any RowWriter, _ format: OutputFormat) {
    self.writer = writer
    isTable = format == .table
  }

  func write(_ feature: [UInt8], _ row: FrequencyRow) throws {
    feature.withUnsafeBufferPointer { writer.text($0) }
    writer.integer(row.frequency)
    writer.integer(row.rank)
    writer.integer(row.documents)
    if row.group.isEmpty, isTable { return try writer.endRow() }
    let names = row.group.compactMap { $0 }
    if names.isEmpty { writer.missing() } else { writer.text(names.joined(separator: " | ")) }
    try writer.endRow()
  }
}
