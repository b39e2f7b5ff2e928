/// A place in an original file: a byte and its line.
public struct SourcePlace: Sendable, Equatable {
  /// Byte offset in the file.
  public var source: Int
  /// Line, from 1.
  public var line: Int

  public init(source: Int, line: Int) {
    self.source = source
    self.line = line
  }
}

/// A place where the sum of lengths of words and gaps starts anew: the beginning of a document, or of
/// a note that stands elsewhere in the file than in reading order.
public struct SourceJump: Sendable, Equatable {
  /// Position of the first token after the jump.
  public var position: UInt32
  /// Its byte offset in the file.
  public var source: UInt64
  /// Its line, from 1.
  public var line: UInt32

  public init(position: UInt32, source: UInt64, line: UInt32) {
    self.position = position
    self.source = source
    self.line = line
  }

  var place: SourcePlace { SourcePlace(source: Int(source), line: Int(line)) }
}

/// A token whose bytes in the file don't follow from its spelling: an entity stands in it, or it was
/// joined from several pieces.
public struct SourceException: Sendable, Equatable {
  public var position: UInt32
  /// Bytes of the original file, half-open, one range or more.
  public var ranges: [Range<Int>]

  public init(position: UInt32, ranges: [Range<Int>]) {
    self.position = position
    self.ranges = ranges
  }
}
