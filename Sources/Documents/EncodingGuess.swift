import ICU

/// A guess among Windows-1252, Windows-1251 and KOI8-R for bytes that are not UTF-8.
///
/// Russian stands in runs of high bytes, and mostly in lower case, which the two Cyrillic encodings
/// keep in different halves; Western texts have single high bytes among ASCII letters. ICU's
/// detector decides between the Cyrillic two where it is sure, and gives the confidence.
struct EncodingGuess {
  var encoding: TextEncoding
  /// 0 to 100.
  var confidence: Int

  init(_ bytes: [UInt8]) {
    let sample = Self.sample(of: bytes)
    let shape = Shape(sample)
    var confidences: [TextEncoding: Int] = [:]
    if let detector = try? CharsetDetector(), let matches = try? detector.matches(in: sample) {
      for match in matches {
        guard let encoding = TextEncoding(name: match.name) else { continue }
        confidences[encoding] = max(confidences[encoding] ?? 0, match.confidence)
      }
    }
    if shape.isCyrillic {
      let windows = confidences[.windows1251] ?? 0
      let koi8 = confidences[.koi8r] ?? 0
      let koi8Wins = abs(windows - koi8) >= 10 ? koi8 > windows : shape.lowerHalf > shape.upperHalf
      encoding = koi8Wins ? .koi8r : .windows1251
    } else {
      encoding = .windows1252
    }
    confidence = min(100, max(10, confidences[encoding] ?? 0))
  }

  /// The surroundings of high bytes, as much as the detector looks at.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let wanted = 8000
    guard bytes.count > wanted else { return bytes }
    var sample: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count, sample.count < wanted {
      if bytes[index] >= 0x80 {
        let start = max(copied, index - 40)
        let end = min(bytes.count, index + 40)
        sample.append(contentsOf: bytes[start..<end])
        copied = end
        index = end
      } else {
        index += 1
      }
    }
    return sample
  }

  /// How high bytes stand in the sample.
  private struct Shape {
    /// Bytes C0 to DF and E0 to FF.
    var lowerHalf = 0
    var upperHalf = 0
    /// Of these, the ones in runs of three and more.
    var inRuns = 0

    init(_ sample: [UInt8]) {
      var run = 0
      for byte in sample + [0x20] {
        if byte >= 0xC0 {
          run += 1
          if byte < 0xE0 { lowerHalf += 1 } else { upperHalf += 1 }
        } else {
          if run >= 3 { inRuns += run }
          run = 0
        }
      }
    }

    var isCyrillic: Bool { inRuns * 2 > lowerHalf + upperHalf }
  }
}
