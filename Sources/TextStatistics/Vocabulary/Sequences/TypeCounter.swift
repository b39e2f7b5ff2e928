/// How often each type occurs in a stretch whose words come and go, and how many types there are in it.
struct TypeCounter {
  private var counts: [UInt32]
  private(set) var types = 0

  init(numbers: Int) { counts = Array(repeating: 0, count: numbers) }

  mutating func add(_ word: UInt32) {
    let count = counts[Int(word)]
    counts[Int(word)] = count + 1
    if count == 0 { types += 1 }
  }

  mutating func remove(_ word: UInt32) {
    let count = counts[Int(word)] - 1
    counts[Int(word)] = count
    if count == 0 { types -= 1 }
  }
}
