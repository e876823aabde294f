/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/mo-training-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-form-written.h"
#include "store/mo-error.h"
#include "training/mo-training-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"
#include "widget/mo-side-by-side.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoTrainingPage, mo_training_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static void
trainings_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoTrainingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoTrainingShown) shown = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!shown) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  gboolean first = self->shown == NULL;
  g_clear_pointer (&self->shown, mo_training_shown_free);
  self->shown = g_steal_pointer (&shown);
  self->wanted = self->shown->chosen;
  mo_training_page_fill (self);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
read_trainings (MoTrainingPage *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_training_show_job,
                  g_memdup2 (&self->wanted, sizeof self->wanted),
                  g_free,
                  mo_training_shown_free,
                  self->reading,
                  trainings_read,
                  g_object_ref (self));
}

static void
news (MoTrainingPage *self, char **tables)
{
  if (mo_news_touches ((const char *const *) tables,
                       "training_event attendance mentor person setting"))
    read_trainings (self);
}

static void
row_selected (MoTrainingPage *self, GtkListBoxRow *row)
{
  gint64 *id = row ? g_object_get_data (G_OBJECT (row), "mo-training") : NULL;
  if (self->filling || !id || *id == self->wanted)
    return;
  self->wanted = *id;
  read_trainings (self);
}

/* ---------------------------------------------------------------------- writing */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormWriting) writing = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  MoTrainingPage *self = MO_TRAINING_PAGE (writing->page);

  if (id)
    self->wanted = *id;
  if (!mo_form_writing_done (writing, error) && !writing->form)
    mo_training_page_fill (self); /* what is written is shown by the news of it */
}

void
mo_training_page_write (MoTrainingPage *self, MoTrainingAsk *ask, GtkWindow *form)
{
  mo_office_write (self->office,
                   _ ("Training"),
                   mo_training_job,
                   ask,
                   mo_training_ask_free,
                   g_free,
                   NULL,
                   written,
                   mo_form_writing_new (self, form));
}

static void
write_chosen (MoTrainingPage *self, MoTrainingVerb verb)
{
  const MoTraining *training = self->shown ? mo_training_shown_chosen (self->shown) : NULL;
  if (!training)
    return;
  MoTrainingAsk *ask = mo_training_ask_new (verb);
  ask->training = mo_training_ref ((MoTraining *) training);
  mo_training_page_write (self, ask, NULL);
}

/* ---------------------------------------------------------------------- actions */

MO_ACTION (new_weekend)
{
  mo_training_page_ask_weekend (MO_TRAINING_PAGE (widget), NULL);
}

MO_ACTION (change)
{
  MoTrainingPage *self = MO_TRAINING_PAGE (widget);
  const MoTraining *training = self->shown ? mo_training_shown_chosen (self->shown) : NULL;
  if (training)
    mo_training_page_ask_weekend (self, training);
}

MO_ACTION (call_off)
{
  write_chosen (MO_TRAINING_PAGE (widget), MO_TRAINING_CANCEL);
}

MO_ACTION (put_back)
{
  write_chosen (MO_TRAINING_PAGE (widget), MO_TRAINING_RENEW);
}

MO_ACTION (book)
{
  mo_training_page_ask_who (MO_TRAINING_PAGE (widget));
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_training_page_new (MoOffice *office)
{
  MoTrainingPage *self = g_object_new (MO_TYPE_TRAINING_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_trainings), self, G_CONNECT_SWAPPED);
  read_trainings (self);
  return GTK_WIDGET (self);
}

static void
width_changed (MoWidthBin *bin, GParamSpec *spec, MoTrainingPage *self)
{
  gboolean beside = mo_width_bin_get_width (bin) >= MO_WIDTH_MIDDLE;
  GtkOrientation way = beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), way);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), way);
}

static void
mo_training_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mo_training_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin)
    return;
  g_signal_handlers_disconnect_by_func (bin, width_changed, widget);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (width_changed), widget, 0);
  width_changed (bin, NULL, MO_TRAINING_PAGE (widget));
}

static gboolean
mo_training_page_grab_focus (GtkWidget *widget)
{
  MoTrainingPage *self = MO_TRAINING_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  return row ? gtk_widget_grab_focus (GTK_WIDGET (row))
             : gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
mo_training_page_dispose (GObject *object)
{
  MoTrainingPage *self = MO_TRAINING_PAGE (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->shown, mo_training_shown_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_training_page_parent_class)->dispose (object);
}

static void
mo_training_page_class_init (MoTrainingPageClass *klass)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (MoTrainingPage, name) }
    CHILD (content),  CHILD (head),   CHILD (body),   CHILD (empty),   CHILD (list_card),
    CHILD (detail),   CHILD (book),   CHILD (change), CHILD (cancel),  CHILD (renew),
    CHILD (sentence), CHILD (title),  CHILD (line),   CHILD (figures), CHILD (nobody),
    CHILD (list),     CHILD (people),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_SIDE_BOX);
  G_OBJECT_CLASS (klass)->dispose = mo_training_page_dispose;
  widget_class->root = mo_training_page_root;
  widget_class->grab_focus = mo_training_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/training/mo-training-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_install_action (widget_class, "training.new", NULL, new_weekend);
  gtk_widget_class_install_action (widget_class, "training.change", NULL, change);
  gtk_widget_class_install_action (widget_class, "training.call-off", NULL, call_off);
  gtk_widget_class_install_action (widget_class, "training.put-back", NULL, put_back);
  gtk_widget_class_install_action (widget_class, "training.book", NULL, book);
}

static void
mo_training_page_init (MoTrainingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_access_name (GTK_WIDGET (self->list), _ ("Weekends"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      self->list, "row-selected", G_CALLBACK (row_selected), self, G_CONNECT_SWAPPED);
}
