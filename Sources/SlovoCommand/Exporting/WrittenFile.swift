import Reporting

/// A file that an option names, beside the answer itself.
enum WrittenFile {
  /// Writes a text; what stands at the path is replaced.
  static func write(_ text: String, to path: String) throws {
    do throws(OutputError) {
      let file = try OutputBuffer(creating: path)
      file.append(text)
      try file.close()
    } catch { throw Wording.failure(error) }
  }
}
