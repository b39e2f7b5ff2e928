import Measurement

/// The runs of one workload.
struct WorkloadResult {
  let workload: Workload
  private(set) var runs: [ProcessRun] = []
  /// Why it couldn't be measured, in one line.
  private(set) var failure: String?
  /// Lines of the answer, with the line of column names.
  var lines: Int?

  /// Runs a workload several times, or once where it fails.
  init(_ workload: Workload, repetitions: Int, _ run: () throws -> ProcessRun) {
    self.workload = workload
    for _ in 0..<repetitions {
      do {
        let result = try run()
        guard result.exitCode == 0 else {
          failure = "exit code \(result.exitCode): " + (result.firstErrorLine ?? "no message")
          return
        }
        runs.append(result)
      } catch {
        failure = String(describing: error)
        return
      }
    }
  }

  /// Median wall time in seconds; nil where the workload failed.
  var seconds: Double? { failure == nil ? Samples(runs.map(\.seconds)).median : nil }
  var fastest: Double { runs.map(\.seconds).min() ?? 0 }
  /// Median of user and system time in seconds.
  var processorSeconds: Double { Samples(runs.map(\.processorSeconds)).median }
  /// The largest of all runs, in bytes.
  var peakAnonymous: Int? { runs.compactMap(\.peakAnonymous).max() }
  var peakResident: Int { runs.map(\.peakResident).max() ?? 0 }
}
