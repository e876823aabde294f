/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-open-list.h"

#include "reminders/mo-names.h"

#define STARTS_MS 30000

typedef struct {
  const char *name; /* of the next to ask, NULL for none */
  char *token;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->token);
  g_free (opening);
}

/* As every application on the bus has it: dots are slashes. */
static char *
path_of (const char *name)
{
  char *path = g_strconcat ("/", name, NULL);
  g_strdelimit (path, ".", '/');
  return g_strdelimit (path, "-", '_');
}

static GVariant *
ask_for_list (const char *token)
{
  GVariantBuilder platform, none;
  g_variant_builder_init (&platform, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_init (&none, G_VARIANT_TYPE ("av"));
  if (token) {
    g_variant_builder_add (&platform, "{sv}", "activation-token", g_variant_new_string (token));
    g_variant_builder_add (
        &platform, "{sv}", "desktop-startup-id", g_variant_new_string (token));
  }
  return g_variant_new ("(sava{sv})", "show-list", &none, &platform);
}

static void
start_beside (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self ? g_path_get_dirname (self) : NULL;
  const char *const places[] = { "mentoring-office", "../app/mentoring-office" };

  for (guint i = 0; folder && i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_build_filename (folder, places[i], NULL);
    char *argv[] = { path, "--show-list", NULL };
    if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE)) {
      g_spawn_async (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL);
      return;
    }
  }
  g_message ("The program with the list was not found.");
}

static void ask (GDBusConnection *bus, const char *name, gboolean start, Opening *opening);

static void
asked (GObject *source, GAsyncResult *result, gpointer user)
{
  Opening *opening = user;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *next = g_steal_pointer (&opening->name);

  if (!answer && next) {
    ask (G_DBUS_CONNECTION (source), next, TRUE, opening);
    return;
  }
  if (!answer)
    start_beside ();
  opening_free (opening);
}

static void
ask (GDBusConnection *bus, const char *name, gboolean start, Opening *opening)
{
  g_autofree char *path = path_of (name);
  g_dbus_connection_call (bus,
                          name,
                          path,
                          "org.freedesktop.Application",
                          "ActivateAction",
                          ask_for_list (opening->token),
                          NULL,
                          start ? G_DBUS_CALL_FLAGS_NONE : G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          STARTS_MS,
                          NULL,
                          asked,
                          opening);
}

void
mo_open_list (GDBusConnection *bus, const char *name, const char *token)
{
  Opening *opening = g_new0 (Opening, 1);
  opening->token = g_strdup (token);
  if (!name || !g_dbus_is_name (name) || g_dbus_is_unique_name (name))
    name = MO_OFFICE_NAME;
  opening->name = MO_OFFICE_NAME;
  ask (bus, name, FALSE, opening);
}
