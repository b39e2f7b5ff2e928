import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

extension DumpPart: ExpressibleByArgument {}

/// `slovo dump`: an index as text.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Print an index as text, a record a line, fields parted by tabs.")

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "What to print; may be given several times. All where none is given.")
  var part: [DumpPart] = []

  @Option(name: [.short, .customLong("output")], help: "Write to this file.")
  var output: String?

  func run() throws {
    let opened = try corpus.open()
    do {
      let file = try output.map { try OutputBuffer(creating: $0) } ?? OutputBuffer(descriptor: 1)
      try print(opened.reader, to: file)
      if output == nil { try file.flush() } else { try file.close() }
    } catch let error as OutputError { throw Wording.failure(error) }
  }

  private func print(_ reader: CorpusReader, to file: OutputBuffer) throws {
    var failure: OutputError?
    do throws(CorpusIndexError) {
      try reader.dump(part.isEmpty ? Set(DumpPart.allCases) : Set(part)) { piece throws(CorpusIndexError) in
        file.append(piece.assumingMemoryBound(to: UInt8.self))
        do throws(OutputError) { try file.flushIfFull() } catch {
          failure = error
          throw .system(operation: .write, path: output ?? "standard output", code: 0)
        }
      }
    } catch {
      if let failure { throw failure }
      throw Failure.input(Wording.index(error))
    }
  }
}
