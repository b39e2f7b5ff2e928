extension ByteView {
  /// Whether a letter or digit stands in a range.
  func holdsWords(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte < 0x80 {
        if byte.isASCIILetterOrDigit { return true }
        index += 1
      } else {
        let (scalar, length) = self.scalar(at: index)
        // Quotation marks and dashes are told without the tables, which are slow.
        if byte == 0xE2, self.byte(at: index + 1) == 0x80 {
          index += length
          continue
        }
        let properties = scalar.properties
        if properties.isAlphabetic || properties.generalCategory == .decimalNumber { return true }
        index += length
      }
    }
    return false
  }
}
