import Reporting

/// The file of `--plot`.
enum PictureFile {
  /// Rows of a table that fit a page.
  static let rows = 40

  /// Writes a picture; what stands at the path is replaced.
  static func write(_ picture: some Picture, to path: String) throws {
    do throws(OutputError) {
      let file = try OutputBuffer(creating: path)
      file.append(picture.svg)
      try file.close()
    } catch { throw Wording.failure(error) }
  }
}
