import CorpusIndex
import Crypto
import Documents
import Indexing
import Segmentation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a corpus can't be opened.
public enum CorpusSourceError: Error, Sendable, Equatable {
  /// Nothing is at the path.
  case missing(path: String)
  case build(BuildError)
  /// Corrections were given for an index that was built with others, or without.
  case otherCorrections(path: String)
  /// Texts were given, and there is no place for a cache: neither `XDG_CACHE_HOME` nor `HOME` is set.
  case noCache
}

/// A corpus, opened, and how it was called.
public struct OpenedCorpus: Sendable {
  public let reader: CorpusReader
  /// As the caller named it.
  public let name: String
}

/// What happens while a corpus is opened.
public enum CorpusSourceEvent: Sendable {
  /// Texts were indexed into the cache, at `path`.
  case built(texts: Int, path: String)
  case progress(BuildProgress)
  case warning(path: String, ReadingWarning)
  case listing(TextListing.Warning)
  /// Texts that share most of their words with others.
  case nearDuplicates([NearDuplicate])
}

/// What a person means by `CORPUS`: an index folder, texts, or standard input.
public struct CorpusSource: Sendable {
  private let path: String
  private let options: BuildOptions
  private let environment: [String: String]

  public init(_ path: String, options: BuildOptions, environment: [String: String]) {
    self.path = path
    self.options = options
    self.environment = environment
  }

  /// Opens the index; for texts the one in the user's cache, built or renewed first where paths, sizes,
  /// times, options, ICU or the format have changed.
  public func open(
    _ report: @escaping @Sendable (CorpusSourceEvent) -> Void = { _ in }
  ) throws(CorpusSourceError) -> OpenedCorpus {
    if path == "-" { return try openStandardInput(report) }
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    if Self.isIndex(path) {
      let reader: CorpusReader
      do throws(CorpusIndexError) { reader = try CorpusReader(path: path) } catch {
        throw .build(.index(error))
      }
      guard options.corrections.isEmpty || reader.manifest.corrections == options.correctionsDigest else {
        throw .otherCorrections(path: path)
      }
      return OpenedCorpus(reader: reader, name: path)
    }
    return try openTexts(path, name: path, report)
  }

  /// Whether a path names an index folder, whole or broken, rather than texts.
  public static func isIndex(_ path: String) -> Bool {
    FileSystem.exists(path + "/" + FileKind.manifest.stem)
      || (FileSystem.isFolder(path) && (path.hasSuffix(".slovo") || path.hasSuffix(".slovo/")))
  }

  private func openTexts(
    _ path: String, name: String, _ report: @escaping @Sendable (CorpusSourceEvent) -> Void
  ) throws(CorpusSourceError) -> OpenedCorpus {
    let listing: TextListing
    do throws(DocumentError) { listing = try TextListing([path], names: options.reading.fileNames) } catch {
      throw .build(.document(error))
    }
    let inputs = InputText.all(of: listing, under: options.profile)
    guard let cache = CorpusCache(environment: environment) else { throw .noCache }
    let target = cache.path(inputs: [Self.absolute(path)], options: cacheOptions(inputs))
    if let corpus = try? CorpusReader(path: target), isCurrent(corpus, inputs) {
      cache.use(target)
      return OpenedCorpus(reader: corpus, name: name)
    }
    for warning in listing.warnings { report(.listing(warning)) }
    var options = options
    options.synchronizes = true
    do throws(BuildError) {
      // What an older or broken version left in the cache is no loss.
      if FileSystem.exists(target), (try? CorpusReader(path: target)) == nil {
        try? FileSystem.removeFolder(target)
      }
      let built = try CorpusBuilder(target: target, options: options) { report(.progress($0)) }.build(inputs)
      report(.built(texts: inputs.count, path: target))
      for (path, warning) in built.warnings { report(.warning(path: path, warning)) }
      if !built.nearDuplicates.isEmpty { report(.nearDuplicates(built.nearDuplicates)) }
    } catch { throw .build(error) }
    cache.use(target)
    do throws(CorpusIndexError) {
      return OpenedCorpus(reader: try CorpusReader(path: target), name: name)
    } catch {
      throw .build(.index(error))
    }
  }

  /// The options and metadata that make another corpus of the same texts.
  private func cacheOptions(_ inputs: [InputText]) -> String {
    var parts = [
      "\(FileFormat.version)", "\(DocumentReader.rulesVersion)", options.profile.description,
      options.recorded, options.correctionsDigest,
    ]
    for input in inputs {
      for entry in input.metadata { parts.append("\(input.name)\u{1F}\(entry.key)\u{1F}\(entry.value)") }
    }
    return parts.joined(separator: "\u{1E}")
  }

  /// Whether the corpus was built from exactly these files by this program's ICU.
  private func isCurrent(_ corpus: CorpusReader, _ inputs: [InputText]) -> Bool {
    guard corpus.manifest.icu == CorpusBuilder.icuVersion,
      corpus.manifest.words == CorpusBuilder.wordsVersion,
      let sources = try? corpus.sources(),
      sources.count == inputs.count
    else { return false }
    var known: [String: SourceEntry] = [:]
    for source in sources { known[source.name] = source }
    return inputs.allSatisfy { input in
      guard let source = known[input.name] else { return false }
      return source.size == input.size && source.modified == input.modified
    }
  }

  private func openStandardInput(
    _ report: @escaping @Sendable (CorpusSourceEvent) -> Void
  ) throws(CorpusSourceError) -> OpenedCorpus {
    guard let cache = CorpusCache(environment: environment) else { throw .noCache }
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: "/dev/stdin").bytes } catch {
      throw .build(.document(DocumentError(path: "standard input", cause: error.cause)))
    }
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    let folder = "\(cache.folder)/stdin-\(CorpusCache.name(digest.finalize()))"
    let file = folder + "/stdin.txt"
    do throws(CorpusIndexError) {
      try FileSystem.createFolder(folder, intermediate: true)
      if FileSystem.size(file) != bytes.count { try FileSystem.writeFile(bytes, to: file) }
    } catch { throw .build(.index(error)) }
    return try openTexts(file, name: "standard input", report)
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension InputText {
  /// The texts of a listing.
  ///
  /// Under profiles whose tokens aren't Slovo's own words, names go without their extension, as other
  /// programs have them, unless two would then be alike.
  public static func all(of listing: TextListing, under profile: TokenizerProfile) -> [InputText] {
    let names = listing.entries.map(\.name)
    let stems = profile.unit == .words ? names : names.map(stem)
    let shown = Set(stems).count == stems.count ? stems : names
    return zip(listing.entries, shown).map { entry, name in
      InputText(
        name: name, path: entry.path, size: entry.size, modified: Int(entry.modified),
        metadata: entry.metadata)
    }
  }

  private static func stem(of name: String) -> String {
    guard let point = name.lastIndex(of: "."), point > name.startIndex,
      name[name.index(before: point)] != "/", !name[point...].contains("/")
    else { return name }
    return String(name[..<point])
  }
}
