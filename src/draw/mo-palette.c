/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-palette.h"

#include <gio/gio.h>
#include <string.h>

#define PLACE "/org/mentoringoffice/MentoringOffice/"

struct _MoPalette {
  GHashTable *colours; /* name → MoColour */
};

typedef struct {
  const char *file, *text, *base, *window;
} Ground;

/* Surfaces and text are the theme's on screen; these are Adwaita's, and paper's. */
static const Ground grounds[] = {
  [MO_SCHEME_LIGHT] = { "colours-light.css", "#2E3436", "#FFFFFF", "#F6F5F4" },
  [MO_SCHEME_DARK] = { "colours-dark.css", "#EEEEEC", "#2D2D2D", "#353535" },
  [MO_SCHEME_CONTRAST] = { "colours-contrast.css", "#000000", "#FFFFFF", "#FFFFFF" },
  [MO_SCHEME_CONTRAST_DARK] = { "colours-contrast.css", "#FFFFFF", "#000000", "#000000" },
};

static gboolean
parse_hex (const char *text, MoColour *colour)
{
  if (text[0] != '#' || strlen (text) < 7)
    return FALSE;
  guint value = (guint) g_ascii_strtoull (text + 1, NULL, 16);
  *colour = (MoColour){ (value >> 16 & 0xff) / 255.0,
                        (value >> 8 & 0xff) / 255.0,
                        (value & 0xff) / 255.0 };
  return TRUE;
}

static void
keep (MoPalette *palette, const char *name, const char *value)
{
  MoColour colour;
  if (parse_hex (value, &colour))
    g_hash_table_replace (
        palette->colours, g_strdup (name), g_memdup2 (&colour, sizeof colour));
}

/* "@define-color mo_accent #12436D;" and, in high contrast, "… @theme_fg_color;". */
static void
read_line (MoPalette *palette, const Ground *ground, const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " ;", -1);
  if (g_strv_length (words) < 3 || !g_str_equal (words[0], "@define-color") ||
      !g_str_has_prefix (words[1], "mo_"))
    return;
  const char *value = words[2];
  if (g_str_equal (value, "@theme_fg_color"))
    value = ground->text;
  else if (g_str_equal (value, "@theme_bg_color"))
    value = ground->window;
  keep (palette, words[1] + strlen ("mo_"), value);
}

static MoPalette *
load (const Ground *ground)
{
  MoPalette *palette = g_new0 (MoPalette, 1);
  g_autofree char *path = g_strconcat (PLACE, ground->file, NULL);
  g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  palette->colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  keep (palette, "text", ground->text);
  keep (palette, "base", ground->base);
  keep (palette, "window", ground->window);
  if (css) {
    g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (css, NULL), "\n", -1);
    for (char **line = lines; *line; line++)
      read_line (palette, ground, *line);
  }
  return palette;
}

const MoPalette *
mo_palette_get (MoScheme scheme)
{
  static MoPalette *palettes[G_N_ELEMENTS (grounds)];
  g_return_val_if_fail (scheme < G_N_ELEMENTS (grounds), NULL);
  if (!palettes[scheme])
    palettes[scheme] = load (&grounds[scheme]);
  return palettes[scheme];
}

MoColour
mo_palette_colour (const MoPalette *palette, const char *name)
{
  MoColour *colour = g_hash_table_lookup (palette->colours, name);
  return colour ? *colour : *(MoColour *) g_hash_table_lookup (palette->colours, "text");
}

void
mo_palette_set_source (const MoPalette *palette, cairo_t *cr, const char *name)
{
  MoColour colour = mo_palette_colour (palette, name);
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}
