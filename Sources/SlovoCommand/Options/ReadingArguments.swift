import ArgumentParser
import Documents

/// How the bytes of texts become characters.
struct ReadingArguments: ParsableArguments {
  @Option(help: "Encoding of the texts: utf-8, utf-16le, utf-16be, windows-1252, windows-1251 or koi8-r.")
  var encoding: String?

  @Flag(help: "Replace bytes that are not text by U+FFFD and count them, instead of refusing the file.")
  var lenient = false

  @Option(
    help: ArgumentHelp(
      "Repairs of damaged texts to leave out, with commas: \(Self.repairNames), or all.",
      valueName: "repairs"))
  var without: String?

  @Option(
    help: ArgumentHelp(
      "The names of the columns of vertical text, the word's first: word,lemma,tag.", valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "What elements of XML files are, a line 'element = role' each; TEI and common names are known.",
      valueName: "file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "What the names of files say: '{year}-{author}' gives 1917-Reed.txt a year and an author; {_} is left out.",
      valueName: "pattern"))
  var fileNames: String?

  private func fileNamePattern() throws -> FileNamePattern? {
    guard let fileNames else { return nil }
    do throws(FileNamePattern.Mistake) { return try FileNamePattern(parsing: fileNames) } catch {
      throw Failure.usage("--file-names: " + Wording.pattern(error, fileNames))
    }
  }

  private func xmlMapping() throws -> XMLMapping {
    guard let mapping else { return XMLMapping() }
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: mapping).bytes } catch {
      throw Failure.input(Wording.document(error))
    }
    do throws(XMLMappingError) { return try XMLMapping(parsing: bytes) } catch {
      throw Failure.usage("--mapping: " + Wording.mapping(error, path: mapping))
    }
  }

  private static var repairNames: String { Repair.Kind.allCases.map(\.rawValue).joined(separator: ", ") }

  private func repairs() throws -> Set<Repair.Kind> {
    var kinds = Set(Repair.Kind.allCases)
    for name in (without ?? "").split(separator: ",").map(\.trimmingBlanks) {
      if name == "all" {
        kinds = []
      } else if let kind = Repair.Kind(rawValue: name) {
        kinds.remove(kind)
      } else {
        throw Failure.usage("--without: '\(name)' is not a repair. Repairs are \(Self.repairNames), and all.")
      }
    }
    return kinds
  }

  private func columnNames() throws -> [String]? {
    guard let columns else { return nil }
    let names = columns.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingBlanks)
    guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
      throw Failure.usage(
        "--columns: '\(columns)' leaves a name empty or gives one twice. Name each column once: word,lemma,tag."
      )
    }
    return names
  }

  func options() throws -> ReadingOptions {
    let repairs = try repairs()
    let columns = try columnNames()
    let mapping = try xmlMapping()
    let names = try fileNamePattern()
    guard let encoding else {
      return ReadingOptions(
        lenient: lenient, repairs: repairs, mapping: mapping, columns: columns, fileNames: names)
    }
    guard let known = TextEncoding(name: encoding) else {
      let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
      throw Failure.usage("--encoding: '\(encoding)' is not an encoding that Slovo reads. It reads \(names).")
    }
    return ReadingOptions(
      encoding: known, lenient: lenient, repairs: repairs, mapping: mapping, columns: columns,
      fileNames: names)
  }
}
