import CorpusIndex

/// Sorts positions by an id that each has: counting, then placing.
struct Inversion {
  private var ids: [UInt32] = []
  private var firstPosition: Int
  private let firstId: Int
  private let names: [UInt32]?
  /// By id, while positions are placed: how many there are, then where the next one goes; zeros between.
  private var next: [UInt32] = []

  /// - Parameters:
  ///   - firstPosition: position of the first id that will be appended.
  ///   - firstId: positions of lesser ids aren't given.
  ///   - names: by id, ascending, what is given instead of the id.
  init(firstPosition: Int, firstId: Int = 0, names: [UInt32]? = nil) {
    self.firstPosition = firstPosition
    self.firstId = firstId
    self.names = names
  }

  var count: Int { ids.count }

  /// Goes on at another position; nothing may wait.
  mutating func move(to position: Int) {
    precondition(ids.isEmpty)
    firstPosition = position
  }

  mutating func append(_ new: some Sequence<UInt32>) {
    ids.append(contentsOf: new)
  }

  /// Gives id, count and positions of each id that occurs, ids ascending, and begins anew.
  ///
  /// - Parameter totals: how often each id occurs, to which these occurrences are added.
  ///
  /// O(positions + ids).
  mutating func finish(counting totals: inout [UInt32]) -> [UInt32] {
    let idCount = totals.count
    if next.count < idCount { next = [UInt32](repeating: 0, count: idCount) }
    next.withUnsafeMutableBufferPointer { next in
      for id in ids { next[Int(id)] &+= 1 }
    }
    var (distinct, listed) = (0, 0)
    for id in 0..<idCount where next[id] > 0 {
      totals[id] += next[id]
      guard id >= firstId else { continue }
      distinct += 1
      listed += Int(next[id])
    }
    let words = listed + 2 * distinct
    let result = [UInt32](unsafeUninitializedCapacity: words) { buffer, initialized in
      var offset = 0
      for id in firstId..<max(firstId, idCount) where next[id] > 0 {
        let count = next[id]
        buffer[offset] = names?[id] ?? UInt32(id)
        buffer[offset + 1] = count
        next[id] = UInt32(offset + 2)
        offset += 2 + Int(count)
      }
      var position = UInt32(firstPosition)
      next.withUnsafeMutableBufferPointer { next in
        for id in ids {
          if id >= firstId {
            let place = next[Int(id)]
            buffer[Int(place)] = position
            next[Int(id)] = place &+ 1
          }
          position &+= 1
        }
      }
      initialized = words
    }
    for id in next.indices { next[id] = 0 }
    firstPosition += ids.count
    ids.removeAll(keepingCapacity: true)
    return result
  }
}

/// The pieces of an inversion, put aside in the order of their positions.
struct InvertedPieces: ~Copyable {
  /// Ids are dealt out for encoding in this many portions of about equal positions.
  private static let portions = 64
  private var scratch: ScratchStore
  private var pieces: [Inverted.Piece] = []
  private let bounds: [Int]

  /// - Parameters:
  ///   - counts: how often each id occurs.
  ///   - first: the least id whose positions are wanted.
  ///   - memory: bytes of memory that may be taken.
  init(counts: some RandomAccessCollection<UInt64>, from first: Int = 0, folder: String, memory: Int) {
    bounds = Self.portionBounds(counts, from: first)
    scratch = ScratchStore(folder: folder, memory: memory)
  }

  /// Appends what an inversion gave.
  mutating func append(_ piece: [UInt32]) throws(CorpusIndexError) {
    let offsets = Self.portionOffsets(piece, bounds)
    pieces.append(.init(place: try scratch.append(piece), offsets: offsets))
  }

  consuming func finish() throws(CorpusIndexError) -> Inverted {
    let (pieces, bounds) = (pieces, bounds)
    return Inverted(words: try scratch.finish(), pieces: pieces, bounds: bounds)
  }

  private static func portionBounds(
    _ counts: some RandomAccessCollection<UInt64>, from first: Int
  ) -> [Int] {
    let total = counts.dropFirst(first).reduce(0, +)
    var bounds = [first]
    var sum: UInt64 = 0
    for (id, count) in counts.enumerated().dropFirst(first) {
      sum += count
      if sum * UInt64(portions) >= total * UInt64(bounds.count), id + 1 < counts.count {
        bounds.append(id + 1)
      }
    }
    bounds.append(counts.count)
    return bounds
  }

  /// Where each portion begins in a piece, and the end.
  private static func portionOffsets(_ piece: [UInt32], _ bounds: [Int]) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for bound in bounds {
      while offset < piece.count, Int(piece[offset]) < bound { offset += 2 + Int(piece[offset + 1]) }
      offsets.append(offset)
    }
    return offsets
  }
}

/// Positions sorted by id, piece by piece, and where the portions of ids begin in each piece.
struct Inverted: Sendable {
  struct Piece: Sendable {
    var place: ScratchPlace
    /// Where each portion begins in the piece, and the end.
    var offsets: [Int]
  }

  let words: ScratchRuns
  let pieces: [Piece]
  /// First id of each portion, and the end.
  let bounds: [Int]

  var portionCount: Int { bounds.count - 1 }

  /// Joins the lists of a portion's ids from all pieces; calls `body` with each list. O(positions + ids).
  func encode(portion: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void = { _ in }) -> PostingsRun {
    let ids = bounds[portion]..<bounds[portion + 1]
    var ends = [Int](repeating: 0, count: ids.count)
    forEachList(ofPortion: portion) { id, list in ends[id - ids.lowerBound] += list.count }
    var total = 0
    for index in ends.indices {
      let count = ends[index]
      ends[index] = total
      total += count
    }
    var run = PostingsRun()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: total) { positions in
      forEachList(ofPortion: portion) { id, list in
        let place = ends[id - ids.lowerBound]
        _ = UnsafeMutableBufferPointer(rebasing: positions[place..<place + list.count]).initialize(
          fromContentsOf: list)
        ends[id - ids.lowerBound] += list.count
      }
      var start = 0
      for end in ends {
        let list = UnsafeBufferPointer(rebasing: positions[start..<end])
        body(list)
        run.append(list)
        start = end
      }
    }
    return run
  }

  /// Calls `body` with each list of a portion, piece by piece.
  @inline(__always)
  private func forEachList(ofPortion portion: Int, _ body: (Int, UnsafeBufferPointer<UInt32>) -> Void) {
    for piece in pieces where piece.offsets[portion] < piece.offsets[portion + 1] {
      let words = words.words(at: piece.place)
      var offset = piece.offsets[portion]
      while offset < piece.offsets[portion + 1] {
        let start = offset + 2
        let end = start + Int(words[offset + 1])
        body(Int(words[offset]), UnsafeBufferPointer(rebasing: words[start..<end]))
        offset = end
      }
    }
  }
}
