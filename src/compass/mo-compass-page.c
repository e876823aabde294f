/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compass/mo-compass-page.h"

#include <glib/gi18n-lib.h>

#include "compass/mo-compass-page-private.h"
#include "draw/mo-compass-picture.h"
#include "store/mo-error.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoCompassPage, mo_compass_page, GTK_TYPE_WIDGET)

#define TABLES                                                                                 \
  "mentor mentor_step referral pairing person injury availability safety_check setting"
#define MOMENT 200 /* ms after the last of several changes */

/* ---------------------------------------------------------------------- reading */

static void
answered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoCompassPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCompassAnswer) answer = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->answer, mo_compass_answer_free);
  self->answer = g_steal_pointer (&answer);
  mo_compass_page_fill (self);
}

static void
ask (MoCompassPage *self)
{
  const MoCompassAsk ask = { mo_compass_page_training (self), self->group };

  if (self->asking)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_compass_job,
                  g_memdup2 (&ask, sizeof ask),
                  g_free,
                  mo_compass_answer_free,
                  self->asking,
                  answered,
                  g_object_ref (self));
}

static gboolean
moment_over (gpointer data)
{
  MoCompassPage *self = data;
  self->later = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
ask_soon (MoCompassPage *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  self->later = g_timeout_add (MOMENT, moment_over, self);
}

static void
news (MoCompassPage *self, char **tables)
{
  if (self->answer && mo_news_touches ((const char *const *) tables, TABLES))
    ask_soon (self);
}

static void
day_changed (MoCompassPage *self)
{
  mo_compass_page_set_up_training (self);
  ask_soon (self);
}

/* ---------------------------------------------------------------------- choosing */

static void
training_changed (MoCompassPage *self)
{
  if (self->filling || !self->office)
    return;
  self->group = mo_compass_page_training (self).group;
  ask_soon (self);
}

static void
row_chosen (MoCompassPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  if (self->filling || !row || mo_row_get_id (row) - 1 == self->group)
    return;
  self->group = (int) mo_row_get_id (row) - 1;
  ask (self);
}

static void
pointed (MoCompassPage *self, int at)
{
  const MoHeat *heat = mo_drawing_get_picture (self->heat);
  gtk_label_set_label (self->pointed,
                       at >= 0 && heat
                           ? heat->cells[at].words
                           : _ ("Point at a field, or go through the map with the arrows."));
}

/* ---------------------------------------------------------------------- paper */

static void
print_or_save (MoCompassPage *self, void (*take) (GtkWidget *, const MoPrintDocument *))
{
  if (!self->answer)
    return;
  g_autoptr (MoSheet) sheet = mo_compass_sheet (self->answer->compass, self->answer->office);
  take (GTK_WIDGET (self), &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  print_or_save (MO_COMPASS_PAGE (widget), mo_print_dialog);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  print_or_save (MO_COMPASS_PAGE (widget), mo_print_save_pdf);
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_compass_page_new (MoOffice *office)
{
  MoCompassPage *self = g_object_new (MO_TYPE_COMPASS_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (day_changed), self, G_CONNECT_SWAPPED);
  mo_compass_page_set_up_training (self);
  self->group = mo_compass_page_training (self).group;
  ask (self);
  return GTK_WIDGET (self);
}

static void
arrange (MoWidthBin *bin, GParamSpec *spec, MoCompassPage *self)
{
  MoWidth width = mo_width_bin_get_width (bin);
  gboolean upright = width < MO_WIDTH_WIDE;
  GtkOrientation beside =
      width >= MO_WIDTH_WIDE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), beside);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  width >= MO_WIDTH_MIDDLE ? GTK_ORIENTATION_HORIZONTAL
                                                           : GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    gtk_column_view_column_set_visible (self->counts[i], width >= MO_WIDTH_MIDDLE);
  if (upright == self->upright)
    return;
  self->upright = upright;
  if (self->answer)
    mo_compass_page_draw_heat (self);
}

static void
mo_compass_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mo_compass_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin)
    return;
  g_signal_handlers_disconnect_by_func (bin, arrange, widget);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (arrange), widget, 0);
  arrange (bin, NULL, MO_COMPASS_PAGE (widget));
}

static gboolean
mo_compass_page_grab_focus (GtkWidget *widget)
{
  MoCompassPage *self = MO_COMPASS_PAGE (widget);
  return gtk_widget_get_visible (self->body) && gtk_widget_grab_focus (GTK_WIDGET (self->heat));
}

static void
mo_compass_page_dispose (GObject *object)
{
  MoCompassPage *self = MO_COMPASS_PAGE (object);

  g_clear_handle_id (&self->later, g_source_remove);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->office);
  g_clear_pointer (&self->answer, mo_compass_answer_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (mo_compass_page_parent_class)->dispose (object);
}

static void
mo_compass_page_class_init (MoCompassPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_DRAWING);
  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_compass_page_dispose;
  widget_class->root = mo_compass_page_root;
  widget_class->grab_focus = mo_compass_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/compass/mo-compass-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, heat);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, course);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, table);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, pointed);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, says);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, advice);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, basis);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, few);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, whom);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, hours);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, month);
  gtk_widget_class_bind_template_child (widget_class, MoCompassPage, people);
  gtk_widget_class_bind_template_callback (widget_class, training_changed);
  gtk_widget_class_install_action (widget_class, "compass.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "compass.save-pdf", NULL, save_activated);
}

static void
mo_compass_page_init (MoCompassPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_compass_page_set_up_table (self);
  g_signal_connect_object (
      self->choice, "notify::selected", G_CALLBACK (row_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->heat, "pointed", G_CALLBACK (pointed), self, G_CONNECT_SWAPPED);
  mo_access_name (GTK_WIDGET (self->heat), _ ("Places needed and places there"));
  mo_access_name (GTK_WIDGET (self->course), _ ("How long they will wait"));
  pointed (self, -1);
}
