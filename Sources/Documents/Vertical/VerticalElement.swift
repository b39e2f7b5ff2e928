/// What a structure tag of vertical text is, by its name.
///
/// Kinds of elements are independent of each other, as in CWB: a closing tag closes the innermost open
/// element of its name, whatever else is open.
enum VerticalElement {
  /// `<doc>`, `<text>`: a document; its attributes are metadata. A `<text>` in a `<doc>` inherits its.
  case document
  /// `<p>`: a paragraph.
  case paragraph
  /// `<s>`: begins a sentence.
  case sentence
  /// `<g/>`: no blank stands before the next token.
  case glue
  /// `<head>`, `<title>`: a heading. It titles the section around it if nothing stands before it there, else
  /// it opens one.
  case heading
  /// `<div>`, `<chapter>`, `<sp>` and their like: a section, titled by its attributes or its heading.
  case section
  /// `<note>`, `<footnote>`: a note, called where it stands.
  case note
  /// `<quote>`: a block quotation outside of paragraphs or around some, else a span.
  case quote
  /// `<bibl>`, `<listBibl>`: bibliography, if it stands outside of paragraphs.
  case bibliography
  /// `<pb n="…">`, `<page n="…">`: a page begins.
  case page
  /// Markup inside paragraphs.
  case span(MarkedSpan.Kind)
  /// What has no meaning here.
  case other

  init(_ name: String) {
    switch name {
    case "s": self = .sentence
    case "p": self = .paragraph
    case "g": self = .glue
    case "doc", "text": self = .document
    case "head", "title": self = .heading
    case "div", "div1", "div2", "div3", "div4", "section", "chapter", "part", "book", "act", "scene", "sp":
      self = .section
    case "note", "footnote": self = .note
    case "quote": self = .quote
    case "bibl", "listbibl": self = .bibliography
    case "pb", "page": self = .page
    case "q": self = .span(.quotation)
    case "foreign": self = .span(.foreign)
    case "font", "hi", "emph", "em", "i", "b", "strong": self = .span(.emphasis)
    case "name", "ne", "persname", "placename": self = .span(.name)
    default: self = .other
    }
  }
}
