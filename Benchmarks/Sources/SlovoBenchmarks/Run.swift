import ArgumentParser
import Glibc
import Measurement

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures Slovo on a corpus and prints Markdown tables, every time as a fraction of T.")

  @Option(help: "The corpus's folder; several are measured one after another and compared.")
  var corpus: [String]

  @Option(help: "How many times to run each command.")
  var `repeat` = 5

  @Option(help: "The slovo to measure.")
  var slovo = "../.build/release/slovo"

  @Option(help: "The folder that indexes are built in.")
  var scratch: String?

  @Flag(help: "Also measure other programs on the same bytes, where they are installed: rg, sqlite3.")
  var baselines = false

  @Flag(help: "Keep the index of the last corpus.")
  var keep = false

  func validate() throws {
    guard `repeat` > 0 else { throw ValidationError("--repeat must be at least 1.") }
    guard !corpus.isEmpty else { throw ValidationError("--corpus is missing.") }
  }

  func run() throws {
    let folder =
      scratch ?? (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/slovo-bench-\(getpid())"
    try FileTree.makeFolder(folder)
    defer { if scratch == nil && !keep { try? FileTree.remove(folder) } }
    var runs: [CorpusRun] = []
    for (number, corpus) in corpus.enumerated() {
      let run = try CorpusRun(
        corpus: corpus, slovo: slovo, repetitions: `repeat`, scratch: folder, withBaselines: baselines)
      if number + 1 < self.corpus.count || !keep { run.removeFiles() }
      print(Report(run).text)
      runs.append(run)
    }
    if runs.count > 1 { print(GrowthReport(runs).text) }
    if runs.contains(where: \.hasFailures) { throw ExitCode.failure }
  }
}
