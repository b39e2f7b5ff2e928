/// A command of LaTeX that stands in prose outside of a formula, `\ldots` or `\textit{word}`.
///
/// Only commands that are known are commands; any other backslash is text.
struct LaTeXCommand {
  /// Behind the command and the arguments that go with it.
  let end: Int
  /// What a command without an argument reads as; empty for most.
  let sign: String
  /// From behind the opening brace to the closing one, of a command that only dresses its argument.
  let group: Range<Int>?

  init?(_ view: ByteView, at start: Int, limit: Int) {
    var name = start + 1
    while name < limit, name - start < 24, view[name] | 0x20 >= 0x61, view[name] | 0x20 <= 0x7A { name += 1 }
    guard name > start + 1, let command = LaTeXScanner.commands[view.string(start + 1..<name)] else {
      return nil
    }
    var index = name < limit && view[name] == 0x2A ? name + 1 : name
    switch command {
    case .dress:
      guard index < limit, view[index] == 0x7B, let close = Self.close(view, index, limit) else { return nil }
      group = index + 1..<close
      sign = ""
      end = close + 1
    case .sign(let text):
      group = nil
      sign = text
      end = index
    case .drop(let arguments):
      for _ in 0..<arguments {
        guard index < limit, view[index] == 0x7B, let close = Self.close(view, index, limit) else { break }
        index = close + 1
      }
      group = nil
      sign = ""
      end = index
    }
  }

  /// The brace that closes the one at an offset, on the same line and not far away.
  private static func close(_ view: ByteView, _ open: Int, _ limit: Int) -> Int? {
    var depth = 0
    for index in open..<min(limit, open + 2000) {
      if view[index] == 0x7B { depth += 1 }
      if view[index] == 0x7D {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
