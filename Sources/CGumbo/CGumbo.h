#ifndef SLOVO_CGUMBO_H
#define SLOVO_CGUMBO_H

#include <gumbo.h>

// What a node holds is a C union, which Swift would copy whole for each look at a field.

static inline const GumboElement *gumbo_node_element(const GumboNode *node) { return &node->v.element; }

static inline const GumboText *gumbo_node_text(const GumboNode *node) { return &node->v.text; }

static inline const GumboNode *_Nonnull gumbo_document(const GumboOptions *options, const char *text, size_t size) {
  return gumbo_parse_with_options(options, text, size)->document;
}

static inline const GumboDocument *gumbo_node_document(const GumboNode *node) { return &node->v.document; }

#endif
