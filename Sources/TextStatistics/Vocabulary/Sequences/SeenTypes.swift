/// Which types have occurred since the last time that all was forgotten, which takes no time.
struct SeenTypes {
  private var rounds: [UInt32]
  private var round: UInt32 = 1
  private(set) var types = 0

  init(numbers: Int) { rounds = Array(repeating: 0, count: numbers) }

  mutating func add(_ word: UInt32) {
    if rounds[Int(word)] != round {
      rounds[Int(word)] = round
      types += 1
    }
  }

  mutating func forget() {
    types = 0
    if round == .max {
      for index in rounds.indices { rounds[index] = 0 }
      round = 0
    }
    round += 1
  }
}
