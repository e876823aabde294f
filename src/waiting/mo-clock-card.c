/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-clock-card.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-palette.h"
#include "model/mo-waiting-figures.h"
#include "widget/mo-access.h"
#include "widget/mo-appearance.h"

#define EDGE  10.0 /* px at both ends of the line of days */
#define DOT   4.0  /* radius */
#define STACK 9.0  /* from dot to dot upward */

struct _MoClockCard {
  GtkToggleButton parent_instance;

  GtkWidget *title, *shown, *count, *median, *longest, *strip;

  MoClock clock;
  GArray *dots; /* Dot, sorted: everybody in this clock */
  MoWaitingFigures figures;
  int aim;
};

typedef struct {
  int days; /* waited */
  gboolean late;
} Dot;

G_DEFINE_FINAL_TYPE (MoClockCard, mo_clock_card, GTK_TYPE_TOGGLE_BUTTON)

/* ---------------------------------------------------------------------- the strip */

static int
last_day (MoClockCard *self)
{
  int longest = self->figures.longest;
  return MAX (longest + longest / 8 + 2, self->aim * 3 / 2);
}

static PangoLayout *
words (MoClockCard *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->strip, text);
  return layout;
}

static void
write_words (MoClockCard *self,
             cairo_t *cr,
             const MoPalette *palette,
             double x,
             double y,
             double align,
             const char *text)
{
  g_autoptr (PangoLayout) layout = words (self, text);
  int width, height;
  pango_layout_get_pixel_size (layout, &width, &height);
  mo_palette_set_source (palette, cr, "dim");
  cairo_move_to (cr, x - width * align, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_mark (cairo_t *cr, const MoPalette *palette, double x, double y, gboolean late)
{
  mo_palette_set_source (palette, cr, late ? "late" : "accent_graphic");
  if (late) {
    cairo_move_to (cr, x, y - DOT - 1);
    cairo_line_to (cr, x + DOT + 1, y);
    cairo_line_to (cr, x, y + DOT + 1);
    cairo_line_to (cr, x - DOT - 1, y);
    cairo_close_path (cr);
  } else {
    cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  }
  cairo_fill (cr);
}

/* Days of one length stand on each other, closer where there are many. */
static void
draw_dots (MoClockCard *self,
           cairo_t *cr,
           const MoPalette *palette,
           double per_day,
           double base)
{
  for (guint i = 0; i < self->dots->len;) {
    int day = g_array_index (self->dots, Dot, i).days;
    guint n = 1;
    while (i + n < self->dots->len && g_array_index (self->dots, Dot, i + n).days == day)
      n++;
    double step = n > 1 ? MIN (STACK, (base - 2 * DOT) / (n - 1)) : 0;
    for (guint j = 0; j < n; j++)
      draw_mark (cr,
                 palette,
                 EDGE + day * per_day,
                 base - DOT - 2 - j * step,
                 g_array_index (self->dots, Dot, i + j).late);
    i += n;
  }
}

static void
draw_strip (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user)
{
  MoClockCard *self = user;
  const MoPalette *palette = mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ()));
  g_autoptr (PangoLayout) layout = words (self, "0");
  int text_height, last = last_day (self);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  double base = (int) (height - text_height - 2) + 0.5;
  double per_day = (width - 2 * EDGE) / last, aim = (int) (EDGE + self->aim * per_day) + 0.5;
  g_autofree char *aim_words = g_strdup_printf (_ ("aim %d"), self->aim);
  g_autofree char *last_words = g_strdup_printf (ngettext ("%d day", "%d days", last), last);

  cairo_set_line_width (cr, 1);
  mo_palette_set_source (palette, cr, "mark");
  cairo_move_to (cr, 0, base);
  cairo_line_to (cr, width, base);
  cairo_stroke (cr);
  mo_palette_set_source (palette, cr, "text");
  cairo_set_dash (cr, (double[]){ 3, 3 }, 2, 0);
  cairo_move_to (cr, aim, 0);
  cairo_line_to (cr, aim, base + 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_dots (self, cr, palette, per_day, base);
  /* beside waits of years the aim stands at the left edge: then it says so in place of the 0 */
  g_autoptr (PangoLayout) aim_layout = words (self, aim_words);
  int aim_width, zero_width;
  pango_layout_get_pixel_size (aim_layout, &aim_width, NULL);
  pango_layout_get_pixel_size (layout, &zero_width, NULL);
  gboolean room = aim - aim_width / 2.0 > zero_width * 2;
  if (room)
    write_words (self, cr, palette, 0, base + 1, 0, "0");
  write_words (self, cr, palette, room ? aim : 0, base + 1, room ? 0.5 : 0, aim_words);
  write_words (self, cr, palette, width, base + 1, 1, last_words);
}

/* ---------------------------------------------------------------------- figures */

static const char *
title_of (MoClock clock)
{
  return clock == MO_CLOCK_CONTACT  ? _ ("To first contact")
         : clock == MO_CLOCK_ASSESS ? _ ("To assessment talk")
                                    : _ ("To a match");
}

static int
by_days (gconstpointer a, gconstpointer b)
{
  const Dot *one = a, *other = b;
  return one->days != other->days ? one->days - other->days : one->late - other->late;
}

static void
say (MoClockCard *self)
{
  guint n = self->figures.n;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *median_days = mo_waiting_days_words (self->figures.median);
  g_autofree char *longest_days = mo_waiting_days_words (self->figures.longest);
  g_autofree char *median_words =
      n ? g_strdup_printf (_ ("median <b>%s</b>"), median_days) : g_strdup (_ ("nobody waits"));
  g_autofree char *longest_words =
      n ? g_strdup_printf (_ ("longest <b>%s</b>"), longest_days) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_label_set_markup (GTK_LABEL (self->median), median_words);
  gtk_label_set_markup (GTK_LABEL (self->longest), longest_words);

  g_autofree char *name = n ? g_strdup_printf (_ ("%s: %u, median %s, longest %s"),
                                               title_of (self->clock),
                                               n,
                                               median_days,
                                               longest_days)
                            : g_strdup_printf (_ ("%s: nobody waits"), title_of (self->clock));
  mo_access_icon_button (GTK_WIDGET (self), name);
  g_autofree char *picture =
      g_strdup_printf (ngettext ("Days waited: %u person, aim %d days, %u late",
                                 "Days waited: %u people, aim %d days, %u late",
                                 n),
                       n,
                       self->aim,
                       self->figures.late);
  mo_access_name (self->strip, picture);
  gtk_widget_queue_draw (self->strip);
}

void
mo_clock_card_set (MoClockCard *self, GPtrArray *list, int aim)
{
  g_array_set_size (self->dots, 0);
  for (guint i = 0; i < list->len; i++) {
    const MoWaiting *it = g_ptr_array_index (list, i);
    Dot dot = { it->days, it->level == MO_LEVEL_LATE };
    if (it->clock == (int) self->clock)
      g_array_append_val (self->dots, dot);
  }
  g_array_sort (self->dots, by_days);
  self->figures = mo_waiting_figures (list, self->clock);
  self->aim = aim;
  say (self);
}

void
mo_clock_card_set_narrow (MoClockCard *self, gboolean narrow)
{
  gtk_widget_set_visible (self->strip, !narrow);
  gtk_widget_set_visible (self->longest, !narrow);
}

MoClock
mo_clock_card_get_clock (MoClockCard *self)
{
  return self->clock;
}

GtkWidget *
mo_clock_card_new (MoClock clock)
{
  MoClockCard *self = g_object_new (MO_TYPE_CLOCK_CARD, NULL);
  self->clock = clock;
  gtk_label_set_label (GTK_LABEL (self->title), title_of (clock));
  say (self);
  return GTK_WIDGET (self);
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_clock_card_finalize (GObject *object)
{
  g_array_unref (MO_CLOCK_CARD (object)->dots);
  G_OBJECT_CLASS (mo_clock_card_parent_class)->finalize (object);
}

static void
mo_clock_card_class_init (MoClockCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mo_clock_card_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/waiting/mo-clock-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, title);
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, shown);
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, count);
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, median);
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, longest);
  gtk_widget_class_bind_template_child (widget_class, MoClockCard, strip);
}

static void
mo_clock_card_init (MoClockCard *self)
{
  self->dots = g_array_new (FALSE, FALSE, sizeof (Dot));
  self->figures.median = -1;
  self->aim = 14;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self, "active", self->shown, "visible", G_BINDING_SYNC_CREATE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->strip), draw_strip, self, NULL);
  g_signal_connect_object (mo_appearance_get (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self->strip,
                           G_CONNECT_SWAPPED);
}
