/// The elements that are open while a file is parsed, for errors that name them.
struct XMLOpenElements {
  struct Element {
    var name: Int
    /// Offset in the decoded file.
    var byte: Int
    /// From 1; 0 until it is looked for.
    var line = 0
  }

  private var elements: [Element] = []
  /// Those before it have their line.
  private var located = 0
  /// Line feeds before the stretch that is parsed.
  private var linesBefore = 0

  var count: Int { elements.count }
  var last: Element? { elements.last }

  mutating func begin(_ name: Int, at byte: Int) {
    elements.append(Element(name: name, byte: byte))
  }

  mutating func end() -> Int {
    located = min(located, elements.count - 1)
    return elements.popLast()?.name ?? 0
  }

  /// Finds the lines of the elements that a stretch of the file opened and left open.
  mutating func findLines(in stretch: ByteView, at offset: Int) {
    var lines = linesBefore
    var position = 0
    func count(to end: Int) {
      while position < end, let found = stretch.firstIndex(of: 0x0A, from: position, to: end) {
        lines += 1
        position = found + 1
      }
      position = max(position, end)
    }
    for index in located..<elements.count {
      // A tag may begin in the stretch before, where it wasn't complete.
      count(to: min(max(0, elements[index].byte - offset), stretch.count))
      elements[index].line = lines + 1
    }
    located = elements.count
    count(to: stretch.count)
    linesBefore = lines
  }
}
