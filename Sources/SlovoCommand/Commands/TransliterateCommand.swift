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
      What isn't in letters of the system that is read passes through. The answer is plain text, a line for \
      each line; --format csv, tsv, json or jsonl gives a row for each, with the text as it was. --list shows \
      the systems.
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
    var transliterator: Transliterator
    do throws(ICUError) {
      transliterator = try Transliterator(from: source, to: target, signs: signs.signs)
    } catch { throw Wording.failure(error) }
    let reading = try texts.options()
    let pieces = try (inputs.isEmpty ? [TextInput.standardInput] : inputs).map { input in
      TextInput.isFile(input) ? try TextInput.text(of: input, reading: reading) : Array(input.utf8)
    }
    if output.format == .table { return try writeText(pieces, &transliterator) }
    try writeRows(pieces.flatMap(Self.lines), &transliterator, from: source, to: target)
  }

  /// The text of each piece, ended by a line feed where it has none.
  private func writeText(_ pieces: [[UInt8]], _ transliterator: inout Transliterator) throws {
    do throws(OutputError) {
      let file =
        try output.output.map { path throws(OutputError) in try OutputBuffer(creating: path) }
        ?? OutputBuffer(descriptor: 1)
      var result: [UInt8] = []
      for piece in pieces {
        for line in Self.lines(piece) {
          transliterator.transliterate(line.span, into: &result)
          result.append(UInt8(ascii: "\n"))
          result.withUnsafeBytes { file.append($0.assumingMemoryBound(to: UInt8.self)) }
          try file.flushIfFull()
        }
      }
      if output.output == nil { try file.flush() } else { try file.close() }
    } catch { throw Wording.failure(error) }
  }

  private func writeRows(
    _ lines: [[UInt8]], _ transliterator: inout Transliterator, from source: RomanisationSystem,
    to target: RomanisationSystem
  ) throws {
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "transliterate",
      settings: [
        NamedValue("from", .text(source.rawValue)), NamedValue("to", .text(target.rawValue)),
        NamedValue("signs", .text(signs.rawValue)),
      ],
      total: lines.count, shown: lines.count,
      columns: [ColumnDescription("text", .text), ColumnDescription("transliteration", .text)])
    var result: [UInt8] = []
    try output.write(description) { writer in
      for line in lines {
        transliterator.transliterate(line.span, into: &result)
        line.withUnsafeBufferPointer { writer.text($0) }
        result.withUnsafeBufferPointer { writer.text($0) }
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
