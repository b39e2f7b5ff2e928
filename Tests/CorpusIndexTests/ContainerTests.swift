import Testing

@testable import CorpusIndex

struct ContainerTests {
  private static let build = BuildIdentifier(high: 1, low: 2)

  /// Opens a file of the given bytes and verifies its checksum; gives the error, if any.
  private static func outcome(
    _ bytes: [UInt8], kind: FileKind = .text, build: BuildIdentifier? = build, verifies: Bool = false
  ) throws -> CorpusIndexError? {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    writeBytes(bytes, path)
    do throws(CorpusIndexError) {
      let container = try ContainerReader(path: path, kind: kind, build: build)
      if verifies { try container.verifyChecksum() }
      return nil
    } catch { return error }
  }

  private static func sample() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    var writer = try ContainerWriter(path: path, kind: .text)
    try writer.column("text", [UInt8]("Осмыслить".utf8))
    try writer.column("nums", [1, 2, 3] as [UInt32])
    let length = try writer.finish(build: build)
    let bytes = readBytes(path)
    #expect(bytes.count == length)
    return bytes
  }

  private static func isDamage(_ error: CorpusIndexError?) -> Bool {
    if case .damaged = error { return true }
    return false
  }

  @Test func `a whole file opens and verifies`() throws {
    #expect(try Self.outcome(Self.sample(), verifies: true) == nil)
  }

  @Test func `a file cut at any byte is damaged`() throws {
    let bytes = try Self.sample()
    for count in 0..<bytes.count {
      #expect(Self.isDamage(try Self.outcome(Array(bytes.prefix(count)))), "cut at \(count)")
    }
  }

  @Test func `any flipped byte is noticed`() throws {
    let bytes = try Self.sample()
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x10
      #expect(try Self.outcome(changed, verifies: true) != nil, "byte \(index)")
    }
  }

  @Test func `another magic, kind and build are three kinds of damage`() throws {
    var bytes = try Self.sample()
    guard case .damaged(_, .wrongKind) = try Self.outcome(bytes, kind: .tokens) else {
      Issue.record("wrong kind")
      return
    }
    guard case .damaged(_, .foreignBuild) = try Self.outcome(bytes, build: BuildIdentifier(high: 1, low: 3))
    else {
      Issue.record("foreign build")
      return
    }
    bytes[0] = 0
    guard case .damaged(_, .notAnIndexFile) = try Self.outcome(bytes) else {
      Issue.record("magic")
      return
    }
  }

  @Test func `version 0 is too old and version 99 too new`() throws {
    var bytes = try Self.sample()
    bytes[12] = 0
    guard case .tooOld(_, 0) = try Self.outcome(bytes) else {
      Issue.record("too old")
      return
    }
    bytes[12] = 99
    guard case .tooNew(_, 99) = try Self.outcome(bytes) else {
      Issue.record("too new")
      return
    }
  }

  @Test func `a file that isn't there is an error of the system with its path`() {
    guard case .system(.open, "/nowhere/file", _) = failure(opening: "/nowhere/file") else {
      Issue.record("no error of the system")
      return
    }
  }

  private func failure(opening path: String) -> CorpusIndexError? {
    do throws(CorpusIndexError) {
      _ = try ContainerReader(path: path, kind: .text, build: nil)
      return nil
    } catch { return error }
  }
}
