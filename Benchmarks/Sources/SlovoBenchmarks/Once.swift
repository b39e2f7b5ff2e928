import ArgumentParser
import Glibc
import Measurement

struct Once: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a command once and prints what it took: wall time, processor time, memory.",
    discussion: "slovo-benchmarks once slovo index TEXTS -o NAME.slovo --memory 256m")

  @Argument(parsing: .captureForPassthrough, help: "The command and its arguments.")
  var command: [String]

  func run() throws {
    let errorFile = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/slovo-once-\(getpid())"
    let run = try ProcessRun(command, errorFile: errorFile, samplesMemory: true)
    let anonymous = run.peakAnonymous.map(Figures.mebibytes) ?? "not sampled"
    print(
      """
      \(Figures.time(run.seconds)), user and system \(Figures.time(run.processorSeconds)), \
      peak anonymous memory \(anonymous), largest resident set \(Figures.mebibytes(run.peakResident))
      """)
    guard run.exitCode == 0 else {
      print("exit code \(run.exitCode): \(run.firstErrorLine ?? "no message")")
      throw ExitCode.failure
    }
  }
}
