import Testing

@testable import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is gone with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/slovo-tests-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    guard unlink(path) != 0, let handle = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    closedir(handle)
    for name in names where name != "." && name != ".." { remove(path + "/" + name) }
    rmdir(path)
  }

  func write(_ name: String, _ text: String = "Words.") throws {
    let parts = name.split(separator: "/")
    var folder = path
    for part in parts.dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let file = try #require(fopen(path + "/" + name, "w"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }
}

@Suite struct TextListingTests {
  @Test func `Folders are listed by the bytes of the names below them`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a/z.md", "a.txt", "B.markdown", "ä.text", ".hidden.txt", "README.md", "notes.pdf",
      "old.slovo/text.txt", "a/.git/x.txt",
    ] { try folder.write(name) }
    symlink(folder.path, folder.path + "/a/loop")
    symlink("nowhere", folder.path + "/dangling.txt")
    let listing = try TextListing([folder.path + "/"])
    #expect(listing.entries.map(\.name) == ["B.markdown", "a.txt", "a/z.md", "b.txt", "ä.text"])
    #expect(listing.entries[2].path == folder.path + "/a/z.md")
    #expect(listing.entries[2].size == 6 && listing.entries[2].modified > 0)
  }

  @Test func `Names stay unique, and a file given twice is listed once`() throws {
    let folder = try TemporaryFolder()
    for name in ["one/a.txt", "two/a.txt", "x.dat"] { try folder.write(name) }
    let inputs = ["/two", "/one", "/x.dat", "/one/a.txt"].map { folder.path + $0 }
    #expect(try TextListing(inputs).entries.map(\.name) == ["one/a.txt", "two/a.txt", "x.dat"])
    #expect(try TextListing(inputs).entries == TextListing(inputs.reversed()).entries)
  }

  @Test func `What can't be listed is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/notes.pdf")
    #expect(throws: DocumentError(path: folder.path + "/no", cause: .missing)) {
      try TextListing([folder.path + "/no"])
    }
    #expect(throws: DocumentError(path: folder.path + "/empty", cause: .folderWithoutTexts)) {
      try TextListing([folder.path + "/empty"])
    }
    #expect(throws: DocumentError(path: folder.path, cause: .isFolder)) {
      try SourceFile(reading: folder.path)
    }
    #expect(throws: DocumentError(path: folder.path + "/no", cause: .missing)) {
      try SourceFile(reading: folder.path + "/no")
    }
    try folder.write("a.txt", "Text")
    #expect(try SourceFile(reading: folder.path + "/a.txt").bytes == Array("Text".utf8))
  }

  @Test func `The table beside the texts says what is known of them`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "sub/b.md"] { try folder.write(name) }
    try folder.write("metadata.csv", "file;year;place\na;1937;\"Omsk; \"\"Tara\"\"\"\nlost.txt;1;2\n")
    try folder.write("sub/metadata.csv", "docname,year\r\nb.md,1991\r\n")
    let listing = try TextListing([folder.path])
    #expect(listing.entries[0].metadata.map(\.value) == ["1937", "Omsk; \"Tara\""])
    #expect(listing.entries[1].metadata == [MetadataEntry(key: "year", value: "1991")])
    let table = folder.path + "/metadata.csv"
    #expect(listing.warnings == [.rowWithoutText(path: table, line: 3, file: "lost.txt")])
    #expect(try TextListing([folder.path + "/a.txt"]).entries[0].metadata.count == 2)
  }

  @Test func `Names of files say what no table says`() throws {
    let folder = try TemporaryFolder()
    for name in ["1917-Reed.txt", "sub/1918-Ransome.v2.md", "preface.txt", "-Reed.txt"] {
      try folder.write(name)
    }
    try folder.write("metadata.csv", "file,author\n1917-Reed,John Reed\n")
    let pattern = try FileNamePattern(parsing: "{year}-{author}")
    let listing = try TextListing([folder.path], names: pattern)
    let said = listing.entries.map { entry in entry.metadata.map { "\($0.key)=\($0.value)" } }
    #expect(
      listing.entries.map(\.name) == ["-Reed.txt", "1917-Reed.txt", "preface.txt", "sub/1918-Ransome.v2.md"])
    #expect(said == [[], ["author=John Reed", "year=1917"], [], ["year=1918", "author=Ransome.v2"]])
    #expect(listing.warnings == [.otherNames(pattern: "{year}-{author}", count: 2, example: "-Reed.txt")])
  }

  @Test(arguments: [
    ("{_}_{date}", "letter_1934-12-01", ["1934-12-01"]), ("{a}--{b}", "x--y--z", ["x", "y--z"]),
    ("No {n} ({y})", "No 7 (1937)", ["7", "1937"]), ("{a}-x", "a-x-x", ["a-x"]), ("{a}-x", "-x", nil),
    ("{a}-", "a", nil), ("é{a}", "éb", ["b"]), ("{year}", "1937", ["1937"]), ("x{a}", "x", nil),
  ])
  func `A key goes up to the text behind it`(pattern: String, name: String, values: [String]?) throws {
    let said = try FileNamePattern(parsing: pattern).entries(of: "folder/" + name + ".txt")
    #expect(said?.map(\.value) == values)
  }

  @Test(arguments: [
    ("year", FileNamePattern.Mistake.noKey), ("", .noKey), ("{_}-x", .noKey), ("{}", .emptyKey),
    ("{a", .openBrace),
    ("a}", .openBrace), ("{a{b}}", .openBrace), ("{a}{b}", .touchingKeys("a", "b")),
    ("{a}-{a}", .repeatedKey("a")),
  ])
  func `A pattern that says nothing for sure is refused`(pattern: String, mistake: FileNamePattern.Mistake) {
    #expect(throws: mistake) { try FileNamePattern(parsing: pattern) }
  }
}

@Suite struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    return rows
  }

  @Test func `Cells, quotes, line ends and delimiters`() throws {
    #expect(try rows("a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(
      try rows("\u{FEFF}a\tb\r\n\"x\ty\"\t\r\n\r\n\"l\n2\"\t\"\"\"\"\r") == [
        ["a", "b"], ["x\ty", ""], ["l\n2", "\""],
      ])
    #expect(try rows("").isEmpty)
  }

  @Test(arguments: [
    ("name,year\n", 1, DocumentError.MetadataProblem.noFileColumn),
    ("file,year\na,1\n\nb,2,3", 4, .ragged(cells: 3, expected: 2)),
    ("file,year\na,\"1\n\n", 2, .unclosedQuote), ("file,year\na,\"1\"x", 2, .textAfterQuote),
    ("file\na\na\n", 3, .repeatedFile("a")), ("", 1, .noFileColumn),
  ])
  func `A broken table is named by its line`(text: String, line: Int, problem: DocumentError.MetadataProblem)
  {
    #expect(throws: DocumentError(path: "m", cause: .metadataTable(line: line, problem: problem))) {
      try MetadataTable(Array(text.utf8), path: "m")
    }
  }
}
