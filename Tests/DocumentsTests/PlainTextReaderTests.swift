import Testing

@testable import Documents

@Suite struct PlainTextReaderTests {
  @Test func `Blank lines part paragraphs and line ends read as one blank`() throws {
    #expect(
      try read("One\r\n  two-  \r\nthree.\r\n \t\r\nFour\rfive.", as: "a.txt") == """
        body: One two-three.
        body: Four five.
        """)
  }

  @Test func `Long lines are a paragraph each`() throws {
    let line = String(repeating: "terror and fear ", count: 15)
    #expect(try read("\(line)\nshort\n\(line)", as: "a").split(separator: "\n").count == 3)
  }

  @Test func `Headings are claimed by plain shapes only`() throws {
    let text = """
      PREFACE

      Words.

      PART ONE

      Chapter 1. The Year

      Body of it.

      CHAPTER II

      THE CONGRESS
      OF VICTORS

      Part of the story.

      NOT A HEADING.

      THE MANIFESTO

      Text.

      EPILOGUE

      End.
      """
    #expect(
      try read(text, as: "a.txt") == """
        heading in # PREFACE: PREFACE
        body in # PREFACE: Words.
        heading in # PART ONE: PART ONE
        heading in ## Chapter 1. The Year: Chapter 1. The Year
        body in ## Chapter 1. The Year: Body of it.
        heading in ## CHAPTER II: THE CONGRESS OF VICTORS: CHAPTER II
        heading in ## CHAPTER II: THE CONGRESS OF VICTORS: THE CONGRESS OF VICTORS
        body in ## CHAPTER II: THE CONGRESS OF VICTORS: Part of the story.
        body in ## CHAPTER II: THE CONGRESS OF VICTORS: NOT A HEADING.
        heading in ### THE MANIFESTO: THE MANIFESTO
        body in ### THE MANIFESTO: Text.
        heading in # EPILOGUE: EPILOGUE
        body in # EPILOGUE: End.
        """)
  }

  @Test func `Underscores around words are emphasis, inside words they stay`() throws {
    #expect(
      try read("the _Chekist\nWeekly_ of snake_case_x and _open", as: "a")
        == "body: the *Chekist Weekly* of snake_case_x and _open")
  }

  @Test func `Notes are those that their label calls`() throws {
    let text = """
      A fact[1] and another [*].

      [1] Source one.

      [*] Source
      two.

      [2] is no note.

      Next¹ fact, 10² times.

      ¹ Raised.
      """
    #expect(
      try read(text, as: "a.txt") == """
        body: A fact and another.
        body: [2] is no note.
        body: Next fact, 10² times.
        note 1: Source one.
        note *: Source two.
        note 1: Raised.
        """)
  }
}
