import CMeasuredPart
import CoreSteps

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs each step once, and prints its name, the items that it worked on and what they are, with TABs between.
///
/// The work itself stands inside `slovo_measured_part`, once for each line that is printed, in their order.
func run(_ steps: [CoreStep], on corpus: SampleCorpus) throws {
  for step in steps {
    let work = try step.prepared(on: corpus)
    let count = try measured(work)
    print("\(step.name)\t\(count)\t\(step.item)")
  }
}

/// Calls the work from the function whose instructions are counted.
func measured(_ work: @escaping () throws -> Int) throws -> Int {
  final class Outcome {
    let work: () throws -> Int
    var result: Result<Int, any Error>?
    init(_ work: @escaping () throws -> Int) { self.work = work }
  }
  let outcome = Outcome(work)
  // The object is alive until the call has returned.
  slovo_measured_part(
    { context in
      guard let context else { return }
      let outcome = Unmanaged<Outcome>.fromOpaque(context).takeUnretainedValue()
      outcome.result = Result { try outcome.work() }
    }, Unmanaged.passUnretained(outcome).toOpaque())
  return try outcome.result?.get() ?? 0
}

guard CommandLine.arguments.count == 3 else {
  print("usage: slovo-steps TEXTS INDEX")
  exit(2)
}
try run(
  CoreStep.all, on: SampleCorpus(folder: CommandLine.arguments[1], index: CommandLine.arguments[2]))
