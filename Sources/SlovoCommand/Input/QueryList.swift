import Analysis
import Reporting

/// The queries of a command: those given as arguments, and those of a file.
struct QueryList {
  private(set) var queries: [Query] = []
  /// For each query the line of the file that it stands on, from 1; `nil` for an argument.
  private var lines: [Int?] = []
  private let file: String?

  /// Parses the arguments, each a query of its own, then the file, a query a line.
  ///
  /// In the file blank lines and what follows a `#` at the beginning of a line or behind a blank are passed over.
  ///
  /// - Parameters:
  ///   - file: its path, - for standard input; `nil` for none.
  ///   - joining: what is asked of the matches of each query besides.
  init(
    _ arguments: [String], file: String?, _ options: QueryArguments, joining: JoiningArguments? = nil
  ) throws {
    self.file = file
    func query(_ text: String) throws -> Query {
      let query = try Asking.query(text, options)
      return try joining?.joined(query, options) ?? query
    }
    for text in arguments {
      queries.append(try query(text))
      lines.append(nil)
    }
    if let file {
      for (number, text) in try Self.lines(of: file) {
        do { queries.append(try query(text)) } catch let failure as Failure {
          throw Self.failure(failure, file, number)
        }
        lines.append(number)
      }
    }
    guard !queries.isEmpty else {
      throw Failure.usage(
        file.map { "there is no query in \(Self.name($0)). Write one a line." }
          ?? "there is no query. Name a word or a phrase, or give a file of queries with --queries.")
    }
  }

  /// Puts families in the places of their names, and gives a line about each.
  mutating func resolve(_ names: inout DefinitionResolver) throws(AnalysisError) -> [String] {
    var notes: [String] = []
    for index in queries.indices {
      let source = queries[index].source
      let (query, families) = try names.resolved(queries[index])
      queries[index] = query
      for family in families {
        let note = Wording.family(family, isBare: source.split(separator: " ") == [family.name[...]])
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
  }

  var texts: [String] { queries.map(\.source) }

  /// The words for an error of one of the queries, with its line.
  func failure(_ error: AnalysisError) -> Failure {
    let failure = Wording.failure(error)
    guard let file, let text = error.query, let index = queries.firstIndex(where: { $0.source == text }),
      let line = lines[index]
    else { return failure }
    return Self.failure(failure, file, line)
  }

  private static func failure(_ failure: Failure, _ file: String, _ line: Int) -> Failure {
    let place = "\(name(file)), line \(line): "
    return switch failure {
    case .usage(let text): .usage(place + text)
    case .input(let text): .input(place + text)
    case .empty, .brokenPipe: failure
    }
  }

  private static func lines(of file: String) throws -> [(number: Int, text: String)] {
    let bytes = try TextInput.bytes(of: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input("\(name(file)) is not UTF-8. Save it in UTF-8.")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let query = withoutComment(line).trimmingBlanks
      return query.isEmpty ? nil : (index + 1, query)
    }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var previous: Character = " "
    for index in line.indices {
      if line[index] == "#", previous.isWhitespace { return line[..<index] }
      previous = line[index]
    }
    return line
  }

  private static func name(_ file: String) -> String {
    file == TextInput.standardInput ? "standard input" : "'\(file)'"
  }
}

extension AnalysisError {
  /// The query that is at fault, `nil` where none is.
  fileprivate var query: String? {
    switch self {
    case .withoutWord(let query, _), .tooManyAlternatives(let query, _), .costlyExpression(let query, _):
      query
    default: nil
    }
  }
}
