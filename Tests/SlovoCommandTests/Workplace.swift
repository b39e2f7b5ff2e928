import Foundation

/// What a run of the built executable gave.
struct Outcome {
  var code: Int32
  /// The process ended by a signal: a crash, whatever it printed.
  var wasKilled: Bool
  var output: String
  var errors: String

  /// The lines on standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// The answer parsed as JSON.
  var object: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
  }
}

/// A temporary folder with a cache of its own, where the built `slovo` runs; it goes with the value.
final class Workplace {
  let folder: String
  private let runs = FileManager.default

  init() throws {
    folder = NSTemporaryDirectory() + "slovo-test-\(UUID().uuidString)"
    try runs.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? runs.removeItem(atPath: folder) }

  /// The executable beside the test bundle, wherever the scratch folder is.
  static let executable: String = {
    var candidates: [String] = []
    let starts: [String?] = [CommandLine.arguments.first, Bundle.main.executablePath]
    for start in starts {
      guard let start else { continue }
      var url = URL(fileURLWithPath: start)
      for _ in 0..<4 {
        url.deleteLastPathComponent()
        candidates.append(url.appendingPathComponent("slovo").path)
      }
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    candidates.append(package.appendingPathComponent(".build/debug/slovo").path)
    var isFolder: ObjCBool = false
    return candidates.first {
      FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isExecutableFile(atPath: $0)
    } ?? "slovo"
  }()

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try runs.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func names(in folder: String) throws -> [String] {
    try runs.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  /// Every file of a folder with its bytes, to see whether anything changed.
  func contents(of folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try names(in: folder) { contents[name] = try bytes(folder + "/" + name) }
    return contents
  }

  /// Runs `slovo`, in the folder.
  func slovo(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Self.executable, arguments, input: input)
  }

  func slovo(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(Self.executable, arguments, input: input)
  }

  /// Runs a script of the shell, with `slovo` as `$SLOVO`.
  func shell(_ script: String) throws -> Outcome { try run("/bin/bash", ["-c", script], input: "") }

  private func run(_ program: String, _ arguments: [String], input: String) throws -> Outcome {
    let name = "run-\(UUID().uuidString)"
    defer { for end in ["in", "out", "err"] { try? runs.removeItem(atPath: path(".\(name).\(end)")) } }
    try write(input, to: ".\(name).in")
    try write("", to: ".\(name).out")
    try write("", to: ".\(name).err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = path("cache")
    environment["COLUMNS"] = "80"
    environment["SLOVO"] = Self.executable
    process.environment = environment
    let ends = try ["in", "out", "err"].map { end in
      try end == "in"
        ? FileHandle(forReadingFrom: URL(fileURLWithPath: path(".\(name).\(end)")))
        : FileHandle(forWritingTo: URL(fileURLWithPath: path(".\(name).\(end)")))
    }
    process.standardInput = ends[0]
    process.standardOutput = ends[1]
    process.standardError = ends[2]
    try process.run()
    process.waitUntilExit()
    for end in ends { try end.close() }
    return Outcome(
      code: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try bytes(".\(name).out"), as: UTF8.self),
      errors: String(decoding: try bytes(".\(name).err"), as: UTF8.self))
  }

  /// Two small documents: sections, a note, Russian letters, a document without headings.
  func writeSample() throws {
    try write(
      """
      # Part I

      ## Terror and Autocracy

      The Terror of 1937 was terror. State terror ended.

      ## Legitimacy

      Ежов had no legitimacy without terror[^1].

      [^1]: A note on terror.

      """, to: "texts/one.md")
    try write("The state feared Ezhov.\n\nTerror came again, and the state stood.\n", to: "texts/two.txt")
  }

  /// The sample as an index, `c.slovo`.
  func indexSample() throws {
    try writeSample()
    _ = try slovo("index", "texts", "-o", "c.slovo", "--quiet")
  }
}
