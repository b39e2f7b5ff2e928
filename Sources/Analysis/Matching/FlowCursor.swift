import CorpusIndex

/// Finds the flow of ascending positions without searching anew each time.
struct FlowCursor {
  private let structure: StructureReader
  private(set) var index = -1
  private(set) var positions = 0..<0

  init(_ structure: StructureReader) {
    self.structure = structure
  }

  /// The positions of the flow that holds `position`. O(log flows between it and the one before).
  mutating func move(to position: Int) -> Range<Int> {
    if positions.contains(position) { return positions }
    index = structure.flow(at: position, near: max(0, index))
    positions = structure.positions(ofFlow: index)
    return positions
  }
}
