/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Invented sentences by their label, in files under tests/fixtures: a line each, # is a remark.
 */
static inline GStrv
labelled_lines (const char *folder, const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("MO_SOURCE_ROOT"), "tests", "fixtures", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);
  for (guint i = 0; all[i]; i++)
    if (*all[i] && *all[i] != '#')
      g_strv_builder_add (lines, all[i]);
  return g_strv_builder_end (lines);
}
