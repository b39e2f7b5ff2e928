#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes results from workers in any order and passes them on in the order of their numbers; a result may
/// come in several items, one after another.
///
/// Items that came too early wait inside, up to a limit of bytes; then their worker waits. The
/// worker with the next number never waits, so all get through.
///
/// Contract: `pending`, `next`, `cost` and `cancelled` are touched only while `lock` is held; `consume`
/// runs under the lock too, so it may own state that is not safe to share.
final class OrderedSink<Item: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var pending: [Int: Waiting] = [:]
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

  private struct Waiting {
    var items: [Item] = []
    var cost = 0
    var isComplete = false
  }

  /// Passes on an item of result number `index`, which takes `cost` bytes while it waits.
  ///
  /// - Parameter isLast: whether the result is complete with it.
  /// - Throws: what `consume` threw, or `.cancelled` after another worker failed.
  func submit(_ index: Int, _ item: Item, cost itemCost: Int, isLast: Bool = true) throws(BuildError) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !cancelled, index != next, cost + itemCost > limit { pthread_cond_wait(changed, lock) }
    if cancelled { throw .cancelled }
    pending[index, default: Waiting()].items.append(item)
    pending[index]?.cost += itemCost
    pending[index]?.isComplete = isLast
    cost += itemCost
    do throws(BuildError) {
      while let ready = pending.removeValue(forKey: next) {
        cost -= ready.cost
        for item in ready.items { try consume(next, item) }
        guard ready.isComplete else { break }
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
}
