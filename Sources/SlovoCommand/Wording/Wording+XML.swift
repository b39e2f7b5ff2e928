import Documents

extension Wording {
  static func xml(_ problem: XMLProblem) -> String {
    switch problem {
    case .malformed(let reason): "this is not XML: \(reason). Mend the file\(lenient)."
    case .mismatchedTag(let open, let line):
      "an end tag doesn't fit <\(open)>, which is open since line \(line). Close that first\(lenient)."
    case .unclosed(let element, let line):
      "the file ends while <\(element)> of line \(line) is open. Close it, or fetch the file anew if it is cut "
        + "off\(lenient)."
    case .noElement: "there is no element in the file. Leave it out, or name it .txt if it is plain text."
    case .undeclaredEntity(let name):
      "&\(name); isn't declared in the file. Put the character itself, or declare it in the document type."
    case .externalEntity(let name):
      "&\(name); stands in another file, which is never read. Put its text into this file."
    case .parameterEntity(let name):
      "%\(name); is a parameter entity, which is never read. Write out what it stands for."
    case .entityExpansion:
      "entities grow out of all proportion when they are replaced. Write out what they stand for."
    case .tooDeep(let limit):
      "more than \(limit) elements are open in one another. Close those that have ended\(lenient)."
    }
  }

  private static var lenient: String { ", or use --lenient to read what stands before" }

  static func mapping(_ error: XMLMappingError, path: String) -> String {
    let problem =
      switch error.cause {
      case .notText: "this is not UTF-8. Save the mapping as UTF-8."
      case .malformed:
        "this is not 'element = role'. Write one a line, for example 'chapter = section', and comments behind #."
      case .badElement(let element):
        "'\(element)' is not an element. Write 'name', 'parent/name' or 'name[attribute=value]', several with commas."
      case .unknownRole(let role):
        "'\(role)' is not a role. \(suggestion(role, XMLMapping.roleNames))"
      case .tooMany(let role):
        "'\(role)' is one word too many. Give one role, and one region behind it if you like."
      }
    return "'\(path)', line \(error.line): \(problem)"
  }
}
