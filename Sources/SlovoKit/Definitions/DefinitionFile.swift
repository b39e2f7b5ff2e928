import Analysis
import CorpusIndex
import Documents
import TOML

/// What is wrong with a file of definitions.
public enum DefinitionFileError: Error, Sendable, Equatable {
  case document(DocumentError)
  /// It isn't UTF-8, or holds NUL characters.
  case notText(origin: String)
  /// It isn't TOML.
  case syntax(origin: String, TOMLSyntaxError)
  /// A key is no identifier.
  case unusableName(origin: String, name: String)
  /// A value is neither text nor, for a family, a list of texts.
  case unusableValue(origin: String, name: String, Definition.Kind)
  /// A name is defined twice in one file, in two tables.
  case repeatedName(origin: String, name: String)
}

/// Definitions in TOML: names with texts or lists of texts, also in tables `families` and `subcorpora`.
public enum DefinitionFile {
  /// The name of the file beside a corpus.
  public static let name = "slovo.toml"

  /// The file that belongs to a corpus as a person names it: inside a folder of texts, beside a text or an index;
  /// `nil` where there is none.
  public static func path(besides corpus: String) -> String? {
    guard corpus != "-" else { return nil }
    var path = corpus
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    let isFolderOfTexts = FileSystem.isFolder(path) && !CorpusSource.isIndex(path)
    let folder: String
    if isFolderOfTexts {
      folder = path + "/"
    } else {
      folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }
    let file = folder + name
    return FileSystem.exists(file) && !FileSystem.isFolder(file) ? file : nil
  }

  /// Reads a file.
  public static func read(_ path: String) throws(DefinitionFileError) -> [Definition] {
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: path).bytes } catch {
      throw .document(error)
    }
    return try parse(bytes, origin: path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// Reads definitions; those of tables that aren't known are refused.
  ///
  /// - Parameter origin: where they come from, as a person would say it.
  public static func parse(_ bytes: [UInt8], origin: String) throws(DefinitionFileError) -> [Definition] {
    // The parser takes a C string.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(origin: origin)
    }
    let document: TOMLDocument
    do throws(TOMLSyntaxError) { document = try TOMLDocument(text) } catch {
      throw .syntax(origin: origin, error)
    }
    var definitions: [Definition] = []
    for entry in document.entries {
      switch (entry.name, entry.value) {
      case ("families", .table(let inner)): definitions += try all(inner, .family, origin)
      case ("subcorpora", .table(let inner)): definitions += try all(inner, .subcorpus, origin)
      default: definitions.append(try definition(entry, .either, origin))
      }
    }
    var names: Set<String> = []
    for definition in definitions where !names.insert(definition.name).inserted {
      throw .repeatedName(origin: origin, name: definition.name)
    }
    return definitions
  }

  private static func all(
    _ entries: [TOMLEntry], _ kind: Definition.Kind, _ origin: String
  ) throws(DefinitionFileError) -> [Definition] {
    var definitions: [Definition] = []
    for entry in entries { definitions.append(try definition(entry, kind, origin)) }
    return definitions
  }

  private static func definition(
    _ entry: TOMLEntry, _ kind: Definition.Kind, _ origin: String
  ) throws(DefinitionFileError) -> Definition {
    guard Definition.isName(entry.name) else { throw .unusableName(origin: origin, name: entry.name) }
    switch entry.value {
    case .text(let text): return Definition(entry.name, [text], kind: kind, origin: origin)
    case .list(let nodes) where kind != .subcorpus && !nodes.isEmpty:
      let members = nodes.compactMap { if case .text(let text) = $0 { text } else { nil } }
      guard members.count == nodes.count else { break }
      // A list has members, whatever they look like.
      return Definition(entry.name, members, kind: .family, origin: origin)
    default: break
    }
    throw .unusableValue(origin: origin, name: entry.name, kind)
  }
}
