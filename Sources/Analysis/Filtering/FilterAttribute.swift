import CorpusIndex

/// What a filter's attribute names.
///
/// `region`, `section`, `span`, `document`, `lang` and `script` come first. Any other name is a key of the
/// documents' metadata or a layer of annotations. `layer:` and `metadata:` before a name say which is meant,
/// and reach those whose plain name means something else.
enum FilterAttribute: Equatable {
  case common
  case layer(String)
  case metadata(String)

  static let commonNames = ["document", "lang", "region", "script", "section", "span"]
  static let metadataPrefix = "metadata:"

  /// Reads a name, where no key of metadata has the name of a layer.
  init(_ name: String, layers: [String]) {
    if Self.commonNames.contains(name) {
      self = .common
    } else if layers.contains(name) {
      self = .layer(name)
    } else if name.hasPrefix(AnnotationLayer.prefix) {
      self = .layer(String(name.dropFirst(AnnotationLayer.prefix.count)))
    } else if name.hasPrefix(Self.metadataPrefix) {
      self = .metadata(String(name.dropFirst(Self.metadataPrefix.count)))
    } else {
      self = .metadata(name)
    }
  }

  /// The names of all attributes of a corpus, each as short as it can be told from the others.
  static func names(layers: [String], metadata: [String]) -> [String] {
    let layerNames = layers.map { name in
      commonNames.contains(name) || metadata.contains(name) ? AnnotationLayer.prefix + name : name
    }
    let keys = metadata.map { key in
      commonNames.contains(key) || layers.contains(key) ? metadataPrefix + key : key
    }
    return commonNames + layerNames + keys
  }

  /// Both full names of a name that is a layer's and a key's, `nil` for one that isn't.
  static func readings(of name: String, layers: [String], metadata: [String]) -> [String]? {
    guard layers.contains(name), metadata.contains(name), !commonNames.contains(name) else { return nil }
    return [AnnotationLayer.prefix + name, metadataPrefix + name]
  }
}
