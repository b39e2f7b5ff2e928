import Documents
import Segmentation
import WordForms

/// A text to be indexed, as a listing found it.
public struct InputText: Sendable, Equatable {
  /// The name that answers cite.
  public var name: String
  public var path: String
  /// Size in bytes when it was listed.
  public var size: Int
  /// Time of the last change, in nanoseconds since 1970.
  public var modified: Int
  /// Metadata from a table beside the text; the text's own front matter wins.
  public var metadata: [MetadataEntry]

  public init(name: String, path: String, size: Int, modified: Int, metadata: [MetadataEntry] = []) {
    self.name = name
    self.path = path
    self.size = size
    self.modified = modified
    self.metadata = metadata
  }
}

extension ReadingOptions {
  /// These options with the layout that a profile wants.
  public func laidOut(for profile: TokenizerProfile) -> ReadingOptions {
    var options = self
    if profile.unit == .lines {
      options.layout = .vertical
    } else if profile.readsRawText {
      options.layout = .raw
    }
    return options
  }
}

/// How a corpus is built. Only `profile`, `reading` and `corrections` change the outcome.
public struct BuildOptions: Sendable {
  /// What becomes a token.
  public var profile: TokenizerProfile
  public var reading: ReadingOptions
  /// What the user knows better about words.
  public var corrections: WordCorrections
  /// Workers; the outcome is the same for any number.
  public var threads: Int
  /// Bytes that the build may hold beside mapped files.
  public var memory: Int
  /// Tokens in a segment at most.
  public var segmentTokens: Int
  /// Waits for another build into the same target instead of failing.
  public var waits: Bool
  /// Makes the corpus equal to the given texts: what vanished goes, what changed is renewed.
  public var synchronizes: Bool
  /// Doubtful tokens that the report lists at most; it counts them all.
  public var listedDoubts = 0
  /// Bytes that one worker's vocabulary may take before it is put aside; by default a share of `memory`.
  var vocabularyLimit: Int?
  /// What `memory` stands for where the lexicon and tables by its ids are concerned, by default the same.
  var lexiconMemory: Int?
  /// From which sizes on texts are read in chunks and parts.
  var partSizes = PartSizes()
  /// Tokens that a worker assembles at a time, about.
  var chunkTokens = 1 << 20

  /// The most tokens that a segment's 32-bit offsets hold in every case.
  public static let segmentLimit = 1 << 29

  public init(
    profile: TokenizerProfile = .standard, reading: ReadingOptions = ReadingOptions(),
    corrections: WordCorrections = WordCorrections(), threads: Int = 2, memory: Int = 1 << 30,
    segmentTokens: Int = BuildOptions.segmentLimit, waits: Bool = true, synchronizes: Bool = false
  ) {
    self.profile = profile
    self.reading = reading
    self.corrections = corrections
    self.threads = max(1, threads)
    self.memory = max(32 << 20, memory)
    self.segmentTokens = max(1, min(segmentTokens, BuildOptions.segmentLimit))
    self.waits = waits
    self.synchronizes = synchronizes
  }

  /// How texts are read: as asked for, in the layout that the profile wants.
  var readingUnderProfile: ReadingOptions { reading.laidOut(for: profile) }

  /// The digest of the corrections as a manifest records it; empty without corrections.
  public var correctionsDigest: String { BuildDigest.hexadecimal(of: corrections) }

  /// The options of reading that change the outcome, as the manifest records them.
  public var recorded: String {
    let left = Repair.Kind.allCases.filter { !reading.repairs.contains($0) }.map(\.rawValue)
    return "encoding=\(reading.encoding?.name ?? "auto") lenient=\(reading.lenient)"
      + (left.isEmpty ? "" : " without=" + left.joined(separator: ","))
      + (reading.columns.map { " columns=" + $0.joined(separator: ",") } ?? "")
      + (reading.fileNames.map { " file_names=" + $0.description } ?? "")
      + (reading.mapping.isEmpty
        ? "" : " mapping=" + BuildDigest.hexadecimal(of: reading.mapping.description))
  }
}

/// What a build did.
public struct BuildReport: Sendable {
  /// Documents that were read and added.
  public var added = 0
  /// Documents that were in the corpus already, unchanged.
  public var unchanged = 0
  /// Tokens of the added documents.
  public var tokens = 0
  /// Those of them that are words: all but punctuation and symbols.
  public var words = 0
  /// What readers had to guess or replace, with the document's path, in the order of the documents.
  public var warnings: [(path: String, warning: ReadingWarning)] = []
  /// What readers mended, with the document's path, in the order of the documents.
  public var repairs: [(path: String, repair: Repair)] = []
  /// Added documents that share most of their text with another, in the order of the corpus.
  public var nearDuplicates: [NearDuplicate] = []
  /// Tokens of the added documents with a mark that may be read otherwise.
  public var doubtfulTokens = 0
  /// The first of these, as many as were asked for, with the document's path, in the order of the corpus.
  public var doubts: [(path: String, doubt: Doubt)] = []
  /// How many doubts are not in the list.
  public var unlistedDoubts = 0

  public init() {}
}

/// How far a build is.
public struct BuildProgress: Sendable {
  public var documentsDone: Int
  public var documents: Int
  public var bytesDone: Int
  public var bytes: Int
}
