/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-desktop-dark.h"

#include <gio/gio.h>

#define PORTAL       "org.freedesktop.portal.Desktop"
#define PLACE        "/org/freedesktop/portal/desktop"
#define SETTINGS     "org.freedesktop.portal.Settings"
#define GROUP        "org.freedesktop.appearance"
#define KEY          "color-scheme"
#define PREFERS_DARK 1

typedef struct {
  MoDesktopDark told;
  gpointer user;
} Watch;

/* The answer is a variant within a variant, or within two in old portals. */
static void
tell (Watch *watch, GVariant *boxed)
{
  g_autoptr (GVariant) value = g_variant_ref (boxed);
  while (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT)) {
    GVariant *inner = g_variant_get_variant (value);
    g_variant_unref (value);
    value = inner;
  }
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    watch->told (g_variant_get_uint32 (value) == PREFERS_DARK, watch->user);
}

static void
changed (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *name,
         GVariant *parameters,
         gpointer user)
{
  g_autoptr (GVariant) value = NULL;
  const char *group, *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&s@v)", &group, &key, &value);
  if (g_str_equal (group, GROUP) && g_str_equal (key, KEY))
    tell (user, value);
}

static void
read_done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (!answer)
    return; /* no portal, or one that does not know: the theme's name stands */
  g_autoptr (GVariant) value = g_variant_get_child_value (answer, 0);
  tell (user, value);
}

static void
connected (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  if (!bus)
    return;
  g_dbus_connection_signal_subscribe (bus,
                                      PORTAL,
                                      SETTINGS,
                                      "SettingChanged",
                                      PLACE,
                                      GROUP,
                                      G_DBUS_SIGNAL_FLAGS_NONE,
                                      changed,
                                      user,
                                      NULL);
  g_dbus_connection_call (bus,
                          PORTAL,
                          PLACE,
                          SETTINGS,
                          "Read",
                          g_variant_new ("(ss)", GROUP, KEY),
                          G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          1000,
                          NULL,
                          read_done,
                          user);
}

void
mo_desktop_dark_watch (MoDesktopDark told, gpointer user)
{
  Watch *watch = g_new0 (Watch, 1); /* as long as the program */
  *watch = (Watch){ told, user };
  g_bus_get (G_BUS_TYPE_SESSION, NULL, connected, watch);
}
