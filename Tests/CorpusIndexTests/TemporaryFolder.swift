import CorpusIndex
import Glibc
import Synchronization

private let folderCount = Atomic<Int>(0)

/// A folder that goes with the value.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let number = folderCount.add(1, ordering: .relaxed).newValue
    path = "/tmp/corpus-index-tests-\(getpid())-\(number)"
    try FileSystem.createFolder(path)
  }

  deinit { try? FileSystem.removeFolder(path) }
}

/// The bytes of a file.
func readBytes(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: FileSystem.size(path) ?? 0)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes.prefix(count))
}

/// Replaces a file under a new inode, so that a mapping of the old one stays whole.
func writeBytes(_ bytes: [UInt8], _ path: String) {
  unlink(path)
  guard let file = fopen(path, "wb") else { return }
  defer { fclose(file) }
  fwrite(bytes, 1, bytes.count, file)
}

/// Puts the right length and checksum into a file's footer again.
func reseal(_ bytes: inout [UInt8]) {
  guard bytes.count >= 96 else { return }
  func store(_ value: UInt64, at offset: Int) {
    for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
  }
  store(UInt64(bytes.count), at: bytes.count - 24)
  var checksum = Checksum()
  bytes.withUnsafeBytes { whole in
    checksum.update(UnsafeRawBufferPointer(rebasing: whole[64..<whole.count - 16]))
    checksum.update(UnsafeRawBufferPointer(rebasing: whole[0..<64]))
  }
  store(checksum.value, at: bytes.count - 16)
}
