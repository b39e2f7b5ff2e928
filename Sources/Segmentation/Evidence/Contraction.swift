/// The endings of English contractions: *'s*, *'t*, *'ll*, *'re*, *'ve*, *'d*, *'m*.
enum Contraction {
  /// Whether such an ending stands between `place`, behind an apostrophe, and the end of the word.
  static func isEnding(_ text: ScannedText, _ place: Int, _ end: Int) -> Bool {
    guard place < end, end - place <= 2 else { return false }
    let first = text.byte(at: place) | 0x20
    if end - place == 1 {
      return first == UInt8(ascii: "s") || first == UInt8(ascii: "t") || first == UInt8(ascii: "d")
        || first == UInt8(ascii: "m")
    }
    let second = text.byte(at: place + 1) | 0x20
    return first == UInt8(ascii: "l") && second == first
      || second == UInt8(ascii: "e") && (first == UInt8(ascii: "r") || first == UInt8(ascii: "v"))
  }
}
