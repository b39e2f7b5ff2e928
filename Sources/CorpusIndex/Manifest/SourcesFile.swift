/// The sidecar: where the texts lay and when, which an answer doesn't depend on.
public struct SourceEntry: Sendable, Equatable {
  /// The document's name.
  public var name: String
  /// The path that was read, absolute.
  public var path: String
  /// Size in bytes.
  public var size: Int
  /// Time of the last change, in nanoseconds since 1970, negative before.
  public var modified: Int

  public init(name: String, path: String, size: Int, modified: Int) {
    self.name = name
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// Writes the file `sources`.
public enum SourcesWriter {
  /// Creates the file at `path`.
  public static func write(
    _ sources: [SourceEntry], path: String, build: BuildIdentifier
  ) throws(CorpusIndexError) {
    var container = try ContainerWriter(path: path, kind: .sources)
    var record = RecordEncoder()
    record.number(sources.count)
    for source in sources {
      record.string(source.name)
      record.string(source.path)
      record.number(source.size)
      record.number(source.modified)
    }
    try container.column("srcs", record.bytes)
    _ = try container.finish(build: build)
  }
}

/// Reads the file `sources`.
enum SourcesReader {
  static func read(
    path: String, build: BuildIdentifier?
  ) throws(CorpusIndexError) -> ([SourceEntry], ContainerReader) {
    let container = try ContainerReader(path: path, kind: .sources, build: build)
    let column = try container.column("srcs")
    guard let bytes = column.slice(0, column.count), let sources = decode(bytes) else {
      throw container.damage("srcs", "the record of the sources")
    }
    return (sources, container)
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer) -> [SourceEntry]? {
    var record = RecordDecoder(bytes)
    guard let count = record.count() else { return nil }
    var sources: [SourceEntry] = []
    for _ in 0..<count {
      guard let name = record.string(), let path = record.string(), let size = record.number(),
        let modified = record.signedNumber()
      else { return nil }
      sources.append(SourceEntry(name: name, path: path, size: size, modified: modified))
    }
    return sources
  }
}
