/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-noes-page.h"

#include <glib/gi18n-lib.h>

#include "board/mo-noes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoNoesPage, mo_noes_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- loading */

typedef enum { PERIOD_YEAR, PERIOD_QUARTER, PERIOD_ALL } Period;

static MoDay
first_day (MoNoesPage *self)
{
  MoDay today = mo_office_get_today (self->office);
  switch ((Period) gtk_drop_down_get_selected (self->period)) {
  case PERIOD_QUARTER:
    return today - 91;
  case PERIOD_ALL:
    return MO_DAY_NONE;
  default:
    return today - 365;
  }
}

static void load (MoNoesPage *self);

/* A page that was waited for begins at its reasons, if the focus still stands at its head. */
static void
begin (MoNoesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->period)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
loaded (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  MoNoReview *review = mo_office_finish (MO_OFFICE (office), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  MoNoesPage *self = MO_NOES_PAGE (user);
  self->loading = FALSE;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  gboolean first = self->review == NULL;
  g_clear_pointer (&self->review, mo_no_review_free);
  self->review = review;
  mo_noes_page_show (self);
  if (first)
    begin (self);
  if (self->stale)
    load (self);
}

static void
load (MoNoesPage *self)
{
  MoDay from = first_day (self);
  self->stale = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  mo_office_read (self->office,
                  mo_store_review_noes_job,
                  g_memdup2 (&from, sizeof from),
                  g_free,
                  (GDestroyNotify) mo_no_review_free,
                  self->cancellable,
                  loaded,
                  self);
}

static void
news (MoOffice *office, GStrv tables, const char *label, gint64 set, MoNoesPage *self)
{
  if (mo_news_touches ((const char *const *) tables,
                       "pairing referral mentor person injury availability topic setting term"))
    load (self);
}

/* ---------------------------------------------------------------------- what people do */

static void
period_chosen (MoNoesPage *self)
{
  if (self->office)
    load (self);
}

static void
reason_chosen (MoNoesPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->reasons);
  if (!row)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (row), "reason"));
  mo_noes_page_show_cases (self);
}

/* A case opens the person it is about. */
static void
case_opened (MoNoesPage *self, guint at)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), at);
  const MoNo *no = row ? mo_row_get_record (row) : NULL;
  if (no)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", no->person);
}

static void
arrange (MoNoesPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  MoWidth width = bin ? mo_width_bin_get_width (bin) : MO_WIDTH_WIDE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  width < MO_WIDTH_MIDDLE ? GTK_ORIENTATION_VERTICAL
                                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (self->reasons_zone, width < MO_WIDTH_MIDDLE);
}

static void
mo_noes_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_NOES_PAGE (widget));
  GTK_WIDGET_CLASS (mo_noes_page_parent_class)->map (widget);
}

static gboolean
mo_noes_page_grab_focus (GtkWidget *widget)
{
  MoNoesPage *self = MO_NOES_PAGE (widget);
  if (gtk_widget_get_mapped (self->empty))
    return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  return self->review && gtk_widget_get_mapped (GTK_WIDGET (self->reasons)) &&
         gtk_widget_child_focus (GTK_WIDGET (self->reasons), GTK_DIR_TAB_FORWARD);
}

/* ---------------------------------------------------------------------- the page */

static void
mo_noes_page_dispose (GObject *object)
{
  MoNoesPage *self = MO_NOES_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->review, mo_no_review_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_noes_page_parent_class)->dispose (object);
}

static void
mo_noes_page_class_init (MoNoesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_noes_page_dispose;
  widget_class->map = mo_noes_page_map;
  widget_class->grab_focus = mo_noes_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/board/mo-noes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, heading);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, says);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, period);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, reasons_zone);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, reasons);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, cases);
  gtk_widget_class_bind_template_child (widget_class, MoNoesPage, weights);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, reason_chosen);
  gtk_widget_class_bind_template_callback (widget_class, case_opened);
}

static void
mo_noes_page_init (MoNoesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_noes_factory_new ();
  self->cancellable = g_cancellable_new ();
  self->rows = g_list_store_new (MO_TYPE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkNoSelection) all =
      gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->cases, GTK_SELECTION_MODEL (all));
  gtk_list_view_set_factory (self->cases, factory);
  mo_access_drop_down (self->period, _ ("Period"));
  mo_access_name (GTK_WIDGET (self->reasons), _ ("Reasons"));
  mo_access_name (GTK_WIDGET (self->cases), _ ("Cases"));
  mo_access_one_tab_stop (GTK_WIDGET (self->reasons));
  mo_access_one_tab_stop (GTK_WIDGET (self->cases));
}

GtkWidget *
mo_noes_page_new (MoOffice *office)
{
  MoNoesPage *self = g_object_new (MO_TYPE_NOES_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect (office, "news", G_CALLBACK (news), self);
  g_signal_connect_swapped (office, "day-changed", G_CALLBACK (load), self);
  load (self);
  return GTK_WIDGET (self);
}
