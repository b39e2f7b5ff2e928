import Testing

@testable import Reporting

@Suite struct `A caret` {
  @Test(arguments: [
    ("great \"purge", 6, "great \"purge\n      ^"),
    ("", 0, "\n^"),
    ("terror|", 6, "terror|\n      ^"),
    ("terror", 99, "terror\n      ^"),
    ("Ёлка ~x", 9, "Ёлка ~x\n     ^"),
    ("言葉|", 6, "言葉|\n    ^"),
    ("e\u{301}\u{301} |", 6, "e\u{301}\u{301} |\n  ^"),
    ("a\n\t\u{1B}|", 4, "a   |\n    ^"),
  ])
  func `stands under its place`(text: String, offset: Int, expected: String) {
    #expect(CaretMarker.lines(for: text, byteOffset: offset) == expected)
  }
}
