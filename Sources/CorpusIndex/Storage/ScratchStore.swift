/// Runs of 32-bit numbers that a build puts aside: in memory as long as they have room there, then in a scratch
/// file.
///
/// What stays in memory is spared the way through the system's page cache, which costs several times as much
/// as the copy.
public struct ScratchStore: ~Copyable {
  private var file: ScratchFile?
  private var kept: [KeptNumbers] = []
  /// Bytes of memory that are left.
  private var room: Int
  private let folder: String

  /// - Parameters:
  ///   - folder: where a scratch file would be made.
  ///   - memory: bytes that may be kept in memory.
  public init(folder: String, memory: Int) {
    self.folder = folder
    room = memory
  }

  /// Puts a run aside. O(numbers).
  public mutating func append(_ numbers: UnsafeBufferPointer<UInt32>) throws(CorpusIndexError) -> ScratchPlace
  {
    let bytes = 4 * numbers.count
    // What comes later goes to the file too, so that small runs don't crowd out large ones.
    if file == nil, bytes <= room {
      room -= bytes
      kept.append(KeptNumbers(numbers))
      return ScratchPlace(run: kept.count - 1, offset: 0)
    }
    var file: ScratchFile
    if let open = self.file.take() { file = open } else { file = try ScratchFile(folder: folder) }
    let place = ScratchPlace(run: -1, offset: file.position)
    try file.append(numbers)
    self.file = consume file
    return place
  }

  /// Puts a run aside. O(numbers).
  public mutating func append(_ numbers: [UInt32]) throws(CorpusIndexError) -> ScratchPlace {
    let result = numbers.withUnsafeBufferPointer { numbers -> Result<ScratchPlace, CorpusIndexError> in
      do throws(CorpusIndexError) { return .success(try append(numbers)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Ends writing.
  public consuming func finish() throws(CorpusIndexError) -> ScratchRuns {
    let kept = kept
    guard let file = file.take() else { return ScratchRuns(kept: kept, written: nil) }
    return ScratchRuns(kept: kept, written: try file.finish())
  }
}

/// Where a run that was put aside begins, or some number in it.
public struct ScratchPlace: Sendable, Equatable {
  /// Index of the run in memory, -1 in the file.
  fileprivate let run: Int
  fileprivate let offset: Int

  /// The place so many numbers on.
  public func advanced(by count: Int) -> ScratchPlace { ScratchPlace(run: run, offset: offset + count) }
}

/// Numbers in memory. Many of them come from the system itself and go back to it at once; an allocator might keep them
/// for blocks of their size.
///
/// Contract: `words` belongs to the object, is initialised by `init` and not changed any more.
private final class KeptNumbers: @unchecked Sendable {
  /// Bytes from which on memory is the system's.
  private static let large = 1 << 20
  let words: UnsafeMutableBufferPointer<UInt32>

  init(_ numbers: UnsafeBufferPointer<UInt32>) {
    if 4 * numbers.count >= Self.large {
      let memory = SystemMemory.allocate(4 * numbers.count)
      words = UnsafeMutableBufferPointer(
        start: memory.bindMemory(to: UInt32.self, capacity: numbers.count), count: numbers.count)
    } else {
      words = .allocate(capacity: numbers.count)
    }
    _ = words.initialize(from: numbers)
  }

  deinit {
    if 4 * words.count >= Self.large, let memory = words.baseAddress {
      SystemMemory.deallocate(memory, 4 * words.count)
    } else {
      words.deallocate()
    }
  }
}

/// The runs of a finished store.
public final class ScratchRuns: Sendable {
  private let kept: [KeptNumbers]
  private let written: ScratchWords?

  fileprivate init(kept: [KeptNumbers], written: ScratchWords?) {
    self.kept = kept
    self.written = written
  }

  /// The numbers from `place` on: at least to the end of its run. Valid while the object lives. O(1).
  public func words(at place: ScratchPlace) -> UnsafeBufferPointer<UInt32> {
    if place.run >= 0 { return UnsafeBufferPointer(rebasing: kept[place.run].words[place.offset...]) }
    guard let words = written?.words else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: words[place.offset...])
  }
}
