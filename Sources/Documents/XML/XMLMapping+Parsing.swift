/// What is wrong with a mapping: the line, counted from 1, and the cause.
public struct XMLMappingError: Error, Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    /// The bytes aren't UTF-8.
    case notText
    /// The line isn't `element = role`.
    case malformed
    /// What stands left of the sign isn't an element, perhaps with conditions.
    case badElement(String)
    /// There is no such role or region.
    case unknownRole(String)
    /// Two roles, or two regions.
    case tooMany(String)
  }

  public var line: Int
  public var cause: Cause
}

extension XMLMapping {
  /// The words that may stand right of the sign.
  public static var roleNames: [String] {
    XMLRole.allCases.map(\.rawValue) + Region.allCases.map(\.name).filter { XMLRole(rawValue: $0) == nil }
  }

  /// Reads a mapping's lines. Linear.
  public init(parsing bytes: [UInt8]) throws(XMLMappingError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw XMLMappingError(line: 1, cause: .notText)
    }
    var number = 0
    let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    for line in unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      do throws(XMLMappingError.Problem) { try append(line.prefix { $0 != "#" }) } catch {
        throw XMLMappingError(line: number, cause: error.cause)
      }
    }
  }

  private mutating func append(_ line: Substring) throws(XMLMappingError.Problem) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    // The sign stands outside the brackets of conditions.
    guard let sign = Self.signPlace(in: line) else { throw .init(.malformed) }
    let words = line[line.index(after: sign)...].split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw .init(.malformed) }
    var role: XMLRole?
    var region: Region?
    for word in words {
      let name = String(word)
      if role == nil, region == nil, let known = XMLRole(rawValue: name) {
        role = known
      } else if let known = Region.allCases.first(where: { $0.name == name }) {
        guard region == nil else { throw .init(.tooMany(name)) }
        region = known
      } else {
        throw .init(XMLRole(rawValue: name) == nil ? .unknownRole(name) : .tooMany(name))
      }
    }
    for element in line[..<sign].split(separator: ",", omittingEmptySubsequences: false) {
      rules.append(try Self.rule(element, role ?? .block, region))
    }
  }

  private static func signPlace(in line: Substring) -> Substring.Index? {
    var depth = 0
    for index in line.indices {
      switch line[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "=" where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  private static func rule(
    _ text: Substring, _ role: XMLRole, _ region: Region?
  ) throws(XMLMappingError.Problem) -> Rule {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1 else { throw .init(.badElement(words.joined(separator: " "))) }
    let element = words[0]
    func bad() -> XMLMappingError.Problem { .init(.badElement(String(element))) }
    let name = element.prefix { $0 != "[" }
    let path = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy(isName) else { throw bad() }
    var rule = Rule(path: path, role: role, region: region)
    var rest = element[name.endIndex...]
    while !rest.isEmpty {
      guard rest.first == "[", let close = rest.firstIndex(of: "]") else { throw bad() }
      let parts = rest[rest.index(after: rest.startIndex)..<close].split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let attribute = parts.first, isName(String(attribute)) else { throw bad() }
      let value = parts.count > 1 ? String(parts[1].filter { $0 != "\"" && $0 != "'" }) : nil
      rule.conditions.append(Rule.Condition(attribute: String(attribute), value: value))
      rest = rest[rest.index(after: close)...]
    }
    return rule
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }
}

extension XMLMappingError {
  /// A cause whose line isn't known yet.
  fileprivate struct Problem: Error {
    var cause: Cause

    init(_ cause: Cause) { self.cause = cause }
  }
}
