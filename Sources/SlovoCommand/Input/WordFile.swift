import Analysis
import TextStatistics

/// Words that a person brings, a word a line.
enum WordFile {
  /// Reads a file, or standard input for `-`. Blanks around a word and empty lines are passed over; words are the same
  /// that are written the same.
  static func read(_ file: String) throws -> WordSequence {
    let bytes = try TextInput.bytes(of: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input(
        "\(file == TextInput.standardInput ? "standard input" : "'\(file)'") is not UTF-8. Save it in UTF-8.")
    }
    var numbers: [ExactWord: UInt32] = [:]
    var words: [UInt32] = []
    let isLineEnd: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for line in text.drop(while: { $0 == "\u{FEFF}" }).split(whereSeparator: isLineEnd) {
      let word = line.trimmingPrefix(while: \.isWhitespace)
      let length = word.reversed().drop(while: \.isWhitespace).count
      guard length > 0 else { continue }
      let next = UInt32(truncatingIfNeeded: numbers.count)
      let key = ExactWord(String(word.prefix(length)))
      let number = numbers[key, default: next]
      numbers[key] = number
      words.append(number)
    }
    guard !words.isEmpty else {
      throw Failure.input(
        "\(file == TextInput.standardInput ? "standard input" : "'\(file)'") holds no word. Write a word a line."
      )
    }
    return WordSequence(words)
  }
}
