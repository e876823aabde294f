/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-cases-page.h"

#include <glib/gi18n-lib.h>

#include "impact/mo-cases-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoCasesPage, mo_cases_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- showing */

static void
show_empty (MoCasesPage *self, gboolean missing)
{
  MoEmptyPage *empty = MO_EMPTY_PAGE (self->empty);

  if (mo_figure_infos ()[self->found->which].cases == MO_CASE_NONE) {
    mo_empty_page_set_title (empty, _ ("This figure keeps no list"));
    mo_empty_page_set_why (empty,
                           _ ("It is counted from what is not a person’s record, or must not "
                              "be traced back to one."));
  } else if (missing) {
    mo_empty_page_set_title (empty, _ ("Nobody was left out"));
    mo_empty_page_set_why (empty, _ ("Everybody who could be counted was counted."));
  } else {
    mo_empty_page_set_title (empty, _ ("No case yet"));
    mo_empty_page_set_why (empty, _ ("Nothing was counted in this period."));
  }
}

static void
show_list (MoCasesPage *self)
{
  if (!self->found)
    return;
  gboolean missing = gtk_toggle_button_get_active (self->missing);
  GPtrArray *cases = missing ? self->found->missing : self->found->counted;

  mo_rows_sync (self->rows, mo_case_row_get_type (), cases);
  gtk_widget_set_visible (self->empty, cases->len == 0);
  gtk_widget_set_visible (self->list_zone, cases->len > 0);
  show_empty (self, missing);
}

static void
show (gpointer page, gpointer answer)
{
  MoCasesPage *self = page;
  gboolean first = self->found == NULL;

  g_clear_pointer (&self->found, mo_figure_cases_free);
  self->found = answer;
  mo_cases_show_figure (self);
  show_list (self);
  gtk_widget_set_visible (self->body, TRUE);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gpointer
ask (gpointer page)
{
  return g_strdup (MO_CASES_PAGE (page)->code);
}

static const MoPageReadKind reading = {
  .job = mo_store_figure_cases_job,
  .tables = MO_IMPACT_TABLES,
  .ask = ask,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_figure_cases_free,
  .show = show,
};

void
mo_cases_page_show (MoCasesPage *self, const char *code)
{
  g_free (self->code);
  self->code = g_strdup (code);
  g_clear_pointer (&self->found, mo_figure_cases_free);
  g_list_store_remove_all (self->rows); /* another list begins at its first row */
  gtk_widget_set_visible (self->body, FALSE);
  gtk_toggle_button_set_active (self->counted, TRUE);
  mo_page_read_again (self->read);
}

/* ---------------------------------------------------------------------- what people do */

/* A mentor's page for a mentor, the mentee's for all else: there the whole case stands. */
static void
opened (MoCasesPage *self, guint at)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), at);
  if (!row || !self->found)
    return;
  const MoCaseName *one = mo_row_get_record (row);
  if (mo_figure_infos ()[self->found->which].cases == MO_CASE_MENTOR)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.mentor", "x", one->id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", one->person);
}

static void
chosen (MoCasesPage *self)
{
  show_list (self);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoCasesPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  gboolean narrow = bin && mo_width_bin_get_width (bin) < MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
}

static void
mo_cases_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_CASES_PAGE (widget));
  GTK_WIDGET_CLASS (mo_cases_page_parent_class)->map (widget);
}

static gboolean
mo_cases_page_grab_focus (GtkWidget *widget)
{
  MoCasesPage *self = MO_CASES_PAGE (widget);
  if (!self->found)
    return FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->counted));
}

static void
mo_cases_page_dispose (GObject *object)
{
  MoCasesPage *self = MO_CASES_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->found, mo_figure_cases_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_cases_page_parent_class)->dispose (object);
}

static void
mo_cases_page_class_init (MoCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_cases_page_dispose;
  widget_class->map = mo_cases_page_map;
  widget_class->grab_focus = mo_cases_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/impact/mo-cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, figure);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, compare);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, basis);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, list_zone);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, facts);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, counted);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, missing);
  gtk_widget_class_bind_template_child (widget_class, MoCasesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
}

static void
mo_cases_page_init (MoCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkListItemFactory) factory = mo_cases_factory_new (self);
  self->rows = g_list_store_new (MO_TYPE_ROW);
  GtkSingleSelection *selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_list_view_set_factory (self->view, factory);
  mo_access_name (GTK_WIDGET (self->view), _ ("Cases of the figure"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

GtkWidget *
mo_cases_page_new (MoOffice *office)
{
  MoCasesPage *self = g_object_new (MO_TYPE_CASES_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  return GTK_WIDGET (self);
}
