#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The attributes of an element while it begins.
///
/// Contract: the list is expat's, names and values in turn, each ended by NUL, the list ended by a null
/// pointer. It lives as long as the call that passes it, so it is never kept.
struct XMLAttributes: Sequence {
  private let list: UnsafePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  static var none: XMLAttributes { XMLAttributes(nil) }

  var isEmpty: Bool { list?[0] == nil }

  /// Names, their namespaces' prefixes taken off, with values.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UnsafePointer<UnsafePointer<CChar>?>?

    mutating func next() -> (name: ByteView, value: ByteView)? {
      guard let list = rest, let name = list[0], let value = list[1] else { return nil }
      rest = list + 2
      return (XMLAttributes.view(XMLAttributes.local(name)), XMLAttributes.view(value))
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: list) }

  /// The value of an attribute of a name without prefix, `nil` where there is none.
  func value(_ wanted: StaticString) -> String? {
    bytes(wanted).map { $0.string(0..<$0.count) }
  }

  /// As `value`, without a copy.
  func bytes(_ wanted: StaticString) -> ByteView? {
    guard let list else { return nil }
    var index = 0
    while let name = list[index], let value = list[index + 1] {
      if Self.isEqual(Self.local(name), wanted) { return Self.view(value) }
      index += 2
    }
    return nil
  }

  /// The value of an attribute of a name that is known only now.
  func bytes(named wanted: [UInt8]) -> ByteView? {
    guard let list else { return nil }
    var index = 0
    while let name = list[index], let value = list[index + 1] {
      if Self.isEqual(Self.local(name), wanted) { return Self.view(value) }
      index += 2
    }
    return nil
  }

  /// `xml:lang`, or `lang` where a vocabulary has one of its own.
  var language: ByteView? { isEmpty ? nil : bytes("lang") }

  /// `xml:id`, or `id`.
  var identifier: String? { value("id") }

  /// Where the element points to in its own file: `target="#n1"`, `rid="n1"`; `nil` where it points nowhere
  /// or to another file.
  var localTarget: String? {
    for name in ["target", "href", "rid", "linkend", "idref"] as [StaticString] {
      guard let first = value(name)?.split(separator: " ").first else { continue }
      if first.utf8.first == UInt8(ascii: "#") { return String(first.dropFirst()) }
      if !name.isEqual("target"), !name.isEqual("href") { return String(first) }
    }
    return nil
  }

  fileprivate static func view(_ string: UnsafePointer<CChar>) -> ByteView { ByteView(string: string) }

  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    guard let colon = strchr(name, 0x3A) else { return name }
    return UnsafePointer(colon) + 1
  }

  private static func isEqual(_ name: UnsafePointer<CChar>, _ wanted: [UInt8]) -> Bool {
    for index in wanted.indices {
      // A name that is shorter differs at its NUL, and no further byte is read.
      guard UInt8(bitPattern: name[index]) == wanted[index], wanted[index] != 0 else { return false }
    }
    return name[wanted.count] == 0
  }

  private static func isEqual(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let length = wanted.utf8CodeUnitCount
    return wanted.utf8Start.withMemoryRebound(to: CChar.self, capacity: length) {
      strncmp(name, $0, length) == 0 && name[length] == 0
    }
  }
}

extension StaticString {
  fileprivate func isEqual(_ other: StaticString) -> Bool {
    utf8CodeUnitCount == other.utf8CodeUnitCount
      && memcmp(utf8Start, other.utf8Start, utf8CodeUnitCount) == 0
  }
}
