import CorpusIndex

/// A layer of annotations over all segments of a corpus: its distinct values, numbered in the order of their
/// bytes from 0, whatever the segments that hold them.
struct AnnotationLayer {
  /// Before a layer's name where the plain name means something else: `layer:region`.
  static let prefix = "layer:"

  /// The layer in each segment, `nil` where no document of a segment has it.
  let segments: [StoredLayer?]
  /// For each segment, by the number of a value there, its number here; `.max` for none.
  private(set) var numbers: [[UInt32]]
  /// For each value a segment that holds it, and its number there.
  private var places: [(segment: Int, number: UInt32)] = []

  /// Finds the layer; `nil` where no segment has it. O(values · segments).
  init?(_ name: String, in corpus: CorpusReader) {
    segments = corpus.segments.map { $0.layers.layer(named: name) }
    guard segments.contains(where: { $0 != nil }) else { return nil }
    numbers = segments.map { [UInt32](repeating: .max, count: ($0?.valueCount ?? -1) + 1) }
    var heads: [Head] = []
    for (index, layer) in segments.enumerated() {
      if let layer, let head = Head(layer, ofSegment: index) { heads.append(head) }
    }
    while var smallest = heads.first {
      for head in heads.dropFirst() where head.precedes(smallest) { smallest = head }
      let value = UInt32(places.count)
      places.append((smallest.segment, smallest.number))
      for index in heads.indices.reversed() where heads[index].value == smallest.value {
        numbers[heads[index].segment][Int(heads[index].number)] = value
        if !heads[index].advance() { heads.remove(at: index) }
      }
    }
  }

  /// Distinct values.
  var count: Int { places.count }

  /// The value with a number. O(length).
  func text(of value: UInt32) -> String {
    let place = places[Int(value)]
    return segments[place.segment]?.value(place.number) ?? ""
  }

  /// The number of a value, `nil` where the layer doesn't have it. O(log values).
  func number(of text: String) -> UInt32? {
    let wanted = Array(text.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.text(of: UInt32(middle)).utf8.lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < count, self.text(of: UInt32(low)).utf8.elementsEqual(wanted) else { return nil }
    return UInt32(low)
  }

  /// Tokens that have each value, and documents that hold it. O(values · segments).
  func counts() -> [FeatureCount] {
    var counts = (0..<UInt32(clamping: count)).map { FeatureCount(feature: $0) }
    for (layer, numbers) in zip(segments, numbers) {
      guard let layer else { continue }
      for (number, value) in numbers.enumerated() where value != .max {
        counts[Int(value)].tokens += layer.tokens(ofValue: UInt32(number))
        counts[Int(value)].documents += layer.documents(ofValue: UInt32(number))
      }
    }
    return counts
  }

  /// Walks the values of one segment in the order of their bytes.
  private struct Head {
    let segment: Int
    private(set) var number: UInt32 = 0
    private(set) var value: [UInt8] = []
    private let layer: StoredLayer
    private var place = 0

    init?(_ layer: StoredLayer, ofSegment segment: Int) {
      self.layer = layer
      self.segment = segment
      guard advance() else { return nil }
    }

    mutating func advance() -> Bool {
      // A number that can't be, in a damaged file, is passed over.
      while place < layer.valueCount {
        number = layer.number(inByteOrder: place)
        place += 1
        guard number > 0, Int(number) <= layer.valueCount else { continue }
        value.removeAll(keepingCapacity: true)
        layer.appendValue(number, to: &value)
        return true
      }
      return false
    }

    func precedes(_ other: Head) -> Bool { value.lexicographicallyPrecedes(other.value) }
  }
}

extension CorpusReader {
  /// The names of all layers of annotations, in the order of their bytes. O(layers · segments).
  public var layerNames: [String] {
    var names: [String] = []
    for segment in segments {
      for layer in segment.layers.layers
      where !names.contains(where: { $0.utf8.elementsEqual(layer.name.utf8) }) {
        names.append(layer.name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
