/// One command line that is measured: a row of the table.
///
/// Its arguments hold the names `CORPUS`, `INDEX`, `PROFILE` and `QUERIES` in place of paths, and are shown so.
struct Workload {
  /// What the row of the table is called.
  var title: String
  var arguments: [String]
  /// How long it may take; nil for a row that only explains others.
  var limits: Limits?

  init(_ title: String, _ arguments: [String], _ limits: Limits? = nil) {
    self.title = title
    self.arguments = arguments
    self.limits = limits
  }

  /// The arguments with paths for names.
  func arguments(with paths: [String: String]) -> [String] {
    arguments.map { paths[$0] ?? $0 }
  }

  /// The command as a reader would type it.
  var commandLine: String {
    let words = arguments.map { argument in
      argument.contains { " *?|~\"'&".contains($0) } ? "'\(argument)'" : argument
    }
    return "slovo " + words.joined(separator: " ")
  }
}

/// What a figure may be at most: what it must keep to, and what it ought to come to.
///
/// For times these are fractions of T, and the numbers are what T is divided by; other figures are in their own
/// units.
struct Limits {
  var must: Double
  var aim: Double

  /// T divided by so much.
  static func ofT(_ must: Double, _ aim: Double) -> Limits {
    Limits(must: must, aim: aim)
  }
}
