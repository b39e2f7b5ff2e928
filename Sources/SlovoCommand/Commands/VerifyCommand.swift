import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// `slovo verify`: is a corpus whole?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every byte of an index and say whether it is whole.",
    discussion: "Each damaged file is a row; the exit code is then 3. A corpus that is whole has no rows.")

  @OptionGroup var corpus: CorpusArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let path = CorpusSource.isIndex(corpus.corpus) ? corpus.corpus : try corpus.open().reader.path
    let damage = CorpusReader.verify(path: path)
    if let first = damage.first, case .notACorpus = first { throw Failure.input(Wording.index(first)) }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "verify", corpus: [NamedValue("path", .text(path))],
      total: damage.count, shown: damage.count,
      columns: [
        ColumnDescription("file", .text, cut: .start, importance: 1), ColumnDescription("problem", .text),
      ],
      footer: [
        damage.isEmpty ? "'\(path)' is whole." : "Build the corpus anew, or fetch these files from a copy."
      ])
    try output.write(description) { writer in
      for error in damage {
        writer.text(error.path)
        writer.text(Wording.problem(error))
        try writer.endRow()
      }
    }
    if !damage.isEmpty {
      throw Failure.input(
        "'\(path)' is damaged: \(damage.count) \(damage.count == 1 ? "problem" : "problems") found.")
    }
  }
}
