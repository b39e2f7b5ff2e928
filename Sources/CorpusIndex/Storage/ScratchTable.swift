#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers of a build by index: in memory where they are few, else in a nameless file that is mapped, so that they
/// take pages of the file and not of the process's memory budget.
///
/// A table in a file wants to be gone through in order, or in a few places at a time that each go on in order; a
/// `ScratchScatter` makes this order of any other.
///
/// Contract: `elements` belongs to the object, is zero at first, and is valid while the object lives, which a local
/// variable doesn't ensure behind its last use. Whoever writes is alone, or the writers have ranges of their own;
/// nobody reads before they have ended.
public final class ScratchTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The numbers, all zero at first.
  public let elements: UnsafeMutableBufferPointer<Element>
  /// Bytes that are mapped; 0 for a table in memory.
  private let mapped: Int

  /// Makes a table of `count` zeros.
  ///
  /// - Throws: `.system` where the disk hasn't the room.
  public init(count: Int, in space: ScratchSpace) throws(CorpusIndexError) {
    let size = count * MemoryLayout<Element>.stride
    mapped = size > space.tableLimit ? size : 0
    let memory: UnsafeMutableRawPointer?
    if mapped > 0 {
      memory = try Self.map(size, in: space.folder)
    } else {
      memory = calloc(max(1, count), MemoryLayout<Element>.stride)
      if memory == nil { throw .system(operation: .map, path: space.folder, code: ENOMEM) }
    }
    elements = UnsafeMutableBufferPointer(
      start: memory?.bindMemory(to: Element.self, capacity: count), count: count)
  }

  /// Makes a table in memory of numbers that are known.
  public init(_ numbers: [Element]) {
    mapped = 0
    let memory = malloc(max(1, numbers.count * MemoryLayout<Element>.stride))
    elements = UnsafeMutableBufferPointer(
      start: memory?.bindMemory(to: Element.self, capacity: numbers.count),
      count: memory == nil ? 0 : numbers.count)
    _ = elements.initialize(from: numbers)
  }

  deinit {
    if mapped > 0 { munmap(elements.baseAddress, mapped) } else { free(elements.baseAddress) }
  }

  /// How many numbers there are.
  public var count: Int { elements.count }

  /// The number at `index`.
  @inlinable
  public subscript(index: Int) -> Element {
    get { elements[index] }
    set { elements[index] = newValue }
  }

  /// The bytes of the first numbers.
  func bytes(ofFirst count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: elements[0..<count]))
  }

  /// Maps a new file whose blocks are all there: a full disk shows here, and not when a page is written.
  private static func map(_ size: Int, in folder: String) throws(CorpusIndexError) -> UnsafeMutableRawPointer
  {
    let descriptor = try ScratchFile.openNameless(in: folder)
    defer { close(descriptor) }
    #if canImport(Glibc)
      let code = posix_fallocate(descriptor, 0, off_t(size))
    #else
      let code = ftruncate(descriptor, off_t(size)) == 0 ? 0 : errno
    #endif
    guard code == 0 else { throw .system(operation: .write, path: folder, code: code) }
    guard let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), base != MAP_FAILED
    else { throw .system(operation: .map, path: folder, code: errno) }
    return base
  }
}
