/// Where a build puts aside what has no room in memory, and how much room there is.
public struct ScratchSpace: Sendable {
  /// The folder in which scratch files are made.
  public let folder: String
  /// Bytes that the build may hold beside mapped files.
  public let memory: Int

  /// - Parameters:
  ///   - folder: where scratch files would be made.
  ///   - memory: bytes that the build may hold, all in all.
  public init(folder: String, memory: Int) {
    self.folder = folder
    self.memory = memory
  }

  /// Bytes up to which one table stays in memory: a build has two or three dozen of them at a time.
  var tableLimit: Int { memory / 128 }
}
