/// What the columns of a file say of its tokens while a reader lays them down: one value of each column for
/// each token.
struct ColumnTable {
  /// The names of the layers; set before the first token.
  var names: [String] = [] {
    didSet { values = names.map { _ in ValueTable() } }
  }
  private var values: [ValueTable] = []
  /// Token by token, in each an index for every layer.
  private var indices: [UInt32] = []

  /// Appends a value of the last token, in the order of the layers.
  mutating func append(_ range: Range<Int>, of view: ByteView, layer: Int) {
    indices.append(values[layer].index(of: range, in: view))
  }

  /// Says that the last token has no value of the next layer.
  mutating func appendNone() { indices.append(0) }

  /// Forgets tokens and values; the layers stay.
  mutating func removeAll() {
    indices.removeAll(keepingCapacity: true)
    for layer in values.indices { values[layer].removeAll() }
  }

  /// The values of some runs of tokens one after another, which `tokens` are; `nil` if there are none.
  /// Complexity: linear in tokens times layers.
  func arranged(_ runs: [Range<Int>], as tokens: GivenTokens) -> WordAnnotations? {
    guard !indices.isEmpty else { return nil }
    var result = WordAnnotations()
    result.starts = tokens.starts
    result.ends = tokens.ends
    for layer in names.indices {
      var column = WordAnnotations.Layer(name: names[layer])
      column.values = values[layer].strings
      column.indices.reserveCapacity(tokens.starts.count)
      for run in runs {
        for token in run { column.indices.append(indices[token * names.count + layer]) }
      }
      result.layers.append(column)
    }
    return result
  }
}
