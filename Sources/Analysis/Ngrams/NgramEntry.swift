/// What runs of counted n-grams are made of; it can be written as 32-bit numbers.
protocol NgramEntry: FrequencyEntry, Sendable {
  /// Numbers that an entry takes in a file.
  static var wordCount: Int { get }

  /// An entry that counts nothing.
  init()

  /// An entry that was written, number by number.
  init(words: some BidirectionalCollection<UInt32>)

  /// One of the numbers, from 0.
  func word(_ index: Int) -> UInt32
}

/// What is listed.
struct NgramLimits: Sendable {
  /// The smallest frequency.
  var tokens: UInt32 = 1
  /// The smallest number of documents.
  var documents: UInt32 = 1
  /// Entries of a group at most.
  var top: Int?
}

/// What one thread found often enough; of a list that is cut only what may be in it.
protocol NgramChoice: Sendable {
  associatedtype Key: NgramKey
  associatedtype Entry: NgramEntry

  /// Entries that it holds.
  var count: Int { get }

  /// Takes what a table has counted, and empties the table.
  mutating func take(from table: inout NgramTable<Key>, ofBin bin: Int)

  /// The entries in the order of the list, and how many there are before it is cut.
  consuming func sorted() -> (entries: [Entry], total: Int)
}
