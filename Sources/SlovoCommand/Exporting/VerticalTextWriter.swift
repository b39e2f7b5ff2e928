import Analysis
import Reporting

/// Writes vertical text: a token a line, its columns between tabs, and structure as tags.
///
/// It is what `slovo index` reads as vertical text, and CWB's `cwb-encode` and Sketch Engine's `compilecorp` too. The
/// first line names the columns.
struct VerticalTextWriter: TextWriter {
  let hasMarks: Bool
  private let output: OutputBuffer
  private var line: [UInt8] = []
  private var layerCount = 0
  /// The tags that close the open flows and paragraphs; nil for those that have none.
  private var flowTag: String?
  private var paragraphTag: String?
  /// The region of the open flow where no tag says it.
  private var region: String?

  /// - Parameter hasMarks: whether punctuation marks are tokens.
  init(_ output: OutputBuffer, hasMarks: Bool) {
    self.output = output
    self.hasMarks = hasMarks
  }

  func layers(of known: [String]) -> [String] { known }

  mutating func begin(layers: [String]) throws(OutputError) {
    layerCount = layers.count
    let names = layers.enumerated().map { index, name in
      let name = FrequencyList.Layer.annotation(name).name
      return Self.isColumnName(name) ? name : "column\(index + 5)"
    }
    line += Array(("#" + (["word", "form", "key", "lang"] + names).joined(separator: "\t")).utf8)
    try output.append(line: &line)
  }

  mutating func write(_ event: TextEvent) throws(OutputError) {
    switch event {
    case .beginDocument(let name, let metadata):
      try open("doc", [("id", name)] + metadata.filter { $0.key != "id" })
    case .endDocument: try close("doc")
    case .beginSection(let title, _): try open("section", title.isEmpty ? [] : [("title", title)])
    case .endSection: try close("section")
    case .beginFlow(let region, let note, let opensSection):
      try beginFlow(region, note, opensSection: opensSection)
    case .endFlow:
      if let flowTag { try close(flowTag) }
      flowTag = nil
    case .beginParagraph:
      // A paragraph inside a heading would end it.
      paragraphTag = flowTag == "head" ? nil : "p"
      if let paragraphTag { try open(paragraphTag, region.map { [("region", $0)] } ?? []) }
    case .endParagraph: if let paragraphTag { try close(paragraphTag) }
    case .beginSentence: try open("s", [])
    case .endSentence: try close("s")
    case .page(let number): try open("pb", number.map { [("n", $0)] } ?? [], isEmpty: true)
    case .token(let token): try write(token)
    case .mark(let mark):
      if mark.isGlued { try open("g", [], isEmpty: true) }
      let text = Array(mark.text.utf8)
      TabbedField.append(text, to: &line)
      line.append(0x09)
      TabbedField.append(text, to: &line)
      for _ in 0..<layerCount + 2 { line += Array("\t_".utf8) }
      try output.append(line: &line)
    }
  }

  mutating func finish() throws(OutputError) {}

  private mutating func beginFlow(
    _ region: String, _ note: String?, opensSection: Bool
  ) throws(OutputError) {
    self.region = nil
    switch region {
    case "body": break
    case "heading" where opensSection: flowTag = "head"
    case "note": flowTag = "note"
    case "block-quote": flowTag = "quote"
    case "bibliography": flowTag = "listbibl"
    default: self.region = region
    }
    if let flowTag { try open(flowTag, note.map { [("n", $0)] } ?? []) }
  }

  private mutating func write(_ token: ExportedToken) throws(OutputError) {
    if token.isGlued { try open("g", [], isEmpty: true) }
    TabbedField.append(token.surface, to: &line)
    for field in [token.form, token.key, Array(token.language.utf8)] {
      line.append(0x09)
      TabbedField.append(field, to: &line)
    }
    for value in token.values {
      line.append(0x09)
      TabbedField.append(value ?? [], to: &line)
    }
    try output.append(line: &line)
  }

  private mutating func open(
    _ name: String, _ attributes: [(key: String, value: String)], isEmpty: Bool = false
  ) throws(OutputError) {
    line += Array("<\(name)".utf8)
    for (key, value) in attributes {
      line += Array(" \(Self.attributeName(key))=\"\(Self.escaped(value))\"".utf8)
    }
    line += Array((isEmpty ? "/>" : ">").utf8)
    try output.append(line: &line)
  }

  private mutating func close(_ name: String) throws(OutputError) {
    line += Array("</\(name)>".utf8)
    try output.append(line: &line)
  }

  /// A key of metadata as the name of an attribute.
  private static func attributeName(_ key: String) -> String {
    let name = String(
      key.unicodeScalars.map { scalar -> Character in
        scalar.value > 0x7F || scalar == "_" || scalar == "." || scalar == ":" || scalar == "-"
          || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
      })
    return name.isEmpty ? "_" : name
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r", "\u{B}", "\u{C}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether readers of vertical text take it for a column's name.
  private static func isColumnName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0 == ":" || ("0"..."9").contains($0)
    }
  }
}
