/// What an answer may take of the machine. It is the same answer whatever that is.
public struct AnswerResources: Sendable, Equatable {
  /// Threads to work on, 1 or more.
  public var threads: Int
  /// Bytes of memory to work in.
  public var memory: Int

  /// One thread and 1 GiB, unless given.
  public init(threads: Int = 1, memory: Int = 1 << 30) {
    self.threads = threads
    self.memory = memory
  }
}
