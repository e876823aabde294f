/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "impact/mo-impact-private.h"
#include "widget/mo-access.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

#define TABLES "referral pairing busy_period setting wait_event"

G_DEFINE_FINAL_TYPE (MoImpactPage, mo_impact_page, GTK_TYPE_WIDGET)

/* The newest year first. */
static void
fill_years (MoImpactPage *self)
{
  const MoFiguresAnswer *answer = self->answer;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0, i = 0;

  for (MoDay year = answer->last_year; year >= answer->first_year;
       year = mo_day_add_months (year, -12), i++) {
    g_autofree char *label = mo_day_year_label (year);
    gtk_string_list_take (names,
                          i == 0 ? g_strdup_printf (_ ("%s so far"), label) : g_strdup (label));
    if (year == answer->figures.start)
      chosen = i;
  }
  self->filling = TRUE;
  if (g_list_model_get_n_items (G_LIST_MODEL (names)) !=
      g_list_model_get_n_items (gtk_drop_down_get_model (self->year)))
    gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year, chosen);
  self->filling = FALSE;
}

static void
figures_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoImpactPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree MoFiguresAnswer *answer = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!answer) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_free (self->answer);
  self->answer = g_steal_pointer (&answer);
  fill_years (self);
  mo_impact_show_figures (self);
}

static void
read_figures (MoImpactPage *self)
{
  MoFiguresAsk *ask = g_new0 (MoFiguresAsk, 1);
  static const MoStrand strands[] = { MO_STRAND_BOTH, MO_STRAND_SCI, MO_STRAND_FAMILY };
  guint strand = gtk_drop_down_get_selected (self->strand);

  ask->strand = strands[MIN (strand, G_N_ELEMENTS (strands) - 1)];
  if (self->answer)
    ask->year_start = mo_day_add_months (self->answer->last_year,
                                         -12 * (int) gtk_drop_down_get_selected (self->year));
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_figures_job,
                  ask,
                  g_free,
                  g_free,
                  self->reading,
                  figures_read,
                  g_object_ref (self));
}

static void
chosen (MoImpactPage *self)
{
  if (!self->filling && self->answer)
    read_figures (self);
}

static void
news (MoOffice *office, GStrv tables, const char *label, gint64 set, MoImpactPage *self)
{
  if (mo_news_touches ((const char *const *) tables, TABLES))
    read_figures (self);
}

static void
width_changed (MoWidthBin *bin, GParamSpec *spec, MoImpactPage *self)
{
  gboolean beside = mo_width_bin_get_width (bin) >= MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  beside ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
  for (int i = 0; i < MO_IMPACT_CHARTS; i++)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->parts[i].line),
                                    beside ? GTK_ORIENTATION_HORIZONTAL
                                           : GTK_ORIENTATION_VERTICAL);
}

static void
mo_impact_page_root (GtkWidget *widget)
{
  MoWidthBin *bin;
  GTK_WIDGET_CLASS (mo_impact_page_parent_class)->root (widget);
  if (!(bin = mo_width_bin_find (widget)))
    return;
  g_signal_handlers_disconnect_by_func (bin, width_changed, widget);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (width_changed), widget, 0);
  width_changed (bin, NULL, MO_IMPACT_PAGE (widget));
}

GtkWidget *
mo_impact_page_new (MoOffice *office)
{
  MoImpactPage *self = g_object_new (MO_TYPE_IMPACT_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_figures), self, G_CONNECT_SWAPPED);
  read_figures (self);
  return GTK_WIDGET (self);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoImpactPage *self = MO_IMPACT_PAGE (widget);
  if (self->answer)
    mo_impact_print (widget, &self->answer->figures);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoImpactPage *self = MO_IMPACT_PAGE (widget);
  if (self->answer)
    mo_impact_save_pdf (widget, &self->answer->figures);
}

static void
mo_impact_page_dispose (GObject *object)
{
  MoImpactPage *self = MO_IMPACT_PAGE (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->answer, g_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_impact_page_parent_class)->dispose (object);
}

static void
mo_impact_page_class_init (MoImpactPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_impact_page_dispose;
  widget_class->root = mo_impact_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/impact/mo-impact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, year);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, strand);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, charts);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "page.save-pdf", NULL, save_activated);
}

static void
mo_impact_page_init (MoImpactPage *self)
{
  const char *const none[] = { NULL };
  const char *const strands[] = {
    _ ("Both strands"), _ ("Spinal cord injury"), _ ("Family"), NULL
  };
  g_autoptr (GtkStringList) years = gtk_string_list_new (none);
  g_autoptr (GtkStringList) names = gtk_string_list_new (strands);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (years));
  gtk_drop_down_set_model (self->strand, G_LIST_MODEL (names));
  mo_access_drop_down (self->year, _ ("Year"));
  mo_access_drop_down (self->strand, _ ("Strand"));
  mo_impact_make_parts (self);
  g_signal_connect_object (
      self->year, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->strand, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
}
