import Testing

@testable import ICU

@Suite struct CharacterConverterTests {
  private func convert(
    _ bytes: [UInt8], from start: Int = 0, as name: String
  ) throws -> (text: String, stop: CharacterConverter.IllegalInput?) {
    let converter = try CharacterConverter(encoding: name)
    var output: [UInt8] = []
    var stop: CharacterConverter.IllegalInput?
    try bytes.withUnsafeBytes { stop = try converter.convert($0, from: start, into: &output) }
    return (String(decoding: output, as: UTF8.self), stop)
  }

  @Test func `Windows-1251 becomes UTF-8`() throws {
    let (text, stop) = try convert([0xD2, 0xE5, 0xF0, 0xF0, 0xEE, 0xF0], as: "windows-1251")
    #expect(text == "Террор")
    #expect(stop == nil)
  }

  @Test func `A lone surrogate stops the conversion and is named by its bytes`() throws {
    let bytes: [UInt8] = [0x61, 0, 0x62, 0, 0x00, 0xD8, 0x63, 0]
    let (text, stop) = try convert(bytes, as: "UTF-16LE")
    #expect(text == "ab")
    #expect(stop == .init(offset: 4, length: 2))
    #expect(try convert(bytes, from: 6, as: "UTF-16LE").text == "c")
  }

  @Test func `A half code unit at the end is named`() throws {
    let (text, stop) = try convert([0x61, 0, 0x62], as: "UTF-16LE")
    #expect(text == "a")
    #expect(stop == .init(offset: 2, length: 1))
  }

  @Test func `Pairs of surrogates survive the borders of chunks`() throws {
    for padding in 8188...8194 {
      var bytes: [UInt8] = []
      for _ in 0..<padding { bytes += [0x61, 0] }
      for _ in 0..<9000 { bytes += [0x3D, 0xD8, 0x00, 0xDE] }
      let (text, stop) = try convert(bytes, as: "UTF-16LE")
      #expect(stop == nil)
      #expect(text.unicodeScalars.count == padding + 9000)
    }
  }

  @Test func `An unknown encoding is an error with ICU's name for it`() {
    #expect(throws: ICUError(function: "ucnv_open", status: "U_FILE_ACCESS_ERROR")) {
      _ = try CharacterConverter(encoding: "no-such-encoding")
    }
  }

  @Test func `Russian in KOI8-R is detected`() throws {
    let text: [UInt8] = [
      0xF0, 0xC1, 0xD2, 0xD4, 0xC9, 0xD1, 0x20, 0xC9, 0x20, 0xCE, 0xC1, 0xD2, 0xCF, 0xC4, 0x20, 0xC5, 0xC4,
      0xC9, 0xCE, 0xD9, 0x20,
    ]
    var sample: [UInt8] = []
    for _ in 0..<20 { sample += text }
    let matches = try CharsetDetector().matches(in: sample)
    #expect(matches.first?.name == "KOI8-R")
  }
}
