/// What stops a measurement.
public enum MeasurementError: Error, Equatable {
  /// A system call failed; `code` is `errno`.
  case file(path: String, call: String, code: Int32)
  /// ICU failed with a status.
  case icu(path: String, status: String)
  /// A folder without files that end in `.md` or `.txt`.
  case emptyCorpus(path: String)
  /// A program that measuring needs isn't installed.
  case missingProgram(String)
  /// A command that had to work didn't.
  case failedCommand(String, exitCode: Int32, message: String?)
  /// Callgrind wrote no counts.
  case notCounted(command: String)
  /// A line of the file of thresholds that isn't one.
  case unreadableThreshold(line: String)
}

extension MeasurementError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let path, let call, let code): "\(path): \(call) failed: \(SystemError.text(code))"
    case .icu(let path, let status): "\(path): ICU answers \(status)"
    case .emptyCorpus(let path): "\(path): no files that end in .md or .txt"
    case .missingProgram(let name):
      "\(name) is not installed: nothing was measured. Install it and try again."
    case .failedCommand(let command, let exitCode, let message):
      "\(command): exit code \(exitCode): \(message ?? "no message")"
    case .notCounted(let command): "callgrind counted nothing: \(command)"
    case .unreadableThreshold(let line):
      "'\(line)' is no threshold: a name, a number above 0 and a tolerance in percent, with TABs between"
    }
  }
}
