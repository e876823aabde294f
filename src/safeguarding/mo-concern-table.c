/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "safeguarding/mo-safeguarding-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"
#include "widget/mo-state-label.h"

static GtkWidget *
make_two (void)
{
  return mo_cell_two_with (mo_cell_label_new ());
}

static GtkWidget *
make_due (void)
{
  return mo_cell_two_with (mo_state_label_new ());
}

static void
fill_name (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoConcern *concern = mo_row_get_record (row);
  MoSafeguardingPage *page = user;
  g_autofree char *spoken = mo_concern_row_spoken (
      concern, mo_office_get_policy (page->office), mo_office_get_today (page->office));
  mo_cell_two_set (cell, concern->name, concern->number);
  mo_access_row (cell, spoken);
}

static void
fill_state (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoConcern *concern = mo_row_get_record (row);
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *serious =
      concern->access != MO_CONCERN_ALL
          ? g_strdup (_ ("you raised it"))
          : g_strdup_printf (_ ("seriousness: %s"),
                             mo_concern_seriousness_words (concern->seriousness));
  mo_cell_two_set (cell, mo_concern_state_words (&standing), serious);
}

static void
fill_due (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoConcern *concern = mo_row_get_record (row);
  MoSafeguardingPage *page = user;
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *words = NULL;
  MoLevel level = mo_concern_row_due (
      concern, mo_office_get_policy (page->office), mo_office_get_today (page->office), &words);
  mo_state_label_set (MO_STATE_LABEL (gtk_widget_get_first_child (cell)), level, words);
  mo_cell_two_set (cell, NULL, mo_concern_next_words (&standing));
}

static void
fill_raised (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoConcern *concern = mo_row_get_record (row);
  MoSafeguardingPage *page = user;
  g_autofree char *day = mo_day_to_short (concern->raised, mo_office_get_today (page->office));
  mo_cell_two_set (cell, concern->raised_by, day);
}

static const MoCellColumn columns[] = {
  { N_ ("About"), TRUE, TRUE, mo_cell_two_new, fill_name },
  { N_ ("To do"), TRUE, TRUE, make_due, fill_due },
  { N_ ("Where it stands"), TRUE, FALSE, make_two, fill_state },
  { N_ ("Raised by"), TRUE, FALSE, make_two, fill_raised },
};

/* A concern is opened on purpose, not by passing over its row: that it was is written down. */
static void
activated (GtkColumnView *view, guint position, MoSafeguardingPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  if (row)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-concern", "x", mo_row_get_id (row));
}

void
mo_concern_table_start (MoSafeguardingPage *self)
{
  mo_cell_columns_add (self->view, columns, G_N_ELEMENTS (columns), self);
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect (self->view, "activate", G_CALLBACK (activated), self);
  mo_access_column_view (self->view, _ ("Concerns"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

void
mo_concern_table_room (MoSafeguardingPage *self, gboolean wide)
{
  mo_cell_columns_room (self->view, columns, wide);
}
