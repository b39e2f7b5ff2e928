/// Where the lines of a decoded text begin. A line ends with LF, CR LF or CR.
struct LineTable {
  /// Ascending, the first 0. No line begins at the end of the text.
  private(set) var starts: [Int] = [0]
  /// Bytes of the text.
  let end: Int

  /// - Parameter places: those of the same view.
  init(_ view: ByteView, _ places: MarkPlaces) {
    end = view.count
    starts.reserveCapacity(view.count / 64 + 1)
    places.controls.appendLineStarts(in: view, to: &starts)
    if starts.count > 1, starts[starts.count - 1] == end { starts.removeLast() }
  }

  var count: Int { starts.count }

  /// The line without its end.
  func content(of line: Int, in view: ByteView) -> Range<Int> {
    let start = starts[line]
    var stop = line + 1 < starts.count ? starts[line + 1] : end
    if stop > start, view[stop - 1] == 0x0A { stop -= 1 }
    if stop > start, view[stop - 1] == 0x0D { stop -= 1 }
    return start..<stop
  }

  /// The index of the line that holds an offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension ByteBitmap {
  /// Appends where lines begin behind the line ends among some bytes: LF, CR LF and CR.
  ///
  /// - Parameter distance: what is added to each.
  func appendLineStarts(in view: ByteView, to starts: inout [Int], movedBy distance: Int = 0) {
    for place in self {
      let byte = view[place]
      if byte == 0x0A || byte == 0x0D && view.byte(at: place + 1) != 0x0A {
        starts.append(distance + place + 1)
      }
    }
  }
}

extension ByteView {
  /// Whether a byte is a blank inside a line: space, tab, vertical tab, form feed.
  @inline(__always) static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }

  /// A range without the blanks at its ends; empty at its end if there is nothing else.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isBlank(self[lower]) { lower += 1 }
    while upper > lower, Self.isBlank(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
