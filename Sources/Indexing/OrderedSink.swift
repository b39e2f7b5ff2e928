#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes results from workers in any order and passes them on in the order of their numbers.
///
/// Results that came too early wait inside, up to a limit of bytes; then their worker waits. The
/// worker with the next number never waits, so all get through.
///
/// Contract: `pending`, `next`, `cost` and `cancelled` are touched only while `lock` is held; `consume`
/// runs under the lock too, so it may own state that is not safe to share.
final class OrderedSink<Item: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var pending: [Int: (item: Item, cost: Int)] = [:]
  private var next = 0
  private var cost = 0
  private var cancelled = false
  private let limit: Int
  private let consume: (Int, Item) throws(BuildError) -> Void

  init(limit: Int, consume: @escaping (Int, Item) throws(BuildError) -> Void) {
    self.limit = limit
    self.consume = consume
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

  /// Passes on result number `index`, which takes `cost` bytes while it waits.
  ///
  /// - Throws: what `consume` threw, or `.cancelled` after another worker failed.
  func submit(_ index: Int, _ item: Item, cost itemCost: Int) throws(BuildError) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !cancelled, index != next, cost + itemCost > limit { pthread_cond_wait(changed, lock) }
    if cancelled { throw .cancelled }
    pending[index] = (item, itemCost)
    cost += itemCost
    do throws(BuildError) {
      while let ready = pending.removeValue(forKey: next) {
        cost -= ready.cost
        try consume(next, ready.item)
        next += 1
      }
    } catch {
      cancelled = true
      pthread_cond_broadcast(changed)
      throw error
    }
    pthread_cond_broadcast(changed)
  }

  /// Wakes waiting workers after one of them failed.
  func cancel() {
    pthread_mutex_lock(lock)
    cancelled = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  /// Whether a worker has failed.
  var isCancelled: Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return cancelled
  }
}
