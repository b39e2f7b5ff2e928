/// What the first rows of vertical text look like, column by column.
struct VerticalLook {
  private struct Column {
    /// Rows in which it shares the word's beginning.
    var kin = 0
    var filled = 0
    var values = ValueTable()
  }

  private var columns: [Column] = []
  private var rows = 0
  /// Rows whose word begins with a letter.
  private var lettered = 0
  /// How many rows have so many columns.
  private var widths: [Int: Int] = [:]

  init(_ view: ByteView, _ range: Range<Int>, rows limit: Int) {
    var position = range.lowerBound
    while position < range.upperBound, rows < limit {
      let end = view.firstIndex(of: 0x0A, from: position, to: range.upperBound) ?? range.upperBound
      take(position..<end, of: view)
      position = end + 1
    }
  }

  /// The names of the columns, the word's first.
  var names: [String] {
    let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    guard width > 1 else { return ["word"] }
    var names = (0..<width).map { $0 == 0 ? "word" : "column\($0 + 1)" }
    let others = 0..<min(width - 1, columns.count)
    let lemma = others.max { (columns[$0].kin, -$0) < (columns[$1].kin, -$1) }
    if let lemma, columns[lemma].kin * 2 >= max(1, lettered) { names[lemma + 1] = "lemma" }
    let tag = others.first {
      names[$0 + 1] != "lemma" && columns[$0].filled * 2 >= rows
        && columns[$0].values.count <= max(50, rows / 10)
    }
    if let tag { names[tag + 1] = "tag" }
    return names
  }

  private mutating func take(_ line: Range<Int>, of view: ByteView) {
    var end = line.upperBound
    if end > line.lowerBound, view[end - 1] == 0x0D { end -= 1 }
    guard var tab = view.firstIndex(of: 0x09, from: line.lowerBound, to: end) else {
      if !view.trimmed(line.lowerBound..<end).isEmpty, view[line.lowerBound] != UInt8(ascii: "<") {
        widths[1, default: 0] += 1
        rows += 1
      }
      return
    }
    let word = view.trimmed(line.lowerBound..<tab)
    guard !word.isEmpty else { return }
    rows += 1
    let isLettered = view.scalar(at: word.lowerBound).scalar.properties.isAlphabetic
    if isLettered { lettered += 1 }
    var width = 1
    while tab < end {
      let next = view.firstIndex(of: 0x09, from: tab + 1, to: end) ?? end
      // So many columns that they can't all be meant are one.
      guard width < 256 else { break }
      if columns.count < width { columns.append(Column()) }
      let value = view.trimmed(tab + 1..<next)
      if !value.isEmpty, !VerticalColumns.saysNothing(value, view) {
        columns[width - 1].filled += 1
        _ = columns[width - 1].values.index(of: value, in: view)
        if isLettered, Self.areKin(word, value, view) { columns[width - 1].kin += 1 }
      }
      width += 1
      tab = next
    }
    widths[width, default: 0] += 1
  }

  /// Whether two words share the beginning, at least half of the shorter one and two letters, case aside.
  private static func areKin(_ word: Range<Int>, _ value: Range<Int>, _ view: ByteView) -> Bool {
    let shorter = min(word.count, value.count)
    let needed = min(shorter, max(2, (shorter + 1) / 2))
    var isASCII = true
    for step in 0..<needed {
      let one = view[word.lowerBound + step]
      let other = view[value.lowerBound + step]
      if one | other >= 0x80 {
        isASCII = false
        break
      }
      if one != other, one | 0x20 != other | 0x20 || !(0x61...0x7A).contains(one | 0x20) { return false }
    }
    if isASCII { return shorter > 1 || word.count == value.count }
    let first = view.string(word).lowercased().unicodeScalars
    let second = view.string(value).lowercased().unicodeScalars
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let letters = min(first.count, second.count)
    return shared >= min(letters, max(2, (letters + 1) / 2))
  }
}
