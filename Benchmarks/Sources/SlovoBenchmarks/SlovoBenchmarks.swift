import ArgumentParser

@main
struct SlovoBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slovo-benchmarks",
    abstract: "Makes corpora of any size and measures Slovo on them; measures what it knows of words.",
    subcommands: [Generate.self, Describe.self, Walk.self, Run.self, Check.self, Once.self, Words.self])
}
