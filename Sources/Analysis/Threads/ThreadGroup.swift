import CorpusIndex
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a body on several threads and waits for all of them.
enum ThreadGroup {
  typealias Body = @Sendable (Int) throws(CorpusIndexError) -> Void

  private final class Job: Sendable {
    let index: Int
    let body: Body
    let failure: Failure

    init(_ index: Int, _ failure: Failure, _ body: @escaping Body) {
      self.index = index
      self.failure = failure
      self.body = body
    }

    func run() {
      do throws(CorpusIndexError) { try body(index) } catch { failure.record(error, by: index) }
    }
  }

  /// The error of the thread with the lowest number among those that met one.
  private final class Failure: Sendable {
    private let first = Mutex<(error: CorpusIndexError, thread: Int)?>(nil)

    func record(_ error: CorpusIndexError, by thread: Int) {
      first.withLock { if ($0?.thread ?? .max) > thread { $0 = (error, thread) } }
    }

    var error: CorpusIndexError? { first.withLock { $0?.error } }
  }

  /// Calls `body` with 0..<count, each on its own thread; the calling thread is one of them.
  static func run(_ count: Int, _ body: @escaping Body) throws(CorpusIndexError) {
    let failure = Failure()
    var threads: [pthread_t] = []
    for index in 1..<max(1, count) {
      let job = Unmanaged.passRetained(Job(index, failure, body))
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      guard pthread_create(&thread, nil, entry, job.toOpaque()) == 0 else {
        job.takeRetainedValue().run()
        continue
      }
      #if canImport(Glibc)
        threads.append(thread)
      #else
        if let thread { threads.append(thread) }
      #endif
    }
    Job(0, failure, body).run()
    for thread in threads { pthread_join(thread, nil) }
    if let error = failure.error { throw error }
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

/// Hands out 0..<count, each number once, to any number of threads.
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
}

/// What several threads add to, one at a time.
final class SharedValue<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) {
    state = Mutex(value)
  }

  func update(_ change: (inout Value) -> Void) { state.withLock { change(&$0) } }

  var value: Value { state.withLock { $0 } }
}
