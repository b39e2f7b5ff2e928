import Glibc

enum SystemError {
  /// The system's words for an `errno`.
  static func text(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
