/// The word types that one place of a query admits.
struct WordTypes: Sendable {
  /// Ascending ids; `nil` admits every word.
  let ids: [UInt32]?
  /// Membership by id, one bit each; empty where `ids` is short.
  private let bits: [UInt64]

  static let any = WordTypes(ids: nil, bits: [])

  private init(ids: [UInt32]?, bits: [UInt64]) {
    self.ids = ids
    self.bits = bits
  }

  init(_ ids: [UInt32]) {
    var sorted = ids
    if !Self.isAscending(ids) {
      RadixOrder.sort(&sorted)
      var kept = 0
      for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
        sorted[kept] = sorted[index]
        kept += 1
      }
      sorted.removeLast(sorted.count - kept)
    }
    self.ids = sorted
    guard sorted.count > 4, let last = sorted.last else {
      bits = []
      return
    }
    var bits = [UInt64](repeating: 0, count: Int(last) / 64 + 1)
    for id in sorted { bits[Int(id) / 64] |= 1 << UInt64(id % 64) }
    self.bits = bits
  }

  private static func isAscending(_ ids: [UInt32]) -> Bool {
    for index in ids.indices.dropFirst() where ids[index - 1] >= ids[index] { return false }
    return true
  }

  /// Whether a word type is admitted. O(1).
  @inline(__always)
  func contains(_ id: UInt32) -> Bool {
    guard let ids else { return true }
    if bits.isEmpty { return ids.contains(id) }
    let word = Int(id) / 64
    return word < bits.count && bits[word] & (1 << UInt64(id % 64)) != 0
  }
}

/// One place of a linear phrase: what may stand there, and what must stand before it.
struct PhrasePlace: Sendable {
  var types: WordTypes
  var gap: GapRequirement
}
