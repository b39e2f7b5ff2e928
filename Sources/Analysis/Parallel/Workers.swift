import CorpusIndex
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
    let body: @Sendable (Int) -> Void

    init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.body = body
    }
  }

  /// What `body` makes of 0..<count, each on its own thread; the calling thread is one of them.
  ///
  /// - Throws: the error of the first number that met one, after all have ended.
  static func map<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(CorpusIndexError) -> Value
  ) throws(CorpusIndexError) -> [Value] {
    let slots = Slots<Value>(count)
    run(count) { index in
      do throws(CorpusIndexError) { slots.set(index, .success(try body(index))) } catch {
        slots.set(index, .failure(error))
      }
    }
    var values: [Value] = []
    for result in slots.values { values.append(try result.get()) }
    return values
  }

  private final class Slots<Value: Sendable>: Sendable {
    private let results: Mutex<[Result<Value, CorpusIndexError>?]>

    init(_ count: Int) { results = Mutex([Result<Value, CorpusIndexError>?](repeating: nil, count: count)) }

    func set(_ index: Int, _ result: Result<Value, CorpusIndexError>) {
      results.withLock { $0[index] = result }
    }

    var values: [Result<Value, CorpusIndexError>] { results.withLock { $0.compactMap { $0 } } }
  }

  private static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 1..<max(1, count) {
      let job = Unmanaged.passRetained(Job(index, body))
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let code = pthread_create(&thread, nil, entry, job.toOpaque())
      if code != 0 {
        let job = job.takeRetainedValue()
        job.body(job.index)
        continue
      }
      #if canImport(Glibc)
        threads.append(thread)
      #else
        if let thread { threads.append(thread) }
      #endif
    }
    if count > 0 { body(0) }
    for thread in threads { pthread_join(thread, nil) }
  }

  #if canImport(Glibc)
    private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      guard let pointer = $0 else { return nil }
      let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
      job.body(job.index)
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

  /// Whether all have been handed out.
  var isDone: Bool { next.load(ordering: .relaxed) >= count }
}
