/// One index file, opened: header and footer checked, its columns found by name.
///
/// Opening reads the first and the last page only; `verifyChecksum` reads everything.
final class ContainerReader: Sendable {
  let file: MappedFile
  let build: BuildIdentifier
  private let columns: [UInt32: Column]

  /// Opens `path`.
  ///
  /// - Parameters:
  ///   - kind: what the file must be.
  ///   - build: the build that the file must belong to, where the caller knows it.
  /// - Throws: `.system`, `.damaged`, `.tooOld` or `.tooNew`. O(columns).
  init(path: String, kind: FileKind, build expected: BuildIdentifier?) throws(CorpusIndexError) {
    file = try MappedFile(path: path)
    let whole = Column(file.bytes)
    guard whole.count >= 8, whole.doubleWord(atByte: 0) == FileFormat.magic else {
      throw .damaged(path: path, what: whole.count < 8 ? .tooShort : .notAnIndexFile)
    }
    guard let foundKind = whole.word(2), let version = whole.word(3) else {
      throw .damaged(path: path, what: .tooShort)
    }
    if version < FileFormat.readableVersions.lowerBound { throw .tooOld(path: path, version: Int(version)) }
    if version > FileFormat.readableVersions.upperBound { throw .tooNew(path: path, version: Int(version)) }
    guard foundKind == kind.rawValue else { throw .damaged(path: path, what: .wrongKind) }
    let footer = whole.count - FileFormat.footerSize
    guard footer >= FileFormat.headerSize,
      let high = whole.doubleWord(atByte: 16), let low = whole.doubleWord(atByte: 24),
      let directory = whole.doubleWord(atByte: footer),
      let length = whole.doubleWord(atByte: footer + 8),
      let end = whole.doubleWord(atByte: footer + 24)
    else { throw .damaged(path: path, what: .tooShort) }
    guard end == FileFormat.endMagic, length == UInt64(whole.count) else {
      let stated = Int(clamping: length)
      throw .damaged(
        path: path,
        what: end == FileFormat.endMagic
          ? .wrongLength(expected: stated, found: whole.count) : .tooShort)
    }
    build = BuildIdentifier(high: high, low: low)
    if let expected, expected != build { throw .damaged(path: path, what: .foreignBuild) }
    columns = try Self.readColumns(whole, directory: Int(clamping: directory), end: footer, path: path)
  }

  private static func readColumns(
    _ whole: Column, directory: Int, end: Int, path: String
  ) throws(CorpusIndexError) -> [UInt32: Column] {
    guard directory >= FileFormat.headerSize, directory <= end,
      (end - directory) % FileFormat.columnEntrySize == 0
    else { throw .damaged(path: path, what: .columns) }
    var columns: [UInt32: Column] = [:]
    var entry = directory
    while entry < end {
      guard let name = whole.word(atByte: entry),
        let offset = whole.doubleWord(atByte: entry + 8),
        let length = whole.doubleWord(atByte: entry + 16),
        offset >= UInt64(FileFormat.headerSize), offset <= UInt64(directory),
        length <= UInt64(directory) - offset,
        let bytes = whole.slice(Int(offset), Int(offset + length))
      else { throw .damaged(path: path, what: .columns) }
      columns[name] = Column(bytes)
      entry += FileFormat.columnEntrySize
    }
    return columns
  }

  /// The column called `name`, four ASCII letters.
  ///
  /// - Throws: `.damaged` where the file has no such column.
  func column(_ name: StaticString) throws(CorpusIndexError) -> Column {
    try column(columnName(name), label: "\(name)")
  }

  /// The column whose name stands in the directory as `name`, and in errors as `label`.
  func column(_ name: UInt32, label: @autoclosure () -> String) throws(CorpusIndexError) -> Column {
    guard let column = columns[name] else { throw damage(label(), "a column of that name") }
    return column
  }

  /// The error for a value of `column` that can't be.
  func damage(_ column: String, _ what: String) -> CorpusIndexError {
    .damaged(path: file.path, what: .value(column: column, what: what))
  }

  /// Reads every byte of the file and compares its checksum.
  ///
  /// - Throws: `.damaged` with `.wrongChecksum`. O(bytes).
  func verifyChecksum() throws(CorpusIndexError) {
    let covered = file.bytes.count - 16
    let whole = Column(file.bytes)
    var checksum = Checksum()
    checksum.update(UnsafeRawBufferPointer(rebasing: file.bytes[FileFormat.headerSize..<covered]))
    checksum.update(UnsafeRawBufferPointer(rebasing: file.bytes[0..<FileFormat.headerSize]))
    guard whole.doubleWord(atByte: covered) == checksum.value else {
      throw .damaged(path: file.path, what: .wrongChecksum)
    }
  }
}

/// A column's name as it stands in the directory: four ASCII letters, the first in the lowest byte.
func columnName(_ name: StaticString) -> UInt32 {
  var value: UInt32 = 0
  name.withUTF8Buffer { letters in
    for (index, letter) in letters.prefix(4).enumerated() { value |= UInt32(letter) << (8 * index) }
  }
  return value
}
