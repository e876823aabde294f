/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "app/mo-prefs.h"
#include "core/mo-number.h"
#include "draw/mo-palette.h"
#include "widget/mo-access.h"
#include "widget/mo-setting-row.h"
#include "widget/mo-wrap.h"

#define PICTURE_WIDTH  96
#define PICTURE_HEIGHT 56

/* ---------------------------------------------------------------------- colours */

typedef struct {
  const char *nick, *word;
  MoScheme left, right; /* of the picture's halves */
} Choice;

static const Choice choices[] = {
  { "desktop", N_ ("Follow desktop"), MO_SCHEME_LIGHT, MO_SCHEME_DARK },
  { "light", N_ ("Light"), MO_SCHEME_LIGHT, MO_SCHEME_LIGHT },
  { "dark", N_ ("Dark"), MO_SCHEME_DARK, MO_SCHEME_DARK },
  { "contrast", N_ ("High contrast"), MO_SCHEME_CONTRAST, MO_SCHEME_CONTRAST },
};

static void
bar (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_half (cairo_t *cr, MoScheme scheme)
{
  const MoPalette *palette = mo_palette_get (scheme);
  mo_palette_set_source (palette, cr, "window");
  cairo_paint (cr);
  mo_palette_set_source (palette, cr, "text");
  bar (cr, 10, 10, 48, 6);
  mo_palette_set_source (palette, cr, "dim");
  bar (cr, 10, 22, 70, 4);
  mo_palette_set_source (palette, cr, "fill");
  bar (cr, 10, 34, 30, 10);
}

static void
draw_choice (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Choice *choice = data;
  const MoPalette *palette = mo_palette_get (choice->left);

  cairo_scale (cr, (double) width / PICTURE_WIDTH, (double) height / PICTURE_HEIGHT);
  draw_half (cr, choice->left);
  cairo_save (cr);
  cairo_rectangle (cr, PICTURE_WIDTH / 2, 0, PICTURE_WIDTH / 2, PICTURE_HEIGHT);
  cairo_clip (cr);
  draw_half (cr, choice->right);
  cairo_restore (cr);
  mo_palette_set_source (palette, cr, "mark");
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, 0.5, PICTURE_WIDTH - 1, PICTURE_HEIGHT - 1);
  cairo_stroke (cr);
}

static void
colours_toggled (GtkCheckButton *button, gpointer data)
{
  const Choice *choice = data;
  if (gtk_check_button_get_active (button))
    g_settings_set_string (mo_prefs (), "colours", choice->nick);
}

static GtkWidget *
colours_card (void)
{
  GtkWidget *card = mo_setting_card_new (_ ("Colours"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *now = mo_prefs_text ("colours", "desktop");
  GtkCheckButton *group = NULL;

  gtk_widget_set_layout_manager (line, mo_wrap_new (24)); /* large text takes more lines */
  gtk_widget_add_css_class (line, "mo-colour-choices");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
    GtkWidget *picture = g_object_new (GTK_TYPE_DRAWING_AREA,
                                       "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "content-width",
                                       PICTURE_WIDTH,
                                       "content-height",
                                       PICTURE_HEIGHT,
                                       "halign",
                                       GTK_ALIGN_CENTER,
                                       NULL);
    GtkWidget *button = gtk_check_button_new_with_label (_ (choices[i].word));

    gtk_drawing_area_set_draw_func (
        GTK_DRAWING_AREA (picture), draw_choice, (gpointer) &choices[i], NULL);
    gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
    group = group ? group : GTK_CHECK_BUTTON (button);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), g_str_equal (now, choices[i].nick));
    g_signal_connect (button, "toggled", G_CALLBACK (colours_toggled), (gpointer) &choices[i]);
    gtk_box_append (GTK_BOX (box), picture);
    gtk_box_append (GTK_BOX (box), button);
    gtk_box_append (GTK_BOX (line), box);
  }
  mo_setting_card_add (card, line);
  return card;
}

/* ---------------------------------------------------------------------- size and the rest */

static void
scale_moved (GtkRange *range, GtkLabel *label)
{
  g_autofree char *words = mo_percent_words (gtk_range_get_value (range));
  gtk_label_set_label (label, words);
}

/* Set when the hand rests: text that grows beneath the pointer would run away from it. */
static gboolean
scale_rested (gpointer data)
{
  GtkRange *range = data;
  g_object_set_data (data, "mo-rest", NULL);
  g_settings_set_int (mo_prefs (), "text-percent", (int) gtk_range_get_value (range));
  return G_SOURCE_REMOVE;
}

static void
scale_touched (GtkRange *range)
{
  guint before = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (range), "mo-rest"));
  if (before)
    g_source_remove (before);
  guint source = g_timeout_add_full (
      G_PRIORITY_DEFAULT, 400, scale_rested, g_object_ref (range), g_object_unref);
  g_object_set_data (G_OBJECT (range), "mo-rest", GUINT_TO_POINTER (source));
}

static GtkWidget *
text_scale (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 100, 200, 25);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (scale, "mo-text-scale");
  gtk_widget_add_css_class (label, "mo-strong");
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_range_set_value (GTK_RANGE (scale), mo_prefs_number ("text-percent", 100));
  scale_moved (GTK_RANGE (scale), GTK_LABEL (label));
  g_signal_connect (scale, "value-changed", G_CALLBACK (scale_moved), label);
  g_signal_connect (scale, "value-changed", G_CALLBACK (scale_touched), NULL);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("100 %")));
  gtk_box_append (GTK_BOX (box), scale);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("200 %")));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
flag_row (const char *title, const char *note, const char *key)
{
  GtkSwitch *toggle;
  GtkWidget *box = mo_setting_switch_new (&toggle);
  g_settings_bind (mo_prefs (), key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  return mo_setting_row_new (title, note, box);
}

static const int message_seconds[] = { 10, 20, 40, 60, 300 };

static void
seconds_chosen (GtkDropDown *drop_down)
{
  guint chosen = gtk_drop_down_get_selected (drop_down);
  if (chosen < G_N_ELEMENTS (message_seconds))
    g_settings_set_int (mo_prefs (), "message-seconds", message_seconds[chosen]);
}

static GtkWidget *
seconds_drop_down (void)
{
  const char *const words[] = { _ ("10 seconds"), _ ("20 seconds"), _ ("40 seconds"),
                                _ ("1 minute"),   _ ("5 minutes"),  NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);
  int now = mo_prefs_number ("message-seconds", 20);

  for (guint i = 0; i < G_N_ELEMENTS (message_seconds); i++)
    if (message_seconds[i] <= now)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (seconds_chosen), NULL);
  return drop_down;
}

GtkWidget *
mo_preferences_looks_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  if (!mo_prefs ()) {
    gtk_box_append (
        GTK_BOX (column),
        gtk_label_new (_ ("The program was not installed whole, so there is nowhere "
                          "to keep these. Install it again.")));
    return column;
  }

  GtkWidget *size = mo_setting_card_new (_ ("Size"));
  GtkWidget *calm = mo_setting_card_new (_ ("Calm"));
  mo_setting_card_add (size,
                       mo_setting_row_new (_ ("Text"),
                                           _ ("Everything reflows; nothing is cut off"),
                                           text_scale ()));
  mo_setting_card_add (size,
                       flag_row (_ ("Large targets"),
                                 _ ("Every button at least 44 by 44, with wider gaps"),
                                 "large-targets"));
  mo_setting_card_add (
      calm, flag_row (_ ("Still pictures"), _ ("No sliding or fading anywhere"), "still"));
  mo_setting_card_add (calm,
                       mo_setting_row_new (_ ("Messages stay for"),
                                           _ ("Undo is always in the history too, Ctrl+Z"),
                                           seconds_drop_down ()));
  mo_setting_card_add (
      calm,
      flag_row (_ ("Use the graphics card"),
                _ ("From the next start. The program starts faster and is smaller without it"),
                "graphics-card"));
  gtk_box_append (GTK_BOX (column), colours_card ());
  gtk_box_append (GTK_BOX (column), size);
  gtk_box_append (GTK_BOX (column), calm);
  return column;
}
