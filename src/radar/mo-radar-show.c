/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the list, and the panel of the match that is chosen. */
#include <glib/gi18n-lib.h>

#include "radar/mo-radar-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-row.h"

struct _MoRadarListRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoRadarListRow, mo_radar_list_row, MO_TYPE_ROW)

static void
mo_radar_list_row_class_init (MoRadarListRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_radar_row_fields (), mo_radar_row_ref, mo_radar_row_unref);
}

static void
mo_radar_list_row_init (MoRadarListRow *self)
{
}

char *
mo_radar_pair_words (const MoRadarRow *row)
{
  return g_strdup_printf (_ ("%s and %s"), row->mentee, row->mentor_name);
}

static MoLevel
level_of (const MoRadarRow *row)
{
  if (!row->told)
    return MO_LEVEL_STOPPED;
  return mo_radar_fades ((guint) row->signs) ? MO_LEVEL_LATE : MO_LEVEL_SOON;
}

static const char *
state_of (const MoRadarRow *row)
{
  return row->told ? mo_radar_words ((guint) row->signs) : _ ("looked at");
}

/* ---------------------------------------------------------------------- rows */

static void
fill_row (GtkWidget *box, gpointer item)
{
  const MoRadarRow *row = mo_row_get_record (item);
  g_autofree char *pair = mo_radar_pair_words (row);
  g_auto (GStrv) lines = g_strsplit (row->words, "\n", -1);
  g_autofree char *signs = g_strjoinv (" · ", lines);

  mo_state_row_set (box, pair, signs, level_of (row), state_of (row));
}

GtkListItemFactory *
mo_radar_factory_new (void)
{
  return mo_state_row_factory_new (fill_row);
}

/* ---------------------------------------------------------------------- the panel */

static void
add (MoRadarPage *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->facts), widget);
}

static void
show_signs (MoRadarPage *self, const MoRadarRow *row)
{
  g_auto (GStrv) lines = g_strsplit (row->words, "\n", -1);
  guint at = 0;

  for (guint sign = 0; sign < MO_SIGNS && lines[at]; sign++) {
    if (!((guint) row->signs & 1u << sign))
      continue;
    g_autofree char *line = g_strdup_printf ("• %s", lines[at++]);
    GtkWidget *label = mo_piece_label (line, NULL),
              *advice = mo_piece_label (mo_sign_advice (sign), "mo-dim");
    gtk_widget_add_css_class (advice, "mo-radar-advice");
    add (self, label);
    add (self, advice);
  }
}

static void
show_last_look (MoRadarPage *self, const MoRadarRow *row, MoDay today)
{
  if (row->looked_on == MO_DAY_NONE)
    return;
  g_autofree char *on = mo_day_to_short (row->looked_on, today),
                  *until = mo_day_to_short (row->looked_until, today);
  g_autofree char *words =
      g_strdup_printf (row->told ? _ ("Looked at on %s by %s; since then it is told again.")
                                 : _ ("Looked at on %s by %s; told again on %s."),
                       on,
                       row->looked_by,
                       until);
  add (self, mo_piece_label (words, "mo-dim"));
  if (row->looked_words)
    add (self, mo_piece_label (row->looked_words, NULL));
}

/* Buttons say which match they are for: thirty of one name cannot be told apart by ear. */
static void
name_buttons (MoRadarPage *self, const MoRadarRow *row)
{
  g_autofree char *pair = mo_radar_pair_words (row);
  g_autofree char *looked = g_strdup_printf (_ ("Looked at: %s"), pair),
                  *ring = g_strdup_printf (_ ("Ring %s"), pair),
                  *calls = g_strdup_printf (_ ("Calls of %s"), pair),
                  *person = g_strdup_printf (_ ("Open %s"), row->mentee);
  mo_access_name (self->looked, looked);
  mo_access_name (self->ring, ring);
  mo_access_name (self->calls, calls);
  mo_access_name (self->person, person);
}

void
mo_radar_page_show_chosen (MoRadarPage *self)
{
  const MoRadarRow *row = mo_radar_page_chosen (self);

  mo_piece_empty (self->facts);
  gtk_widget_set_visible (self->panel, row != NULL);
  if (!row)
    return;
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *pair = mo_radar_pair_words (row),
                  *since = mo_day_to_short (row->since, today);
  g_autofree char *counts = g_strdup_printf (
      _ ("%s, %d of %d calls, agreed every %d days. First sign on %s."),
      g_str_equal (row->strand, "family") ? _ ("Family strand") : _ ("SCI strand"),
      row->done,
      row->limit,
      row->rhythm_days,
      since);
  add (self, mo_piece_label (pair, "mo-strong"));
  add (self, mo_piece_label (counts, "mo-dim"));
  show_signs (self, row);
  show_last_look (self, row, today);
  name_buttons (self, row);
}
