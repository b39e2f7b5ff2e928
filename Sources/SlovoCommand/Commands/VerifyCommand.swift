import ArgumentParser
import CorpusIndex
import SlovoKit

/// `slovo verify`: is a corpus whole?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every byte of an index and say whether it is whole.")

  @Argument(help: "The index folder.")
  var corpus: String

  func run() throws {
    print(corpus)
  }
}
