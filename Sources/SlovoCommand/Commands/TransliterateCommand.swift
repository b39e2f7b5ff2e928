import ArgumentParser
import Documents
import ICU
import Reporting
import SlovoKit
import WordForms

/// `slovo transliterate`: words and texts from one way to write Russian to another.
struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate", abstract: "Write Russian words and texts in another system.",
    discussion: """
      An argument that names a file stands for its text, - for standard input, anything else for itself. \
      A file that the name of a path, .txt or .md promises has to exist. \
      What isn't in letters of the system that is read passes through, and so do quotation marks. Every other \
      word is taken for Russian, English ones too; --russian-only leaves the words that don't look like it, and \
      a possessive 's, as they are. The answer is plain text with the lines of the input; --format csv, tsv, \
      json or jsonl gives a row for each, with the text as it was. --list shows the systems.
      """)

  enum SignSpelling: String, ExpressibleByArgument, CaseIterable {
    case table, primes, curly, ascii

    var signs: Transliterator.Signs {
      switch self {
      case .table: .asInTable
      case .primes: .primes
      case .curly: .quotationMarks
      case .ascii: .ascii
      }
    }
  }

  /// Words that show how systems differ.
  private static let example = "Ежов, Хрущёв, Юлия, съезд, вождь, экономика"

  @Option(help: "The system that is read: cyrillic, ala-lc, bgn-pcgn …")
  var from: String?

  @Option(help: "The system that is written.")
  var to: String?

  @Option(help: "Soft and hard signs as in the system's table, as ʹ ʺ, as ’ ”, or as ' \".")
  var signs: SignSpelling = .table

  @Flag(help: "Leave words as they are that don't look Russian.")
  var russianOnly = false

  @Flag(help: "List the systems, each with an example.")
  var list = false

  @Argument(help: "Words and files; standard input where none are given.")
  var inputs: [String] = []

  @OptionGroup var texts: ReadingArguments

  @OptionGroup var output: OutputArguments

  func run() throws {
    if list { return try writeList() }
    let source = try system(from, option: "--from")
    let target = try system(to, option: "--to")
    let reading = try texts.options()
    let pieces = try (inputs.isEmpty ? [TextInput.standardInput] : inputs).map { input in
      Self.isFile(input) ? try TextInput.text(of: input, reading: reading) : Array(input.utf8)
    }
    var transliterations: [[UInt8]] = []
    do throws(ICUError) {
      var text = try TransliteratedText(
        from: source, to: target, signs: signs.signs, onlyRussian: russianOnly)
      for (input, piece) in zip(inputs.isEmpty ? [TextInput.standardInput] : inputs, pieces) {
        let isWord = !Self.isFile(input) && !input.contains(where: \.isWhitespace)
        transliterations.append(
          isWord ? text.transliterate(word: piece) : try text.transliterate(piece))
      }
    } catch { throw Wording.failure(error) }
    if output.format == .table { return try writeText(transliterations) }
    try writeRows(
      pieces.flatMap(Self.lines), transliterations.flatMap(Self.lines), from: source, to: target)
  }

  /// Whether an argument names a file, be it one that doesn't exist.
  private static func isFile(_ argument: String) -> Bool {
    TextInput.isFile(argument) || argument.contains("/")
      || [".txt", ".md"].contains { argument.lowercased().hasSuffix($0) }
  }

  /// Each text, ended by a line feed where it has none.
  private func writeText(_ texts: [[UInt8]]) throws {
    do throws(OutputError) {
      let file =
        try output.output.map { path throws(OutputError) in try OutputBuffer(creating: path) }
        ?? OutputBuffer(descriptor: 1)
      for text in texts {
        let ended = text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
        ended.withUnsafeBytes { file.append($0.assumingMemoryBound(to: UInt8.self)) }
        try file.flushIfFull()
      }
      if output.output == nil { try file.flush() } else { try file.close() }
    } catch { throw Wording.failure(error) }
  }

  private func writeRows(
    _ lines: [[UInt8]], _ transliterations: [[UInt8]], from source: RomanisationSystem,
    to target: RomanisationSystem
  ) throws {
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "transliterate",
      settings: [
        NamedValue("from", .text(source.rawValue)), NamedValue("to", .text(target.rawValue)),
        NamedValue("signs", .text(signs.rawValue)), NamedValue("russianOnly", .flag(russianOnly)),
      ],
      total: lines.count, shown: lines.count,
      columns: [ColumnDescription("text", .text), ColumnDescription("transliteration", .text)])
    try output.write(description) { writer in
      for (line, transliteration) in zip(lines, transliterations) {
        line.withUnsafeBufferPointer { writer.text($0) }
        transliteration.withUnsafeBufferPointer { writer.text($0) }
        try writer.endRow()
      }
    }
  }

  private func writeList() throws {
    let systems = RomanisationSystem.allCases
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "transliterate", settings: [NamedValue("list", true)],
      total: systems.count, shown: systems.count,
      columns: [
        ColumnDescription("system", .text, importance: 1), ColumnDescription("example", .text, cut: .end),
      ])
    try output.write(description) { writer in
      for system in systems {
        var transliterator: Transliterator
        do throws(ICUError) {
          transliterator = try Transliterator(from: .cyrillic, to: system)
        } catch { throw Wording.failure(error) }
        writer.text(system.rawValue)
        writer.text(transliterator.transliterate(Self.example))
        try writer.endRow()
      }
    }
  }

  private func system(_ name: String?, option: String) throws -> RomanisationSystem {
    guard let name else {
      throw Failure.usage("\(option) is missing: say which system. 'slovo transliterate --list' shows them.")
    }
    let lowered = name.lowercased()
    // GOST 7.79-2000 A is ISO 9:1995 letter by letter.
    if lowered == "gost-7.79-a" { return .iso9 }
    guard let system = RomanisationSystem(rawValue: lowered) else {
      throw Failure.usage(
        "\(option): there is no system '\(name)'. "
          + Wording.suggestion(name, RomanisationSystem.allCases.map(\.rawValue)))
    }
    return system
  }

  /// The lines, without what ends them.
  private static func lines(_ text: [UInt8]) -> [[UInt8]] {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    if lines.last?.isEmpty == true, lines.count > 1 { lines.removeLast() }
    return lines
  }
}
