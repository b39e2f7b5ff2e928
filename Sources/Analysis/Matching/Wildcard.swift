/// Matches a word against literal parts, runs and single characters.
///
/// Takes time proportional to the word's length times the number of runs at worst: each run is tried
/// again only from the last run on.
struct Wildcard: Sendable {
  private enum Unit: Equatable {
    case byte(UInt8)
    /// One character, of any length in UTF-8.
    case one
    case run
  }

  private let units: [Unit]
  /// The literal bytes before the first run or single character.
  let prefix: [UInt8]

  /// - Parameter parts: literals already in the shape that words are compared in.
  init(_ parts: [(literal: [UInt8]?, isRun: Bool)]) {
    var units: [Unit] = []
    var prefix: [UInt8] = []
    var isPrefix = true
    for part in parts {
      if let literal = part.literal {
        units.append(contentsOf: literal.map { .byte($0) })
        if isPrefix { prefix.append(contentsOf: literal) }
      } else {
        isPrefix = false
        if part.isRun, units.last == .run { continue }
        units.append(part.isRun ? .run : .one)
      }
    }
    self.units = units
    self.prefix = prefix
  }

  func matches(_ word: [UInt8]) -> Bool {
    var position = 0
    var unit = 0
    var retry: (unit: Int, position: Int)?
    while position < word.count {
      if unit < units.count {
        switch units[unit] {
        case .run:
          retry = (unit + 1, position)
          unit += 1
          continue
        case .one:
          position = Self.next(word, position)
          unit += 1
          continue
        case .byte(let byte) where byte == word[position]:
          position += 1
          unit += 1
          continue
        case .byte: break
        }
      }
      guard let again = retry else { return false }
      let following = Self.next(word, again.position)
      retry = (again.unit, following)
      unit = again.unit
      position = following
    }
    while unit < units.count, units[unit] == .run { unit += 1 }
    return unit == units.count
  }

  private static func next(_ word: [UInt8], _ position: Int) -> Int {
    var next = position + 1
    while next < word.count, word[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
