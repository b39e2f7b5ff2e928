import Glibc

/// How fast the disk takes what is written to it.
public enum DiskRate {
  public static let bytes = 256 << 20

  /// Seconds to write a file of 256 MiB and bring it to the disk. The file is removed afterwards.
  public static func measure(path: String) throws(MeasurementError) -> Double {
    // Numbers that don't repeat, so that a file system that compresses has nothing to win.
    var state: UInt64 = 1
    var block = [UInt64](repeating: 0, count: 1 << 17)
    for index in block.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      block[index] = state ^ (state >> 29)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .file(path: path, call: "open", code: errno) }
    defer {
      close(file)
      unlink(path)
    }
    var written = 0
    while written < bytes {
      let offset = written % (block.count * 8)
      let count = block.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + offset }, $0.count - offset) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .file(path: path, call: "write", code: errno)
      }
      written += count
    }
    guard fsync(file) == 0 else { throw .file(path: path, call: "fsync", code: errno) }
    return start.duration(to: clock.now) / .seconds(1)
  }
}
