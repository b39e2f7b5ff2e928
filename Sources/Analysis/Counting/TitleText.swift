import CorpusIndex
import ICU

/// Titles as the parts of paths.
enum TitleText {
  /// The parts of a title that its separators make, in normalization form C.
  static func parts(of title: UnsafeRawBufferPointer) -> [[UInt8]] {
    String(decoding: title, as: UTF8.self)
      .split(separator: SectionPaths.separator.description, omittingEmptySubsequences: false)
      .map { composed(Array($0.utf8)) }
  }

  /// The text in normalization form C; as it stands where ICU fails.
  private static func composed(_ text: [UInt8]) -> [UInt8] {
    do throws(ICUError) {
      let normalizer = try Normalizer(.composed)
      var units = UTF16Buffer()
      var target = UTF16Buffer()
      var composed: [UInt8] = []
      try text.withUnsafeBufferPointer { text throws(ICUError) in try units.replace(withUTF8: text) }
      try normalizer.normalize(units, into: &target)
      try target.appendUTF8(to: &composed)
      return composed
    } catch { return text }
  }
}
