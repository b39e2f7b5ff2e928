import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs parts of an answer on several threads; what comes out doesn't depend on how many.
public enum WorkerThreads {
  private final class Job: Sendable {
    let index: Int
    let body: @Sendable (Int) -> Void

    init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.body = body
    }
  }

  /// Calls `body` with 0..<count, each on its own thread, and waits for all; the calling thread is one of them.
  ///
  /// A thread that can't be made has its part done by the calling one, after its own. So no part may wait for
  /// another that hasn't begun.
  public static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    guard count > 0 else { return }
    var threads: [pthread_t] = []
    var left: [Int] = []
    for index in 1..<count {
      let job = Unmanaged.passRetained(Job(index, body))
      #if canImport(Glibc)
        var thread = pthread_t()
        if pthread_create(&thread, nil, entry, job.toOpaque()) == 0 {
          threads.append(thread)
          continue
        }
      #else
        var thread: pthread_t?
        if pthread_create(&thread, nil, entry, job.toOpaque()) == 0, let thread {
          threads.append(thread)
          continue
        }
      #endif
      job.release()
      left.append(index)
    }
    body(0)
    for index in left { body(index) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What `body` makes of 0..<count, each on its own thread, in order.
  ///
  /// - Throws: the error of the first number that met one, after all have ended.
  @discardableResult
  static func map<Value: Sendable, Failure: Error>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: count))
    run(count) { index in
      let result: Result<Value, Failure>
      do throws(Failure) { result = .success(try body(index)) } catch { result = .failure(error) }
      results.withLock { $0[index] = result }
    }
    var values: [Value] = []
    for result in results.withLock({ $0 }) {
      if let result { values.append(try result.get()) }
    }
    return values
  }

  /// Cuts `0..<count` into a part for each thread, and gives what `body` makes of them, in order; one part where
  /// there is nothing to cut.
  ///
  /// - Throws: the error of the first part that met one, after all have ended.
  static func mapParts<Value: Sendable, Failure: Error>(
    of count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let parts = max(1, min(threads, count))
    return try map(parts) { part throws(Failure) in
      try body(count * part / parts..<count * (part + 1) / parts)
    }
  }

  #if canImport(Glibc)
    private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let pointer = $0 {
        let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
        job.body(job.index)
      }
      return nil
    }
  #else
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      let job = Unmanaged<Job>.fromOpaque($0).takeRetainedValue()
      job.body(job.index)
      return nil
    }
  #endif
}
