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
  /// A thread that can't be made has its part done by the calling one, after the others have begun.
  public static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    var left: [Int] = []
    for index in 1..<max(1, count) {
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

  /// Cuts `0..<count` into a part for each thread, and gives what `body` makes of them, in order.
  ///
  /// - Throws: the error of the first part that has one.
  public static func map<Result: Sendable>(
    _ count: Int, threads: Int,
    _ body: @escaping @Sendable (Range<Int>) throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> [Result] {
    let parts = max(1, min(threads, count))
    guard parts > 1 else { return [try body(0..<count)] }
    let slots = Mutex([Swift.Result<Result, AnalysisError>?](repeating: nil, count: parts))
    run(parts) { part in
      let range = count * part / parts..<count * (part + 1) / parts
      let result: Swift.Result<Result, AnalysisError>
      do throws(AnalysisError) { result = .success(try body(range)) } catch { result = .failure(error) }
      slots.withLock { $0[part] = result }
    }
    var results: [Result] = []
    for slot in slots.withLock({ $0 }) {
      if let slot { results.append(try slot.get()) }
    }
    return results
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
