/// What of a corpus folder is live: the file that a commit replaces.
public struct Manifest: Sendable, Equatable {
  /// The digest of all inputs, the profile and ICU's version.
  public var build: BuildIdentifier
  /// Name of the tokenizer profile.
  public var profile: String
  /// What the tokenizer profile does, every switch stated: equal profiles have equal descriptions.
  public var profileDescription: String
  /// ICU's version when the corpus was segmented.
  public var icu: String
  /// Unicode's version when the corpus was segmented.
  public var unicode: String
  /// Options of reading that change the outcome, as printed.
  public var options: String
  /// The names of regions by their numbers.
  public var regions: [String]
  /// The names of kinds of spans by their numbers.
  public var spanKinds: [String]
  /// The names of languages by their numbers.
  public var languages: [String]
  /// The names of scripts by their numbers.
  public var scripts: [String]
  /// What the analysis of words depended on: the version of its rules and tables.
  public var words: String
  /// The digest of the user's corrections of words; empty where there were none.
  public var corrections: String
  /// Number of the live files `lexicon` and `sources`.
  public var lexicon: Int
  /// The build that wrote the lexicon file.
  public var lexiconBuild: BuildIdentifier
  public var segments: [SegmentEntry]

  /// A live segment.
  public struct SegmentEntry: Sendable, Equatable {
    /// Number in the names of its files.
    public var number: Int
    /// The build that wrote its files.
    public var build: BuildIdentifier
    public var tokens: Int
    public var documents: Int

    public init(number: Int, build: BuildIdentifier, tokens: Int, documents: Int) {
      self.number = number
      self.build = build
      self.tokens = tokens
      self.documents = documents
    }
  }

  public init(
    build: BuildIdentifier, profile: String, profileDescription: String, icu: String, unicode: String,
    options: String, regions: [String], spanKinds: [String], languages: [String], scripts: [String],
    words: String, corrections: String, lexicon: Int, lexiconBuild: BuildIdentifier,
    segments: [SegmentEntry]
  ) {
    self.build = build
    self.profile = profile
    self.profileDescription = profileDescription
    self.icu = icu
    self.unicode = unicode
    self.options = options
    self.regions = regions
    self.spanKinds = spanKinds
    self.languages = languages
    self.scripts = scripts
    self.words = words
    self.corrections = corrections
    self.lexicon = lexicon
    self.lexiconBuild = lexiconBuild
    self.segments = segments
  }

  /// The name of the language with a number, `nil` where there is none.
  public func language(_ number: Int) -> String? {
    languages.indices.contains(number) ? languages[number] : nil
  }

  /// The name of the script with a number, `nil` where there is none.
  public func script(_ number: Int) -> String? { scripts.indices.contains(number) ? scripts[number] : nil }

  /// What the profile's description says of a switch, `nil` where it doesn't name it.
  public func profileValue(of name: String) -> String? {
    for line in profileDescription.split(separator: "\n") where line.hasPrefix(name + " = ") {
      return String(line.dropFirst(name.count + 3))
    }
    return nil
  }

  /// Whether words alone are tokens, so that what stands between them is found in gaps.
  public var hasWordTokens: Bool { profileValue(of: "tokens") == "words" }

  /// The name of a file of the corpus folder.
  public static func fileName(_ kind: FileKind, number: Int) -> String {
    kind == .manifest ? kind.stem : "\(kind.stem)-\(number)"
  }

  /// The kinds of a segment's files.
  static let segmentKinds: [FileKind] = [.tokens, .postings, .structure, .layers, .text]

  /// The names of all live files, the manifest itself first.
  public var fileNames: [String] {
    var names = [
      FileKind.manifest.stem, Self.fileName(.sources, number: lexicon),
      Self.fileName(.lexicon, number: lexicon),
    ]
    for segment in segments {
      for kind in Self.segmentKinds {
        names.append(Self.fileName(kind, number: segment.number))
      }
    }
    return names
  }
}
