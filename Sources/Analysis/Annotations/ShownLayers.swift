import CorpusIndex

/// Layers of annotations that concordance lines show beside their match.
public struct ShownLayers: Sendable {
  /// What stands for a word without a value among words that have one.
  static let none = "_"

  /// The layers' names, in the order in which they are shown.
  public let names: [String]

  /// Shows none.
  public init() { names = [] }

  /// Shows these layers; `layer:` may stand before each name.
  ///
  /// - Throws: `.unknownLayer` for one that the corpus doesn't have.
  public init(_ names: [String], of corpus: CorpusReader) throws(AnalysisError) {
    let known = corpus.layerNames
    var found: [String] = []
    for name in names {
      let plain = name.hasPrefix(AnnotationLayer.prefix) && !known.contains(name)
      let layer = plain ? String(name.dropFirst(AnnotationLayer.prefix.count)) : name
      guard known.contains(layer) else { throw .unknownLayer(name: name, known: known) }
      found.append(layer)
    }
    self.names = found
  }

  /// The values of the words of a match, layer by layer. O(layers · words).
  func values(at positions: Range<Int>, in segment: SegmentReader) throws(CorpusIndexError) -> [String?] {
    var values: [String?] = []
    for name in names {
      var words: [String] = []
      var hasValue = false
      if let layer = segment.layers.layer(named: name) {
        for position in positions {
          let number = try layer.valueNumber(at: position)
          hasValue = hasValue || number > 0
          words.append(number > 0 ? layer.value(number) : Self.none)
        }
      }
      values.append(hasValue ? words.joined(separator: " ") : nil)
    }
    return values
  }
}
