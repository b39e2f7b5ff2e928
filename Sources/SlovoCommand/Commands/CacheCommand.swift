import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// `slovo cache`: the corpora that were built on the way.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache", abstract: "List or clear the corpora kept in your cache.",
    subcommands: [List.self, Clear.self], defaultSubcommand: List.self)

  static func cache() throws -> CorpusCache {
    guard let cache = CorpusCache(environment: Machine.environment) else {
      throw Failure.input("neither XDG_CACHE_HOME nor HOME says where the cache is. Set one of them.")
    }
    return cache
  }

  /// `slovo cache list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List them, the one used last first.")

    @OptionGroup var output: OutputArguments

    func run() throws {
      let cache = try CacheCommand.cache()
      let entries = cache.entries()
      let bytes = entries.reduce(0) { $0 + $1.size }
      let description = AnswerDescription(
        version: SlovoVersion.current, command: "cache list", total: entries.count, shown: entries.count,
        columns: [
          ColumnDescription("source", .text, cut: .start), ColumnDescription("documents", .integer),
          ColumnDescription("words", .integer), ColumnDescription("size", .integer),
          ColumnDescription("path", .text, cut: .start),
        ],
        footer: [
          "\(bytes.grouped) bytes in '\(cache.folder)'; beyond \(CorpusCache.sizeLimit.grouped) those unused for longest go."
        ])
      try output.write(description) { writer in
        for entry in entries {
          writer.text(entry.source)
          writer.integer(entry.documents)
          writer.integer(entry.words)
          writer.integer(entry.size)
          writer.text(entry.path)
          try writer.endRow()
        }
      }
    }
  }

  /// `slovo cache clear`
  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clear", abstract: "Remove them all.")

    func run() throws {
      let cache = try CacheCommand.cache()
      do throws(CorpusIndexError) {
        let freed = try cache.clear()
        Terminal.note(
          "slovo: \(freed.corpora) \(freed.corpora == 1 ? "corpus" : "corpora") removed, \(freed.bytes.grouped) bytes freed."
        )
      } catch { throw Failure.input(Wording.index(error)) }
    }
  }
}
