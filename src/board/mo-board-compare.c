/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-board-private.h"
#include "model/mo-blind.h"
#include "widget/mo-problem.h"

/* The mentor chosen beside the best of the others: two where a choice was made further down,
 * else the best two. */
static void
compare (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  const MoBoardPerson *person = mo_board_page_chosen (self);
  MoRow *row = gtk_single_selection_get_selected_item (self->mentor_choice);
  GVariantBuilder mentors;
  gint64 with = row ? mo_row_get_id (row) : 0;
  int n = with ? 1 : 0;

  if (!person)
    return;
  g_variant_builder_init (&mentors, G_VARIANT_TYPE ("ax"));
  if (with)
    g_variant_builder_add (&mentors, "x", with);
  for (guint i = 0; n < 2 && i < g_list_model_get_n_items (G_LIST_MODEL (self->mentor_rows));
       i++) {
    g_autoptr (MoRow) other = g_list_model_get_item (G_LIST_MODEL (self->mentor_rows), i);
    if (mo_row_get_id (other) == with)
      continue;
    g_variant_builder_add (&mentors, "x", mo_row_get_id (other));
    n++;
  }
  gtk_widget_activate_action (widget, "win.compare", "(xax)", person->id, &mentors);
}

void
mo_board_page_install_compare (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.compare", NULL, compare);
}

/* ---------------------------------------------------------------------- without names */

static void
show_blind (MoBoardPage *self)
{
  gtk_check_button_set_active (self->hide, mo_blind_is_on (self->office));
}

static void
names_set (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoBoardPage) self = user;
  g_autoptr (GError) error = NULL;

  if (mo_blind_set_finish (MO_OFFICE (source), result, &error) || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
  show_blind (self);
}

static void
hide_toggled (MoBoardPage *self)
{
  gboolean hide = gtk_check_button_get_active (self->hide);
  const MoBoardPerson *person = mo_board_page_chosen (self);

  if (hide != mo_blind_is_on (self->office))
    mo_blind_set (self->office, hide, person ? person->id : 0, names_set, g_object_ref (self));
}

void
mo_board_page_start_blind (MoBoardPage *self)
{
  show_blind (self);
  g_signal_connect_object (
      self->hide, "toggled", G_CALLBACK (hide_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->office, "notify::blind", G_CALLBACK (show_blind), self, G_CONNECT_SWAPPED);
}
