import Synchronization

/// Hands out 0..<count, each number once and in ascending order, to any number of threads.
public final class WorkCounter: Sendable {
  private let next = Atomic<Int>(0)
  public let count: Int

  public init(_ count: Int) {
    self.count = count
  }

  /// The next number, `nil` when all have been handed out.
  public func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  /// Whether all have been handed out.
  public var isDone: Bool { next.load(ordering: .relaxed) >= count }
}
