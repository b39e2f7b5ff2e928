import ArgumentParser
import Documents

/// How the bytes of texts become characters.
struct ReadingArguments: ParsableArguments {
  @Option(help: "Encoding of the texts: utf-8, utf-16le, utf-16be, windows-1252, windows-1251 or koi8-r.")
  var encoding: String?

  @Flag(help: "Replace bytes that are not text by U+FFFD and count them, instead of refusing the file.")
  var lenient = false

  func options() throws -> ReadingOptions {
    guard let encoding else { return ReadingOptions(lenient: lenient) }
    guard let known = TextEncoding(name: encoding) else {
      let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
      throw Failure.usage("--encoding: '\(encoding)' is not an encoding that Slovo reads. It reads \(names).")
    }
    return ReadingOptions(encoding: known, lenient: lenient)
  }
}
