import Analysis
import ArgumentParser

/// The options that ask for a comparison by resampling.
struct ResamplingArguments: ParsableArguments {
  /// What a comparison supposes of words.
  enum Test: String, ExpressibleByArgument, CaseIterable {
    /// That each word is a draw of its own, as the measures' formulas have it.
    case independent
    /// That whole paragraphs or documents could have stood on either side.
    case permutation
  }

  @Option(
    help:
      "How differences are tested: independent (each word is a draw of its own), or permutation too (whole paragraphs or documents are dealt out at random, since words come in bursts)."
  )
  var test: Test = .independent

  @Option(help: "What is dealt out as a whole: paragraph or document. (default: paragraph)")
  var units: ResamplingSettings.Unit?

  @Option(help: "How often units are dealt out: 99 to 1000000. (default: 10000)")
  var rounds: Int?

  @Option(help: "Seed of the dealing; the same seed gives the same numbers on every machine. (default: 1)")
  var seed: String?

  var unit: ResamplingSettings.Unit { units ?? ResamplingSettings().unit }

  /// nil where nobody asks for resampling.
  func settings() throws -> ResamplingSettings? {
    guard test == .permutation else {
      let given = [("--units", units != nil), ("--rounds", rounds != nil), ("--seed", seed != nil)]
      if let (name, _) = given.first(where: \.1) {
        throw Failure.usage("\(name) is for --test permutation. Leave it out, or add that.")
      }
      return nil
    }
    var settings = ResamplingSettings()
    settings.unit = unit
    if let rounds {
      guard (99...1_000_000).contains(rounds) else {
        throw Failure.usage(
          "--rounds: \(rounds) is not from 99 to 1000000. 10000 rounds know p down to 0.0001.")
      }
      settings.rounds = rounds
    }
    if let seed = try SeedArgument.number(seed) { settings.seed = seed }
    return settings
  }
}

extension ResamplingSettings.Unit: ExpressibleByArgument {}
