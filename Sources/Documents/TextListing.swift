/// The text files that inputs name, in one order on every machine.
///
/// Folders are read with everything below them: `.txt`, `.text`, `.md`, `.markdown`, `.vert`, `.vrt`,
/// `.xml`, `.tei`; hidden files, `README.md`, `README.txt` and folders of indexes (`.slovo`) are passed over. A file that is named
/// itself is taken whatever its extension. The same file is listed once.
public struct TextListing: Sendable {
  /// A text file.
  public struct Entry: Sendable, Equatable {
    public var path: String
    /// The path below the input, unique in the listing; for a file that is named itself, its name.
    public var name: String
    /// Bytes.
    public var size: Int
    /// Time of the last change, in nanoseconds since 1970.
    public var modified: Int64
    /// What `metadata.csv` beside it says, and its name.
    public var metadata: [MetadataEntry] = []
  }

  /// What a person should know about the inputs.
  public enum Warning: Sendable, Equatable {
    /// A row of a table of metadata names no text.
    case rowWithoutText(path: String, line: Int, file: String)
    /// So many names don't fit the pattern that is to say what they mean; one of them.
    case otherNames(pattern: String, count: Int, example: String)
  }

  /// Ordered by the bytes of their names.
  public private(set) var entries: [Entry] = []
  public private(set) var warnings: [Warning] = []

  /// Lists what files and folders hold.
  ///
  /// Throws `missing`, `unreadable`, `folderWithoutTexts`, or what is wrong with a table of metadata.
  ///
  /// - Parameter pattern: what names say of texts, where a table doesn't say it.
  public init(_ inputs: [String], names pattern: FileNamePattern? = nil) throws(DocumentError) {
    var walk = FolderWalk()
    for input in inputs { try walk.visit(input) }
    entries = Self.named(walk.found)
    try addMetadata(walk.found)
    if let pattern { addNames(pattern) }
  }

  private mutating func addNames(_ pattern: FileNamePattern) {
    var others: [String] = []
    for index in entries.indices {
      if let said = pattern.entries(of: entries[index].name) {
        entries[index].metadata = entries[index].metadata.joined(with: said)
      } else {
        others.append(entries[index].name)
      }
    }
    guard let example = others.first else { return }
    warnings.append(.otherNames(pattern: pattern.description, count: others.count, example: example))
  }

  /// Gives each file a name of its own: the path below the input, with the input's folder before it
  /// where two are alike, and the whole path where that isn't enough.
  private static func named(_ found: [FolderWalk.Found]) -> [Entry] {
    var names = found.map(\.name)
    for candidates in [found.map { $0.folder + "/" + $0.name }, found.map(\.path)] {
      var counts: [String: Int] = [:]
      for name in names { counts[name, default: 0] += 1 }
      for index in names.indices where counts[names[index], default: 0] > 1 {
        names[index] = candidates[index]
      }
    }
    let entries = zip(found, names).map { file, name in
      Entry(path: file.path, name: name, size: file.size, modified: file.modified)
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Joins the tables beside the texts to them.
  private mutating func addMetadata(_ found: [FolderWalk.Found]) throws(DocumentError) {
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { places[entry.path] = index }
    var folders: [String: Bool] = [:]
    for file in found {
      let folder = FilePath.folder(of: file.path)
      folders[folder] = folders[folder] ?? false || !file.isNamedItself
    }
    for folder in folders.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = FilePath.join(folder, MetadataTable.fileName)
      guard FilePath.exists(path) else { continue }
      let table = try MetadataTable(path: path)
      for row in table.rows {
        let names = [row.file] + TextFormat.extensions.map { row.file + $0 }
        if let place = names.lazy.compactMap({ places[FilePath.join(folder, $0)] }).first {
          entries[place].metadata = row.entries
        } else if folders[folder] == true {
          warnings.append(.rowWithoutText(path: path, line: row.line, file: row.file))
        }
      }
    }
  }
}
