#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory that the system gives and takes back by itself, past the allocator.
enum SystemMemory {
  /// Makes room for `bytes` bytes, at least one, at the beginning of a page (`mmap`).
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    #if canImport(Glibc)
      let flags = MAP_PRIVATE | MAP_ANONYMOUS
    #else
      let flags = MAP_PRIVATE | MAP_ANON
    #endif
    guard let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else {
      fatalError("no memory for \(bytes) bytes")
    }
    return memory
  }

  /// Gives back what `allocate` gave for so many bytes, or whole pages of it.
  static func deallocate(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    munmap(memory, bytes)
  }
}
