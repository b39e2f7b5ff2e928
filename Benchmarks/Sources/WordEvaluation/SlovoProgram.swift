import Measurement

/// A program `slovo`, asked as a user asks it.
public struct SlovoProgram {
  /// What stops an evaluation.
  public enum Failure: Error, CustomStringConvertible {
    /// The program ended with an exit code other than 0.
    case failed(command: String, exitCode: Int32, error: String)
    /// Its answer hasn't a line for each word, or lacks a column.
    case unexpectedAnswer(command: String)

    public var description: String {
      switch self {
      case .failed(let command, let exitCode, let error): "\(command): exit code \(exitCode): \(error)"
      case .unexpectedAnswer(let command): "\(command): the answer hasn't a row for each word"
      }
    }
  }

  private let path: String
  private let scratch: String

  /// - Parameters:
  ///   - path: the program.
  ///   - scratch: a folder for questions and answers, which exists.
  public init(path: String, scratch: String) {
    self.path = path
    self.scratch = scratch
  }

  /// Cyrillic words as a system writes them, by `slovo transliterate --from cyrillic --to SYSTEM FILE`.
  func transliterate(_ words: [String], to system: String) throws -> [String] {
    let lines = try answer(
      ["transliterate", "--from", "cyrillic", "--to", system, scratch + "/question"], to: words)
    guard lines.count == words.count else { throw Failure.unexpectedAnswer(command: "transliterate") }
    return lines
  }

  /// What `slovo word --format tsv` says of words on its standard input.
  func describe(_ words: [String]) throws -> [WordDescription] {
    let lines = try answer(["word", "--format", "tsv"], to: words)
    guard lines.count == words.count + 1, let header = lines.first else {
      throw Failure.unexpectedAnswer(command: "word")
    }
    let columns = Self.cells(header)
    guard let key = columns.firstIndex(of: "key"), let language = columns.firstIndex(of: "lang"),
      let cyrillic = columns.firstIndex(of: "cyrillic"), let others = columns.firstIndex(of: "candidates")
    else { throw Failure.unexpectedAnswer(command: "word") }
    return try lines.dropFirst().map { line in
      let cells = Self.cells(line)
      guard cells.count == columns.count else { throw Failure.unexpectedAnswer(command: "word") }
      return WordDescription(
        key: cells[key], language: cells[language],
        readings: cells[cyrillic].isEmpty
          ? [] : [cells[cyrillic]] + cells[others].split(separator: " ").map(String.init))
    }
  }

  private func answer(_ arguments: [String], to words: [String]) throws -> [String] {
    let question = scratch + "/question"
    try FileTree.write(Array((words.joined(separator: "\n") + "\n").utf8), to: question)
    let run = try ProcessRun(
      [path] + arguments, input: question, output: scratch + "/answer", errorFile: scratch + "/error",
      samplesMemory: false)
    guard run.exitCode == 0 else {
      throw Failure.failed(
        command: "slovo \(arguments.first ?? "")", exitCode: run.exitCode, error: run.firstErrorLine ?? "")
    }
    return try FileTree.read(scratch + "/answer").split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}
