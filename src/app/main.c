/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/mo-application.h"
#include "app/mo-command-line.h"
#include "app/mo-prefs.h"

/* Loading the graphics driver is most of a start on X11; the program draws quickly without it.
 * Whoever set one of these, or asked for the graphics card, is left alone. */
static void
start_light (void)
{
  if (g_getenv ("GSK_RENDERER") || g_getenv ("GDK_DEBUG"))
    return;
  if (mo_prefs_flag ("graphics-card", FALSE))
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MO_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (mo_command_line_run (argc, argv, &status))
    return status;

  start_light ();
  g_autoptr (MoApplication) app = mo_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
