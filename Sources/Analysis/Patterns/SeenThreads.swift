/// The ways that have come to one place of the text already.
struct SeenThreads {
  private struct Key: Hashable {
    var instruction: Int
    /// A copy, so that all labels needn't be copied when one more is bound.
    var slots: [Int32]
  }

  private var round: UInt32 = 0
  private var stamps: [UInt32] = []
  private var bound: Set<Key> = []

  mutating func removeAll(instructions: Int) {
    round &+= 1
    if stamps.count < instructions || round == 0 {
      stamps = [UInt32](repeating: 0, count: max(stamps.count, instructions))
      round = 1
    }
    if !bound.isEmpty { bound.removeAll(keepingCapacity: true) }
  }

  /// Whether a way is new: its instruction and its labels.
  mutating func insert(_ instruction: Int, _ slots: ArraySlice<Int32>) -> Bool {
    bound.insert(Key(instruction: instruction, slots: Array(slots))).inserted
  }

  /// Whether a way without labels is new.
  mutating func insert(_ instruction: Int) -> Bool {
    guard stamps[instruction] != round else { return false }
    stamps[instruction] = round
    return true
  }
}
