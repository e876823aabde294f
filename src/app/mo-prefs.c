/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-prefs.h"

#include "widget/mo-appearance.h"

#define SCHEMA "org.mentoringoffice.MentoringOffice"

/* Beside the program in the folder it was built in; that one comes first, as it fits. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *built = g_build_filename (folder, "..", "..", "data", NULL);
  g_autofree char *compiled = g_build_filename (built, "gschemas.compiled", NULL);
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();

  if (g_file_test (compiled, G_FILE_TEST_EXISTS)) {
    g_autoptr (GSettingsSchemaSource) source =
        g_settings_schema_source_new_from_directory (built, usual, FALSE, NULL);
    GSettingsSchema *schema =
        source ? g_settings_schema_source_lookup (source, SCHEMA, FALSE) : NULL;
    if (schema)
      return schema;
  }
  return usual ? g_settings_schema_source_lookup (usual, SCHEMA, TRUE) : NULL;
}

GSettings *
mo_prefs (void)
{
  static GSettings *settings;
  static gboolean looked;

  if (!looked) {
    g_autoptr (GSettingsSchema) schema = find_schema ();
    looked = TRUE;
    if (schema)
      settings = g_settings_new_full (schema, NULL, NULL);
  }
  return settings;
}

gboolean
mo_prefs_flag (const char *key, gboolean fallback)
{
  return mo_prefs () ? g_settings_get_boolean (mo_prefs (), key) : fallback;
}

int
mo_prefs_number (const char *key, int fallback)
{
  return mo_prefs () ? g_settings_get_int (mo_prefs (), key) : fallback;
}

char *
mo_prefs_text (const char *key, const char *fallback)
{
  return mo_prefs () ? g_settings_get_string (mo_prefs (), key) : g_strdup (fallback);
}

static void
apply (void)
{
  MoAppearance *appearance = mo_appearance_get ();
  mo_appearance_set_colours (appearance,
                             mo_prefs () ? g_settings_get_enum (mo_prefs (), "colours") : 0);
  mo_appearance_set_text_percent (appearance, mo_prefs_number ("text-percent", 100));
  mo_appearance_set_large_targets (appearance, mo_prefs_flag ("large-targets", FALSE));
  mo_appearance_set_still (appearance, mo_prefs_flag ("still", FALSE));
}

void
mo_prefs_follow (void)
{
  if (!mo_prefs ())
    return;
  apply ();
  g_signal_connect (mo_prefs (), "changed", G_CALLBACK (apply), NULL);
}
