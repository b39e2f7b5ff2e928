#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The decoded bytes of a file, chunk after chunk: from memory, or from a file in UTF-8 that is too large
/// to be held whole.
struct ChunkSource: ~Copyable {
  /// Bytes that a reader gets at a time; what it leaves is given again with as many new ones.
  static let chunkSize = 1 << 20

  private var memory: [UInt8] = []
  private var file: ChunkedFile?
  /// Bytes of a file that were read and not consumed.
  private var waiting: [UInt8] = []
  private(set) var offset = 0
  private(set) var isAtEnd = false
  /// Grows while a reader consumes nothing, so that a long line isn't looked at over and over.
  private var size = Self.chunkSize

  init(memory: consuming [UInt8]) {
    self.memory = memory
  }

  init(file: consuming ChunkedFile) {
    self.file = consume file
  }

  /// Lends the next bytes, with their offset and whether the file ends with them, to a reader that answers
  /// how many it has consumed.
  mutating func next(
    _ body: (ByteView, _ offset: Int, _ isLast: Bool) throws(DocumentError) -> Int
  ) throws(DocumentError) {
    let consumed: Int
    let isLast: Bool
    let given: Int
    if file == nil {
      let offset = offset
      let end = min(memory.count, offset + size)
      isLast = end == memory.count
      given = end - offset
      consumed = try memory.withView { view throws(DocumentError) in
        try body(view.part(offset..<end), offset, isLast)
      }
    } else {
      isLast = try file?.read(size - waiting.count, into: &waiting) ?? true
      given = waiting.count
      let offset = offset
      consumed = try waiting.withView { view throws(DocumentError) in try body(view, offset, isLast) }
      waiting.removeFirst(consumed)
    }
    offset += consumed
    isAtEnd = isLast
    size = consumed == 0 ? max(size, given) * 2 : given - consumed + Self.chunkSize
  }
}
