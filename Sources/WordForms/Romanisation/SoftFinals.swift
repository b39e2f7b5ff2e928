import CWordData

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How likely a Russian word ends in a soft sign that its spelling leaves out (*glasnost*, *Gogol*).
///
/// The table and its making are told in `Sources/CWordData/Segmentation/README.md`.
struct SoftFinals: Sendable {
  /// Odds by ending, `=` in front of a whole word: natural logarithms in tenths.
  private var odds: [[UInt8]: Int] = [:]
  private var longest = 0

  /// Reads the table that is compiled in.
  init() {
    let file = segmentationSoftFinals()
    let text = UnsafeBufferPointer(start: file.bytes, count: file.count)
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count >= 2, let value = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
      // A plus marks endings that English hardly has, which doesn't matter here.
      let ending = Array(fields[0].drop { $0 == UInt8(ascii: "+") })
      longest = max(longest, ending.count)
      odds[ending] = value
    }
  }

  /// Minus sixteen times the natural logarithms of the probabilities that a word has the sign and that it
  /// has none; nil where no ending is known.
  ///
  /// The odds count half, because the statistics of letters tell the other half.
  ///
  /// - Parameter word: the word as the Library of Congress writes it, in lower case, without signs.
  func costs(of word: [UInt8]) -> (soft: Int, hard: Int)? {
    guard let tenths = odds(of: word) else { return nil }
    let ratio = exp(Double(tenths) / 20)
    return (Int((16 * log(1 + 1 / ratio)).rounded()), Int((16 * log(1 + ratio)).rounded()))
  }

  private func odds(of word: [UInt8]) -> Int? {
    if let whole = odds[[UInt8(ascii: "=")] + word] { return whole }
    var length = min(longest, word.count)
    while length > 0 {
      if let found = odds[Array(word.suffix(length))] { return found }
      length -= 1
    }
    return nil
  }
}
