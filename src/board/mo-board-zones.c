/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-private.h"
#include "widget/mo-width-bin.h"
#include "widget/mo-wrap.h"

/* Where there is no room for everything side by side, a row of buttons chooses what is shown:
 * those who wait with the mentors, the drafts, who was asked, or what is agreed; in the
 * smallest windows the mentors are a zone of their own. */

static MoWidth
width_of (MoBoardPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  return bin ? mo_width_bin_get_width (bin) : MO_WIDTH_WIDE;
}

static GtkToggleButton *
zone_of (MoBoardPage *self, int column)
{
  if (column == MO_BOARD_WAITING)
    return self->show_waiting;
  return column == MO_COLUMN_DRAFT   ? self->show_draft
         : column < MO_COLUMN_AGREED ? self->show_asked
                                     : self->show_agreed;
}

/* Strand, weights and the rest stand in a menu where the head has no room for them. */
static void
move_tools (MoBoardPage *self, gboolean into_menu)
{
  gboolean there = gtk_popover_get_child (self->more_popover) == self->tools;
  if (there == into_menu)
    return;
  g_object_ref (self->tools);
  if (into_menu) {
    gtk_box_remove (GTK_BOX (self->tools_place), self->tools);
    gtk_popover_set_child (self->more_popover, self->tools);
  } else {
    gtk_popover_set_child (self->more_popover, NULL);
    gtk_box_append (GTK_BOX (self->tools_place), self->tools);
  }
  g_object_unref (self->tools);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools),
                                  into_menu ? GTK_ORIENTATION_VERTICAL
                                            : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->more, into_menu);
}

/* In a narrow window the head flows onto as many lines as it takes. */
static void
lay_head (MoBoardPage *self, gboolean flows)
{
  if (MO_IS_WRAP (gtk_widget_get_layout_manager (self->head_box)) == flows)
    return;
  GtkLayoutManager *row =
      flows ? mo_wrap_new (9) : gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);
  if (!flows)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (row), 12);
  gtk_widget_set_layout_manager (self->head_box, row);
}

void
mo_board_page_arrange (MoBoardPage *self)
{
  MoWidth width = width_of (self);
  gboolean wide = width == MO_WIDTH_WIDE, one = width == MO_WIDTH_TINY;
  gboolean mentors = gtk_toggle_button_get_active (self->show_mentors);
  gboolean waiting = wide || gtk_toggle_button_get_active (self->show_waiting);

  if (mentors && !one) { /* comes back here */
    gtk_toggle_button_set_active (self->show_waiting, TRUE);
    return;
  }

  gtk_widget_set_visible (self->zones, !wide);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), width >= MO_WIDTH_MIDDLE);
  gtk_widget_set_visible (self->people_zone, waiting);
  gtk_widget_set_visible (self->mentors_zone, one ? mentors : waiting);
  gtk_widget_set_visible (self->cards_zone, wide || (!waiting && !mentors));
  gtk_widget_set_visible (GTK_WIDGET (self->show_mentors), one);
  gtk_widget_set_hexpand (self->mentors_zone, !wide);
  for (int c = 0; c < MO_COLUMNS; c++)
    gtk_widget_set_visible (self->column_box[c],
                            wide || gtk_toggle_button_get_active (zone_of (self, c)));
  lay_head (self, width < MO_WIDTH_MIDDLE);
  move_tools (self, !wide);
}

void
mo_board_page_show_zone (MoBoardPage *self, int column)
{
  gtk_toggle_button_set_active (zone_of (self, column), TRUE);
}

static void
count (GtkToggleButton *zone, const char *words, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s %u", words, n);
  gtk_button_set_label (GTK_BUTTON (zone), label);
}

static guint
cards_from (MoBoardPage *self, int first, int last)
{
  guint n = 0;
  for (int c = first; c <= last; c++)
    n += g_list_model_get_n_items (G_LIST_MODEL (self->card_rows[c]));
  return n;
}

void
mo_board_page_count_zones (MoBoardPage *self)
{
  count (self->show_waiting,
         _ ("Waiting"),
         g_list_model_get_n_items (G_LIST_MODEL (self->people_rows)));
  count (self->show_mentors,
         _ ("Mentors"),
         g_list_model_get_n_items (G_LIST_MODEL (self->mentor_rows)));
  count (self->show_draft, _ ("Draft"), cards_from (self, MO_COLUMN_DRAFT, MO_COLUMN_DRAFT));
  count (self->show_asked,
         _ ("Asked"),
         cards_from (self, MO_COLUMN_MENTOR_ASKED, MO_COLUMN_MENTEE_ASKED));
  count (
      self->show_agreed, _ ("Agreed"), cards_from (self, MO_COLUMN_AGREED, MO_COLUMN_BOOKED));
}
