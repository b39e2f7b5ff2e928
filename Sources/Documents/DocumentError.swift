/// Why a file could not be read as a document: the path and the cause.
public struct DocumentError: Error, Sendable, Equatable {
  /// Lines count from 1, bytes from 0 in the original file.
  public enum Cause: Sendable, Equatable {
    /// There is no such file or folder (`ENOENT`, `ENOTDIR`).
    case missing
    /// The system refuses to open or read it.
    case unreadable(errno: Int32)
    /// A folder stands where a file is wanted.
    case isFolder
    /// The folder holds no text.
    case folderWithoutTexts
    /// Size or time of the file changed while it was read.
    case changedWhileReading
    /// A file that must be held whole has more bytes than that allows; XML and vertical text in UTF-8 needn't be.
    case tooLarge(bytes: Int, limit: Int, mayBeConverted: Bool)
    /// A line of vertical text has more bytes than a word and what is said of it could have.
    case lineTooLong(line: Int, limit: Int)
    /// The bytes aren't text; the kind (`PDF`, `ZIP`) where the first bytes tell.
    case binary(kind: String?)
    /// A NUL byte stands in what else is text.
    case containsNUL(line: Int, byte: Int)
    /// Damaged UTF-8: the first bad sequence, and how many there are.
    case invalidUTF8(line: Int, byte: Int, count: Int)
    /// Bytes that mean nothing in the encoding, for example half of a surrogate pair.
    case illegalBytes(encoding: TextEncoding, line: Int, byte: Int)
    /// The front matter is broken; the problem in libyaml's words.
    case frontMatter(line: Int, problem: String)
    /// The table of metadata is broken.
    case metadataTable(line: Int, problem: MetadataProblem)
    /// The file declares an encoding that isn't read.
    case unknownEncoding(name: String)
    /// The file isn't XML as it should be, or has what is refused.
    case xml(line: Int, byte: Int, problem: XMLProblem)
    /// ICU failed.
    case icu(function: String, status: String)
  }

  /// What can be wrong with a table of metadata.
  public enum MetadataProblem: Sendable, Equatable {
    case noFileColumn
    case unclosedQuote
    case textAfterQuote
    case ragged(cells: Int, expected: Int)
    case repeatedFile(String)
  }

  /// The path as it was given or found.
  public var path: String
  public var cause: Cause

  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }
}
