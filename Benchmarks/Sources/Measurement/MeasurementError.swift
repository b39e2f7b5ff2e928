/// What stops a measurement.
public enum MeasurementError: Error, Equatable {
  /// A system call failed; `code` is `errno`.
  case file(path: String, call: String, code: Int32)
  /// ICU failed with a status.
  case icu(path: String, status: String)
  /// A folder without files that end in `.md` or `.txt`.
  case emptyCorpus(path: String)
}

extension MeasurementError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let path, let call, let code): "\(path): \(call) failed: \(SystemError.text(code))"
    case .icu(let path, let status): "\(path): ICU answers \(status)"
    case .emptyCorpus(let path): "\(path): no files that end in .md or .txt"
    }
  }
}
