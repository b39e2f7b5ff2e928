extension XMLMapping {
  /// What the elements of TEI P5 are; an element that isn't named is part of a paragraph.
  static let tei = XMLMapping(
    builtIn: """
      TEI, TEI.2 = document
      teiCorpus = block
      teiHeader, standOff, xenoData = header
      text, group, front, body, back = division
      div, div0, div1, div2, div3, div4, div5, div6, div7, castList = section
      div[type=bibliography], div[type=bibliographie], div[type=references] = section bibliography
      head = heading
      p, ab, u, lg, item = paragraph
      l, s, cell, addrLine, space = line
      sp, spGrp, list, floatingText, opener, closer, postscript, argument, castGroup = block
      castItem, castGroup/roleDesc, list/label = paragraph
      speaker = paragraph heading
      list/head, castGroup/head, lg/head, sp/head = paragraph heading
      stage, salute, signed, dateline, byline, trailer, address = passage
      quote, cit = quote
      epigraph = block block-quote
      q, said = quotation
      titlePage, docTitle = block heading
      titlePart, docAuthor, docImprint, docDate, docEdition, imprimatur = paragraph heading
      titlePage/byline, titlePage/epigraph = paragraph heading
      note = note
      note/label = skip
      ref, ptr, anchor = call-out
      foreign = foreign
      hi, emph, title, term, mentioned, distinct = emphasis
      hi[rend=sup], hi[rend=super], hi[rend=superscript], hi[rend=sub], hi[rend=subscript] = inline
      name, persName, placeName, orgName, geogName = name
      pb = page
      lb, cb, gb = break
      bibl, biblStruct, biblFull = passage
      listBibl = block bibliography
      listBibl/head = heading
      listBibl/bibl, listBibl/biblStruct, listBibl/biblFull = paragraph bibliography
      analytic, monogr, series, imprint, analytic/author, analytic/title, monogr/author, monogr/title = line
      monogr/editor, imprint/pubPlace, imprint/publisher, imprint/date, imprint/biblScope = line
      figure = aside caption
      figDesc, caption, figure/head, figure/desc, table/head = paragraph caption
      table = table
      row = paragraph table
      w, pc, c = word
      choice = choice
      rt, del, rdg, fw, index, egXML, specDesc, facsimile, linkGrp, interpGrp, fs = skip
      """)

  /// What elements of other vocabularies are whose names speak for themselves, DocBook's and JATS's among
  /// them; the rest follows from where text stands in the file.
  static let generic = XMLMapping(
    builtIn: """
      doc, document, article, corpus/text, texts/text, collection/text = document
      meta, metadata, info, bookinfo, articleinfo, chapterinfo, article-meta, journal-meta = header
      front, body, back, text = division
      section, sec, subsection, sect, sect1, sect2, sect3, sect4, sect5, chapter, part, volume = section
      appendix, preface, prologue, epilogue, act, scene, canto, div, div1, div2, div3, div4 = section
      title, head, heading, subtitle, h1, h2, h3, h4, h5, h6, sec/label = heading
      p, para, simpara, ab, paragraph, stanza, lg, li, item, listitem, list-item = paragraph
      l, line, verse, s, sentence, sent, td, th, cell, entry = line
      note, footnote, fn, endnote = note
      note/label, fn/label, endnote/label = skip
      ref[target], xref, footnoteref, anchor = call-out
      blockquote, disp-quote, quote = quote
      epigraph = block block-quote
      q = quotation
      foreign, foreignphrase = foreign
      em, emph, emphasis, i, b, italic, bold, strong, hi, cite = emphasis
      sup, sub, span, u, tt, code, a, font, ulink, link, ext-link, sc, small = inline
      name, persname, persName, placename, placeName = name
      pb, pagebreak = page
      lb, br, newline = break
      bibliography, ref-list, references = section bibliography
      ref-list/ref, bibliography/bibl, bibliomixed, biblioentry = paragraph bibliography
      bibl, mixed-citation, element-citation = passage
      figure, fig = aside caption
      caption = caption
      caption/title, figure/title, fig/title, fig/label, table/title, table-wrap/label = paragraph caption
      table, informaltable, table-wrap = table
      tr, row = paragraph table
      w, word, tok, token, pc = word
      choice = choice
      script, style = skip
      """)

  /// A mapping that stands in the program.
  private init(builtIn text: String) {
    do throws(XMLMappingError) { try self.init(parsing: Array(text.utf8)) } catch {
      fatalError("a mapping of the program's own is wrong in line \(error.line): \(error.cause)")
    }
  }
}
