import CorpusIndex

/// Finds the paragraph of ascending positions, inside its flow.
struct BoundaryCursor {
  private let paragraphs: [UInt32]
  private let structure: StructureReader
  private var paragraph = 0
  private var flow = 0
  private var current = 0..<0

  /// - Parameter paragraphs: the first positions of all paragraphs of the segment.
  init(_ paragraphs: [UInt32], _ structure: StructureReader) {
    self.paragraphs = paragraphs
    self.structure = structure
  }

  /// The paragraph that holds `position`, or as much of it as is in the same flow; calls come in ascending
  /// order. O(1) for neighbours, O(log distance) for others.
  mutating func bounds(at position: Int) -> Range<Int> {
    if current.contains(position) { return current }
    paragraph = Self.last(atMost: position, from: paragraph, of: paragraphs.count) { Int(paragraphs[$0]) }
    flow = Self.last(atMost: position, from: flow, of: structure.flowCount) {
      structure.positions(ofFlow: $0).lowerBound
    }
    var bounds = structure.positions(ofFlow: flow)
    if paragraph < paragraphs.count, Int(paragraphs[paragraph]) <= position {
      let end = paragraph + 1 < paragraphs.count ? Int(paragraphs[paragraph + 1]) : structure.endPosition
      bounds = bounds.clamped(to: Int(paragraphs[paragraph])..<max(end, position + 1))
    }
    current = bounds.contains(position) ? bounds : position..<position + 1
    return current
  }

  /// The last index, from one on, whose start is not behind the position: by steps that double, then by halving.
  private static func last(
    atMost position: Int, from index: Int, of count: Int, _ start: (Int) -> Int
  ) -> Int {
    var low = index
    var step = 1
    while low + step < count, start(low + step) <= position {
      low += step
      step *= 2
    }
    var high = min(count, low + step)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if start(middle) <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension StructureReader {
  /// The position behind the segment's last token.
  fileprivate var endPosition: Int {
    documentCount > 0 ? positions(ofDocument: documentCount - 1).upperBound : 0
  }
}
