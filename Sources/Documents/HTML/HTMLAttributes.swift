import CGumbo

/// What an element's attributes say of its part in the text.
struct HTMLAttributes {
  private let vector: GumboVector

  init() { vector = kGumboEmptyVector }

  init(_ vector: GumboVector) { self.vector = vector }

  var isEmpty: Bool { vector.length == 0 }

  /// The value of an attribute, `nil` if the element hasn't got it. O(attributes).
  func value(_ name: StaticString) -> String? {
    for index in 0..<Int(vector.length) {
      guard let item = vector.data[index] else { continue }
      let attribute = item.assumingMemoryBound(to: GumboAttribute.self)
      guard let own = attribute.pointee.name, Self.equal(own, name) else { continue }
      return attribute.pointee.value.map { String(cString: $0) } ?? ""
    }
    return nil
  }

  private static func equal(_ own: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where UInt8(bitPattern: own[index]) != name.utf8Start[index] {
      return false
    }
    return own[name.utf8CodeUnitCount] == 0
  }

  /// The words of an attribute that lists words, in lower case.
  func words(_ name: StaticString) -> [Substring] {
    guard let value = value(name) else { return [] }
    return value.lowercased().split(whereSeparator: \.isWhitespace)
  }

  /// The language that the element states, `nil` where it states none.
  var language: String? {
    guard let value = value("lang") ?? value("xml:lang"), !value.isEmpty else { return nil }
    return value
  }

  /// What the element is by `role` and `epub:type`, in lower case, without the prefix `doc-`.
  var roles: [Substring] {
    guard !isEmpty else { return [] }
    return words("role").map { $0.hasPrefix("doc-") ? $0.dropFirst(4) : $0 } + words("epub:type")
  }

  var classes: [Substring] { isEmpty ? [] : words("class") }

  /// Whether a browser shows nothing of the element.
  var isHidden: Bool {
    guard !isEmpty else { return false }
    if value("hidden") != nil || value("aria-hidden") == "true" { return true }
    guard let style = value("style") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }
}
