import ArgumentParser
import Measurement

struct Walk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures T: ICU's word break iterator over the corpus, one thread, and nothing else.")

  @Argument(help: "The corpus's folder.")
  var corpus: String

  @Option(help: "How many times to measure.")
  var `repeat` = 3

  func validate() throws {
    guard `repeat` > 0 else { throw ValidationError("--repeat must be at least 1.") }
  }

  func run() throws {
    let unit = try WalkMeasurement(corpus: corpus, repetitions: `repeat`)
    print(
      """
      \(Figures.grouped(unit.tokens)) tokens, \(Figures.grouped(unit.bytes)) bytes, \(unit.files) files, \
      ICU \(WordWalker.version)
      T = \(Figures.decimal(unit.seconds.median, 3)) s, the median of \
      \(unit.seconds.sorted.map { Figures.decimal($0, 3) }.joined(separator: ", "))
      """)
  }
}
