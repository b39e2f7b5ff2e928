import Analysis

/// Where to look in a corpus.
public struct Place: Sendable, Equatable {
  /// A kind of flow.
  public enum Region: String, Sendable, Equatable, CaseIterable {
    case body, heading, note, caption, table, bibliography, boilerplate
    case blockQuote = "block-quote"
  }

  /// As filters write it; `nil` for everywhere.
  private let text: String?

  /// All of the corpus.
  public static let everywhere = Place(text: nil)

  /// The flows of a region.
  public static func region(_ region: Region) -> Place { Place(text: "region=\(region.rawValue)") }

  /// The sections whose title or path is this.
  public static func section(_ title: String) -> Place { Place(text: "section=\(quoted(title))") }

  /// The document of this name.
  public static func document(_ name: String) -> Place { Place(text: "document=\(quoted(name))") }

  /// What a filter admits: `year>=1935 & section~"Terror"`.
  public static func filter(_ text: String) -> Place { Place(text: text) }

  /// What lies in both.
  public func and(_ other: Place) -> Place {
    guard let text, let more = other.text else { return self.text == nil ? other : self }
    return Place(text: "(\(text)) & (\(more))")
  }

  func filter() throws(FilterError) -> Filter? {
    guard let text else { return nil }
    return try FilterParser.parse(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
