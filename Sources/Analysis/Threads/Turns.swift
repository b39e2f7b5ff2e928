#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets threads come in the order of their work's numbers, from 0.
///
/// Contract: `next` and `isCancelled` are touched only while `lock` is held.
public final class Turns: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var next = 0
  private var isCancelled = false

  public init() {
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Waits until all numbers below have had their turn.
  ///
  /// - Returns: false where somebody has cancelled.
  public func wait(for number: Int) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !isCancelled, next != number { pthread_cond_wait(changed, lock) }
    return !isCancelled
  }

  /// Ends the present turn.
  public func pass() {
    pthread_mutex_lock(lock)
    next += 1
    pthread_mutex_unlock(lock)
    pthread_cond_broadcast(changed)
  }

  /// Sends all who wait away.
  public func cancel() {
    pthread_mutex_lock(lock)
    isCancelled = true
    pthread_mutex_unlock(lock)
    pthread_cond_broadcast(changed)
  }
}
