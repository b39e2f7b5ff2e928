import CGumbo

/// The tree of an HTML text, as HTML's own rules of parsing build it, however broken the text is.
///
/// Contract: gumbo's memory comes from an arena, so that a tree of any depth is given back without
/// recursion. Nodes point into the tree, which lends them only inside of ``withRoot(_:)``, and into the
/// bytes that it was parsed from, which its user keeps until then.
struct HTMLTree: ~Copyable {
  private let arena: MemoryArena
  /// The document, above the element `html`.
  private let root: HTMLNode

  /// Parses well-formed UTF-8. Complexity: linear for text whose nesting ``HTMLFilter`` has bounded.
  init(parsing start: UnsafePointer<UInt8>, count: Int) {
    arena = MemoryArena()
    var options = kGumboDefaultOptions
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { arena, size in
      arena.map { Unmanaged<MemoryArena>.fromOpaque($0).takeUnretainedValue().allocate(size) }
    }
    options.deallocator = { _, _ in }
    let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    // Gumbo answers a document for every input.
    root = HTMLNode(pointer: gumbo_document(&options, bytes, count))
  }

  /// Lends the document, above the element `html`; no node may leave `body`.
  borrowing func withRoot<Result>(_ body: (HTMLNode) -> Result) -> Result {
    withExtendedLifetime(arena) { body(root) }
  }
}

/// A node of an ``HTMLTree``: an element, a text, or something without words.
struct HTMLNode: Hashable {
  let pointer: UnsafePointer<GumboNode>

  /// The element's tag, `nil` for what is no element.
  var tag: HTMLTag? {
    let type = pointer.pointee.type
    guard type == GUMBO_NODE_ELEMENT || type == GUMBO_NODE_TEMPLATE else { return nil }
    return HTMLTag(gumbo_node_element(pointer).pointee.tag)
  }

  var isText: Bool {
    let type = pointer.pointee.type
    return type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA
  }

  var parent: HTMLNode? {
    pointer.pointee.parent.map { HTMLNode(pointer: UnsafePointer($0)) }
  }

  private var children: GumboVector {
    switch pointer.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: gumbo_node_element(pointer).pointee.children
    case GUMBO_NODE_DOCUMENT: gumbo_node_document(pointer).pointee.children
    default: kGumboEmptyVector
    }
  }

  /// The child of a number from 0, `nil` behind the last. O(1).
  func child(_ index: Int) -> HTMLNode? {
    let children = self.children
    guard index < Int(children.length), let node = children.data[index] else { return nil }
    return HTMLNode(pointer: UnsafePointer(node.assumingMemoryBound(to: GumboNode.self)))
  }

  /// The text with its references resolved, for nodes that are text.
  var characters: UnsafeBufferPointer<UInt8> {
    guard isText, let text = gumbo_node_text(pointer).pointee.text else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    var length = 0
    while text[length] != 0 { length += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: length)
  }

  /// Where the text or the start tag stands, in bytes from `base`; empty for what the parser added.
  func range(from base: UnsafePointer<UInt8>, limit: Int) -> Range<Int> {
    let piece =
      isText
      ? gumbo_node_text(pointer).pointee.original_text : gumbo_node_element(pointer).pointee.original_tag
    guard let data = piece.data else { return 0..<0 }
    let start = UnsafeRawPointer(data) - UnsafeRawPointer(base)
    guard start >= 0, start <= limit else { return 0..<0 }
    return start..<start + min(piece.length, limit - start)
  }

  /// The attributes that say what an element is.
  var attributes: HTMLAttributes {
    tag == nil ? HTMLAttributes() : HTMLAttributes(gumbo_node_element(pointer).pointee.attributes)
  }

  /// The text below a node, white space trimmed and made single blanks, at most about `limit` bytes of it
  /// from as many nodes.
  func text(limit: Int) -> String {
    var bytes: [UInt8] = []
    var remaining = limit
    var open: [(node: HTMLNode, next: Int)] = [(self, 0)]
    while let top = open.last, bytes.count < limit, remaining > 0 {
      guard let child = top.node.child(top.next) else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      remaining -= 1
      if child.isText {
        for byte in child.characters where bytes.count < limit + 4 {
          if byte > 0x20 {
            bytes.append(byte)
          } else if let last = bytes.last, last != 0x20 {
            bytes.append(0x20)
          }
        }
      } else if let tag = child.tag, !tag.isWithoutText {
        open.append((child, 0))
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
