import Synchronization
import Testing

@testable import Analysis

@Suite("Work on several threads")
struct WorkerThreadsTests {
  private struct Failed: Error, Equatable { let index: Int }

  @Test(arguments: [0, 1, 2, 3, 17])
  func `what is made of each number comes in order`(count: Int) {
    let values = WorkerThreads.map(count) { $0 * $0 }
    #expect(values == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 2, 7, 8, 100], [1, 2, 7, 64])
  func `parts are ascending and make up the whole, and there is always one`(count: Int, threads: Int) {
    let parts = WorkerThreads.mapParts(of: count, threads: threads) { $0 }
    #expect(parts.count == max(1, min(count, threads)))
    #expect(parts.flatMap { Array($0) } == Array(0..<count))
  }

  @Test func `the error of the first number is thrown once all have ended`() {
    let ended = Atomic<Int>(0)
    #expect(throws: Failed(index: 2)) {
      try WorkerThreads.map(6) { index throws(Failed) in
        ended.add(1, ordering: .relaxed)
        if index == 2 || index == 4 { throw Failed(index: index) }
      }
    }
    #expect(ended.load(ordering: .relaxed) == 6)
  }

  @Test(arguments: [0, 1, 1000])
  func `a counter hands out each number once`(count: Int) {
    let work = WorkCounter(count)
    let taken = SharedValue<[Int]>([])
    WorkerThreads.run(4) { _ in
      while let number = work.take() { taken.update { $0.append(number) } }
    }
    #expect(taken.value.sorted() == Array(0..<count))
    #expect(work.isDone)
  }
}
