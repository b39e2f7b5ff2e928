import Glibc

/// T, the unit of the benchmarks: one iterator of ICU over all files of a corpus, in one thread.
public struct WalkMeasurement: Sendable {
  public let files: Int
  public let tokens: Int
  public let bytes: Int
  public let seconds: Samples
  /// Processor time of the same walks: less than their wall time where others used the processors too.
  public let processorSeconds: Samples

  /// Reads all files once before the clock starts, so that they come from the page cache.
  public init(corpus: String, repetitions: Int) throws(MeasurementError) {
    let files = try FileTree.corpusFiles(in: corpus)
    for path in files { _ = try FileTree.read(path) }
    let clock = ContinuousClock()
    var totals = (tokens: 0, bytes: 0)
    var seconds: [Double] = []
    var processorSeconds: [Double] = []
    for _ in 0..<repetitions {
      let start = clock.now
      let startOnProcessor = Self.threadSeconds()
      let walker = try WordWalker()
      totals = try walker.count(files)
      seconds.append(start.duration(to: clock.now) / .seconds(1))
      processorSeconds.append(Self.threadSeconds() - startOnProcessor)
    }
    self.files = files.count
    tokens = totals.tokens
    bytes = totals.bytes
    self.seconds = Samples(seconds)
    self.processorSeconds = Samples(processorSeconds)
  }

  /// Processor time of this thread, in seconds.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
