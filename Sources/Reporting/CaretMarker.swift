/// Points at a place in a line of text with a caret under it.
public enum CaretMarker {
  /// The text on one line, and a line of its own with `^` under the place.
  ///
  ///     great "purge
  ///           ^
  ///
  /// Control characters and line ends show as blanks, so that the text stays on its line and can't
  /// command the terminal. Wide and combining characters before the place are allowed for.
  ///
  /// - Parameters:
  ///   - text: what the user typed.
  ///   - byteOffset: the place, in UTF-8 bytes from 0; the text's length or more points behind its end.
  public static func lines(for text: String, byteOffset: Int) -> String {
    var line = String.UnicodeScalarView()
    var offset = 0
    var width = 0
    for scalar in text.unicodeScalars {
      let shown = TerminalText.isControl(scalar.value) ? " " : scalar
      line.append(shown)
      if offset + UTF8.width(scalar) <= byteOffset { width += DisplayWidth.of(shown.value) }
      offset += UTF8.width(scalar)
    }
    return String(line) + "\n" + String(repeating: " ", count: width) + "^"
  }
}
