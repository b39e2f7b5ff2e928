/// The word lists under `Words`: headings that begin with `#`, then entries between blanks.
///
/// An entry is followed by its frequency in words per million where the list has frequencies; `-` stands for
/// the empty word.
struct WordList {
  private var sections: [String: [[UInt8]]] = [:]

  init(_ file: [UInt8]) {
    var heading = ""
    for line in file.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "# ".utf8) {
        heading = String(decoding: line.dropFirst(2), as: UTF8.self)
        sections[heading] = []
      } else {
        for entry in line.split(separator: UInt8(ascii: " ")) {
          sections[heading, default: []].append(entry == [UInt8(ascii: "-")] ? [] : Array(entry))
        }
      }
    }
  }

  func words(_ heading: String) -> [[UInt8]] {
    sections[heading] ?? []
  }

  /// Words with their frequencies, per million.
  func frequencies(_ heading: String) -> [(word: [UInt8], perMillion: UInt64)] {
    let entries = words(heading)
    return stride(from: 0, to: entries.count - 1, by: 2).map { index in
      let number = UInt64(String(decoding: entries[index + 1], as: UTF8.self)) ?? 0
      return (entries[index], number)
    }
  }
}
