#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory for keys that are written at many places in turn.
///
/// It begins at a huge page and asks for such, since thousands of places in small pages cost the processor a
/// walk through its page tables for each key.
///
/// Contract: `base` points to `count` keys that this object owns; their bits are nothing in particular until
/// written, which is sound for bitwise copyable keys. One thread writes; others read once it has ended.
final class KeyBuffer<Key: NgramRest>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Key>
  let count: Int

  init(count: Int) {
    self.count = count
    let size = max(1, count) * MemoryLayout<Key>.stride
    let page = 2 << 20
    var memory: UnsafeMutableRawPointer?
    if size >= page, posix_memalign(&memory, page, size) == 0, let memory {
      #if canImport(Glibc)
        madvise(memory, size, MADV_HUGEPAGE)
      #endif
      base = memory.bindMemory(to: Key.self, capacity: count)
    } else {
      let memory = malloc(size)
      precondition(memory != nil, "out of memory")
      base = memory.unsafelyUnwrapped.bindMemory(to: Key.self, capacity: count)
    }
  }

  deinit { free(base) }

  @inline(__always)
  func set(_ index: Int, _ key: Key) {
    precondition(index >= 0 && index < count)
    base[index] = key
  }

  /// Keys of a range that has been written.
  func withKeys(_ range: Range<Int>, _ body: (Span<Key>) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    body(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count).span)
  }
}
