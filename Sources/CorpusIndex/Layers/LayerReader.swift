/// Reads the file `layers` of one segment: what its tokens are annotated with.
public final class LayerReader: Sendable {
  let container: ContainerReader
  /// The layers in the order of their names' bytes; none where no document has annotations.
  public let layers: [StoredLayer]

  /// Opens the file. O(layers).
  init(path: String, build: BuildIdentifier, tokens: Int) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .layers, build: build)
    guard let count = try container.column("cnt ").word(0), Int(count) == tokens else {
      throw container.damage("cnt ", "the manifest's count")
    }
    let names = try container.column("lays")
    guard let bytes = names.slice(0, names.count), let names = Self.names(bytes) else {
      throw container.damage("lays", "names of layers, ascending")
    }
    var layers: [StoredLayer] = []
    for (number, name) in names.enumerated() {
      layers.append(try StoredLayer(container, number: number, name: name, tokens: tokens))
    }
    self.layers = layers
  }

  /// The layer with a name, `nil` where no document of the segment has it. O(layers).
  public func layer(named name: String) -> StoredLayer? {
    // Names are told apart by their bytes, not by canonical equivalence.
    layers.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  private static func names(_ bytes: UnsafeRawBufferPointer) -> [String]? {
    var record = RecordDecoder(bytes)
    guard let count = record.count(), count <= LayerWriter.limit else { return nil }
    var names: [String] = []
    for _ in 0..<count {
      guard let name = record.string(), !name.isEmpty,
        names.last.map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true
      else { return nil }
      names.append(name)
    }
    return names
  }
}
