/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain text with named fields, "Dear {first name},": what the office writes once and the
 * program fills for each person. */
typedef struct {
  const char *name;  /* as it stands between the braces */
  const char *value; /* NULL and "" are nothing */
} MoTemplateField;

/* fields ends with a NULL name.  A line of which nothing is left but fields with nothing in
 * them goes; an unknown field stays as it was written.  Owned by the caller. */
char *mo_template_fill (const char *text, const MoTemplateField *fields);
/* The first field of the text that is none of these, without its braces, owned by the caller;
 * NULL where all are known. */
char *mo_template_unknown (const char *text, const char *const *names);

G_END_DECLS
