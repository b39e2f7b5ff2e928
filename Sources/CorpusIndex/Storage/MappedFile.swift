#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file mapped for reading; the mapping lives as long as the object.
///
/// Contract: `bytes` is immutable, valid until the object goes, and `count` bytes long. The files of
/// a corpus are never changed in place, only replaced under another inode, so the mapping can't
/// shrink under a reader.
final class MappedFile: @unchecked Sendable {
  let path: String
  let bytes: UnsafeRawBufferPointer

  /// Maps the whole file.
  ///
  /// - Throws: `.system` when the file can't be opened or mapped.
  init(path: String) throws(CorpusIndexError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .system(operation: .open, path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .system(operation: .read, path: path, code: errno)
    }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
      throw .system(operation: .map, path: path, code: errno)
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
  }

  deinit {
    if let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    }
  }
}
