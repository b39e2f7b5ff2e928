import ArgumentParser
import CorpusGenerator
import Measurement

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a corpus with the statistics of real text: the same bytes for a seed on every machine.")

  @Option(help: "How many tokens, as 200k, 10m or 1000000.")
  var tokens: TokenCount

  @Option(name: .shortAndLong, help: "The folder to write to; files of an earlier corpus in it are replaced.")
  var output: String

  @Option(help: "The seed of everything that is drawn.")
  var seed: UInt64 = 1

  @Flag(
    help: "Write words of which no two are alike: the worst vocabulary that can be, to test bounds of memory."
  )
  var allDifferent = false

  @Flag(help: "Don't measure the corpus after writing it.")
  var quiet = false

  func run() throws {
    try FileTree.makeFolder(output)
    for name in try FileTree.names(in: output) where name.hasPrefix("text-") && name.hasSuffix(".md") {
      try FileTree.remove(output + "/" + name)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let summary = try allDifferent ? writeDistinctWords() : writeProse()
    let seconds = start.duration(to: clock.now) / .seconds(1)
    print(
      """
      \(Figures.grouped(summary.tokens)) tokens, \(Figures.grouped(summary.bytes)) bytes in \
      \(summary.documents) documents, \(Figures.decimal(seconds, 2)) s, \
      \(Figures.decimal(Double(summary.tokens) / seconds / 1e6, 1)) million tokens a second
      """)
    if !quiet && !allDifferent { try Describe.printStatistics(of: output) }
  }

  private func writeProse() throws -> CorpusGenerator.Summary {
    let generator = CorpusGenerator(plan: CorpusPlan(tokens: tokens.count, seed: seed))
    return try generator.forEachDocument { document, text throws(MeasurementError) in
      try write(text, document)
    }
  }

  private func writeDistinctWords() throws -> CorpusGenerator.Summary {
    try DistinctWords(tokens: tokens.count, seed: seed)
      .forEachDocument { document, text throws(MeasurementError) in try write(text, document) }
  }

  private func write(_ text: [UInt8], _ document: Int) throws(MeasurementError) {
    try FileTree.write(text, to: output + "/" + CorpusGenerator.fileName(of: document))
  }
}

/// A number of tokens, with `k` or `m` for thousands and millions.
struct TokenCount: ExpressibleByArgument {
  var count: Int

  init?(argument: String) {
    let factor =
      switch argument.last {
      case "k", "K": 1_000
      case "m", "M": 1_000_000
      default: 1
      }
    guard let number = Int(factor == 1 ? argument : String(argument.dropLast())), number > 0 else {
      return nil
    }
    let (count, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow, count <= 100_000_000_000 else { return nil }
    self.count = count
  }
}
