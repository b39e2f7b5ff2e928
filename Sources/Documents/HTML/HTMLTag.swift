import CGumbo

/// The elements that a reader tells apart; all others mark nothing that matters here.
enum HTMLTag: String, CaseIterable {
  case other
  case html, head, body, title, meta
  case main, article, section, nav, aside, header, footer, address, form, fieldset, legend, button, label
  case h1, h2, h3, h4, h5, h6, hgroup, p, div, center, pre, listing, xmp, blockquote, figure, figcaption
  case ol, ul, li, dl, dt, dd, dir, menu, details, summary, dialog, hr, br
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case a, em, i, b, strong, cite, dfn, q, sup, span, font
  case script, style, template, noscript, rt, rp, rtc, audio, video, canvas, iframe, noframes, noembed
  case svg, math, select, textarea, datalist, object, input

  /// The tag that gumbo calls by a number; numbers differ between its versions, names don't.
  init(_ tag: GumboTag) {
    let number = Int(tag.rawValue)
    self = number < Self.byNumber.count ? Self.byNumber[number] : .other
  }

  private static let byNumber: [HTMLTag] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { number in
    guard let name = gumbo_normalized_tagname(GumboTag(rawValue: number)) else { return .other }
    return HTMLTag(rawValue: String(cString: name)) ?? .other
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether text before and behind the element's tags belongs to different paragraphs.
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .nav, .aside, .header, .footer, .address, .form, .fieldset,
      .legend, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .p, .div, .center, .pre, .listing, .xmp, .blockquote,
      .figure, .figcaption, .ol, .ul, .li, .dl, .dt, .dd, .dir, .menu, .details, .summary, .dialog, .hr,
      .table, .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .td, .th:
      true
    default: false
    }
  }

  /// Whether what stands in the element is no text of the document: programs, formulas, the reading aids
  /// of ruby, what a browser shows in place of pictures and sounds.
  var isWithoutText: Bool {
    switch self {
    case .head, .title, .meta, .script, .style, .template, .rt, .rp, .rtc, .audio, .video, .canvas, .iframe,
      .noframes, .noembed, .svg, .math, .select, .textarea, .datalist, .input:
      true
    default: false
    }
  }

  /// Whether the white space in the element is its layout.
  var isPreformatted: Bool { self == .pre || self == .listing || self == .xmp }
}
