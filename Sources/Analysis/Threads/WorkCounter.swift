import Synchronization

/// Hands out 0..<count, each number once and in ascending order, to any number of threads.
final class WorkCounter: Sendable {
  private let next = Atomic<Int>(0)
  let count: Int

  init(_ count: Int) {
    self.count = count
  }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  /// Whether all have been handed out.
  var isDone: Bool { next.load(ordering: .relaxed) >= count }
}
