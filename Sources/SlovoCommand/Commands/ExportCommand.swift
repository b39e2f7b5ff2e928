import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo export`: the tokens of a corpus for other programs.
struct ExportCommand: ParsableCommand {
  /// The formats.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case vertical, conllu
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the tokens of a corpus as vertical text or CoNLL-U.",
    discussion: """
      vertical: a token a line with its form, romanisation key, language and layers, and structure as tags; CWB and \
      Sketch Engine read it, and slovo index too (as .vert). conllu: sentences with punctuation marks as tokens of \
      their own, for taggers and parsers.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(name: .customLong("as"), help: "The format: vertical or conllu.")
  var format: Format

  @Option(
    name: .customLong("in"),
    help: "What to write: 'region=body', 'section~\"Terror\"', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Flag(help: "Write punctuation marks as tokens of vertical text too.")
  var punctuation = false

  @Option(name: [.short, .customLong("output")], help: "Write to this file.")
  var output: String?

  func run() throws {
    if punctuation, format == .conllu {
      throw Failure.usage("--punctuation is for vertical text; CoNLL-U always has it. Leave it out.")
    }
    let parsedFilter = try Asking.filter(filter)
    let opened = try corpus.open()
    do {
      var names = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let admitted = try Asking.ranges(parsedFilter, &names)
      if !corpus.build.quiet { for note in admitted.notes { Terminal.note("slovo: " + note) } }
      let file = try output.map { try OutputBuffer(creating: $0) } ?? OutputBuffer(descriptor: 1)
      switch format {
      case .vertical:
        var writer = VerticalTextWriter(file, hasMarks: punctuation)
        try write(opened, admitted.ranges, &writer)
      case .conllu:
        var writer = CoNLLUWriter(file)
        try write(opened, admitted.ranges, &writer)
      }
      if output == nil { try file.flush() } else { try file.close() }
    } catch let error as AnalysisError {
      throw Wording.failure(error)
    } catch let error as OutputError { throw Wording.failure(error) }
  }

  private func write(
    _ opened: OpenedCorpus, _ ranges: FilteredRanges?, _ writer: inout some TextWriter
  ) throws {
    let layers = writer.layers(of: TextWalk.layers(of: opened.reader))
    try writer.begin(layers: layers)
    try TextWalk(opened.reader, in: ranges, layers: layers, hasMarks: writer.hasMarks)
      .forEachEvent { try writer.write($0) }
    try writer.finish()
  }
}
