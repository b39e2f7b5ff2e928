import ArgumentParser
import Glibc
import Measurement

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures Slovo on a corpus and prints a Markdown table, every time also as a multiple of T.")

  @Option(help: "The corpus's folder.")
  var corpus: String

  @Option(help: "How many times to run each command.")
  var `repeat` = 5

  @Option(help: "The slovo to measure.")
  var slovo = "../.build/release/slovo"

  @Option(help: "The folder that the index is built in.")
  var scratch: String?

  @Flag(help: "Keep the index.")
  var keep = false

  func validate() throws {
    guard `repeat` > 0 else { throw ValidationError("--repeat must be at least 1.") }
  }

  func run() throws {
    let folder =
      scratch ?? (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/slovo-bench-\(getpid())"
    try FileTree.makeFolder(folder)
    let index = folder + "/bench.slovo"
    defer {
      if !keep {
        try? FileTree.remove(index)
        if scratch == nil { try? FileTree.remove(folder) }
      }
    }
    let unit = try WalkMeasurement(corpus: corpus, repetitions: `repeat`)
    let profile = folder + "/untailored.profile"
    try FileTree.write(Array(Workload.untailoredProfile.utf8), to: profile)
    var report = Report(
      unit: unit, shortening: [(index, "INDEX"), (corpus, "CORPUS"), (profile, "PROFILE")])
    let errorFile = folder + "/standard-error"
    func measure(_ workload: Workload, samplesMemory: Bool = false) -> WorkloadResult {
      WorkloadResult(workload, repetitions: `repeat`) { workload in
        if samplesMemory { try FileTree.remove(index) }
        return try ProcessRun(
          [slovo] + workload.arguments, errorFile: errorFile, samplesMemory: samplesMemory)
      }
    }

    let empty = measure(Workload(title: "start and stop", arguments: ["--version"]))
    report.append(empty)
    report.append(
      measure(.untailored(corpus: corpus, index: index, profile: profile), samplesMemory: true))
    let indexing = measure(
      Workload(title: "build the index", arguments: ["index", corpus, "-o", index]), samplesMemory: true)
    report.append(indexing)
    for (number, workload) in Workload.queries(index: index).enumerated() {
      report.append(measure(workload), above: number == 0 ? empty.seconds : nil)
    }
    if indexing.failure == nil { report.describe(indexing, indexFiles: try FileTree.sizes(below: index)) }
    report.describeDisk(seconds: try DiskRate.measure(path: folder + "/disk-rate"))
    print(report.text, terminator: "")
    if report.hasFailures { throw ExitCode.failure }
  }
}
