/// Decides by the rules of UAX #29, section 5.1, where sentences begin.
///
/// Nothing happens in a sentence before a mark: a full stop, another terminator, or a paragraph separator. So
/// each mark is judged by itself. All that is read forward from a mark lies before the next one, which keeps
/// the whole linear.
struct SentenceScanner {
  let text: ScannedText

  /// Where a sentence begins because of the mark at `mark`, or nil if none does.
  ///
  /// A boundary that is owed to a later mark (the line feed after a full stop, say) counts with that one.
  func boundary(after mark: Int) -> Int? {
    let (sentence, next) = text.sentenceUnit(at: mark)
    return switch sentence {
    case SentenceClass.aTerm, SentenceClass.sTerm:
      boundary(afterTerminator: mark, next: next, isATerm: sentence == SentenceClass.aTerm)
    case SentenceClass.carriageReturn:
      // SB3; the line feed is a mark of its own.
      next < text.end && text.sentenceUnit(at: next).sentence == SentenceClass.lineFeed ? nil : next
    default:
      next  // SB4
    }
  }

  private func boundary(afterTerminator mark: Int, next: Int, isATerm: Bool) -> Int? {
    var (place, sentence) = skip(SentenceClass.ignorable, from: next)
    if isATerm {
      if sentence == SentenceClass.numeric { return nil }  // SB6
      if sentence == SentenceClass.upper, isCased(before: mark) { return nil }  // SB7
    }
    if sentence == SentenceClass.close { (place, sentence) = skip(SentenceClass.close, from: place) }
    if sentence == SentenceClass.space { (place, sentence) = skip(SentenceClass.space, from: place) }
    switch sentence {
    case nil:
      return nil
    case SentenceClass.sContinue, SentenceClass.aTerm, SentenceClass.sTerm:
      return nil  // SB8a
    case SentenceClass.carriageReturn, SentenceClass.lineFeed, SentenceClass.separator:
      return nil  // SB9 to SB11: the sentence ends after the separator, which is a mark.
    default:
      return isATerm && continuesInLowerCase(from: place) ? nil : place  // SB8, SB11
    }
  }

  /// Skips characters of one class and the ignorable ones among them; gives the place and class of what
  /// follows, no class at the end of the text.
  private func skip(_ skipped: UInt8, from start: Int) -> (place: Int, sentence: UInt8?) {
    var place = start
    while place < text.end {
      let (sentence, next) = text.sentenceUnit(at: place)
      guard sentence == skipped || sentence == SentenceClass.ignorable else { return (place, sentence) }
      place = next
    }
    return (place, nil)
  }

  /// SB8: whether a lower-case letter is the first among letters, marks and the end of the text.
  private func continuesInLowerCase(from start: Int) -> Bool {
    var place = start
    while place < text.end {
      let (sentence, next) = text.sentenceUnit(at: place)
      switch sentence {
      case SentenceClass.lower: return true
      case SentenceClass.upper, SentenceClass.otherLetter, SentenceClass.aTerm...: return false
      default: place = next
      }
    }
    return false
  }

  /// SB7: whether the character before `mark`, ignorable ones aside, is a letter with case.
  private func isCased(before mark: Int) -> Bool {
    var place = mark
    while place > text.start {
      place -= 1
      while place > text.start, text.byte(at: place) & 0xC0 == 0x80 { place -= 1 }
      switch text.sentenceUnit(at: place).sentence {
      case SentenceClass.ignorable: continue
      case SentenceClass.lower, SentenceClass.upper: return true
      default: return false
      }
    }
    return false
  }
}
