import ArgumentParser

/// `slovo statistics`: every measure for counts that a person brings.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Work out every measure of a group for counts of your own.",
    subcommands: [
      AssociationStatisticsCommand.self, KeynessStatisticsCommand.self, DispersionStatisticsCommand.self,
      VocabularyStatisticsCommand.self,
    ])
}
