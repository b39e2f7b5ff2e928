#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths as strings of bytes parted by slashes.
enum FilePath {
  /// The folder part; `""` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// Finds the text files below folders (`opendir`, `stat`).
struct FolderWalk {
  struct Found {
    var path: String
    /// Below the input, or the file's own name.
    var name: String
    /// The input's last folder, to tell names apart.
    var folder: String
    var size: Int
    var modified: Int64
    var isNamedItself: Bool
  }

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  private(set) var found: [Found] = []
  /// Resolved paths, so that a file that is reached twice is listed once.
  private var files: Set<String> = []

  /// Takes one input, a file or a folder.
  mutating func visit(_ input: String) throws(DocumentError) {
    var path = input
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    let status = try Self.status(path)
    if status.st_mode & S_IFMT == S_IFDIR {
      // Folders already seen in this input, so that links lead into no cycle.
      var folders: Set<Identity> = [Self.identity(status)]
      guard try visit(folder: path, below: "", root: FilePath.name(of: path), &folders) > 0 else {
        throw DocumentError(path: input, cause: .folderWithoutTexts)
      }
    } else {
      let folder = FilePath.name(of: FilePath.folder(of: path))
      add(path, status, name: FilePath.name(of: path), folder: folder, isNamedItself: true)
    }
  }

  /// Answers how many texts there are below a folder.
  private mutating func visit(
    folder: String, below: String, root: String, _ folders: inout Set<Identity>
  ) throws(DocumentError) -> Int {
    var count = 0
    for name in try Self.names(in: folder) where name.utf8.first != 0x2E {
      let path = FilePath.join(folder, name)
      // A link that leads nowhere is no text.
      guard let status = try? Self.status(path) else { continue }
      let relative = FilePath.join(below, name)
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !name.hasSuffix(".slovo"):
        guard folders.insert(Self.identity(status)).inserted else { continue }
        count += try visit(folder: path, below: relative, root: root, &folders)
      case S_IFREG where Self.isText(name):
        add(path, status, name: relative, folder: root, isNamedItself: false)
        count += 1
      default: break
      }
    }
    return count
  }

  private mutating func add(
    _ path: String, _ status: stat, name: String, folder: String, isNamedItself: Bool
  ) {
    guard files.insert(Self.resolved(path)).inserted else { return }
    found.append(
      Found(
        path: path, name: name, folder: folder, size: Int(status.st_size),
        modified: SourceFile.nanoseconds(status), isNamedItself: isNamedItself))
  }

  private static func isText(_ name: String) -> Bool {
    let lowered = name.lowercased()
    guard lowered != "readme.md", lowered != "readme.txt" else { return false }
    return TextFormat.extensions.contains { lowered.hasSuffix($0) }
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func identity(_ status: stat) -> Identity {
    Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  private static func status(_ path: String) throws(DocumentError) -> stat {
    var result = stat()
    guard stat(path, &result) == 0 else { throw DocumentError(path: path, errno: errno) }
    return result
  }

  /// The names in a folder, ordered by their bytes.
  private static func names(in folder: String) throws(DocumentError) -> [String] {
    guard let handle = opendir(folder) else { throw DocumentError(path: folder, errno: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
