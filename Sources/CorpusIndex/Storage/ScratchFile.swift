#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// 32-bit numbers that a build puts aside: written in order, read back mapped.
///
/// The file has no name once it is open, so a killed build leaves nothing behind. What is put aside
/// takes pages of the file, not of the process's memory budget.
///
/// Contract of the unsafe part: `buffer` belongs to this value and has room for `bufferCount` numbers, of which
/// the first `filled` wait to be written.
public struct ScratchFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let buffer: UnsafeMutablePointer<UInt32>
  private var filled = 0
  private static let bufferCount = 1 << 16
  /// Numbers written so far.
  public private(set) var count = 0

  /// Creates a nameless file in `folder`.
  public init(folder: String) throws(CorpusIndexError) {
    let descriptor = try Self.openNameless(in: folder)
    path = folder
    self.descriptor = descriptor
    buffer = .allocate(capacity: Self.bufferCount)
  }

  deinit {
    buffer.deallocate()
    close(descriptor)
  }

  /// Opens a new file that has no name any more.
  static func openNameless(in folder: String) throws(CorpusIndexError) -> Int32 {
    var template = Array((folder + "/.scratch-XXXXXX").utf8CString)
    let descriptor: Int32 = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      let descriptor = mkstemp(base)
      if descriptor >= 0 { unlink(base) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .system(operation: .create, path: folder, code: errno) }
    return descriptor
  }

  /// Appends one number.
  @inline(__always)
  public mutating func append(_ word: UInt32) throws(CorpusIndexError) {
    if filled == Self.bufferCount { try flush() }
    buffer[filled] = word
    filled += 1
  }

  /// Appends numbers.
  public mutating func append(_ words: UnsafeBufferPointer<UInt32>) throws(CorpusIndexError) {
    if filled + words.count > Self.bufferCount { try flush() }
    if words.count >= Self.bufferCount {
      try writeThrough(UnsafeRawBufferPointer(words))
      count += words.count
    } else if let start = words.baseAddress {
      (buffer + filled).update(from: start, count: words.count)
      filled += words.count
    }
  }

  /// Appends numbers.
  public mutating func append(_ words: [UInt32]) throws(CorpusIndexError) {
    let result = words.withUnsafeBufferPointer { words -> Result<Void, CorpusIndexError> in
      do throws(CorpusIndexError) {
        try append(words)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Appends four numbers, and bytes that are filled up with zeros to whole numbers.
  public mutating func append(
    _ words: (UInt32, UInt32, UInt32, UInt32), bytes: UnsafeRawBufferPointer
  ) throws(CorpusIndexError) {
    let wordCount = 4 + (bytes.count + 3) / 4
    if filled + wordCount > Self.bufferCount { try flush() }
    guard wordCount <= Self.bufferCount else { return try appendLong(words, bytes) }
    let start = UnsafeMutableRawPointer(buffer + filled)
    // The last of them may be filled in part.
    buffer[filled + wordCount - 1] = 0
    start.storeBytes(of: words, as: (UInt32, UInt32, UInt32, UInt32).self)
    if let source = bytes.baseAddress { (start + 16).copyMemory(from: source, byteCount: bytes.count) }
    filled += wordCount
  }

  private mutating func appendLong(
    _ words: (UInt32, UInt32, UInt32, UInt32), _ bytes: UnsafeRawBufferPointer
  ) throws(CorpusIndexError) {
    var all = [words.0, words.1, words.2, words.3]
    all.append(contentsOf: repeatElement(0, count: (bytes.count + 3) / 4))
    all.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[16...]).copyMemory(from: bytes) }
    try append(all)
  }

  /// Numbers appended so far, written or not.
  public var position: Int { count + filled }

  private mutating func flush() throws(CorpusIndexError) {
    try writeThrough(UnsafeRawBufferPointer(UnsafeBufferPointer(start: buffer, count: filled)))
    count += filled
    filled = 0
  }

  private func writeThrough(_ bytes: UnsafeRawBufferPointer) throws(CorpusIndexError) {
    var offset = 0
    while offset < bytes.count, let start = bytes.baseAddress {
      let written = write(descriptor, start + offset, bytes.count - offset)
      if written < 0 {
        if errno == EINTR { continue }
        throw .system(operation: .write, path: path, code: errno)
      }
      offset += written
    }
  }

  /// Ends writing and maps what was written.
  public consuming func finish() throws(CorpusIndexError) -> ScratchWords {
    try flush()
    return try ScratchWords(descriptor: descriptor, count: count, path: path)
  }
}

/// The numbers of a finished scratch file, mapped.
///
/// Contract: `words` is immutable and valid while the object lives; nothing else holds the file.
public final class ScratchWords: @unchecked Sendable {
  public let words: UnsafeBufferPointer<UInt32>

  init(descriptor: Int32, count: Int, path: String) throws(CorpusIndexError) {
    guard count > 0 else {
      words = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    guard let base = mmap(nil, count * 4, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
      throw .system(operation: .map, path: path, code: errno)
    }
    words = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt32.self), count: count)
  }

  deinit {
    if let base = words.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), words.count * 4) }
  }
}
