/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "replay/mo-not-asked-page.h"

#include <glib/gi18n-lib.h>

#include "replay/mo-not-asked-page-private.h"
#include "store/mo-error.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoNotAskedPage, mo_not_asked_page, GTK_TYPE_WIDGET)

#define TABLES                                                                                 \
  "mentor mentor_step mentor_letter referral pairing person injury availability topic goal"    \
  " safety_check exclusion relation setting weights phone"

/* ---------------------------------------------------------------------- reading */

static void
tell_problem (MoNotAskedPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static GCancellable *
anew (GCancellable **place)
{
  if (*place)
    g_cancellable_cancel (*place);
  g_clear_object (place);
  return *place = g_cancellable_new ();
}

static void
letter_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoNotAskedPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNotAskedLetter) letter = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (error) {
    tell_problem (self, error);
    return;
  }
  g_clear_pointer (&self->letter, mo_not_asked_letter_free);
  self->letter = g_steal_pointer (&letter);
  mo_not_asked_page_fill_letter (self);
}

static void
read_letter (MoNotAskedPage *self)
{
  const MoNotAskedAsk ask = { .mentor = self->mentor };

  if (!self->mentor)
    return;
  mo_office_read (self->office,
                  mo_not_asked_letter_job,
                  g_memdup2 (&ask, sizeof ask),
                  g_free,
                  mo_not_asked_letter_free,
                  anew (&self->reading),
                  letter_read,
                  g_object_ref (self));
}

static void
list_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoNotAskedPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNotAskedList) found = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (error) {
    tell_problem (self, error);
    return;
  }
  g_clear_pointer (&self->found, mo_not_asked_list_free);
  self->found = g_steal_pointer (&found);
  if (!self->mentor && self->found->rows->len)
    self->mentor = ((const MoNotAsked *) self->found->rows->pdata[0])->id;
  mo_not_asked_page_fill_list (self);
  read_letter (self);
  if (self->entered && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->found->rows->len)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->entered = FALSE;
}

static void
read_all (MoNotAskedPage *self)
{
  mo_office_read (self->office,
                  mo_not_asked_list_job,
                  NULL,
                  NULL,
                  mo_not_asked_list_free,
                  anew (&self->listing),
                  list_read,
                  g_object_ref (self));
}

static void
news (MoNotAskedPage *self, char **tables)
{
  if (self->found && mo_news_touches ((const char *const *) tables, TABLES))
    read_all (self);
}

void
mo_not_asked_page_show (MoNotAskedPage *self, gint64 mentor)
{
  if (mentor != self->mentor)
    self->sized = FALSE;
  self->mentor = mentor;
  read_all (self);
}

/* ---------------------------------------------------------------------- choosing */

static void
row_chosen (MoNotAskedPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  if (self->filling || !row || mo_row_get_id (row) == self->mentor)
    return;
  self->mentor = mo_row_get_id (row);
  self->sized = FALSE;
  read_letter (self);
}

static void
size_chosen (MoNotAskedPage *self)
{
  if (self->filling)
    return;
  self->sized = TRUE;
  mo_not_asked_page_draw (self);
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_not_asked_page_new (MoOffice *office)
{
  MoNotAskedPage *self = g_object_new (MO_TYPE_NOT_ASKED_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  read_all (self);
  return GTK_WIDGET (self);
}

static void
arrange (MoWidthBin *bin, GParamSpec *spec, MoNotAskedPage *self)
{
  GtkOrientation lie = mo_width_bin_get_width (bin) >= MO_WIDTH_MIDDLE
                           ? GTK_ORIENTATION_HORIZONTAL
                           : GTK_ORIENTATION_VERTICAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), lie);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), lie);
  gtk_widget_set_hexpand (self->list_place, lie == GTK_ORIENTATION_VERTICAL);
}

static void
mo_not_asked_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mo_not_asked_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin)
    return;
  g_signal_handlers_disconnect_by_func (bin, arrange, widget);
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (arrange), widget, 0);
  arrange (bin, NULL, MO_NOT_ASKED_PAGE (widget));
}

/* The list is where one begins; the letter follows what is chosen there. */
static gboolean
mo_not_asked_page_grab_focus (GtkWidget *widget)
{
  MoNotAskedPage *self = MO_NOT_ASKED_PAGE (widget);
  if (self->found && self->found->rows->len)
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  self->entered = !self->found;
  return self->letter && gtk_widget_child_focus (self->letter_place, GTK_DIR_TAB_FORWARD);
}

static void
mo_not_asked_page_dispose (GObject *object)
{
  MoNotAskedPage *self = MO_NOT_ASKED_PAGE (object);

  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->listing);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);
  g_clear_pointer (&self->found, mo_not_asked_list_free);
  g_clear_pointer (&self->letter, mo_not_asked_letter_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (mo_not_asked_page_parent_class)->dispose (object);
}

static void
mo_not_asked_page_class_init (MoNotAskedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_not_asked_page_dispose;
  widget_class->root = mo_not_asked_page_root;
  widget_class->grab_focus = mo_not_asked_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/replay/mo-not-asked-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, letter_place);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, whom);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, note);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, missing);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, office_missing);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, sent);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, large);
  gtk_widget_class_bind_template_child (widget_class, MoNotAskedPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, size_chosen);
  mo_not_asked_page_class_install_actions (widget_class);
}

static void
mo_not_asked_page_init (MoNotAskedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_NOT_ASKED_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  g_autoptr (GtkListItemFactory) factory = mo_not_asked_row_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the list keeps it */
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      self->choice, "notify::selected", G_CALLBACK (row_chosen), self, G_CONNECT_SWAPPED);
}
