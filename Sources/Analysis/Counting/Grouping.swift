import CorpusIndex

/// What counts are broken down by.
public enum Grouping: Sendable, Equatable {
  case document, section, region
  /// A key of the documents' metadata: a group for each value as written, in the order of the key's type.
  case metadata(String)

  /// Reads `document`, `section` or `region`; any other name is a key of metadata.
  public init(_ name: String) {
    switch name {
    case "document": self = .document
    case "section": self = .section
    case "region": self = .region
    default: self = .metadata(name)
    }
  }

  /// The name as typed.
  public var name: String {
    switch self {
    case .document: "document"
    case .section: "section"
    case .region: "region"
    case .metadata(let key): key
    }
  }
}
