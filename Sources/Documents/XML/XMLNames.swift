/// The names of a file's elements, shared by its parser and what takes its events.
///
/// Contract: one thread at a time; no method calls another, so no two accesses overlap and none needs to be
/// checked as the program runs.
final class XMLNames {
  @exclusivity(unchecked) private var table = ByteStringTable()

  /// The number of a name, a new one where it hasn't come before.
  func number(of name: ByteView) -> Int { table.number(of: name) }
  func number(of name: String) -> Int { table.number(of: name) }

  func name(_ number: Int) -> String { table.name(number) }
}
