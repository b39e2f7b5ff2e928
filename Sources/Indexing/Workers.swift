import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a body on several threads and waits for all of them.
enum Workers {
  private final class Job: Sendable {
    let index: Int
    let body: @Sendable (Int) throws(BuildError) -> Void
    let failures: Failures

    init(_ index: Int, _ failures: Failures, _ body: @escaping @Sendable (Int) throws(BuildError) -> Void) {
      self.index = index
      self.failures = failures
      self.body = body
    }

    func run() {
      do throws(BuildError) { try body(index) } catch { failures.record(error) }
    }
  }

  /// The first error that a worker met; `.cancelled` is none of its own.
  private final class Failures: Sendable {
    private let first = Mutex<BuildError?>(nil)

    func record(_ error: BuildError) {
      first.withLock { if $0 == nil || $0 == .cancelled { $0 = error } }
    }

    var error: BuildError? { first.withLock { $0 } }
  }

  /// Calls `body` with 0..<count, each on its own thread; the calling thread is one of them.
  ///
  /// - Throws: the first error of a worker, after all have ended.
  static func run(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(BuildError) -> Void
  ) throws(BuildError) {
    let failures = Failures()
    var threads: [pthread_t] = []
    for index in 1..<max(1, count) {
      let job = Unmanaged.passRetained(Job(index, failures, body))
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let code = pthread_create(&thread, nil, entry, job.toOpaque())
      if code != 0 {
        job.takeRetainedValue().run()
        continue
      }
      #if canImport(Glibc)
        threads.append(thread)
      #else
        if let thread { threads.append(thread) }
      #endif
    }
    Job(0, failures, body).run()
    for thread in threads { pthread_join(thread, nil) }
    if let error = failures.error { throw error }
  }

  #if canImport(Glibc)
    private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let pointer = $0 { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().run() }
      return nil
    }
  #else
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      Unmanaged<Job>.fromOpaque($0).takeRetainedValue().run()
      return nil
    }
  #endif
}

/// Hands out 0..<count, each number once, to any number of workers.
final class Counter: Sendable {
  private let next = Atomic<Int>(0)
  let count: Int

  init(_ count: Int) {
    self.count = count
  }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

/// One slot a worker for what it made.
final class SharedSlots<Value: Sendable>: Sendable {
  private let slots: Mutex<[Value?]>

  init(_ count: Int) {
    slots = Mutex([Value?](repeating: nil, count: count))
  }

  func set(_ index: Int, _ value: Value) {
    slots.withLock { $0[index] = value }
  }

  /// The values that were set, in the order of the slots.
  var values: [Value] { slots.withLock { $0.compactMap { $0 } } }
}
