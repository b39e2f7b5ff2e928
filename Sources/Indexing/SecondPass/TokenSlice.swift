/// Some consecutive tokens, in memory that is used again and again.
///
/// Contract: the buffers belong to the object, are initialised, and hold `capacity` numbers each; `count` is at
/// most that. Used by one thread at a time.
final class TokenSlice: @unchecked Sendable {
  let capacity: Int
  private let typeBuffer: UnsafeMutablePointer<UInt32>
  private let gapBuffer: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    typeBuffer = .allocate(capacity: capacity)
    gapBuffer = .allocate(capacity: capacity)
    typeBuffer.initialize(repeating: 0, count: capacity)
    gapBuffer.initialize(repeating: 0, count: capacity)
  }

  deinit {
    typeBuffer.deallocate()
    gapBuffer.deallocate()
  }

  /// The number of each token's type.
  var types: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: typeBuffer, count: count) }
  /// The id of the gap before each token.
  var gaps: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: gapBuffer, count: count) }

  func removeAll() { count = 0 }

  /// Appends `number` tokens that wait at `offset`; there must be room.
  ///
  /// - Parameters:
  ///   - types: by the id of a type in its run, its number.
  ///   - gaps: by the id of a gap of the worker, its id in the lexicon.
  /// - Returns: where the tokens after them wait.
  func append(
    _ number: Int, from words: UnsafeBufferPointer<UInt32>, at start: Int,
    types: UnsafeBufferPointer<UInt32>, gaps: [UInt32]
  ) -> Int {
    precondition(number <= capacity - count)
    var offset = start
    gaps.withUnsafeBufferPointer { gaps in
      for index in count..<count + number {
        let token = SpooledToken.next(words, &offset)
        typeBuffer[index] = types[Int(token.type)]
        gapBuffer[index] = gaps[Int(token.gap)]
      }
    }
    count += number
    return offset
  }
}
