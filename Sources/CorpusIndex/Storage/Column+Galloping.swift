extension Column {
  /// The same index as `firstWord(above:)` finds, sought from `hint` on. O(log distance).
  func firstWord(above value: UInt32, near hint: Int) -> Int {
    let count = wordCount
    var low = max(0, min(hint, count))
    var high = low
    var step = 1
    if let word = word(low), word <= value {
      while let word = self.word(low + step), word <= value {
        low += step
        step *= 2
      }
      high = min(count, low + step)
      low += 1
    } else {
      while let word = self.word(high - step), word > value {
        high -= step
        step *= 2
      }
      low = max(0, high - step)
    }
    while low < high {
      let middle = (low + high) / 2
      if let word = word(middle), word <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
