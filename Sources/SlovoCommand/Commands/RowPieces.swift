import Analysis
import Reporting
import Synchronization

/// Writes the rows of one answer in portions that several threads make.
enum RowPieces {
  /// Makes the rows of a portion, given by its number, in a piece that may still hold those of another.
  typealias Filler = (_ portion: Int, _ piece: RowPiece) throws -> Void

  /// Adds the portions 0..<count to an answer, in their order.
  ///
  /// - Parameter filler: makes what fills the pieces of one thread.
  /// - Returns: whether they were written; not where there are none, or the format has no pieces.
  static func write(
    _ count: Int, threads: Int, to writer: any RowWriter, _ filler: @escaping @Sendable () -> Filler
  ) throws -> Bool {
    let workers = max(1, min(threads, count))
    let pieces = (0..<workers).compactMap { _ in writer.piece() }
    guard pieces.count == workers, count > 0 else { return false }
    let turns = Turns()
    // Numbers are taken in order, so a thread that couldn't be made leaves none behind that others wait for.
    let counter = WorkCounter(count)
    let lent = Lent(value: (writer: writer, pieces: pieces))
    try run(workers, turns) { worker in
      let piece = lent.value.pieces[worker]
      let fill = filler()
      while let number = counter.take() {
        try fill(number, piece)
        guard turns.wait(for: number) else { return }
        try lent.value.writer.add(piece)
        turns.pass()
      }
    }
    return true
  }

  /// Calls `body` with 0..<count on as many threads; the first error is thrown, after it has sent away those who wait
  /// for their turns.
  static func run(_ count: Int, _ turns: Turns? = nil, _ body: @escaping @Sendable (Int) throws -> Void)
    throws
  {
    let failure = Mutex<(any Error)?>(nil)
    WorkerThreads.run(count) { worker in
      do { try body(worker) } catch {
        failure.withLock { if $0 == nil { $0 = error } }
        turns?.cancel()
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}

/// Shares what only the thread whose turn it is touches, what one thread touches alone, or what none changes.
struct Lent<Value>: @unchecked Sendable {
  let value: Value
}
