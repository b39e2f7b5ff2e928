import Reporting

/// The file of `--plot`.
enum PictureFile {
  /// Rows of a table that fit a page.
  static let rows = 40

  /// Writes a picture; what stands at the path is replaced.
  static func write(_ picture: some Picture, to path: String) throws {
    try WrittenFile.write(picture.svg, to: path)
  }
}
