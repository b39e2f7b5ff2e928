import CorpusIndex

extension FrequencyList {
  /// What is counted as one.
  public enum Layer: Sendable, Equatable {
    /// Surface forms as they stand.
    case word
    /// Matching keys: case, accents, apostrophes and possessives folded.
    case form
    /// Romanisation keys: all spellings of a Russian word, Cyrillic too, are one.
    case key
    /// Languages of words.
    case lang
    /// Scripts of words.
    case script
    /// What the texts say of their words (columns of vertical text, attributes of `w`), by the layer's name.
    case annotation(String)

    /// The layers that every corpus has.
    public static let common: [Layer] = [.form, .word, .key, .lang, .script]

    /// Reads a layer's name; `layer:form` is the layer of annotations that is called `form`.
    public init(name: String) {
      if let common = Self.common.first(where: { $0.name == name }) {
        self = common
      } else if name.hasPrefix(AnnotationLayer.prefix) {
        self = .annotation(String(name.dropFirst(AnnotationLayer.prefix.count)))
      } else {
        self = .annotation(name)
      }
    }

    /// The name by which it is asked for.
    public var name: String {
      switch self {
      case .word: "word"
      case .form: "form"
      case .key: "key"
      case .lang: "lang"
      case .script: "script"
      case .annotation(let name):
        Self.common.contains { $0.name == name } ? AnnotationLayer.prefix + name : name
      }
    }

    /// The names of all layers of a corpus.
    public static func names(in corpus: CorpusReader) -> [String] {
      common.map(\.name) + corpus.layerNames.map { Layer.annotation($0).name }
    }
  }
}

/// The features of a layer in one corpus: their numbers, and what they are called.
struct LayerFeatures {
  let layer: FrequencyList.Layer
  let corpus: CorpusReader
  /// How many features there are; their ids count from 0.
  let count: Int
  /// The layer's values, where it is one of annotations.
  let annotations: AnnotationLayer?

  /// - Throws: `.unknownLayer`.
  init(_ layer: FrequencyList.Layer, _ corpus: CorpusReader) throws(AnalysisError) {
    self.layer = layer
    self.corpus = corpus
    if case .annotation(let name) = layer {
      guard let found = AnnotationLayer(name, in: corpus) else {
        throw .unknownLayer(name: layer.name, known: FrequencyList.Layer.names(in: corpus))
      }
      annotations = found
    } else {
      annotations = nil
    }
    switch layer {
    case .word: count = corpus.lexicon.typeCount
    case .form: count = corpus.lexicon.formCount
    case .key: count = corpus.lexicon.keyCount
    case .lang: count = corpus.manifest.languages.count
    case .script: count = corpus.manifest.scripts.count
    case .annotation: count = annotations?.count ?? 0
    }
  }

  /// Whether each word type's form is left out; empty where none is. O(types).
  func isStopped(_ stopped: Set<UInt32>) -> [Bool] {
    guard !stopped.isEmpty else { return [] }
    return corpus.lexicon.formsOfTypes().map { stopped.contains($0) }
  }

  /// Whether a word's or form's form is left out.
  func isStopped(_ feature: UInt32, _ stopped: Set<UInt32>) -> Bool {
    stopped.contains(layer == .form ? feature : corpus.lexicon.form(ofType: feature))
  }

  /// The feature of each word type; none for types whose form is left out. O(types).
  func featureOfTypes(without stopped: Set<UInt32>) -> [UInt32] {
    let lexicon = corpus.lexicon
    let types = 0..<UInt32(clamping: lexicon.typeCount)
    var features: [UInt32] =
      switch layer {
      case .word: Array(types)
      case .form: lexicon.formsOfTypes()
      case .key: types.map { lexicon.key(ofType: $0) ?? .max }
      case .lang: types.map { UInt32(lexicon.language(ofType: $0)) }
      case .script: types.map { UInt32(lexicon.script(ofType: $0)) }
      case .annotation: types.map { _ in .max }
      }
    for (type, isStopped) in isStopped(stopped).enumerated() where isStopped { features[type] = .max }
    return features
  }

  func text(of feature: UInt32) -> String {
    switch layer {
    case .word: corpus.lexicon.surface(ofType: feature)
    case .form: corpus.lexicon.text(ofForm: feature)
    case .key: corpus.lexicon.text(ofKey: feature)
    case .lang: corpus.manifest.language(Int(feature)) ?? ""
    case .script: corpus.manifest.script(Int(feature)) ?? ""
    case .annotation: annotations?.text(of: feature) ?? ""
    }
  }

  /// Appends what a feature is called. O(length).
  func appendText(of feature: UInt32, to bytes: inout [UInt8]) {
    switch layer {
    case .word: corpus.lexicon.appendSurface(ofType: feature, to: &bytes)
    case .form: corpus.lexicon.appendText(ofForm: feature, to: &bytes)
    case .key: corpus.lexicon.appendText(ofKey: feature, to: &bytes)
    case .lang, .script, .annotation: bytes.append(contentsOf: text(of: feature).utf8)
    }
  }

  /// The place of a feature among those of equal frequency: words and forms in collation order, keys and
  /// annotations in the order of their bytes, languages and scripts in the manifest's.
  func rank(of feature: UInt32) -> UInt32 {
    switch layer {
    case .word: corpus.lexicon.rank(ofType: feature)
    case .form: corpus.lexicon.rank(ofForm: feature)
    case .key, .lang, .script, .annotation: feature
    }
  }

  /// Whether the postings have the features' occurrences written down.
  var hasStoredTokens: Bool { layer == .word || layer == .form }

  /// Occurrences of the features of a range, as the postings have them written down. O(range · segments).
  func storedTokens(_ range: Range<Int>) -> [Int] {
    var tokens = [Int](repeating: 0, count: range.count)
    for segment in corpus.segments {
      if layer == .word {
        segment.postings.addTokensOfTypes(from: range.lowerBound, to: &tokens)
      } else {
        segment.postings.addTokensOfForms(from: range.lowerBound, to: &tokens)
      }
    }
    return tokens
  }

  /// Documents that hold a word or form as the postings have them written down. O(segments).
  func storedDocuments(of feature: UInt32) -> Int {
    var documents = 0
    for segment in corpus.segments {
      documents +=
        layer == .word
        ? segment.postings.documents(ofType: feature) : segment.postings.documents(ofForm: feature)
    }
    return documents
  }
}
