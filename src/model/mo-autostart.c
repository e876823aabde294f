/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-autostart.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define GROUP G_KEY_FILE_DESKTOP_GROUP

static char *
own_path (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", name, NULL);
}

/* Two desktops write their own word for what the others call hidden. */
static gboolean
is_hidden (GKeyFile *file)
{
  return g_key_file_get_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL) ||
         (g_key_file_has_key (file, GROUP, "X-GNOME-Autostart-enabled", NULL) &&
          !g_key_file_get_boolean (file, GROUP, "X-GNOME-Autostart-enabled", NULL));
}

/* FALSE where there is no such file. */
static gboolean
look (const char *path, gboolean *hidden)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;
  *hidden = is_hidden (file);
  return TRUE;
}

static gboolean
system_has (const char *name)
{
  const char *const *folders = g_get_system_config_dirs ();
  for (; *folders; folders++) {
    g_autofree char *path = g_build_filename (*folders, "autostart", name, NULL);
    gboolean hidden;
    if (look (path, &hidden))
      return !hidden;
  }
  return FALSE;
}

gboolean
mo_autostart_is_on (const char *name)
{
  g_autofree char *own = own_path (name);
  gboolean hidden;
  return look (own, &hidden) ? !hidden : system_has (name);
}

/* As the desktop entry wants it: in quotes, with its four special characters escaped. */
static char *
quoted (const char *program)
{
  g_autoptr (GString) text = g_string_new ("\"");
  for (const char *at = program; *at; at++) {
    if (strchr ("\"`$\\", *at))
      g_string_append_c (text, '\\');
    g_string_append_c (text, *at);
    if (*at == '%')
      g_string_append_c (text, '%');
  }
  g_string_append_c (text, '"');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_own (const char *path,
           const char *title,
           const char *program,
           gboolean on,
           GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *exec = quoted (program);

  g_key_file_load_from_file (
      file, path, G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, title);
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, exec);
  g_key_file_set_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  g_key_file_set_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, !on);
  g_key_file_remove_key (file, GROUP, "X-GNOME-Autostart-enabled", NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, path, error);
}

gboolean
mo_autostart_set (const char *name,
                  const char *title,
                  const char *program,
                  gboolean on,
                  GError **error)
{
  g_autofree char *path = own_path (name);
  gboolean hidden;

  if (on == mo_autostart_is_on (name))
    return TRUE;
  if (on && system_has (name) && look (path, &hidden)) {
    if (g_unlink (path) == 0)
      return TRUE;
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
    return FALSE;
  }
  return write_own (path, title, program, on, error);
}
