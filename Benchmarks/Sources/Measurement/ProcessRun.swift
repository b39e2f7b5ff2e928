import Glibc

/// One run of a program from its start to its end.
public struct ProcessRun: Sendable {
  /// Wall time from the spawn to the end, in seconds.
  public let seconds: Double
  /// The time of day at the spawn, in seconds since 1970, by the clock that stamps files.
  public let startedAt: Double
  /// User and system time of the process, in seconds.
  public let processorSeconds: Double
  /// The kernel's own largest resident set, files that are mapped included, in bytes.
  public let peakResident: Int
  /// The largest anonymous resident memory that was sampled, in bytes; nil where it wasn't asked for.
  public let peakAnonymous: Int?
  /// The exit code, or 128 and the signal's number.
  public let exitCode: Int32
  /// The first line on standard error, where there was one.
  public let firstErrorLine: String?

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - command: the program, looked up as a shell would, and its arguments.
  ///   - input: the file that is its standard input; none, if nothing is said.
  ///   - output: the file that takes its standard output; it is thrown away, if nothing is said.
  ///   - errorFile: a path for what it writes to standard error; removed afterwards.
  ///   - samplesMemory: whether to read its anonymous memory every two milliseconds.
  public init(
    _ command: [String], input: String = "/dev/null", output: String = "/dev/null", errorFile: String,
    samplesMemory: Bool
  ) throws(MeasurementError) {
    let program = command.first ?? ""
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    defer { unlink(errorFile) }

    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    startedAt = Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    let clock = ContinuousClock()
    var process: pid_t = 0
    let start = clock.now
    let failure = posix_spawnp(&process, program, &actions, nil, arguments, environ)
    guard failure == 0 else { throw .file(path: program, call: "posix_spawn", code: failure) }
    let sampler = samplesMemory ? MemorySampler(process: process) : nil
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .file(path: program, call: "wait4", code: errno) }
    }
    seconds = start.duration(to: clock.now) / .seconds(1)
    peakAnonymous = sampler?.stop()
    processorSeconds = ProcessRun.seconds(usage.ru_utime) + ProcessRun.seconds(usage.ru_stime)
    peakResident = usage.ru_maxrss * 1_024
    exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    let errors = try FileTree.read(errorFile)
    firstErrorLine = errors.split(separator: UInt8(ascii: "\n")).first.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
