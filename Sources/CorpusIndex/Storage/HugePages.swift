#if canImport(Glibc)
  import Glibc
#endif

/// Large pages for tables that are read at random places: fewer addresses to look up.
enum HugePages {
  /// The size of one, to which memory has to be aligned.
  static let size = 2 << 20

  /// Asks for large pages, where the system has them (`madvise`, `MADV_HUGEPAGE`); memory of less than one is
  /// left alone.
  static func advise(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    #if canImport(Glibc)
      if bytes >= size { madvise(memory, bytes, MADV_HUGEPAGE) }
    #endif
  }
}
