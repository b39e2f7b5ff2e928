/// Marks around words that a table on a terminal underlines.
///
/// They are the noncharacters U+FDD0 and U+FDD1, which texts don't have; they take no room.
public enum WordMarks {
  /// What stands before a word.
  public static let opening = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
  /// What stands behind it.
  public static let closing = String(decoding: [0xEF, 0xB7, 0x91] as [UInt8], as: UTF8.self)

  /// Whether a character is a mark.
  static func contains(_ scalar: UInt32) -> Bool { scalar == 0xFDD0 || scalar == 0xFDD1 }

  /// Bytes of each mark.
  static let length = 3

  /// Whether a mark that opens stands right before a place of a text.
  static func opens(_ text: UnsafeBufferPointer<UInt8>, before place: Int) -> Bool {
    place >= length && mark(in: text, at: place - length) == true
  }

  /// Bytes of each mark in UTF-8; the last one tells which it is.
  private static let first: (UInt8, UInt8) = (0xEF, 0xB7)
  private static let lastOpening: UInt8 = 0x90
  private static let lastClosing: UInt8 = 0x91

  /// The mark at a place of a text: whether it opens, `nil` where none stands.
  fileprivate static func mark(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool? {
    guard place + 2 < text.count, text[place] == first.0, text[place + 1] == first.1 else { return nil }
    switch text[place + 2] {
    case lastOpening: return true
    case lastClosing: return false
    default: return nil
    }
  }
}

extension ByteBuffer {
  /// Appends text for a terminal, marked words underlined.
  mutating func append(underlining text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    var isOpen = false
    while place < text.count {
      guard text[place] == 0xEF, let opens = WordMarks.mark(in: text, at: place) else {
        place += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<place]))
      // Of a word that was cut the other mark may be missing.
      if opens { append("\u{1B}[4m") } else if isOpen { append("\u{1B}[24m") }
      isOpen = opens
      place += WordMarks.length
      start = place
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
    if isOpen { append("\u{1B}[24m") }
  }
}
