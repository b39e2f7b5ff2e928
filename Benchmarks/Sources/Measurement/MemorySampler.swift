import Glibc
import Synchronization

/// Watches the anonymous resident memory of a process from a thread of its own.
///
/// The kernel keeps a high-water mark of all resident memory only, in which a mapped index counts like memory
/// that the process has to have; `RssAnon` of `/proc/PID/status` leaves it out.
struct MemorySampler {
  private final class State: Sendable {
    let process: pid_t
    let isStopped = Atomic<Bool>(false)
    let peak = Atomic<Int>(0)

    init(process: pid_t) {
      self.process = process
    }

    func sample() {
      let path = "/proc/\(process)/status"
      while !isStopped.load(ordering: .relaxed) {
        if let bytes = MemorySampler.anonymousMemory(path), bytes > peak.load(ordering: .relaxed) {
          peak.store(bytes, ordering: .relaxed)
        }
        usleep(2_000)
      }
    }
  }

  private let state: State
  private let thread: pthread_t?

  init(process: pid_t) {
    let state = State(process: process)
    self.state = state
    var thread = pthread_t()
    // The thread takes over one reference, and gives it back when it ends.
    let context = Unmanaged.passRetained(state).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<State>.fromOpaque(context).takeRetainedValue().sample()
        return nil
      }, context)
    if failure == 0 {
      self.thread = thread
    } else {
      Unmanaged<State>.fromOpaque(context).release()
      self.thread = nil
    }
  }

  /// Ends the watch. Returns the largest sample in bytes, nil where there was none.
  func stop() -> Int? {
    guard let thread else { return nil }
    state.isStopped.store(true, ordering: .relaxed)
    pthread_join(thread, nil)
    let peak = state.peak.load(ordering: .relaxed)
    return peak > 0 ? peak : nil
  }

  private static func anonymousMemory(_ path: String) -> Int? {
    guard let text = try? FileTree.read(path) else { return nil }
    for line in text.split(separator: UInt8(ascii: "\n")) where line.starts(with: "RssAnon:".utf8) {
      let digits = line.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1_024 }
    }
    return nil
  }
}
