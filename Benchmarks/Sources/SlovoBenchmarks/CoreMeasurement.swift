import CorpusGenerator
import Measurement

/// The deterministic figures: instructions of each step of the core and of whole commands, bytes of the index.
struct CoreMeasurement {
  /// Instructions by item, and of commands in all, in thousands.
  private(set) var instructions: [(name: String, value: Double)] = []
  /// Bytes of each file of the index, by token.
  private(set) var bytes: [(name: String, value: Double)] = []

  /// Enough for every step to have something to do, and little enough for callgrind.
  private static let corpusTokens = 200_000

  /// On one thread, so that counts don't depend on which thread comes first.
  private static let build = Workload("index", ["index", "CORPUS", "-o", "INDEX", "--threads", "1"])

  private static let commands = [
    Workload.empty,
    Workload("kwic, sorted", ["kwic", "INDEX", "that", "--sort", "r1,r2,r3", "--format", "tsv"]),
    Workload("frequencies", ["frequencies", "INDEX", "--format", "tsv"]),
  ]

  /// Writes a corpus in `scratch` and measures on it.
  init(steps: String, slovo: String, scratch: String) throws {
    let corpus = scratch + "/corpus"
    try FileTree.makeFolder(corpus)
    _ = try CorpusGenerator(plan: CorpusPlan(tokens: Self.corpusTokens, seed: 1))
      .forEachDocument { document, text throws(MeasurementError) in
        try FileTree.write(text, to: corpus + "/" + CorpusGenerator.fileName(of: document))
      }
    let counter = try InstructionCounter(scratch: scratch)
    let program = try counter.countable(slovo)
    let paths = ["CORPUS": corpus, "INDEX": scratch + "/bench.slovo"]
    for command in [Self.build] + Self.commands {
      let count = try counter.count([program] + command.arguments(with: paths))
      instructions.append(("slovo, \(command.title): thousands of instructions", Double(count) / 1_000))
    }
    let tokens = try measureSteps(
      [try counter.countable(steps), corpus, scratch + "/bench.slovo"], counter,
      output: scratch + "/steps.tsv")
    for file in try FileTree.sizes(below: scratch + "/bench.slovo") {
      // What is smaller holds names and paths, and says nothing of tokens.
      guard file.bytes > 4_096 else { continue }
      let name = file.path.split(separator: "/").last ?? ""
      let kind = name.split(separator: "-").first ?? name
      bytes.append(("\(kind): bytes a token", Double(file.bytes) / Double(tokens)))
    }
  }

  /// Counts all steps, and returns how many tokens the first one worked on.
  private mutating func measureSteps(
    _ command: [String], _ counter: InstructionCounter, output: String
  ) throws -> Int {
    let counts = try counter.count(command, insideCallsOf: "slovo_measured_part", output: output)
    let lines = String(decoding: try FileTree.read(output), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t") }
    guard !lines.isEmpty, lines.count == counts.count else {
      throw MeasurementError.notCounted(command: command.joined(separator: " "))
    }
    var tokens = 0
    for (cells, count) in zip(lines, counts) {
      guard cells.count == 3, let items = Int(cells[1]), items > 0 else {
        throw MeasurementError.notCounted(command: command.joined(separator: " "))
      }
      if tokens == 0 { tokens = items }
      instructions.append(("\(cells[0]): instructions a \(cells[2])", Double(count) / Double(items)))
    }
    return tokens
  }
}
