/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-appearance.h"

#include <string.h>

#include "widget/mo-desktop-dark.h"

#define PLACE     "/org/mentoringoffice/MentoringOffice/"
#define USUAL_DPI (96 * 1024) /* as GTK counts it */

struct _MoAppearance {
  GObject parent_instance;

  GtkCssProvider *style, *palette;
  MoColours colours;
  MoScheme scheme;
  int percent, desktop_dpi;
  gboolean large, still, started;
  gboolean desktop_dark; /* the desktop asks for it, whatever its theme is called */
};

G_DEFINE_FINAL_TYPE (MoAppearance, mo_appearance, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

MoAppearance *
mo_appearance_get (void)
{
  static MoAppearance *only;
  if (!only)
    only = g_object_new (MO_TYPE_APPEARANCE, NULL);
  return only;
}

/* ---------------------------------------------------------------------- colours */

/* What the theme really paints on, whatever it is called: GTK_THEME overrides the settings. */
static gboolean
theme_is_dark (void)
{
  GtkWidget *probe = g_object_ref_sink (gtk_label_new (NULL));
  GdkRGBA ground = { 1, 1, 1, 1 };
  gtk_style_context_lookup_color (
      gtk_widget_get_style_context (probe), "theme_bg_color", &ground);
  g_object_unref (probe);
  return 0.299 * ground.red + 0.587 * ground.green + 0.114 * ground.blue < 0.5;
}

static gboolean
theme_has_contrast (GtkSettings *settings)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *name = NULL;
  g_object_get (settings, "gtk-theme-name", &name, NULL);
  if (forced && *forced)
    return strstr (forced, "HighContrast") || strstr (forced, ":hc");
  return name && strstr (name, "HighContrast");
}

static MoScheme
scheme_now (GtkSettings *settings)
{
  gboolean dark = theme_is_dark ();
  if (theme_has_contrast (settings))
    return dark ? MO_SCHEME_CONTRAST_DARK : MO_SCHEME_CONTRAST;
  return dark ? MO_SCHEME_DARK : MO_SCHEME_LIGHT;
}

static void
load_palette (MoAppearance *self)
{
  static const char *const files[] = {
    [MO_SCHEME_LIGHT] = PLACE "colours-light.css",
    [MO_SCHEME_DARK] = PLACE "colours-dark.css",
    [MO_SCHEME_CONTRAST] = PLACE "colours-contrast.css",
    [MO_SCHEME_CONTRAST_DARK] = PLACE "colours-contrast.css",
  };
  gtk_css_provider_load_from_resource (self->palette, files[self->scheme]);
}

static void
theme_changed (MoAppearance *self)
{
  MoScheme scheme = scheme_now (gtk_settings_get_default ());
  if (scheme == self->scheme)
    return;
  self->scheme = scheme;
  load_palette (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
follow_desktop (MoAppearance *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gtk_settings_reset_property (settings, "gtk-theme-name");
  if (self->desktop_dark)
    g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  else
    gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
}

static void
desktop_told (gboolean dark, gpointer user)
{
  MoAppearance *self = user;
  if (self->desktop_dark == dark)
    return;
  self->desktop_dark = dark;
  if (self->colours == MO_COLOURS_DESKTOP)
    follow_desktop (self);
}

void
mo_appearance_set_colours (MoAppearance *self, MoColours colours)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (colours == self->colours)
    return; /* setting them again would read the whole theme again */
  self->colours = colours;
  if (colours == MO_COLOURS_DESKTOP) {
    follow_desktop (self);
  } else {
    g_object_set (settings,
                  "gtk-theme-name",
                  colours == MO_COLOURS_CONTRAST ? "HighContrast" : "Default",
                  "gtk-application-prefer-dark-theme",
                  colours == MO_COLOURS_DARK,
                  NULL);
  }
  if (self->started)
    theme_changed (self);
}

MoScheme
mo_appearance_get_scheme (MoAppearance *self)
{
  return self->scheme;
}

/* ---------------------------------------------------------------------- size, targets */

void
mo_appearance_set_text_percent (MoAppearance *self, int percent)
{
  GtkSettings *settings = gtk_settings_get_default ();

  percent = CLAMP (percent, 100, 200);
  if (percent == self->percent)
    return;
  if (self->percent == 100)
    g_object_get (settings, "gtk-xft-dpi", &self->desktop_dpi, NULL);
  self->percent = percent;
  if (percent == 100) {
    gtk_settings_reset_property (settings, "gtk-xft-dpi");
  } else {
    gint64 dpi = self->desktop_dpi > 0 ? self->desktop_dpi : USUAL_DPI;
    g_object_set (settings, "gtk-xft-dpi", (int) (dpi * percent / 100), NULL);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

void
mo_appearance_set_large_targets (MoAppearance *self, gboolean large)
{
  if (self->large == large)
    return;
  self->large = large;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
mo_appearance_set_still (MoAppearance *self, gboolean still)
{
  if (self->still == still)
    return;
  self->still = still;
  if (still)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
mo_appearance_get_large_targets (MoAppearance *self)
{
  return self->large;
}

gboolean
mo_appearance_get_still (MoAppearance *self)
{
  return self->still;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
dress_now (GtkWidget *window, MoAppearance *self)
{
  set_class (window, "mo-large", self->large);
  set_class (window, "mo-still", self->still);
}

void
mo_appearance_dress (MoAppearance *self, GtkWindow *window)
{
  g_signal_connect_object (self, "changed", G_CALLBACK (dress_now), window, G_CONNECT_SWAPPED);
  dress_now (GTK_WIDGET (window), self);
}

/* ---------------------------------------------------------------------- the object */

static void
add_provider (GtkCssProvider *provider, guint extra)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + extra);
}

void
mo_appearance_start (MoAppearance *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (self->started)
    return;
  self->started = TRUE;
  g_object_set (settings, "gtk-label-select-on-focus", FALSE, NULL);
  self->style = gtk_css_provider_new ();
  self->palette = gtk_css_provider_new ();
  self->scheme = scheme_now (settings);
  load_palette (self);
  gtk_css_provider_load_from_resource (self->style, PLACE "style.css");
  add_provider (self->palette, 0);
  add_provider (self->style, 1);
  g_signal_connect_swapped (
      settings, "notify::gtk-theme-name", G_CALLBACK (theme_changed), self);
  g_signal_connect_swapped (
      settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (theme_changed), self);
  mo_desktop_dark_watch (desktop_told, self);
}

static void
mo_appearance_class_init (MoAppearanceClass *klass)
{
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_APPEARANCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_appearance_init (MoAppearance *self)
{
  self->percent = 100;
}
