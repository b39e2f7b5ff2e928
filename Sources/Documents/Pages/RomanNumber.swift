/// Roman numbers as books print them: `xiv`, and with four of a kind `xiiii`.
enum RomanNumber {
  private static let places: [(one: String, five: String, ten: String, value: Int)] = [
    ("m", "", "", 1000), ("c", "d", "m", 100), ("x", "l", "c", 10), ("i", "v", "x", 1),
  ]

  /// The value of a number in lower case, up to 4999; `nil` for letters in another order: `civil`, `mild`.
  static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 16 else { return nil }
    var rest = text[...]
    var sum = 0
    func take(_ letters: String) -> Bool {
      guard !letters.isEmpty, rest.hasPrefix(letters) else { return false }
      rest = rest.dropFirst(letters.count)
      return true
    }
    for (one, five, ten, value) in places {
      if !ten.isEmpty, take(one + ten) {
        sum += 9 * value
      } else if !five.isEmpty, take(one + five) {
        sum += 4 * value
      } else {
        if take(five) { sum += 5 * value }
        for _ in 0..<4 where take(one) { sum += value }
      }
    }
    return rest.isEmpty ? sum : nil
  }
}
