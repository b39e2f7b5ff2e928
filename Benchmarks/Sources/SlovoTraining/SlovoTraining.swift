import ArgumentParser
import LanguageTraining
import Measurement

@main struct SlovoTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slovo-training",
    abstract: "Makes the model that tells the language of a word by its letters.",
    discussion:
      "The same files give the same model, byte for byte. Sources/CWordData/Language/README.md says which.")

  @Option(help: "An English word list, a word a line; may be repeated.")
  var english: [String]

  @Option(help: "Running English text, whose counts weigh the words; may be repeated.")
  var englishText: [String] = []

  @Option(help: "Hunspell's dictionary of Russian.")
  var russianDictionary: String

  @Option(help: "The affixes of that dictionary.")
  var russianAffixes: String

  @Option(help: "Russian names and terms in Cyrillic, a word a line.")
  var russianNames: String

  @Option(help: "A German word list, a word a line.")
  var german: String

  @Option(help: "A French word list, a word a line.")
  var french: String

  @Option(name: .shortAndLong, help: "The file to write the model to.")
  var output: String

  func run() throws {
    var sources = TrainingSources()
    sources.english = try english.map(Self.text(of:))
    sources.englishText = try englishText.map(Self.text(of:))
    sources.russianDictionary = try Self.text(of: russianDictionary)
    sources.russianAffixes = try Self.text(of: russianAffixes)
    sources.russianNames = try Self.text(of: russianNames)
    sources.german = try Self.text(of: german)
    sources.french = try Self.text(of: french)
    try FileTree.write(LanguageTraining.model(from: sources), to: output)
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try FileTree.read(path), as: UTF8.self)
  }
}
