/// A word that is the same as another one only where its bytes are.
///
/// Strings of Swift are the same where they are canonically equivalent; words as they stand in a text may differ in that
/// alone, and are two types then.
public struct ExactWord: Hashable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public static func == (left: ExactWord, right: ExactWord) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}
