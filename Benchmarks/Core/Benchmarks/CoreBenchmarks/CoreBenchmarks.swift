import Benchmark
import CoreSteps

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Times of the steps, for people: `SLOVO_TEXTS=/tmp/1m SLOVO_INDEX=/tmp/1m.slovo swift package benchmark`.
let benchmarks: @Sendable () -> Void = {
  guard let texts = getenv("SLOVO_TEXTS"), let index = getenv("SLOVO_INDEX") else {
    fatalError("SLOVO_TEXTS and SLOVO_INDEX say what is measured: a folder of texts and its index")
  }
  let folders = (texts: String(cString: texts), index: String(cString: index))
  for step in CoreStep.all {
    Benchmark(
      step.name, configuration: .init(metrics: [.wallClock, .throughput], maxDuration: .seconds(3)),
      closure: { benchmark, work in
        for _ in benchmark.scaledIterations { blackHole(try work()) }
      },
      setup: {
        try step.prepared(on: SampleCorpus(folder: folders.texts, index: folders.index))
      })
  }
}
