import Glibc

/// Counts the instructions of programs by `valgrind --tool=callgrind`.
///
/// The counts hardly depend on the machine: valgrind shows programs a processor of its own, the same one on every
/// machine with AVX2, so that libraries which choose their code by the processor choose alike. What is random in a
/// process is made fixed: the seed of Swift's hashing, by its variable, and the layout of memory, by valgrind.
public struct InstructionCounter: Sendable {
  private let scratch: String

  /// Looks for valgrind and objcopy.
  ///
  /// - Parameter scratch: a folder for copies of programs and what valgrind writes.
  /// - Throws: `.missingProgram`; nothing counts instead.
  public init(scratch: String) throws(MeasurementError) {
    self.scratch = scratch
    for program in ["valgrind", "objcopy"] {
      let look = try ProcessRun(
        ["sh", "-c", "command -v \(program)"], errorFile: scratch + "/standard-error", samplesMemory: false)
      guard look.exitCode == 0 else { throw .missingProgram(program) }
    }
  }

  /// Copies a program without its debugging information, which valgrind can't read in static Swift programs.
  ///
  /// - Returns: the copy's path.
  public func countable(_ program: String) throws(MeasurementError) -> String {
    let copy = scratch + "/" + (program.split(separator: "/").last ?? "program")
    try check(["objcopy", "--strip-debug", program, copy])
    return copy
  }

  /// Instructions of a whole process.
  public func count(_ command: [String]) throws(MeasurementError) -> Int {
    let counts = try run(command, options: [], output: "/dev/null")
    guard let count = counts.first else { throw .notCounted(command: command.joined(separator: " ")) }
    return count
  }

  /// Instructions inside each call of one function, in their order.
  ///
  /// - Parameter output: the file that takes the program's standard output.
  public func count(
    _ command: [String], insideCallsOf function: String, output: String
  ) throws(MeasurementError) -> [Int] {
    try run(
      command, options: ["--toggle-collect=\(function)", "--dump-after=\(function)"], output: output)
  }

  /// The counts of all dumps that aren't empty, in their order.
  private func run(
    _ command: [String], options: [String], output: String
  ) throws(MeasurementError) -> [Int] {
    let folder = scratch + "/callgrind"
    try FileTree.remove(folder)
    try FileTree.makeFolder(folder)
    let valgrind = [
      "env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--quiet", "--tool=callgrind",
      "--callgrind-out-file=\(folder)/out",
    ]
    try check(valgrind + options + command, output: output)
    // The dumps are called out.1, out.2 and so on, and what is left at the end is out.
    let numbers = try FileTree.names(in: folder).compactMap { $0.split(separator: ".").dropFirst().first }
      .compactMap { Int($0) }.sorted()
    let names = numbers.map { "out.\($0)" } + ["out"]
    var counts: [Int] = []
    for name in names {
      guard let bytes = try? FileTree.read(folder + "/" + name) else { continue }
      let count = InstructionCounter.total(ofDump: String(decoding: bytes, as: UTF8.self))
      guard let count else { throw .notCounted(command: command.joined(separator: " ")) }
      if count > 0 { counts.append(count) }
    }
    return counts
  }

  private func check(_ command: [String], output: String = "/dev/null") throws(MeasurementError) {
    let run = try ProcessRun(
      command, output: output, errorFile: scratch + "/standard-error", samplesMemory: false)
    guard run.exitCode == 0 else {
      throw .failedCommand(
        command.joined(separator: " "), exitCode: run.exitCode, message: run.firstErrorLine)
    }
  }

  /// The instructions that a dump of callgrind adds up to: its line `totals: 123` or `summary: 123`.
  static func total(ofDump dump: String) -> Int? {
    for line in dump.split(separator: "\n") {
      for name in ["totals:", "summary:"] where line.hasPrefix(name) {
        let number = line.dropFirst(name.count).split(separator: " ").first
        if let total = number.flatMap({ Int($0) }) { return total }
      }
    }
    return nil
  }
}
