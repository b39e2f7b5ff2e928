/// Where the lines of a file begin, while its bytes come in chunks and documents leave in parts.
struct LineCollector {
  /// Lines that no part has taken, from index `first` on; that one is the line in which the last part ended.
  private var starts: [Int] = [0]
  private var first = 0
  private var number = 1
  private var end = 0
  private var endsInCarriageReturn = false

  /// Takes the next bytes of the file. A line ends with LF, CR LF or CR. Linear.
  mutating func append(_ view: ByteView) {
    guard view.count > 0 else { return }
    if first > 0 {
      starts.removeFirst(first)
      first = 0
    }
    // A CR that ended the bytes before is a line end by itself, or with this LF.
    if endsInCarriageReturn, view[0] != 0x0A { starts.append(end) }
    MarkPlaces(view).controls.appendLineStarts(in: view, to: &starts, movedBy: end)
    endsInCarriageReturn = view[view.count - 1] == 0x0D
    if endsInCarriageReturn { starts.removeLast() }
    end += view.count
  }

  /// Forgets the lines that end before an offset.
  mutating func drop(before offset: Int) { _ = take(before: offset) }

  /// The lines that begin before an offset, from the one on in which the last part ended, and the number
  /// of the first. Complexity: linear in them.
  mutating func take(before offset: Int) -> (starts: [Int], firstLine: Int) {
    var last = first
    while last + 1 < starts.count, starts[last + 1] < offset { last += 1 }
    let taken = Array(starts[first...last])
    defer {
      number += last - first
      first = last
    }
    return (taken, number)
  }
}
