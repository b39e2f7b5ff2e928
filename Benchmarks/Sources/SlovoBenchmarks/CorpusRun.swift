import Measurement

/// All measurements of one program on one corpus.
struct CorpusRun {
  let corpus: String
  let slovo: String
  let repetitions: Int
  /// Where the index and what belongs to the measurement are written.
  let scratch: String

  private(set) var unit: WalkMeasurement
  private(set) var results: [WorkloadResult] = []
  private(set) var build: BuildFigures?
  private(set) var baselines: [BaselineResult] = []
  /// Seconds to write and synchronise a file of `DiskRate.bytes`, before the builds and after them.
  private(set) var diskSeconds: [Double] = []

  private var index: String { scratch + "/bench.slovo" }
  private var paths: [String: String] {
    [
      "CORPUS": corpus, "INDEX": index, "PROFILE": scratch + "/untailored.profile",
      "QUERIES": scratch + "/queries.txt",
    ]
  }

  init(corpus: String, slovo: String, repetitions: Int, scratch: String, withBaselines: Bool) throws {
    self.corpus = corpus
    self.slovo = slovo
    self.repetitions = repetitions
    self.scratch = scratch
    unit = try WalkMeasurement(corpus: corpus, repetitions: repetitions)
    results.append(measure(.empty))
    diskSeconds.append(try DiskRate.measure(path: scratch + "/disk-rate"))
    try measureBuilds()
    diskSeconds.append(try DiskRate.measure(path: scratch + "/disk-rate"))
    writeQueries()
    for workload in Workload.questions {
      var result = measure(workload)
      if result.failure == nil { result.lines = try countLines(of: workload) }
      results.append(result)
    }
    if withBaselines {
      baselines = try Baseline.measure(corpus: corpus, scratch: scratch, repetitions: repetitions)
    }
  }

  /// Whether a command failed.
  var hasFailures: Bool { results.contains { $0.failure != nil } }

  /// Removes the index and the files beside it.
  func removeFiles() {
    for path in [index, paths["PROFILE"], paths["QUERIES"]] {
      if let path { try? FileTree.remove(path) }
    }
  }

  private mutating func measureBuilds() throws {
    try FileTree.write(Array(Workload.untailoredProfile.utf8), to: scratch + "/untailored.profile")
    results.append(measure(.untailored, buildsIndex: true))
    var written: [Double] = []
    let result = WorkloadResult(.build, repetitions: repetitions) {
      let run = try self.run(.build, buildsIndex: true)
      if run.exitCode == 0 {
        written.append(try FileTree.lastWrite(in: index, except: "manifest") - run.startedAt)
      }
      return run
    }
    results.append(result)
    guard result.failure == nil else { return }
    build = BuildFigures(
      run: result, secondsUntilWritten: Samples(written).median, files: try FileTree.sizes(below: index))
  }

  private func measure(_ workload: Workload, buildsIndex: Bool = false) -> WorkloadResult {
    WorkloadResult(workload, repetitions: repetitions) { try run(workload, buildsIndex: buildsIndex) }
  }

  private func run(_ workload: Workload, buildsIndex: Bool, output: String = "/dev/null") throws -> ProcessRun
  {
    if buildsIndex { try FileTree.remove(index) }
    return try ProcessRun(
      [slovo] + workload.arguments(with: paths), output: output, errorFile: scratch + "/standard-error",
      samplesMemory: buildsIndex)
  }

  /// Runs a workload once more and counts the lines of its answer.
  private func countLines(of workload: Workload) throws -> Int {
    let file = scratch + "/answer"
    defer { try? FileTree.remove(file) }
    _ = try run(workload, buildsIndex: false, output: file)
    return try FileTree.read(file).reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// Writes the words that are counted all at once. Without a frequency list there are none, and their row says so.
  private func writeQueries() {
    let file = scratch + "/answer"
    defer { try? FileTree.remove(file) }
    let list = Workload("words", ["frequencies", "INDEX", "--of", "form", "--format", "tsv"])
    guard let run = try? run(list, buildsIndex: false, output: file), run.exitCode == 0,
      let bytes = try? FileTree.read(file)
    else { return }
    let words = QueryList.words(ofFrequencyList: String(decoding: bytes, as: UTF8.self), count: 1_000)
    try? FileTree.write(Array(words.map { $0 + "\n" }.joined().utf8), to: scratch + "/queries.txt")
  }
}

/// What a build took beside the time of its process.
struct BuildFigures {
  let run: WorkloadResult
  /// Seconds from the start until the last byte of the index is written, and only synchronising, the manifest and
  /// the new name are left.
  let secondsUntilWritten: Double
  /// Bytes of the index, with and without the stored text.
  let bytes: Int
  let bytesWithoutText: Int
  let fileCount: Int

  init(run: WorkloadResult, secondsUntilWritten: Double, files: [(path: String, bytes: Int)]) {
    self.run = run
    self.secondsUntilWritten = secondsUntilWritten
    fileCount = files.count
    bytes = files.reduce(0) { $0 + $1.bytes }
    bytesWithoutText = files.reduce(0) { sum, file in
      let name = file.path.split(separator: "/").last ?? ""
      return sum + (name.contains("text") ? 0 : file.bytes)
    }
  }
}
