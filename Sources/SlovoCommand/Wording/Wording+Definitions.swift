import Analysis
import Reporting
import SlovoKit

extension Wording {
  /// What a name stood for: `prose: region=body (slovo.toml).`
  static func definition(_ definition: Definition) -> String {
    "\(definition.name): \(definition.texts.joined(separator: ", ")) (\(definition.origin))."
  }

  /// What a family stood for: `violence: family of terror*, purge* (slovo.toml); \violence looks for the word.`
  ///
  /// - Parameter isBare: whether the query was the name alone, which could be meant as a word.
  static func family(_ definition: Definition, isBare: Bool) -> String {
    "\(definition.name): family of \(definition.texts.joined(separator: ", ")) (\(definition.origin))"
      + (isBare ? "; \\\(definition.name) looks for the word." : ".")
  }

  /// What is wrong with a file of definitions, or with one given on the command line.
  static func failure(_ error: DefinitionFileError) -> Failure {
    switch error {
    case .document(let error): .input(document(error))
    case .notText(let origin): .input("\(quoted(origin)) is not text in UTF-8. Save it in UTF-8.")
    case .syntax(let origin, let error):
      .usage(
        "\(quoted(origin)), line \(error.line), column \(error.column): this is not TOML: \(sentence(error.message)) "
          + "Write a definition as name = \"region=body\" or name = [\"terror*\", \"purge*\"].")
    case .unusableName(let origin, let name):
      .usage(
        "\(quoted(origin)): '\(name)' can't be a name. Begin with a letter, and go on with letters, digits, _ and -."
      )
    case .unusableValue(let origin, let name, let kind):
      .usage("\(quoted(origin)): \(value(of: name, kind))")
    case .repeatedName(let origin, let name):
      .usage("\(quoted(origin)): '\(name)' is defined twice. Keep one of them.")
    }
  }

  private static func value(of name: String, _ kind: Definition.Kind) -> String {
    switch kind {
    case .subcorpus: "'\(name)' is no filter in quotation marks. Write \(name) = \"region=body\"."
    case .family:
      "'\(name)' is no query in quotation marks, and no list of them. Write \(name) = [\"terror*\", \"purge*\"]."
    case .either:
      "'\(name)' is neither text in quotation marks nor a list of texts, nor is it the table families or "
        + "subcorpora. Write \(name) = \"region=body\" or \(name) = [\"terror*\", \"purge*\"]."
    }
  }

  private static func quoted(_ origin: String) -> String { origin.hasPrefix("--") ? origin : "'\(origin)'" }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("!") ? text : text + "."
  }

  /// What is wrong with the use of a name.
  static func failure(_ error: DefinitionError) -> Failure {
    switch error {
    case .unknownSubcorpus(let filter, let offset, let name, let known, let isAttribute):
      .usage(
        (isAttribute
          ? "a comparison must follow the attribute '\(name)'" : "nobody defined the name '\(name)'")
          + ".\n\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\n"
          + (isAttribute
            ? "Write \(name)=VALUE; the comparisons are = != ~ !~ >= <= > <."
            : known.isEmpty
              ? "A comparison follows an attribute: region=body. Names are defined in \(DefinitionFile.name) or by --define."
              : suggestion(name, known)))
    case .familyInFilter(let filter, let offset, let definition):
      .usage(
        "'\(definition.name)' is a family of words, not a part of the corpus.\n"
          + "\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\n\(Self.definition(definition)) "
          + "If it is meant as a filter, check its attributes, or put it under [subcorpora].")
    case .unreadableFilter(let definition, let error):
      .usage("\(quoted(definition.origin)), '\(definition.name)': " + (failure(error).message ?? ""))
    case .circle(let names):
      .usage(
        "names are defined by one another: \(names.joined(separator: ", which needs ")). "
          + "Define one of them by itself.")
    case .tooManyNames(_, let limit):
      .usage(
        "the names of this filter lead to more than \(limit) others, or too deep. Define them more simply.")
    case .unknownFamily(let query, let name, let known):
      .usage(
        "nobody defined the family '\(name)'.\n\(CaretMarker.lines(for: query, byteOffset: 0))\n"
          + (known.isEmpty
            ? "Families are defined in \(DefinitionFile.name) or by --define; \\@ looks for the sign."
            : suggestion(name, known)))
    case .subcorpusInQuery(let query, let definition):
      .usage(
        "'\(definition.name)' is a part of the corpus, not a family of words.\n"
          + "\(CaretMarker.lines(for: query, byteOffset: 0))\nWrite --in \(definition.name).")
    case .unreadableMember(let definition, let error):
      .usage("\(quoted(definition.origin)), '\(definition.name)': " + (failure(error).message ?? ""))
    }
  }
}
