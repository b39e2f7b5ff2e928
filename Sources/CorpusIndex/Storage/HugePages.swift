#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory for tables that are read at random places: in large pages, where the system has them, so that there are
/// fewer addresses to look up.
///
/// Large tables come from the system itself and go back to it. An allocator would keep them for another of their
/// size, with small blocks between them.
enum HugePages {
  /// The size of a large page.
  private static let size = 2 << 20

  /// Makes room for `bytes` bytes of any contents, aligned for all numbers.
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    guard bytes >= size else { return UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16) }
    let whole = wholePages(bytes)
    // One page more, for a boundary to begin at; what is beside goes back at once.
    let start = SystemMemory.allocate(whole + size)
    let before = (size - Int(bitPattern: start) & (size - 1)) & (size - 1)
    let memory = start + before
    if before > 0 { SystemMemory.deallocate(start, before) }
    SystemMemory.deallocate(memory + whole, size - before)
    #if canImport(Glibc)
      madvise(memory, whole, MADV_HUGEPAGE)
    #endif
    return memory
  }

  /// Gives back what `allocate` gave for so many bytes.
  static func deallocate(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    if bytes < size { memory.deallocate() } else { SystemMemory.deallocate(memory, wholePages(bytes)) }
  }

  private static func wholePages(_ bytes: Int) -> Int { (bytes + size - 1) & ~(size - 1) }
}
