import CorpusIndex
import Documents

/// Cuts tokens into blocks of 64 and follows their places in the files.
///
/// Contract: the buffers belong to the object and hold a block each. Used by one thread at a time.
final class BlockEncoder {
  /// By number of a type its id; nothing where it is the same.
  private let ids: [UInt32]?
  private let types: UnsafeMutableBufferPointer<UInt32>
  private let gaps: UnsafeMutableBufferPointer<UInt32>
  private var position: Int
  /// Tokens before this position belong to a group of the chunk before.
  private let firstEncoded: Int
  /// How many tokens of the open block there are.
  private var filled = 0
  private var place = SourcePlace(source: 0, line: 1)
  /// Where the open block begins.
  private var blockPlace = SourcePlace(source: 0, line: 1)
  /// The last jump in the block before, and in the open one.
  private var jumpBefore: SourcePlace?
  private var jumpInside: SourcePlace?
  private var jumps: [SourceJump] = []
  private var nextJump = 0
  private var documentStart = 0

  /// - Parameters:
  ///   - start: position of the first token that will come.
  ///   - firstEncoded: position of the first token that goes into a block.
  ///   - ids: by number of a type its id; nothing where it is the same.
  init(from start: Int, firstEncoded: Int, ids: [UInt32]?) {
    self.ids = ids
    types = .allocate(capacity: TokenBlock.size)
    gaps = .allocate(capacity: TokenBlock.size)
    types.initialize(repeating: 0)
    gaps.initialize(repeating: 0)
    position = start
    self.firstEncoded = firstEncoded
  }

  deinit {
    types.deallocate()
    gaps.deallocate()
  }

  /// Begins a document, or goes on in the midst of one that a chunk before began.
  ///
  /// - Parameters:
  ///   - start: position of the document's first token.
  ///   - stretch: the stretch that the next token begins.
  func begin(_ document: TokenizedDocument, jumps: [SourceJump], at start: Int, stretch: Int) {
    documentStart = start
    self.jumps = jumps
    nextJump = jumps.partitioningIndex { start + Int($0.position) >= position }
    guard stretch < document.stretches.count else { return }
    place = SourcePlace(source: document.stretches[stretch].source, line: document.stretches[stretch].line)
  }

  /// Takes the next tokens of the document.
  func append(_ slice: TokenSlice, _ lengths: SourceLengths, into run: inout TokenRun) {
    var index = 0
    while index < slice.count {
      let isJump = nextJump < jumps.count && documentStart + Int(jumps[nextJump].position) == position
      if isJump {
        place = SourcePlace(source: Int(jumps[nextJump].source), line: Int(jumps[nextJump].line))
        nextJump += 1
      } else {
        lengths.advance(&place, overGap: slice.gaps[index])
      }
      if position >= firstEncoded {
        if filled == 0 { blockPlace = place }
        if isJump { jumpInside = place }
      }
      // As far as nothing but lengths counts: to the next jump, the block's end, the first block.
      var end = min(slice.count, index + TokenBlock.size - filled)
      if nextJump < jumps.count {
        end = min(end, index + documentStart + Int(jumps[nextJump].position) - position)
      }
      if position < firstEncoded { end = min(end, index + firstEncoded - position) }
      lengths.advance(&place, over: slice.types, slice.gaps, index..<end)
      if position >= firstEncoded {
        for token in index..<end {
          types[filled + token - index] = slice.types[token]
          gaps[filled + token - index] = slice.gaps[token]
        }
        filled += end - index
        if filled == TokenBlock.size { flush(into: &run) }
      }
      position += end - index
      index = end
    }
  }

  /// Ends the last block of a segment, which may be short.
  func finish(into run: inout TokenRun) {
    if filled > 0 { flush(into: &run) }
  }

  private func flush(into run: inout TokenRun) {
    if let ids {
      for index in 0..<filled { types[index] = ids[Int(types[index])] }
    }
    run.append(
      types: UnsafeBufferPointer(rebasing: types[0..<filled]),
      gaps: UnsafeBufferPointer(rebasing: gaps[0..<filled]), at: blockPlace, after: jumpBefore)
    filled = 0
    jumpBefore = jumpInside
    jumpInside = nil
  }
}

extension Array {
  /// The first index whose element lies behind a border, where all behind it do. O(log *n*).
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
