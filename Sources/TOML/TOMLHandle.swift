internal import CTOML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A parsed table of TOMLKit's C functions, read into values of our own.
///
/// TOMLKit's own Swift types bring Foundation, whose headers of ICU contradict the system's that `CICU` has; the C
/// functions behind them bring nothing.
///
/// Contract: `table` and all that hangs on it belong to the parser and stay as they are; it has no function to free
/// them, so they stay to the end of the process. Strings and lists of keys come from `malloc` and are freed here.
struct TOMLHandle {
  private let table: OpaquePointer

  /// Parses a text without NUL characters.
  init(_ text: String) throws(TOMLSyntaxError) {
    let failure = UnsafeMutablePointer<CTOMLParseError>.allocate(capacity: 1)
    defer { failure.deallocate() }
    guard let parsed = text.withCString({ tableCreateFromString($0, failure) }) else {
      // The parser filled it in.
      let error = failure.pointee
      defer { free(UnsafeMutablePointer(mutating: error.description)) }
      throw TOMLSyntaxError(
        line: Int(error.source.begin.line), column: Int(error.source.begin.column),
        message: String(cString: error.description))
    }
    table = parsed
  }

  /// All entries, by the bytes of their names.
  var entries: [TOMLEntry] { Self.entries(of: table) }

  private static func entries(of table: OpaquePointer) -> [TOMLEntry] {
    let keys = tableGetKeys(table)
    defer { free(UnsafeMutableRawPointer(mutating: keys)) }
    return (0..<tableSize(table)).map { index in
      let key = keys[index]
      defer { free(UnsafeMutablePointer(mutating: key)) }
      return TOMLEntry(name: String(cString: key), value: tableGetNode(table, key).map(node) ?? .other)
    }
  }

  private static func node(_ node: OpaquePointer) -> TOMLNode {
    if let text = nodeAsString(node) {
      defer { free(UnsafeMutablePointer(mutating: text)) }
      return .text(String(cString: text))
    }
    if let array = nodeAsArray(node) {
      return .list((0..<arraySize(array)).map { Self.node(arrayGetNode(array, Int64($0))) })
    }
    if let table = nodeAsTable(node) { return .table(entries(of: table)) }
    return .other
  }
}
