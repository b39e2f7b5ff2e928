/// Finds tokens of a paragraph by where they start and end.
struct TokenSearch {
  /// The index of the paragraph's first token.
  let first: Int

  /// The token that ends at `offset`.
  ///
  /// - Complexity: logarithmic in the number of tokens.
  func ending(at offset: Int, in list: borrowing TokenList) -> Int? {
    let index = firstEnding(notBefore: offset, in: list)
    return index < list.count && Int(list.ends[index]) == offset ? index : nil
  }

  /// The token that starts at `offset`.
  func starting(at offset: Int, in list: borrowing TokenList) -> Int? {
    let index = firstEnding(notBefore: offset + 1, in: list)
    return index < list.count && Int(list.starts[index]) == offset ? index : nil
  }

  /// The token with the byte at `offset`, or else the one that ends there, or else the one that starts at
  /// `end`.
  func touching(_ offset: Int, _ end: Int, in list: borrowing TokenList) -> Int? {
    let index = firstEnding(notBefore: offset, in: list)
    guard index < list.count else { return nil }
    if index + 1 < list.count, Int(list.ends[index]) == offset, Int(list.starts[index + 1]) == offset {
      return index + 1
    }
    return Int(list.starts[index]) <= end ? index : nil
  }

  /// The first token that ends at `offset` or behind it; the number of tokens if there is none.
  func firstEnding(notBefore offset: Int, in list: borrowing TokenList) -> Int {
    var low = first
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if Int(list.ends[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
