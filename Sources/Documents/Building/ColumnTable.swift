/// What the columns of a file say of its words while a reader lays them down: one value of each column for
/// each word.
struct ColumnTable {
  /// The names of the layers; set before the first word.
  var names: [String] = [] {
    didSet { values = names.map { _ in ValueTable() } }
  }
  private var values: [ValueTable] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// Word by word, in each an index for every layer.
  private var indices: [UInt32] = []

  /// How many words there are.
  var count: Int { starts.count }

  /// Appends a word, a range of the text; its values follow in the order of the layers.
  mutating func append(word start: Int, _ end: Int) {
    starts.append(UInt32(clamping: start))
    ends.append(UInt32(clamping: end))
  }

  /// Appends a value of the last word; an empty range is none.
  mutating func append(_ range: Range<Int>, of view: ByteView, layer: Int) {
    indices.append(range.isEmpty ? 0 : values[layer].index(of: range, in: view))
  }

  /// Takes the last words back.
  mutating func removeLast(_ words: Int) {
    starts.removeLast(words)
    ends.removeLast(words)
    indices.removeLast(words * names.count)
  }

  /// Forgets words and values; the layers stay.
  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    for layer in values.indices { values[layer].removeAll() }
  }

  /// The words of some runs one after another, each run moved by a distance in the text; `nil` if there
  /// are no layers. Complexity: linear in words times layers.
  func arranged(_ runs: [(rows: Range<Int>, move: Int)]) -> WordAnnotations? {
    guard !names.isEmpty, count > 0 else { return nil }
    var result = WordAnnotations()
    result.layers = names.map { WordAnnotations.Layer(name: $0) }
    for layer in names.indices {
      result.layers[layer].values = values[layer].strings
      result.layers[layer].indices.reserveCapacity(count)
    }
    result.starts.reserveCapacity(count)
    result.ends.reserveCapacity(count)
    for run in runs {
      for word in run.rows {
        result.starts.append(UInt32(clamping: Int(starts[word]) + run.move))
        result.ends.append(UInt32(clamping: Int(ends[word]) + run.move))
      }
      for layer in names.indices {
        var place = run.rows.lowerBound * names.count + layer
        for _ in run.rows {
          result.layers[layer].indices.append(indices[place])
          place += names.count
        }
      }
    }
    return result
  }
}
