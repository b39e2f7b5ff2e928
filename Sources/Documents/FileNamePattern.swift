/// What the names of files say of their texts: `{year}-{author}` of `1917-Reed.txt`.
///
/// A key in braces stands for one character or more, up to the text behind it, where that first stands; the last key takes
/// what is left. `{_}` stands for what nobody needs. Folders and the extension don't count.
public struct FileNamePattern: Sendable, Equatable, CustomStringConvertible {
  /// Why a pattern can't be read.
  public enum Mistake: Error, Equatable, Sendable {
    /// It names no key, so it says nothing.
    case noKey
    case emptyKey
    /// A brace has no other one.
    case openBrace
    case repeatedKey(String)
    /// Nothing stands between two keys, so nobody knows where one ends.
    case touchingKeys(String, String)
  }

  private enum Part: Sendable, Equatable {
    case text([UInt8])
    case key(String)
  }

  /// As it was typed.
  public let description: String
  private let parts: [Part]
  private static let unused = "_"

  /// Reads a pattern.
  public init(parsing pattern: String) throws(Mistake) {
    description = pattern
    var parts: [Part] = []
    var rest = pattern[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == "{" || $0 == "}" } ?? rest.endIndex
      if end > rest.startIndex { parts.append(.text(Array(rest[..<end].utf8))) }
      rest = rest[end...]
      guard let brace = rest.popFirst() else { break }
      guard brace == "{", let close = rest.firstIndex(where: { $0 == "{" || $0 == "}" }), rest[close] == "}"
      else { throw .openBrace }
      let key = String(rest[..<close])
      guard !key.isEmpty else { throw .emptyKey }
      if case .key(let before) = parts.last { throw .touchingKeys(before, key) }
      if key != Self.unused, parts.contains(.key(key)) { throw .repeatedKey(key) }
      parts.append(.key(key))
      rest = rest[rest.index(after: close)...]
    }
    let hasKey = parts.contains { part in
      if case .key(let key) = part { key != Self.unused } else { false }
    }
    guard hasKey else { throw .noKey }
    self.parts = parts
  }

  /// What a file's name says, nil where the pattern doesn't fit it. O(name · keys).
  func entries(of name: String) -> [MetadataEntry]? {
    var file = name.split(separator: "/").last ?? ""
    if let known = TextFormat.extensions.first(where: { file.lowercased().hasSuffix($0) }) {
      file = file.dropLast(known.count)
    }
    let bytes = Array(file.utf8)
    var entries: [MetadataEntry] = []
    var place = 0
    for (index, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        guard bytes[place...].starts(with: text) else { return nil }
        place += text.count
      case .key(let key):
        guard let end = end(ofKeyAt: index, from: place, in: bytes) else { return nil }
        let value = String(decoding: bytes[place..<end], as: UTF8.self)
        if key != Self.unused { entries.append(MetadataEntry(key: key, value: value)) }
        place = end
      }
    }
    return place == bytes.count ? entries : nil
  }

  /// Where the value of a key ends; it has one byte at least.
  private func end(ofKeyAt index: Int, from place: Int, in bytes: [UInt8]) -> Int? {
    guard index + 1 < parts.count, case .text(let text) = parts[index + 1] else {
      return place < bytes.count ? bytes.count : nil
    }
    let last = bytes.count - text.count
    guard place + 1 <= last else { return nil }
    // Text that ends the pattern ends the name.
    let isFinal = index + 2 == parts.count
    return ((isFinal ? last : place + 1)...last).first { bytes[$0...].starts(with: text) }
  }
}
