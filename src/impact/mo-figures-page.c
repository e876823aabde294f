/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-figures-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "impact/mo-figures-page-private.h"
#include "store/mo-figure-cases.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoFiguresPage, mo_figures_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- finding */

static char *
typed (MoFiguresPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
}

/* A code as it stands on paper, with its period and strand in it: the figure it is of. */
static gboolean
is_provenance (MoFiguresPage *self, const char *text, guint *which)
{
  MoFigureAsk ask;
  return mo_provenance_read (
      text, self->list->policy.year_starts, mo_office_get_today (self->office), which, &ask);
}

static gboolean
fits (const MoFigureLine *line, const char *folded)
{
  g_autofree char *all = g_strjoin (" ", line->code, line->key, line->name, NULL);
  g_autofree char *words = mo_fold (all);
  return !*folded || strstr (words, folded);
}

static GPtrArray *
found (MoFiguresPage *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autofree char *text = typed (self);
  g_autofree char *folded = mo_fold (text);
  guint which;

  if (strchr (text, '/') && is_provenance (self, text, &which)) {
    g_ptr_array_add (lines, self->list->lines->pdata[which]);
    return lines;
  }
  for (guint i = 0; i < self->list->lines->len; i++)
    if (fits (self->list->lines->pdata[i], folded))
      g_ptr_array_add (lines, self->list->lines->pdata[i]);
  return lines;
}

static void
filter (MoFiguresPage *self)
{
  if (!self->list)
    return;
  g_autoptr (GPtrArray) lines = found (self);
  mo_rows_sync (self->rows, mo_figure_row_get_type (), lines);
  gtk_widget_set_visible (self->list_zone, lines->len > 0);
  gtk_widget_set_visible (self->empty, lines->len == 0);
}

/* ---------------------------------------------------------------------- opening */

static void
open_code (MoFiguresPage *self, const char *code)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.figure-cases", "s", code);
}

static void
opened (MoFiguresPage *self, guint at)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), at);
  if (row)
    open_code (self, ((const MoFigureLine *) mo_row_get_record (row))->provenance);
}

/* Enter on a whole code opens that very figure, of its own period; else the first that is
 * found.
 */
static void
entered (MoFiguresPage *self)
{
  g_autofree char *text = typed (self);
  guint which;

  if (!self->list || !*text)
    return;
  if (is_provenance (self, text, &which))
    open_code (self, text);
  else
    opened (self, 0);
}

/* ---------------------------------------------------------------------- the page */

static void
show (gpointer page, gpointer answer)
{
  MoFiguresPage *self = page;
  g_autoptr (MoFigureList) old = self->list;
  self->list = answer;
  g_autofree char *period = mo_period_so_far (&self->list->ask.period);
  gtk_label_set_label (self->sentence, period);
  filter (self);
}

static const MoPageReadKind reading = {
  .job = mo_store_list_figures_job,
  .tables = MO_IMPACT_TABLES,
  .free_answer = (GDestroyNotify) mo_figure_list_free,
  .show = show,
};

static gboolean
mo_figures_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MO_FIGURES_PAGE (widget)->search));
}

static void
mo_figures_page_dispose (GObject *object)
{
  MoFiguresPage *self = MO_FIGURES_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->list, mo_figure_list_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_figures_page_parent_class)->dispose (object);
}

static void
mo_figures_page_class_init (MoFiguresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_figures_page_dispose;
  widget_class->grab_focus = mo_figures_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/impact/mo-figures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, list_zone);
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoFiguresPage, view);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  gtk_widget_class_bind_template_callback (widget_class, entered);
  gtk_widget_class_bind_template_callback (widget_class, filter);
}

static void
mo_figures_page_init (MoFiguresPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_figures_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ROW);
  GtkSingleSelection *selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_list_view_set_factory (self->view, factory);
  mo_access_name (GTK_WIDGET (self->view), _ ("Figures"));
  mo_access_name (GTK_WIDGET (self->search), _ ("Code or word"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

GtkWidget *
mo_figures_page_new (MoOffice *office)
{
  MoFiguresPage *self = g_object_new (MO_TYPE_FIGURES_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->read);
  return GTK_WIDGET (self);
}
