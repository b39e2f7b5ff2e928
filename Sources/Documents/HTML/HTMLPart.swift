/// What part of a document an element is, as its tag, its `role`, its `epub:type` and its classes say.
struct HTMLPart {
  private let tag: HTMLTag
  private let attributes: HTMLAttributes
  private let roles: [Substring]
  private let classes: [Substring]
  private let id: String

  init(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
    self.tag = tag
    self.attributes = attributes
    roles = attributes.roles
    classes = attributes.classes
    id = attributes.isEmpty ? "" : attributes.value("id") ?? ""
  }

  private func isOne(of names: Set<Substring>, roles wantedRoles: Set<Substring>) -> Bool {
    roles.contains(where: wantedRoles.contains) || classes.contains(where: names.contains)
  }

  var isMain: Bool { roles.contains("main") }

  /// Whether the element holds notes and nothing else, but for a heading.
  var isNotes: Bool {
    guard tag.isBlock else { return false }
    if isOne(of: Self.notesClasses, roles: Self.notesRoles) { return true }
    if tag == .ol && classes.contains("references") || id == "footnotes" || id == "endnotes" { return true }
    // Word writes its lists of notes so.
    guard tag == .div, let style = attributes.value("style") else { return false }
    return style.contains("mso-element:footnote-list") || style.contains("mso-element:endnote-list")
  }

  /// Whether items of the element are notes although nothing calls them.
  var holdsOnlyNotes: Bool { isNotes && !classes.contains("references") && !classes.contains("reflist") }

  /// Whether the element is one note.
  var isNote: Bool {
    guard tag.isBlock else { return false }
    return isOne(of: ["footnote", "endnote"], roles: Self.noteRoles)
  }

  /// Whether a `cite` is a reference in full.
  var isCitation: Bool { classes.contains("citation") }

  var isNoteReference: Bool {
    isOne(of: Self.referenceClasses, roles: ["noteref"])
  }

  /// Whether a link in a note leads back to its call-out by what the markup says.
  var isBackLink: Bool {
    isOne(of: Self.backLinkClasses, roles: ["backlink", "referrer"])
  }

  var isBibliography: Bool {
    isOne(of: ["csl-bib-body", "bibliography", "ref-list"], roles: ["bibliography"])
  }

  /// Whether the element is the page's furniture.
  var isBoilerplate: Bool {
    isOne(of: Self.boilerplateClasses, roles: Self.boilerplateRoles) || Self.boilerplateIDs.contains(id)
  }

  /// The page that begins here as printed, `nil` if none does; empty if it has no number.
  func pageLabel(_ node: HTMLNode) -> String? {
    let isPageBreak = roles.contains("pagebreak")
    guard isPageBreak || classes.contains(where: Self.pageClasses.contains) else { return nil }
    let text = node.text(limit: 24)
    guard text.utf8.count <= 16 else { return nil }
    for candidate in [text, attributes.value("title"), attributes.value("aria-label"), id] {
      if let candidate, let label = Self.pageNumber(in: candidate) { return label }
    }
    return isPageBreak || tag == .span ? "" : nil
  }

  /// The last word of digits or Roman numerals: `[Pg 12]`, `Page xii`, `page_12`.
  private static func pageNumber(in text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard var last = words.last else { return nil }
    if last.contains(where: \.isNumber) {
      last = last.drop { $0.isLetter }
    } else if RomanNumber.value(last.lowercased()) == nil {
      return nil
    }
    return last.isEmpty ? nil : String(last)
  }

  private static let notesClasses: Set<Substring> = [
    "footnotes", "endnotes", "footnote-list", "notelist", "fn-group", "reflist", "footnotes-end-of-document",
  ]
  private static let notesRoles: Set<Substring> = ["endnotes", "footnotes", "rearnotes"]
  private static let noteRoles: Set<Substring> = ["footnote", "endnote", "rearnote"]
  private static let referenceClasses: Set<Substring> = [
    "footnote-ref", "footnoteref", "noteref", "fnanchor", "footnote-reference", "reference", "fnref",
  ]
  private static let backLinkClasses: Set<Substring> = [
    "footnote-back", "footnote-backref", "reversefootnote", "mw-cite-backlink", "backlink", "fn-backref",
  ]
  private static let pageClasses: Set<Substring> = [
    "pagenum", "pageno", "pagenumber", "page-number", "pagebreak", "newpage",
  ]
  private static let boilerplateRoles: Set<Substring> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar", "toc",
    "landmarks",
  ]
  private static let boilerplateClasses: Set<Substring> = [
    "toc", "navbox", "sidebar", "noprint", "mw-editsection", "mw-jump-link", "catlinks", "printfooter",
    "breadcrumb", "breadcrumbs", "pg-boilerplate",
  ]
  private static let boilerplateIDs: Set<String> = [
    "toc", "catlinks", "pg-header", "pg-footer", "pg-machine-header", "siteSub", "contentSub",
  ]
}
