/// Writes the file `text`: the texts of a segment's documents in reading order, one after another.
public struct TextWriter: ~Copyable {
  private var container: ContainerWriter

  /// Creates the file.
  public init(path: String) throws(CorpusIndexError) {
    var container = try ContainerWriter(path: path, kind: .text)
    try container.begin("text")
    self.container = container
  }

  /// Appends a document's text.
  public mutating func append(_ text: UnsafeRawBufferPointer) throws(CorpusIndexError) {
    try container.write(text)
  }

  /// Ends the file.
  ///
  /// - Returns: the file's length in bytes.
  public consuming func finish(build: BuildIdentifier) throws(CorpusIndexError) -> Int {
    try container.finish(build: build)
  }
}
