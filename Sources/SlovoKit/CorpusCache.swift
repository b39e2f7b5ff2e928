import CorpusIndex
import Crypto
import Indexing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Corpora that were built on the way, because a command was given texts instead of an index.
///
/// They lie in `$XDG_CACHE_HOME/slovo`, else `~/.cache/slovo`, each under a digest of its inputs' paths
/// and options. When the cache grows beyond its limit, those unused for longest go.
public struct CorpusCache: Sendable {
  /// A corpus in the cache.
  public struct Entry: Sendable {
    public var path: String
    /// Bytes of its files.
    public var size: Int
    /// Last use, in seconds since 1970.
    public var used: Int
    public var documents: Int
    public var words: Int
    /// The first of its texts.
    public var source: String
  }

  /// Bytes that the cache may take, the newest corpus aside.
  public static let sizeLimit = 4 << 30
  public let folder: String

  /// The user's cache, or `nil` where the environment names no home.
  public init?(environment: [String: String]) {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      folder = cache + "/slovo"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = home + "/.cache/slovo"
    } else {
      return nil
    }
  }

  /// Where the corpus of these inputs lies, whether it is there or not.
  public func path(inputs: [String], options: String) -> String {
    var digest = SHA256()
    for part in inputs + [options] {
      digest.update(data: Array(part.utf8))
      digest.update(data: [0])
    }
    return "\(folder)/\(Self.name(digest.finalize())).slovo"
  }

  /// The first ten bytes of a digest, as a name for a file.
  static func name(_ digest: SHA256.Digest) -> String {
    digest.prefix(10).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// All corpora in the cache, the one used last first.
  public func entries() -> [Entry] {
    guard let names = try? FileSystem.list(folder) else { return [] }
    var entries: [Entry] = []
    for name in names where name.hasSuffix(".slovo") && !name.hasPrefix(".") {
      let path = folder + "/" + name
      let files = (try? FileSystem.list(path)) ?? []
      let size = files.reduce(0) { $0 + (FileSystem.size(path + "/" + $1) ?? 0) }
      let corpus = try? CorpusReader(path: path)
      entries.append(
        Entry(
          path: path, size: size, used: Self.modified(path), documents: corpus?.documentCount ?? 0,
          words: corpus?.wordCount ?? 0, source: ((try? corpus?.sources()) ?? [])?.first?.path ?? ""))
    }
    return entries.sorted { $0.used != $1.used ? $0.used > $1.used : $0.path < $1.path }
  }

  /// Removes all corpora of the cache; gives how many bytes that frees.
  ///
  /// - Throws: `.system` where a file can't be removed.
  public func clear() throws(CorpusIndexError) -> (corpora: Int, bytes: Int) {
    let entries = entries()
    for entry in entries { try FileSystem.removeFolder(entry.path) }
    for name in (try? FileSystem.list(folder)) ?? [] where name.hasPrefix("stdin-") {
      try FileSystem.removeFolder(folder + "/" + name)
    }
    return (entries.count, entries.reduce(0) { $0 + $1.size })
  }

  /// Marks a corpus as used now, and lets old ones go where the cache is too large.
  func use(_ path: String) {
    _ = utimes(path, nil)
    var total = 0
    for entry in entries() {
      total += entry.size
      if total > Self.sizeLimit, entry.path != path { try? FileSystem.removeFolder(entry.path) }
    }
  }

  private static func modified(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    #if canImport(Glibc)
      return Int(status.st_mtim.tv_sec)
    #else
      return Int(status.st_mtimespec.tv_sec)
    #endif
  }
}
