import ArgumentParser
import CorpusGenerator
import Glibc
import Measurement

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Holds instructions of the core and bytes of the index to what was recorded; exits with 1 if one rose.")

  @Option(help: "The program that runs the steps of the core.")
  var steps = "Core/.build/release/slovo-steps"

  @Option(help: "The slovo whose commands are counted.")
  var slovo = "../.build/release/slovo"

  @Option(help: "The file of recorded figures.")
  var thresholds = "thresholds.tsv"

  @Flag(help: "Record the figures instead of holding them to what was recorded.")
  var record = false

  /// Percent that counts may rise. The scatter between runs and machines is far below.
  private static let toleranceOfInstructions = 3.0
  /// The bytes are the same in every run.
  private static let toleranceOfBytes = 0.5

  func run() throws {
    let scratch = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/slovo-check-\(getpid())"
    try FileTree.makeFolder(scratch)
    defer { try? FileTree.remove(scratch) }
    let measurement = try CoreMeasurement(steps: steps, slovo: slovo, scratch: scratch)
    let figures = measurement.instructions + measurement.bytes
    if record {
      let recorded = Thresholds(
        measurement.instructions.map {
          .init(name: $0.name, value: $0.value, tolerance: Check.toleranceOfInstructions)
        }
          + measurement.bytes.map {
            .init(name: $0.name, value: $0.value, tolerance: Check.toleranceOfBytes)
          })
      try FileTree.write(Array(recorded.text.utf8), to: thresholds)
      print(recorded.text, terminator: "")
      return
    }
    let recorded = try Thresholds(parsing: String(decoding: FileTree.read(thresholds), as: UTF8.self))
    let verdicts = recorded.verdicts(on: figures)
    var table = MarkdownTable(
      columns: ["figure", "measured", "recorded", "change", "tolerance", "verdict"],
      alignments: [.left, .right, .right, .right, .right, .left])
    for entry in verdicts {
      let change = entry.value.flatMap { value in entry.threshold.map { (value / $0.value - 1) * 100 } }
      table.append([
        entry.name, entry.value.map { Figures.decimal($0, 3) } ?? "",
        entry.threshold.map { Figures.decimal($0.value, 3) } ?? "",
        change.map { Figures.decimal($0, 2) + " %" } ?? "",
        entry.threshold.map { Figures.decimal($0.tolerance, 1) + " %" } ?? "", Check.word(entry.verdict),
      ])
    }
    print(table.text, terminator: "")
    if verdicts.contains(where: \.verdict.fails) {
      print(
        "Figures rose, or aren't those that were recorded. Where that is meant: slovo-benchmarks check --record"
      )
      throw ExitCode.failure
    }
  }

  private static func word(_ verdict: Thresholds.Verdict) -> String {
    switch verdict {
    case .kept: "kept"
    case .exceeded: "**exceeded**"
    case .improved: "lower: worth recording"
    case .unknown: "**not recorded**"
    case .missing: "**not measured**"
    }
  }
}
