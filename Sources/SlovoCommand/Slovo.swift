import ArgumentParser
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

      Queries: terror (any case), =Terror (exactly so), legitim* and ?, a phrase (great purge*), \
      alternatives (terror|fear).
      """,
    version: SlovoVersion.current,
    subcommands: [
      IndexCommand.self, InfoCommand.self, SectionsCommand.self, KwicCommand.self, CountCommand.self,
      FrequenciesCommand.self, VerifyCommand.self, DumpCommand.self, CacheCommand.self,
    ])

  static func main() {
    // A reader that goes away shows as an error of the write, not as the process's end.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if let message = failure.message { Terminal.note("slovo: " + message) }
      Terminal.exit(failure.code)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        print(text)
        Terminal.exit(0)
      }
      Terminal.note(text)
      Terminal.exit(2)
    }
  }
}
