/// Roman numbers as books print them: `xiv`, and with four of a kind `xiiii`.
enum RomanNumber {
  /// The letters of one decimal place, and what its unit is worth.
  private struct Place {
    var one: UInt8
    /// 0 for thousands, which have neither.
    var five: UInt8 = 0
    var ten: UInt8 = 0
    var value: Int
  }

  private static let places = [
    Place(one: 0x6D, value: 1000), Place(one: 0x63, five: 0x64, ten: 0x6D, value: 100),
    Place(one: 0x78, five: 0x6C, ten: 0x63, value: 10), Place(one: 0x69, five: 0x76, ten: 0x78, value: 1),
  ]

  /// The value of a number in lower case, up to 4999; `nil` for letters in another order: `civil`, `mild`.
  static func value(_ text: some StringProtocol) -> Int? {
    var rest = text.utf8[...]
    guard !rest.isEmpty, rest.count <= 16 else { return nil }
    var sum = 0
    for place in places {
      if rest.first == place.one, let second = rest.dropFirst().first,
        second == place.ten || second == place.five
      {
        sum += (second == place.ten ? 9 : 4) * place.value
        rest = rest.dropFirst(2)
        continue
      }
      if rest.first == place.five {
        sum += 5 * place.value
        rest = rest.dropFirst()
      }
      for _ in 0..<4 where rest.first == place.one {
        sum += place.value
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty ? sum : nil
  }
}
