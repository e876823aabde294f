/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "decide/mo-services-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"
#include "widget/mo-state-label.h"

/* ---------------------------------------------------------------------- services */

static void
fill_name (GtkWidget *cell, gpointer row, gpointer user)
{
  MoServicesPage *page = user;
  const MoService *service = mo_row_get_record (row);
  g_autofree char *spoken = mo_service_spoken (service, mo_office_get_today (page->office));
  mo_cell_two_set (cell, service->name, service->about);
  mo_access_row (cell, spoken);
}

static void
fill_where (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoService *service = mo_row_get_record (row);
  mo_cell_two_set (cell,
                   mo_service_where_words (service),
                   service->region_words ? service->region_words : _ ("everywhere"));
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_reach (GtkWidget *cell, gpointer row, gpointer user)
{
  g_autofree char *words = mo_service_reach_words (mo_row_get_record (row));
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_pointed (GtkWidget *cell, gpointer row, gpointer user)
{
  g_autofree char *words = mo_service_pointed_words (mo_row_get_record (row));
  gtk_label_set_label (GTK_LABEL (cell), words);
}

static void
fill_checked (GtkWidget *cell, gpointer row, gpointer user)
{
  MoServicesPage *page = user;
  int level;
  g_autofree char *words = mo_service_checked_words (
      mo_row_get_record (row), mo_office_get_today (page->office), &level);
  mo_state_label_set (MO_STATE_LABEL (cell), level, words);
}

static const MoCellColumn services[] = {
  { N_ ("Service"), TRUE, TRUE, mo_cell_two_new, fill_name },
  { N_ ("Where"), FALSE, FALSE, mo_cell_two_new, fill_where },
  { N_ ("Reached by"), FALSE, FALSE, mo_cell_label_new, fill_reach },
  { N_ ("Pointed to"), FALSE, FALSE, mo_cell_label_new, fill_pointed },
  { N_ ("Last checked"), FALSE, TRUE, mo_state_label_new, fill_checked },
};

/* ---------------------------------------------------------------------- follow-ups */

static void
fill_person (GtkWidget *cell, gpointer row, gpointer user)
{
  MoServicesPage *page = user;
  const MoSignpost *signpost = mo_row_get_record (row);
  g_autofree char *spoken = mo_signpost_spoken (signpost, mo_office_get_today (page->office));
  MoWidth width = page->width ? mo_width_bin_get_width (page->width) : MO_WIDTH_WIDE;
  /* where the column of the service is not shown, it joins the dim line */
  g_autofree char *line = width >= MO_WIDTH_WIDE
                              ? g_strdup (signpost->number)
                              : g_strdup_printf ("%s · %s", signpost->number, signpost->to);
  mo_cell_two_set (cell, signpost->name, line);
  mo_access_row (cell, spoken);
}

static void
fill_to (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoSignpost *signpost = mo_row_get_record (row);
  mo_cell_two_set (cell, signpost->to, signpost->reach);
  gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "mo-person-name");
}

static void
fill_given (GtkWidget *cell, gpointer row, gpointer user)
{
  MoServicesPage *page = user;
  const MoSignpost *signpost = mo_row_get_record (row);
  g_autofree char *day = mo_day_to_short (signpost->given, mo_office_get_today (page->office));
  gtk_label_set_label (GTK_LABEL (cell), day);
}

static void
fill_due (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoSignpost *signpost = mo_row_get_record (row);
  mo_state_label_set (MO_STATE_LABEL (cell), signpost->level, signpost->due_words);
}

static const MoCellColumn follow_ups[] = {
  { N_ ("Person"), TRUE, TRUE, mo_cell_two_new, fill_person },
  { N_ ("Pointed to"), TRUE, FALSE, mo_cell_two_new, fill_to },
  { N_ ("On"), FALSE, FALSE, mo_cell_label_new, fill_given },
  { N_ ("Ask again"), FALSE, TRUE, mo_state_label_new, fill_due },
};

/* ---------------------------------------------------------------------- both */

void
mo_services_table_start (MoServicesPage *self)
{
  mo_cell_columns_add (self->service_view, services, G_N_ELEMENTS (services), self);
  mo_cell_columns_add (self->signpost_view, follow_ups, G_N_ELEMENTS (follow_ups), self);
}

void
mo_services_table_room (MoServicesPage *self, gboolean wide)
{
  mo_cell_columns_room (self->service_view, services, wide);
  mo_cell_columns_room (self->signpost_view, follow_ups, wide);
}
