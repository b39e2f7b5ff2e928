/// Why a command ends without an answer, worded for the person who typed it.
enum Failure: Error {
  /// Wrong usage, or a query that doesn't parse: exit code 2.
  case usage(String)
  /// A file that can't be read or written, or a damaged corpus: exit code 3.
  case input(String)
  /// Nothing was found, and `--fail-if-empty` was given: exit code 1.
  case empty
  /// The reader of a pipe has gone: nobody waits for the rest.
  case brokenPipe

  var code: Int32 {
    switch self {
    case .usage: 2
    case .input: 3
    case .empty: 1
    case .brokenPipe: 0
    }
  }

  /// What is printed on standard error, without the program's name.
  var message: String? {
    switch self {
    case .usage(let text), .input(let text): text
    case .empty, .brokenPipe: nil
    }
  }
}
