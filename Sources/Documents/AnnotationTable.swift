/// What a file says of single words while a document is laid down: a row for each annotated word.
struct AnnotationTable {
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private let ignored: [String]
  private var names = ByteStringTable()
  /// Names before these are no layers.
  private var firstLayer = 0
  /// For each layer its values, the first empty.
  private var values: [ByteStringTable] = []
  /// For each layer the rows' values; a layer that the last rows lack is shorter.
  private var columns: [[UInt32]] = []
  /// Values of the word that is open.
  private var pending: [(layer: Int, value: Int)] = []

  /// - Parameter ignored: names that `set` passes over.
  init(ignoring ignored: [String] = []) {
    self.ignored = ignored
    for name in ignored { _ = names.number(of: name) }
    firstLayer = names.count
  }

  /// Forgets words and layers.
  mutating func removeAll() { self = AnnotationTable(ignoring: ignored) }

  var count: Int { starts.count }
  var isEmpty: Bool { starts.isEmpty }

  /// Layers that are kept; a file with more has names where values should be.
  private static let layerLimit = 64

  /// Says something of the word that will be added next.
  mutating func set(_ layer: ByteView, to value: ByteView) {
    let number = names.number(of: layer) - firstLayer
    guard number >= 0, number < Self.layerLimit else { return }
    if number == values.count {
      var table = ByteStringTable()
      _ = table.number(of: "")
      values.append(table)
      columns.append([])
    }
    pending.append((number, values[number].number(of: value)))
  }

  /// Adds the word with what was said of it; one without text or without a value is left out.
  mutating func add(_ range: Range<Int>) {
    defer { pending.removeAll(keepingCapacity: true) }
    guard !range.isEmpty, !pending.isEmpty else { return }
    let row = starts.count
    starts.append(UInt32(clamping: range.lowerBound))
    ends.append(UInt32(clamping: range.upperBound))
    for (layer, value) in pending {
      while columns[layer].count < row { columns[layer].append(0) }
      if columns[layer].count == row { columns[layer].append(UInt32(value)) }
    }
  }

  mutating func truncate(to count: Int) {
    guard count < starts.count else { return }
    starts.removeLast(starts.count - count)
    ends.removeLast(ends.count - count)
    for layer in columns.indices where columns[layer].count > count {
      columns[layer].removeLast(columns[layer].count - count)
    }
  }

  /// Ends words at an offset of the text that it was cut back to.
  mutating func clamp(to end: Int) {
    var count = starts.count
    while count > 0, Int(ends[count - 1]) > end {
      if Int(starts[count - 1]) < end {
        ends[count - 1] = UInt32(clamping: end)
        break
      }
      count -= 1
    }
    truncate(to: count)
  }

  /// The words once their paragraphs are in order, each paragraph's rows moved by its own distance.
  func arranged(_ rows: [Range<Int>], movedBy moves: [Int]) -> WordAnnotations {
    var result = WordAnnotations()
    result.starts.reserveCapacity(starts.count)
    result.ends.reserveCapacity(starts.count)
    for (range, move) in zip(rows, moves) {
      for row in range {
        result.starts.append(UInt32(clamping: Int(starts[row]) + move))
        result.ends.append(UInt32(clamping: Int(ends[row]) + move))
      }
    }
    for layer in columns.indices {
      var column = WordAnnotations.Layer(name: names.name(layer + firstLayer))
      column.values = (0..<values[layer].count).map { values[layer].name($0) }
      column.indices.reserveCapacity(starts.count)
      for range in rows {
        for row in range { column.indices.append(row < columns[layer].count ? columns[layer][row] : 0) }
      }
      result.layers.append(column)
    }
    return result
  }
}
