/// The first and last lines of pages that form feeds part, where running heads and page numbers stand.
struct PageLines {
  /// Lines that a page begins with, ascending.
  private var starts: [Int] = []
  private var apart: Set<Int> = []
  private var next = 0

  /// Looks for form feeds. Linear; texts without any cost one search.
  init(_ view: ByteView, _ lines: LineTable, from firstLine: Int) {
    var from = 0
    while let place = view.firstIndex(of: 0x0C, from: from, to: view.count) {
      from = place + 1
      var line = lines.line(at: place)
      let content = lines.content(of: line, in: view)
      // A form feed behind the text of a line ends the page with that line.
      if !view.trimmed(content.lowerBound..<max(content.lowerBound, place)).isEmpty { line += 1 }
      if line > firstLine, starts.last != line, line < lines.count { starts.append(line) }
    }
    guard !starts.isEmpty else { return }
    findHeads(view, lines, from: firstLine)
  }

  /// Whether a page begins with a line; lines come in ascending order.
  mutating func beginsPage(_ line: Int) -> Bool {
    guard next < starts.count, starts[next] == line else { return false }
    next += 1
    return true
  }

  /// Whether a line is a head or foot of its page, and so a block of its own.
  func isApart(_ line: Int) -> Bool { !apart.isEmpty && apart.contains(line) }

  /// A page's first or last line stands apart if it is a number, or comes again on another page, numbers aside.
  private mutating func findHeads(_ view: ByteView, _ lines: LineTable, from firstLine: Int) {
    var counts: [String: Int] = [:]
    var edges: [(line: Int, key: String)] = []
    for (start, end) in zip([firstLine] + starts, starts + [lines.count]) {
      var own: [Int] = []
      var line = start
      while line < end, own.isEmpty, line < start + 6 {
        if !view.trimmed(lines.content(of: line, in: view)).isEmpty { own.append(line) }
        line += 1
      }
      line = end - 1
      while line > own.first ?? end, line >= end - 8 {
        if !view.trimmed(lines.content(of: line, in: view)).isEmpty {
          own.append(line)
          break
        }
        line -= 1
      }
      for line in own {
        let content = view.trimmed(lines.content(of: line, in: view))
        guard content.count <= 120 else { continue }
        if PageNumber(alone: content, in: view) != nil {
          apart.insert(line)
        } else {
          let key = view.string(content).lowercased().filter(\.isLetter)
          guard key.count >= 3 else { continue }
          counts[key, default: 0] += 1
          edges.append((line, key))
        }
      }
    }
    for edge in edges where counts[edge.key, default: 0] > 1 { apart.insert(edge.line) }
  }
}
