import ArgumentParser
import CAllocator
import Reporting
import SlovoKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The command line: parses, calls, renders, and ends with the right exit code.
@main
struct Slovo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slovo",
    abstract: "Concordances and counts of texts that mix English with romanised Russian.",
    discussion: """
      CORPUS is an index folder made by 'slovo index', a text file, a folder of texts, or - for standard \
      input. For texts an index is built once and kept in your cache.

      Queries: terror (any case), =Terror (exactly so), ~yezhov (any romanisation, and Cyrillic), legitim* \
      and ?, /.*isms?/ (a regular expression over whole words), a phrase (great purge*), alternatives \
      (terror|fear).
      """,
    version: SlovoVersion.current,
    subcommands: [
      IndexCommand.self, InfoCommand.self, SectionsCommand.self, KwicCommand.self, CountCommand.self,
      ShowCommand.self, FrequenciesCommand.self, CollocatesCommand.self, NetworkCommand.self,
      CompareCommand.self, DispersionCommand.self, TrendCommand.self, MapCommand.self, SimilarCommand.self,
      VocabularyCommand.self, StatisticsCommand.self, MatrixCommand.self, ExportCommand.self,
      GlossaryCommand.self, TokensCommand.self, WordCommand.self, TransliterateCommand.self,
      VerifyCommand.self, DumpCommand.self, CacheCommand.self,
    ])

  static func main() {
    // Each text takes and frees some megabytes, which are cheaper kept than asked for again.
    allocatorKeepFreedMemory(64 << 20)
    // A reader that goes away shows as an error of the write, not as the process's end.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that would grow beyond the system's limit.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if let message = failure.message { Terminal.note("slovo: " + message) }
      Terminal.exit(failure.code)
    } catch {
      if exitCode(for: error).isSuccess { answer(fullMessage(for: error)) }
      Terminal.note("slovo: " + usage(error))
      Terminal.exit(exitCode(for: error) == .validationFailure ? 2 : 3)
    }
  }

  /// Prints the help or the version, and ends.
  private static func answer(_ text: String) -> Never {
    do throws(OutputError) {
      let output = OutputBuffer(descriptor: 1)
      output.append(text + "\n")
      try output.flush()
      Terminal.exit(0)
    } catch {
      let failure = Wording.failure(error)
      if let message = failure.message { Terminal.note("slovo: " + message) }
      Terminal.exit(failure.code)
    }
  }

  /// The parser's message in one line: what is wrong, and the help that says more.
  private static func usage(_ error: any Error) -> String {
    let message = message(for: error).split(separator: "\n").joined(separator: " ")
    let stop = message.hasSuffix(".") || message.hasSuffix("?") ? "" : "."
    guard let pointer = fullMessage(for: error).split(separator: "\n").last?.trimmingBlanks,
      pointer.hasPrefix("See ")
    else { return message + stop }
    return message + stop + " " + pointer
  }
}
