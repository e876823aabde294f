/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

struct _MoEndingRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoEndingRow, mo_ending_row, MO_TYPE_ROW)

static void
mo_ending_row_class_init (MoEndingRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_ending_view_fields (), mo_ending_view_ref, mo_ending_view_unref);
}

static void
mo_ending_row_init (MoEndingRow *self)
{
}

/* ---------------------------------------------------------------------- words */

static char *
waits_words (const MoEndingView *view)
{
  if (g_strcmp0 (view->state, "closed") == 0)
    return g_strdup (mo_end_kind_words (view->kind));
  if (g_strcmp0 (view->state, "impact_due") == 0) {
    g_autofree char *due = mo_day_to_words (view->impact_due, MO_PRECISION_DAY);
    return g_strdup_printf (_ ("Statements by %s"), due ? due : "—");
  }
  return g_strdup (_ ("Planned; the calls go on"));
}

char *
mo_ending_next_words (const MoEndingView *view)
{
  if (view->next == MO_ENDING_STEPS)
    return waits_words (view);
  const char *step = mo_ending_step_words (view->next);
  return view->due_words ? g_strdup_printf ("%s, %s", step, view->due_words) : g_strdup (step);
}

/* ---------------------------------------------------------------------- a row */

typedef struct {
  GtkWidget *box, *names, *count, *state;
} Cell;

static GtkWidget *
make_cell (void)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  cell->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  cell->names = mo_piece_label (NULL, "mo-strong");
  gtk_widget_set_hexpand (cell->names, TRUE);
  cell->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (cell->count, "mo-dim");
  gtk_widget_add_css_class (cell->count, "mo-caption");
  gtk_widget_set_valign (cell->count, GTK_ALIGN_BASELINE);
  cell->state = mo_state_label_new ();
  gtk_widget_add_css_class (cell->state, "mo-caption");
  gtk_box_append (GTK_BOX (first), cell->names);
  gtk_box_append (GTK_BOX (first), cell->count);
  gtk_box_append (GTK_BOX (cell->box), first);
  gtk_box_append (GTK_BOX (cell->box), cell->state);
  g_object_set_data_full (G_OBJECT (cell->box), "cell", cell, g_free);
  return cell->box;
}

static void
say_state (GtkWidget *label, const MoEndingView *view, const char *words)
{
  if (view->next < MO_ENDING_STEPS && view->level >= MO_LEVEL_SOON)
    mo_state_label_set (MO_STATE_LABEL (label), view->level, words);
  else if (view->next < MO_ENDING_STEPS)
    mo_state_label_set_icon (
        MO_STATE_LABEL (label), MO_LEVEL_STOPPED, "mo-next-symbolic", words);
  else if (view->kind != MO_END_UNDER_WAY)
    mo_state_label_set_icon (MO_STATE_LABEL (label),
                             mo_end_kind_level (view->kind),
                             mo_end_kind_icon (view->kind),
                             words);
  else
    mo_state_label_set (MO_STATE_LABEL (label), MO_LEVEL_FINE, words);
}

static void
fill (GtkWidget *box, gpointer row, gpointer user)
{
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  const MoEndingView *view = mo_row_get_record (row);
  g_autofree char *count = g_strdup_printf (_ ("%d of %d"), view->done, view->limit);
  g_autofree char *words = mo_ending_next_words (view);
  g_autofree char *spoken = g_strdup_printf (
      _ ("%s, %d of %d calls done, %s"), view->mentee, view->done, view->limit, words);

  gtk_label_set_label (GTK_LABEL (cell->names), view->mentee);
  gtk_label_set_label (GTK_LABEL (cell->count), count);
  say_state (cell->state, view, words);
  mo_access_row (cell->box, spoken);
}

GtkListItemFactory *
mo_ending_factory_new (void)
{
  return mo_cell_factory_new (make_cell, fill, NULL);
}
