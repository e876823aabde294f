/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-level-agree.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level.h"

static const char *
completeness_word (const char *code)
{
  if (g_str_equal (code, "complete"))
    return _ ("Complete");
  return g_str_equal (code, "incomplete") ? _ ("Incomplete") : _ ("Not sure");
}

char *
mo_level_disagrees (const char *level, const char *chosen)
{
  MoNeuroLevel read;

  mo_level_parse (level, &read);
  if (!read.completeness || !chosen || !*chosen || g_str_equal (read.completeness, chosen))
    return NULL;
  /* Translators: the words of the level, what they are read as, and the answer in the list, as
   * in: “T12 complete” is read as Complete, but Incomplete is chosen. */
  return g_strdup_printf (_ ("“%s” is read as %s, but %s is chosen. "
                             "Choose what is right, or write the level anew."),
                          level,
                          completeness_word (read.completeness),
                          completeness_word (chosen));
}
