/// Makes a token of each line that isn't blank, without the blanks at its ends; all are one sentence.
struct LineScanner {
  let text: ScannedText

  /// Appends the lines of the text to `tokens`. Linear in the length of the text.
  func scan(into tokens: inout TokenList) {
    let firstToken = tokens.count
    var start = text.start
    while start < text.end {
      var end = start
      while end < text.end, text.byte(at: end) != UInt8(ascii: "\n") { end += 1 }
      var last = end
      while last > start, text.byte(at: last - 1) <= 0x20 { last -= 1 }
      var first = start
      while first < last, text.byte(at: first) <= 0x20 { first += 1 }
      if first < last {
        tokens.starts.append(UInt32(truncatingIfNeeded: first))
        tokens.ends.append(UInt32(truncatingIfNeeded: last))
      }
      start = end + 1
    }
    if tokens.count > firstToken { tokens.sentenceStarts.append(UInt32(truncatingIfNeeded: firstToken)) }
  }
}
