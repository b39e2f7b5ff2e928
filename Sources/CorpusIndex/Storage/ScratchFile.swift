#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// 32-bit numbers that a build puts aside: written in order, read back mapped.
///
/// The file has no name once it is open, so a killed build leaves nothing behind. What is put aside
/// takes pages of the file, not of the process's memory budget.
public struct ScratchFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt32] = []
  private static let bufferCount = 1 << 16
  /// Numbers written so far.
  public private(set) var count = 0

  /// Creates a nameless file in `folder`.
  public init(folder: String) throws(CorpusIndexError) {
    path = folder
    var template = Array((folder + "/.scratch-XXXXXX").utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      let descriptor = mkstemp(base)
      if descriptor >= 0 { unlink(base) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .system(operation: .create, path: folder, code: errno) }
    buffer.reserveCapacity(Self.bufferCount)
  }

  deinit { close(descriptor) }

  /// Appends one number.
  @inline(__always)
  public mutating func append(_ word: UInt32) throws(CorpusIndexError) {
    buffer.append(word)
    if buffer.count == Self.bufferCount { try flush() }
  }

  /// Appends numbers.
  public mutating func append(_ words: UnsafeBufferPointer<UInt32>) throws(CorpusIndexError) {
    if buffer.count + words.count > Self.bufferCount { try flush() }
    if words.count >= Self.bufferCount {
      try writeThrough(UnsafeRawBufferPointer(words))
      count += words.count
    } else {
      buffer.append(contentsOf: words)
    }
  }

  /// Appends numbers.
  public mutating func append(_ words: [UInt32]) throws(CorpusIndexError) {
    if buffer.count + words.count > Self.bufferCount { try flush() }
    if words.count >= Self.bufferCount {
      try withBytes(of: words) { bytes throws(CorpusIndexError) in try writeThrough(bytes) }
      count += words.count
    } else {
      buffer.append(contentsOf: words)
    }
  }

  /// Numbers appended so far, written or not.
  public var position: Int { count + buffer.count }

  private mutating func flush() throws(CorpusIndexError) {
    let words = buffer
    buffer = []
    try withBytes(of: words) { bytes throws(CorpusIndexError) in try writeThrough(bytes) }
    count += words.count
    buffer = words
    buffer.removeAll(keepingCapacity: true)
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
