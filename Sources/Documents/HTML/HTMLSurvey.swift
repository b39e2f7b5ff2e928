/// What has to be known of a page before its text is laid down: where its main text stands, what its links
/// lead to, and what its head says.
struct HTMLSurvey {
  /// Where an element stands.
  struct Place {
    var node: HTMLNode
    /// Rank among the elements of the page.
    var order: Int
    /// The innermost block around it or itself.
    var block: HTMLNode
    var isInHeading: Bool
    /// Whether markup says that notes stand here, or a list of works.
    var isInNotes: Bool
    var isInBibliography: Bool
  }

  struct Link {
    var place: Place
    /// What stands behind the `#`.
    var target: String
    /// Whether the markup calls it a note's call-out, or it is raised.
    var isMarked: Bool
  }

  /// By `id`, or `name` of an anchor; the first of a page counts.
  private(set) var places: [String: Place] = [:]
  private(set) var links: [Link] = []
  private(set) var metadata = HTMLMetadata()
  /// The language of the whole page.
  private(set) var language: String?
  /// The elements that hold the main text; none if the page marks none.
  private(set) var content: Set<HTMLNode> = []
  /// The text nodes that end Project Gutenberg's header and begin its licence.
  private(set) var headerEnd: HTMLNode?
  private(set) var licenceStart: HTMLNode?

  private struct Frame {
    var node: HTMLNode
    var next = 0
    var block: HTMLNode
    var isInHeading = false
    var isInNotes = false
    var isInBibliography = false
    var isRaised = false
    var isBoilerplate = false
    var isInMain = false
    var isInArticle = false
  }

  private var order = 0
  /// The level of the heading whose section is a list of works.
  private var bibliographyLevel: Int?
  private var mains: [HTMLNode] = []
  private var articles: [HTMLNode] = []
  private var mainLength = 0
  private var articleLength = 0
  private var length = 0

  /// Complexity: linear.
  init(_ root: HTMLNode) {
    var frames = [Frame(node: root, block: root)]
    while let top = frames.last {
      guard let child = top.node.child(top.next) else {
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].next += 1
      if child.isText {
        take(text: child, top)
      } else if let tag = child.tag, let frame = take(child, tag, in: top) {
        frames.append(frame)
      }
    }
    if !mains.isEmpty, mainLength > 0 {
      content = [mains[0]]
    } else if articleLength * 2 > length {
      content = Set(articles)
    }
  }

  private mutating func take(text node: HTMLNode, _ frame: Frame) {
    let characters = node.characters
    if !frame.isBoilerplate {
      length += characters.count
      if frame.isInMain { mainLength += characters.count }
      if frame.isInArticle { articleLength += characters.count }
    }
    switch GutenbergMark(in: characters) {
    case .start where headerEnd == nil && licenceStart == nil: headerEnd = node
    case .end where licenceStart == nil: licenceStart = node
    default: break
    }
  }

  /// Takes an element and answers the frame of what stands in it, `nil` if that doesn't matter.
  private mutating func take(_ node: HTMLNode, _ tag: HTMLTag, in outer: Frame) -> Frame? {
    order += 1
    let attributes = node.attributes
    if tag == .meta || tag == .title {
      metadata.take(node, tag, attributes)
      return nil
    }
    if tag == .html || tag == .body { language = attributes.language ?? language }
    guard !tag.isWithoutText || tag == .head else { return nil }
    var frame = outer
    frame.node = node
    frame.next = 0
    if tag.isBlock { frame.block = node }
    if let level = tag.headingLevel {
      frame.isInHeading = true
      if SectionTitle.isBibliography(node.text(limit: 80)) {
        bibliographyLevel = level
      } else if let list = bibliographyLevel, level <= list {
        bibliographyLevel = nil
      }
    }
    if tag == .sup { frame.isRaised = true }
    if tag == .main { mains.append(node) }
    if !attributes.isEmpty {
      let part = HTMLPart(tag, attributes)
      if part.isMain, tag != .main { mains.append(node) }
      if part.isNotes || part.isNote { frame.isInNotes = true }
      if part.isBibliography { frame.isInBibliography = true }
      frame.isBoilerplate = outer.isBoilerplate || part.isBoilerplate || attributes.isHidden
      take(node, tag, attributes, part, frame)
    }
    if tag == .nav || tag == .aside { frame.isBoilerplate = true }
    if mains.last == node { frame.isInMain = true }
    if tag == .article, !outer.isInArticle {
      articles.append(node)
      frame.isInArticle = true
    }
    return frame
  }

  private mutating func take(
    _ node: HTMLNode, _ tag: HTMLTag, _ attributes: HTMLAttributes, _ part: HTMLPart, _ frame: Frame
  ) {
    let place = Place(
      node: node, order: order, block: frame.block, isInHeading: frame.isInHeading,
      isInNotes: frame.isInNotes, isInBibliography: frame.isInBibliography || bibliographyLevel != nil)
    if let id = attributes.value("id"), places[id] == nil { places[id] = place }
    guard tag == .a else { return }
    if let name = attributes.value("name"), places[name] == nil { places[name] = place }
    guard let address = attributes.value("href"), let sign = address.utf8.firstIndex(of: 0x23) else { return }
    let target = String(address[address.utf8.index(after: sign)...])
    guard !target.isEmpty else { return }
    links.append(
      Link(
        place: place, target: target,
        isMarked: part.isNoteReference || frame.isRaised || node.child(0)?.tag == .sup))
  }

  /// The element that a link leads to.
  func destination(of link: Link) -> Place? {
    places[link.target] ?? (link.target.utf8.contains(0x25) ? places[PercentCoding.decode(link.target)] : nil)
  }
}

/// The lines that part Project Gutenberg's header and licence from a text.
enum GutenbergMark {
  case start, end

  init?(in characters: UnsafeBufferPointer<UInt8>) {
    guard characters.count >= 20, characters.count < 60_000, characters.contains(0x2A) else { return nil }
    let text = String(decoding: characters, as: UTF8.self)
    guard text.contains("***"), text.contains("PROJECT GUTENBERG EBOOK") else { return nil }
    if text.contains("START OF TH") {
      self = .start
    } else if text.contains("END OF TH") {
      self = .end
    } else {
      return nil
    }
  }
}

/// The escapes of addresses: `%D0%B0`.
enum PercentCoding {
  static func decode(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
