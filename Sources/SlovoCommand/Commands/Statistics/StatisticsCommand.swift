import ArgumentParser

/// `slovo statistics`: measures of counts that a person brings.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Work out every measure of a group for counts of your own.",
    subcommands: [DispersionStatisticsCommand.self, VocabularyStatisticsCommand.self])
}
