#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes one index file: header, columns one after another, directory, footer with checksum.
///
/// The bytes go through one buffer. Nothing is visible under the final name until the caller renames
/// the folder or the file; a writer that goes without `finish` leaves an unfinished file, whose missing
/// footer shows it.
struct ContainerWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var checksum = Checksum()
  private var written = FileFormat.headerSize
  private let kind: FileKind
  private var columns: [(name: UInt32, offset: Int, length: Int)] = []
  private var open: Int?
  private static let bufferSize = 1 << 20
  /// As many bytes at a time are written at once, without the way through the buffer.
  private static let directSize = 1 << 18

  /// Creates `path`, which must not exist.
  init(path: String, kind: FileKind) throws(CorpusIndexError) {
    self.path = path
    self.kind = kind
    descriptor = Self.create(path)
    guard descriptor >= 0 else { throw .system(operation: .create, path: path, code: errno) }
    guard lseek(descriptor, off_t(FileFormat.headerSize), SEEK_SET) >= 0 else {
      throw .system(operation: .write, path: path, code: errno)
    }
    buffer.reserveCapacity(Self.bufferSize + 64)
  }

  private static func create(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    #else
      Darwin.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    #endif
  }

  deinit { close(descriptor) }

  /// Begins the column `name`; it ends where the next one begins. Columns start at multiples of 8.
  mutating func begin(_ name: StaticString) throws(CorpusIndexError) { try begin(columnName(name)) }

  /// Begins the column whose name stands in the directory as `name`.
  mutating func begin(_ name: UInt32) throws(CorpusIndexError) {
    endColumn()
    let offset = written + buffer.count
    let aligned = (offset + 7) & ~7
    buffer.append(contentsOf: repeatElement(0, count: aligned - offset))
    columns.append((name, aligned, 0))
    open = aligned
  }

  /// Adds bytes to the open column.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(CorpusIndexError) {
    if bytes.count >= Self.directSize {
      try flush()
      try writeThrough(bytes)
      return
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds a whole column of 32-bit numbers.
  mutating func column(_ name: StaticString, _ words: [UInt32]) throws(CorpusIndexError) {
    try begin(name)
    try withBytes(of: words) { bytes throws(CorpusIndexError) in try write(bytes) }
  }

  /// Adds a whole column of bytes.
  mutating func column(_ name: StaticString, _ bytes: [UInt8]) throws(CorpusIndexError) {
    try begin(name)
    try withBytes(of: bytes) { bytes throws(CorpusIndexError) in try write(bytes) }
  }

  /// Adds a whole column from a table.
  mutating func column<Element>(
    _ name: StaticString, _ table: ScratchTable<Element>
  ) throws(CorpusIndexError) {
    try begin(name)
    try write(table.bytes(ofFirst: table.count))
  }

  /// Writes directory, footer and header.
  ///
  /// The header comes last, since the build's identifier may be known only once all inputs are read;
  /// the checksum takes it in after the rest.
  ///
  /// - Returns: the file's length in bytes.
  /// - Throws: `.system`, also for a full disk.
  consuming func finish(build: BuildIdentifier) throws(CorpusIndexError) -> Int {
    endColumn()
    buffer.append(contentsOf: repeatElement(0, count: FileFormat.padding))
    let offset = written + buffer.count
    let directory = (offset + 7) & ~7
    buffer.append(contentsOf: repeatElement(0, count: directory - offset))
    for column in columns {
      append(column.name)
      append(UInt32(0))
      append(UInt64(column.offset))
      append(UInt64(column.length))
    }
    let length = written + buffer.count + FileFormat.footerSize
    append(UInt64(directory))
    append(UInt64(length))
    try flush()
    let header = Self.header(kind: kind, build: build)
    header.withUnsafeBytes { checksum.update($0) }
    append(checksum.value)
    append(FileFormat.endMagic)
    try flush()
    let placed = header.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard placed == FileFormat.headerSize else {
      throw .system(operation: .write, path: path, code: errno)
    }
    return length
  }

  private static func header(kind: FileKind, build: BuildIdentifier) -> [UInt8] {
    var header: [UInt8] = []
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { header.append(contentsOf: $0) }
    }
    append(FileFormat.magic)
    append(kind.rawValue)
    append(FileFormat.version)
    append(build.high)
    append(build.low)
    header.append(contentsOf: repeatElement(0, count: FileFormat.headerSize - header.count))
    return header
  }

  private mutating func endColumn() {
    guard let start = open else { return }
    columns[columns.count - 1].length = written + buffer.count - start
    open = nil
  }

  private mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func flush() throws(CorpusIndexError) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer = []
    try withBytes(of: bytes) { bytes throws(CorpusIndexError) in try writeThrough(bytes) }
    buffer.reserveCapacity(Self.bufferSize + 64)
  }

  private mutating func writeThrough(_ bytes: UnsafeRawBufferPointer) throws(CorpusIndexError) {
    checksum.update(bytes)
    var offset = 0
    while offset < bytes.count {
      guard let start = bytes.baseAddress else { return }
      let count = Self.writeSome(descriptor, start + offset, bytes.count - offset)
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(operation: .write, path: path, code: errno)
      }
      offset += count
    }
    written += bytes.count
  }

  private static func writeSome(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}

/// Calls `body` with the bytes of an array, keeping the type of what it throws.
func withBytes<Element: BitwiseCopyable>(
  of array: [Element], _ body: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
) throws(CorpusIndexError) {
  let result = array.withUnsafeBytes { bytes -> Result<Void, CorpusIndexError> in
    do throws(CorpusIndexError) {
      try body(bytes)
      return .success(())
    } catch { return .failure(error) }
  }
  try result.get()
}
