import Analysis
import ArgumentParser
import TextStatistics

extension Linkage: ExpressibleByArgument {}

/// The options that say how a tree of groups is made.
struct TreeArguments: ParsableArguments {
  @Option(
    help:
      "How far clusters are from one another: average (mean of all pairs), ward, complete (furthest pair) or single (nearest pair). (default: average)"
  )
  var linkage: Linkage?

  @Option(help: "How often units are drawn anew for the support of clusters; 0 for never. (default: 500)")
  var replicates: Int?

  @Option(help: "What is drawn as a whole: paragraph or document. (default: paragraph)")
  var units: ResamplingSettings.Unit?

  @Option(help: "Seed of the drawing; the same seed gives the same support on every machine. (default: 1)")
  var seed: String?

  @Option(help: "Write the tree of --tree into this file, in the Newick format.")
  var newick: String?

  /// Replicates at most.
  private static let replicateLimit = 100_000

  /// - Parameter isTree: whether a tree is asked for.
  func settings(isTree: Bool) throws -> GroupTree.Settings {
    if !isTree {
      let given = [
        ("--linkage", linkage != nil), ("--replicates", replicates != nil), ("--units", units != nil),
        ("--seed", seed != nil), ("--newick", newick != nil),
      ]
      if let (name, _) = given.first(where: \.1) {
        throw Failure.usage("\(name) is for trees. Add --tree, or leave it out.")
      }
    }
    var settings = GroupTree.Settings()
    if let linkage { settings.linkage = linkage }
    if let replicates {
      guard (0...Self.replicateLimit).contains(replicates) else {
        throw Failure.usage(
          "--replicates: \(replicates) is not from 0 to \(Self.replicateLimit). 500 know support within about 4 %."
        )
      }
      settings.replicates = replicates
    }
    if let units { settings.unit = units }
    if let seed = try SeedArgument.number(seed) { settings.seed = seed }
    return settings
  }
}
